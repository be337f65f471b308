/**
 * How long things take, and how much memory, as ratios to the least that could be done in the same run. Times alone say little on a
 * machine that does other work too. Nothing here is a test: what must hold is held by `tests/`.
 */
import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { cli } from './cli'
import { engine } from './engine'
import { figuresPath, type Figures } from './figures'
import type { Group, Scale } from './groups'
import { committedRatios, guard, margin, ratiosIn, regressionsOf } from './guard'
import { machine, today } from './machine'
import { memory } from './memory'
import { peers } from './peers'
import { printSection } from './print'
import { profiles } from './profile'
import { server } from './server'
import { short } from './tables'
import { worker } from './worker'
import { workspace } from './workspace'

const groups: readonly Group[] = [cli, engine, server, worker, memory, workspace, peers, profiles, guard]
const quick: Scale = { macros: 2000, rounds: 3, keys: 60, large: 20_000 }
const full: Scale = { macros: 10_000, rounds: 9, keys: 500, large: 100_000 }

const usage = `Usage: npm run bench [-- [full | GROUP …] [--macros N] [--large N] [--rounds N] [--record]]

Without a group: those marked with *, on ${quick.macros} macros. full: all groups, on ${full.macros}.

${groups.map(({ id, about, isQuick }) => `  ${id.padEnd(10)}${isQuick ? '* ' : '  '}${about}`).join('\n')}
  growth      how time grows with the length of adversarial texts

  --macros N  the macros of the repository
  --large N   the macros of the workspace that is called large
  --rounds N  how often each program is run
  --record    keep the figures in docs/performance; \`npm run generate\` makes docs/performance.md of them`

function fail(message: string): never {
  console.error(`bench: ${message}\n\n${usage}`)
  process.exit(2)
}

const options = {
  macros: { type: 'string' },
  large: { type: 'string' },
  rounds: { type: 'string' },
  record: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    return fail((error as Error).message)
  }
}

const { positionals, values } = readArguments()
if (values.help) {
  console.log(usage)
  process.exit(0)
}

function scaleOf(): Scale {
  const scale = { ...(positionals.length > 0 || values.record ? full : quick) }
  for (const name of ['macros', 'large', 'rounds'] as const) {
    const value = values[name]
    if (value === undefined) continue
    if (!/^[1-9]\d*$/.test(value)) fail(`--${name} takes a whole number from 1`)
    scale[name] = Number(value)
  }
  return scale
}

function groupsOf(): readonly Group[] {
  if (positionals.length === 0) return groups.filter(({ isQuick }) => isQuick)
  if (positionals.includes('full')) return groups
  const unknown = positionals.find((name) => !groups.some(({ id }) => id === name))
  if (unknown !== undefined) fail(`there is no ${unknown}`)
  return groups.filter(({ id }) => positionals.includes(id))
}

/** Tells what takes longer than the committed figures say, and whether anything does. */
function hasRegressed({ sections }: Figures): boolean {
  const committed = committedRatios()
  if (committed.length === 0)
    fail('there are no committed figures to compare with; `guard --record` writes some')
  const regressions = regressionsOf(ratiosIn(sections), committed)
  for (const { name, ratio, before } of regressions) {
    console.error(`bench: ${name} takes ${short(ratio)} times the floor; ${short(before)} are committed.`)
  }
  console.log(
    `\n${regressions.length} of the guarded ratios grew by more than ${Math.round(100 * (margin - 1))} %.`,
  )
  return regressions.length > 0
}

async function main(): Promise<void> {
  const scale = scaleOf()
  for (const group of groupsOf()) {
    const load = loadavg()[0]!
    const sections = await group.run(scale)
    sections.forEach(printSection)
    const figures: Figures = { measured: today(), machine, load, sections }
    if (values.record) writeFileSync(figuresPath(group.id), `${JSON.stringify(figures, null, 2)}\n`)
    else if (group === guard && hasRegressed(figures)) process.exitCode = 1
  }
}

void main()
