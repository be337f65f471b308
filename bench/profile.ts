import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { AmountRow, Section } from './figures'
import type { Group } from './groups'
import { configOfOnly, repositoryOf } from './repositories'

/** The command line as one readable file, in which a line names the source of those below it. */
const program = resolve('.build/bench/readable-cli.cjs')
const scratch = resolve('.build/bench/scratch')

/** What V8 writes: how long it was seen in which function. */
interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
  }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

/** Tells from which source file a line of the program comes. Lines count from 0. */
function sourcesOf(text: string): (line: number) => string {
  const marks = text
    .split('\n')
    .flatMap((line, at) =>
      [/^\s*\/\/ ([\w@./-]+\.[cm]?[jt]s(?:on)?)$/.exec(line)?.[1]].flatMap((path) =>
        path ? [{ at, path }] : [],
      ),
    )
  return (line) => marks.findLast(({ at }) => at <= line)?.path ?? 'the bundle'
}

/** Runs a check under V8's profiler, and gives for each function its source and the microseconds in the function itself. */
function profile(args: readonly string[], folder: string) {
  const name = 'scan.cpuprofile'
  const options = ['--cpu-prof', `--cpu-prof-dir=${scratch}`, `--cpu-prof-name=${name}`]
  const check = [program, 'check', '--format', 'concise', ...args]
  const { status } = spawnSync(process.execPath, [...options, ...check], { cwd: folder, maxBuffer: 2 ** 30 })
  if (status !== 1) throw new Error(`the profiled scan ended with ${status}, and not with findings`)
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(`${scratch}/${name}`, 'utf8')) as CpuProfile
  const times = new Map<number, number>()
  samples.forEach((id, i) => times.set(id, (times.get(id) ?? 0) + timeDeltas[i]!))
  const sourceOf = sourcesOf(readFileSync(program, 'utf8'))
  return nodes
    .filter(({ callFrame }) => callFrame.functionName !== '(idle)')
    .map(({ id, callFrame: { functionName, url, lineNumber } }) => ({
      name: functionName || '(anonymous)',
      source: url.endsWith(program) ? sourceOf(lineNumber) : url,
      time: times.get(id) ?? 0,
    }))
}

/** The part of the program that a source belongs to: a folder of ours, a package, Node itself. */
function partOf({ name, source }: { readonly name: string; readonly source: string }): string {
  if (name.startsWith('RegExp: ')) return 'regular expressions'
  if (source === '') return name
  if (source.startsWith('node:')) return `Node: \`${source.slice('node:'.length)}\``
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]
  if (library) return `\`${library}\``
  return `\`${/^(?:engine|cli|report)\/(?:[^/]+\/)?|^[^/]+\//.exec(source)?.[0] ?? source}\``
}

const mostShown = 12

/** The greatest shares of all time, as rows. */
function sharesOf(times: readonly (readonly [name: string, time: number])[]): AmountRow[] {
  const sums = new Map<string, number>()
  for (const [name, time] of times) sums.set(name, (sums.get(name) ?? 0) + time)
  const all = [...sums.values()].reduce((sum, time) => sum + time, 0)
  return [...sums]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostShown)
    .map(([name, time]) => ({ name, amount: (100 * time) / all, unit: '%', floor: null }))
}

type Functions = ReturnType<typeof profile>

const partsOf = (id: string, title: string, functions: Functions): Section => ({
  id,
  title: `By part, ${title}`,
  about:
    'Shares of the time of one scan, by the profiler of V8. `(program)` is the system and V8 itself, reading files included.',
  kind: 'amounts',
  rows: sharesOf(functions.map((one) => [partOf(one), one.time])),
})

const functionsOf = (id: string, title: string, functions: Functions): Section => ({
  id,
  title: `By function, ${title}`,
  about: 'The same time. What a function calls is not counted as its own.',
  kind: 'amounts',
  rows: sharesOf(
    functions.map(({ name, source, time }) => [source === '' ? name : `\`${name}\`, ${source}`, time]),
  ),
})

export const profiles: Group = {
  id: 'profile',
  about: 'where the time of a scan goes',
  isQuick: false,
  run: async ({ macros }) => {
    const { folder } = repositoryOf(macros)
    const all = profile([], folder)
    const errors = profile(['--config', configOfOnly('error')], folder)
    return [
      partsOf('parts', 'all rules', all),
      functionsOf('functions', 'all rules', all),
      partsOf('error-parts', 'the five error rules', errors),
    ]
  },
}
