import { main } from '../../cli/main'
import type { Linter } from '../../engine/lint'
import { plainLinter } from './plain-linter'
import { virtualHost, type World } from './virtual-host'

export type Files = Readonly<Record<string, string>>

export const cacheName = '.amends-cache'

/** What a run gave, and which files it had to check. `undefined`: it did not even ask for what judges. */
export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  readonly written: ReadonlyMap<string, string>
  readonly checked: readonly string[] | undefined
}

/** Checks files, the cache file among them, in a world of their own. */
export async function run(
  files: Files,
  args: readonly string[],
  world: World = {},
  linter = plainLinter,
): Promise<Ran> {
  const host = virtualHost({ ...world, files })
  let checked: string[] | undefined
  const judge: Linter = {
    ...linter,
    summarize: (file, config) => {
      checked?.push(file.path)
      return linter.summarize(file, config)
    },
  }
  const code = await main(['check', ...args], host, async () => {
    checked = []
    return judge
  })
  return { code, ...host.output, written: host.written, checked }
}

/** The files as they are after a run. */
export const after = (files: Files, { written }: Ran): Files => ({ ...files, ...Object.fromEntries(written) })

export const told = ({ code, stdout, stderr }: Ran) => ({ code, stdout, stderr })

export const generic = 'We apologize for any inconvenience.\n'
export const small: Files = {
  'a.md': `# Late order\n\n${generic}`,
  'b.md': 'Hi,\n\nwe are sorry if you were hurt by the late parcel.\n',
  'clean.md': 'We charged you twice. We are sorry.\n',
  'mail.hbs': '{{> apology}}\n\nWe lost your parcel.\n',
  'partials/apology.hbs': 'We apologize for the inconvenience.\n',
  'macros.json': JSON.stringify({
    macros: [{ title: 'Refund', actions: [{ field: 'comment_value', value: generic }] }],
  }),
}
