import { FakeLinter } from './fake-linter'
import { itemsOf, pulling, startClient, type TestClient } from './harness'

type Options = NonNullable<Parameters<typeof startClient>[0]>

/** A config that sets the level of the one rule. */
export const level = (name: string) => JSON.stringify({ rules: { 'no-sorry': name } })

/** Config texts, and other files, by their paths below `/w`. */
export const filesAt = (texts: Record<string, string | null>) =>
  new Map(Object.entries(texts).map(([path, text]) => [new URL(path, 'file:///w/').href, text]))

export const start = (texts: Record<string, string | null>, options: Options = {}) =>
  startClient({
    capabilities: pulling,
    linter: new FakeLinter(),
    ...(options.rootUri === undefined && { folders: ['file:///w'] }),
    files: filesAt(texts),
    ...options,
  })

/** The severities of what is found in a macro below `/w` that says "sorry" once: 1 to 4, 2 where no config speaks. */
export async function severitiesIn(client: TestClient, path: string): Promise<unknown[]> {
  const at = new URL(path, 'file:///w/').href
  await client.open('sorry', { at })
  const items = await itemsOf(client, at)
  await client.close(at)
  return items.map(({ severity }) => severity)
}
