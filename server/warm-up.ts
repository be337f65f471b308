import { defaultConfig } from '../engine/config'
import type { SourceFile } from '../engine/document'
import type { Linter } from '../engine/lint'
import type { Host } from './host'

/**
 * Checks some texts of which nobody will see the findings, so that the first document that is opened need not wait
 * until the engine has built its tables and its code is compiled: that takes many times as long as the check itself.
 * A text at a time, so that no message waits, and only until `isBusy` says that there are documents to be checked.
 */
export function warmUp({ rules, lint }: Linter, host: Host, isBusy: () => boolean): void {
  const examples = rules.flatMap(({ examples: { flags } }) => flags.slice(0, 3).map(({ text }) => text))
  const files = chunks(examples, 12).flatMap((texts): SourceFile[] => [
    { path: 'warm-up.md', text: texts.join('\n\n') },
    { path: 'warm-up.hbs', text: texts.map((text) => `<p>${text}</p>`).join('\n') },
    { path: 'warm-up.json', text: JSON.stringify({ macros: texts.map((body) => ({ body })) }) },
  ])
  const next = (): void => {
    const file = isBusy() ? undefined : files.shift()
    if (!file) return
    lint(file, defaultConfig)
    host.idle?.(next)
  }
  host.idle?.(next)
}

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
