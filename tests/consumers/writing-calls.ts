import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A call of the program to Linux that names something in the folder in which it was started. */
export interface Call {
  readonly name: string
  /** The how manyeth call of this name it is, from 1, counted with those that name other places. */
  readonly when: number
  /** The how manyeth call with this text it is, from 1. */
  readonly nth: number
  /** What the tracer printed, without what differs from run to run. */
  readonly text: string
}

/** What the program said, and how it ended. */
export interface Ended {
  readonly code: number | null
  readonly stderr: string
}

const program = resolve('dist/cli.cjs')

/** Runs the program as it is. */
export function run(folder: string, args: readonly string[]): Ended {
  return start(process.execPath, [program, ...args], folder)
}

/**
 * Runs the program to its end, and gives its calls that name something in the folder. Throws where it does not come to its own
 * end, because the machine or the tracer stopped it.
 */
export function callsOf(folder: string, args: readonly string[]): readonly Call[] {
  const { calls, ended } = traced(folder, args, ['-e', 'trace=%file,%desc'])
  if (ended.code === 0 || ended.code === 1) return calls
  throw new Error(`Traced, it ended with ${ended.code} after ${calls.length} calls: ${ended.stderr}`)
}

/**
 * Runs the program with something that befalls it in given calls, in the words of `strace`: `signal=KILL` before the call is
 * made, `error=ENOSPC` in its place. `begin` makes the folder. Node itself does not always make the same calls, and so the
 * program's own may come earlier or later than they were seen: then it is looked where they come now, and tried again. Throws
 * where the right ones are never met.
 */
export function befallen(
  begin: () => void,
  folder: string,
  args: readonly string[],
  faults: readonly (readonly [call: Call, fault: string])[],
): Ended {
  const names = [...new Set(faults.map(([{ name }]) => name))]
  let places = faults.map(([{ when }]) => when)
  for (let attempt = 0; attempt < 20; attempt++) {
    const injections = faults.flatMap(([{ name }, fault], index) => [
      '-e',
      `inject=${name}:${fault}:when=${places[index]}`,
    ])
    begin()
    const { calls, ended } = traced(folder, args, ['-e', `trace=${names.join()}`, ...injections])
    // Of a call that was not made, the tracer does not print what it would have given.
    const isMet = ({ name, text }: Call, index: number) =>
      calls.some((call) => call.name === name && call.when === places[index] && text.startsWith(call.text))
    if (faults.every(([call], index) => isMet(call, index))) return ended
    begin()
    const now = callsOf(folder, args)
    places = faults.map(([call], index) => placeOf(call, now) ?? places[index]!)
  }
  throw new Error(`These were other calls each time:\n${faults.map(([{ text }]) => text).join('\n')}`)
}

/** Where a call that was seen in one run comes in another: the first of two with the same text is the first there, too. */
const placeOf = ({ text, nth }: Call, calls: readonly Call[]): number | undefined =>
  calls.find((call) => call.text === text && call.nth === nth)?.when

function traced(folder: string, args: readonly string[], options: readonly string[]) {
  const place = mkdtempSync(join(tmpdir(), 'amends-calls-'))
  try {
    const file = join(place, 'trace')
    // Without `--seccomp-bpf`, which is faster, but with which no signal gets through.
    const strace = ['-f', '-qq', '-y', '-s', '200', '-o', file, ...options]
    const ended = start('strace', [...strace, process.execPath, program, ...args], folder)
    return { ended, calls: readCalls(readFileSync(file, 'utf8'), folder) }
  } finally {
    rmSync(place, { recursive: true })
  }
}

function start(command: string, args: readonly string[], cwd: string): Ended {
  const env = { PATH: process.env['PATH'], HOME: cwd, NO_COLOR: '1' }
  const { status, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' })
  return { code: status, stderr }
}

/** What the first thread called; the others read and write no files of ours. */
function readCalls(trace: string, folder: string): readonly Call[] {
  const counts = new Map<string, number>()
  const calls: Call[] = []
  const first = /^\d+/.exec(trace)?.[0]
  for (const line of trace.split('\n')) {
    const [, thread, name, rest = ''] = /^(\d+) +(\w+)(\(.*)$/.exec(line) ?? []
    // What only tells where the program is names nothing there.
    if (name === undefined || name === 'getcwd' || thread !== first) continue
    const when = (counts.get(name) ?? 0) + 1
    counts.set(name, when)
    const text = name + lasting(rest)
    if (!text.includes(folder)) continue
    calls.push({ name, when, nth: calls.filter((call) => call.text === text).length + 1, text })
  }
  return calls
}

/** Without the working directory and the numbers of processes, descriptors and addresses, and without what the call gave. */
const lasting = (text: string): string =>
  text
    .replace(/AT_FDCWD<[^>]*>, /, '')
    .replace(/\.amends-\d+-[\da-z]+\.tmp/g, 'DRAFT')
    .replace(/\b\d+(?=<)/g, '')
    .replace(/0x[\da-f]+/g, '')
    .replace(/\{.*\}/, '{}')
    .replace(/(?: +<unfinished \.\.\.>)?(?:\) += [^=]*)?$/, '')
