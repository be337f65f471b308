import type { Client } from './client'
import { allShown, everything } from './editor'
import { numbers } from './random-edits'
import type { Initialized } from './started'
import { Storm, type Random, type Serve } from './storm-moves'
import { formats, root, strangeTexts, textOf } from './storm-texts'
import { nameOf, World } from './storm-world'
import { encodings } from './text'

/**
 * What a client says of itself: all that there is, but for some. Every third one gets its diagnostics sent.
 */
function paramsFor(seed: number, random: Random) {
  const some = <Value extends object>(value: Value): Partial<Value> =>
    Object.fromEntries(Object.entries(value).filter(() => random(8) > 0)) as Partial<Value>
  const { diagnostic, ...others } = everything.textDocument
  const isPushed = seed % 3 === 0
  return {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: root, name: 'shop' }],
    capabilities: {
      workspace: some(everything.workspace),
      textDocument: { ...some(others), ...(!isPushed && { diagnostic }) },
      window: some(everything.window),
      general: { positionEncodings: [encodings[seed % encodings.length]!] },
    },
    initializationOptions: allShown,
  }
}

/** Starts a server for a client that sometimes says no, and begins to speak with it. */
async function begin(serve: Serve, params: object, world: World, random: Random) {
  const served = await serve(world.files)
  const { client } = served
  const orRefuse = (answer: unknown) => () => {
    if (random(6) === 0) throw new Error('No.')
    return answer
  }
  client.answers.set('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => world.settings),
  )
  for (const method of ['client/registerCapability', 'window/workDoneProgress/create'])
    client.answers.set(method, orRefuse(null))
  for (const what of ['codeLens', 'inlayHint', 'semanticTokens', 'diagnostic'])
    client.answers.set(`workspace/${what}/refresh`, orRefuse(null))
  client.answers.set('workspace/applyEdit', (asked: unknown) => {
    world.checkPlaces('an edit of the server', asked, 'untitled:none', 0)
    return { applied: random(2) === 0 }
  })
  const { capabilities } = await client.request<Initialized>('initialize', params)
  client.notify('initialized', {})
  return { ...served, capabilities }
}

/** What a client shows at the end, by names. */
function shownIn(world: World, { received }: Client, isPushed: boolean): Record<string, readonly unknown[]> {
  const shown = new Map([...world.shown].map(([name, { items }]) => [name, items]))
  if (isPushed) {
    for (const { method, params } of received) {
      const { uri, diagnostics } = (params ?? {}) as { uri: string; diagnostics: unknown[] }
      if (method === 'textDocument/publishDiagnostics') shown.set(nameOf(uri), diagnostics)
    }
  }
  const told = [...shown].filter(([, items]) => items.length > 0)
  return Object.fromEntries(told.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Lets a client do what it likes with a server. Gives what went against the protocol. */
export async function storm(
  serve: Serve,
  seed: number,
  moves: number,
  strange: readonly (() => string)[] = strangeTexts,
): Promise<readonly string[]> {
  const random = numbers(seed)
  const params = paramsFor(seed, random)
  const files = new Map(formats.filter(() => random(2) === 0).map(({ uri }) => [uri, textOf(uri, random)]))
  const world = new World(encodings[seed % encodings.length]!, files)
  const served = await begin(serve, params, world, random)
  const wild = new Storm(served, world, random)
  for (let move = 0; move < moves; move++) {
    if (move % 40 === 5) wild.openText(strange[random(strange.length)]!())
    await wild.move()
  }
  await wild.calm()
  const isPushed = !('diagnostic' in params.capabilities.textDocument)
  const shown = shownIn(world, served.client, isPushed)
  served.end()

  const fresh = new World(world.encoding, files)
  const { settings } = world
  fresh.settings = settings
  const other = await begin(serve, { ...params, initializationOptions: settings }, fresh, () => 1)
  for (const document of world.open.values()) {
    fresh.open.set(document.uri, document)
    fresh.noteState(document.uri, document.text, document.version)
    other.client.notify('textDocument/didOpen', { textDocument: document })
  }
  await new Storm(other, fresh, random).look()
  const expected = shownIn(fresh, other.client, isPushed)
  other.end()
  for (const name of new Set([...Object.keys(shown), ...Object.keys(expected)])) {
    const [is, should] = [shown, expected].map((all) => JSON.stringify(all[name] ?? []))
    if (is !== should)
      world.fault(`${name} shows other findings than in a fresh server:\n  ${is}\n  ${should}`)
  }
  return [...world.faults, ...fresh.faults]
}
