import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { targets } from '../../tests/fuzz/targets'
import { bundle } from './bundle'
import { jazzerProgram } from './jazzer'
import { writeSeeds } from './seeds'

const build = '.build/fuzz'

/** The longest input, in bytes: what breaks a reader fits into few, and short ones are tried more often. */
const LONGEST = 2000
/** So many seconds for one input are a hang. */
const HANG = 10
const MOST_MEMORY_MB = 2048

/** How one target is run. */
export interface Run {
  readonly target: string
  readonly seconds: number
  /** Whether to begin with the seeds alone, and to keep nothing of what is learned. */
  readonly isFresh: boolean
}

/** An input that failed, written by this run. */
export interface Finding {
  readonly path: string
  /** What it broke, as the fuzzer said it. */
  readonly message: string
}

export interface Outcome {
  readonly target: string
  readonly tried: number
  readonly seconds: number
  /** A run ends with the first one. */
  readonly finding: Finding | undefined
}

/** Where the inputs are kept on which a target failed. */
const findingsOf = (target: string): string => join(build, 'findings', target)

/** Lets the fuzzer think of inputs for a target until the time is over or one of them fails. */
export async function run({ target, seconds, isFresh }: Run): Promise<Outcome> {
  const module = await bundle(target)
  const seeds = join(build, 'seeds', target)
  const corpus = join(build, isFresh ? 'fresh' : 'corpus', target)
  const findings = findingsOf(target)
  rmSync(seeds, { recursive: true, force: true })
  for (const folder of [corpus, findings]) mkdirSync(folder, { recursive: true })
  writeSeeds(targets[target]!, seeds, LONGEST)
  const before = new Set(readdirSync(findings))
  const folders = [corpus, seeds, `tests/fuzz/corpus/${target}`].filter((folder) => existsSync(folder))
  const options = [
    `-max_total_time=${Math.round(seconds)}`,
    `-max_len=${LONGEST}`,
    `-rss_limit_mb=${MOST_MEMORY_MB}`,
    `-artifact_prefix=${findings}/`,
    `-dict=${build}/dictionary`,
    // A run from the seeds alone is the same each time, so that it tells of the change in front of it and not of luck.
    ...(isFresh ? ['-seed=1'] : []),
    '-print_final_stats=1',
    '-reload=0',
  ]
  const began = Date.now()
  const { output, code } = await finished(jazzerProgram, [
    module,
    ...folders,
    // The module is instrumented already, and what it does in the world is tested elsewhere.
    '--excludes',
    '.cjs',
    '--disableBugDetectors',
    '.*',
    `--timeout=${HANG * 1000}`,
    '--',
    ...options,
  ])
  const added = readdirSync(findings)
    .filter((name) => !before.has(name))
    .map((name) => join(findings, name))
  if (code !== 0 && added.length === 0) throw new Error(`${target} did not run:\n${output.slice(-2000)}`)
  // Beside an input that failed, the fuzzer may leave an empty file.
  const path = added.find((one) => statSync(one).size > 0) ?? added[0]
  const message = /(?:Uncaught Exception|ERROR|SUMMARY): (.*)/.exec(output)?.[1] ?? 'It failed.'
  return {
    target,
    tried: Math.max(0, ...Array.from(output.matchAll(/^#(\d+)\t/gm), ([, count]) => Number(count))),
    seconds: (Date.now() - began) / 1000,
    finding: path === undefined ? undefined : { path, message },
  }
}

async function finished(
  program: string,
  args: readonly string[],
): Promise<{ readonly output: string; readonly code: number | null }> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let output = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  return { output, code }
}
