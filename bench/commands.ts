import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import type { Program } from './programs'

/** What is run to be measured, and how much it found is read in what it writes. */

const cli = resolve('dist/cli.cjs')

/** A Node that does nothing. */
export const nothing: Program = { name: '`node -e 0`', args: [process.execPath, '-e', '0'] }

/** Reads everything below a folder, and looks once for the words. */
export const readEverything = (folder: string): Program => ({
  name: 'Node reads everything, one expression',
  args: [process.execPath, resolve('.build/bench/floor-scan.cjs'), folder],
  count: Number,
})

export type Format = 'pretty' | 'concise' | 'json'

const counts: Readonly<Record<Format, (output: string) => number>> = {
  pretty: (output) => sum(/macros? in [\d,]+ files?: (.*?)\./.exec(output)?.[1]?.match(/[\d,]*\d/g) ?? []),
  // It leaves hints out.
  concise: (output) => output.match(/\[[\w-]+\]$/gm)?.length ?? 0,
  json: (output) => {
    const { summary } = JSON.parse(output) as { readonly summary: Readonly<Record<string, number>> }
    return sum([summary['error'], summary['warning'], summary['info'], summary['hint']])
  },
}

/** Numbers, or texts of such as people read them: `1,234`. */
const sum = (numbers: readonly unknown[]): number =>
  numbers.reduce<number>((all, one) => all + Number(String(one).replaceAll(',', '')), 0)

/** `amends check`, in a folder if one is given. */
export const check = (
  name: string,
  options: {
    readonly folder?: string
    readonly format?: Format
    readonly args?: readonly string[]
    readonly input?: string
  },
): Program => {
  const { format = 'pretty', args = [], ...rest } = options
  return {
    name,
    args: [process.execPath, cli, 'check', '--format', format, ...args],
    count: counts[format],
    ...rest,
  }
}

/** Whether a program can be started by its name. */
export const isThere = (command: string): boolean => spawnSync(command, ['--version']).status === 0
