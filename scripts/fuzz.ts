/**
 * `npm run fuzz -- [--minutes N] [TARGET …]`: lets a fuzzer that sees which code is reached think of inputs for N minutes a target, two
 * targets at a time; 30 minutes where nothing is said. What it learns is kept below .build/fuzz, so that the next run goes on from there;
 * with `--fresh` it begins anew, in the same order each time, and nothing is kept. Ends with 1 where a law is broken. `--replay FILE TARGET` shows what became of one
 * input, and `--reduce FILE TARGET` writes the least of it that still fails.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { targets } from '../tests/fuzz/targets'
import { dictionary } from './fuzz/dictionary'
import { reduce, replay } from './fuzz/replay'
import { jazzerProgram } from './fuzz/jazzer'
import { run, type Outcome } from './fuzz/run'
import { addUp, rowsOf } from './fuzz/totals'
import { record } from './reliability/record'

const AT_A_TIME = 2

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '30' },
    fresh: { type: 'boolean', default: false },
    replay: { type: 'string' },
    reduce: { type: 'string' },
  },
})

const names = positionals.length > 0 ? positionals : Object.keys(targets)
const unknown = names.filter((name) => !Object.hasOwn(targets, name))
const minutes = Number(values.minutes)
if (unknown.length > 0)
  refuse(`There is no ${unknown.join(', ')}. There are ${Object.keys(targets).join(', ')}.`)
if (!(minutes > 0)) refuse('--minutes has to be a number above 0.')

const one = values.replay ?? values.reduce
if (one === undefined) await fuzz()
else if (positionals.length !== 1) refuse('Which target? Name one.')
else if (values.replay !== undefined) process.exitCode = await replay(targets[names[0]!]!, one)
else await reduce(targets[names[0]!]!, one)

async function fuzz(): Promise<void> {
  if (!existsSync(jazzerProgram))
    refuse('The fuzzer is not here. `bash scripts/setup-fuzz.sh` brings it, or says why it cannot.')
  mkdirSync('.build/fuzz', { recursive: true })
  writeFileSync('.build/fuzz/dictionary', dictionary())
  if (values.fresh) rmSync('.build/fuzz/fresh', { recursive: true, force: true })
  const outcomes: Outcome[] = []
  const waiting = [...names]
  const lane = async (): Promise<void> => {
    for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
      const outcome = await run({ target, seconds: minutes * 60, isFresh: values.fresh })
      outcomes.push(outcome)
      if (!values.fresh) addUp(outcome)
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, lane))
  print(outcomes)
  await record('fuzzing', rowsOf(outcomes))
  if (outcomes.some(({ finding }) => finding)) process.exitCode = 1
}

function print(outcomes: readonly Outcome[]): void {
  const rows = outcomes.map(({ target, tried, seconds, finding }) => ({
    target,
    'inputs tried': tried,
    'inputs/s': Math.round(tried / seconds),
    minutes: Number((seconds / 60).toFixed(1)),
    findings: finding ? 1 : 0,
  }))
  console.table(rows)
  for (const { target, finding } of outcomes) {
    if (!finding) continue
    const { path, message } = finding
    console.log(`${target}: ${message}\n  To see it again: npm run fuzz -- --replay ${path} ${target}`)
  }
}

function refuse(message: string): never {
  console.error(`fuzz: ${message}`)
  process.exit(2)
}
