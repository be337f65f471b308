import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { ProcessRow } from './figures'
import { ratios, spreadOf } from './measure'

/** A program to run from its start to its end. */
export interface Program {
  readonly name: string
  readonly args: readonly string[]
  /** Where it runs. Without one in the root of the repository. */
  readonly folder?: string
  /** The path of what it gets on its standard input. */
  readonly input?: string
  /** Counts what it found in all that it wrote. */
  readonly count?: (output: string) => number
}

/** A program, and another one that it is measured beside. */
export interface Pair {
  readonly floor: Program
  readonly work: Program
}

/** What one run took: milliseconds, MiB. */
interface Run {
  readonly wall: number
  readonly cpu: number
  readonly peak: number
  readonly exit: number
  readonly found: number
}

const scratch = '.build/bench/scratch'

/**
 * Runs each pair some times, in turn: the floor, then the work. Of several rounds the first one warms the disk up and is not counted.
 * Fails where a program ends or finds otherwise in one round than in another.
 */
export async function measurePrograms(pairs: readonly Pair[], rounds: number): Promise<ProcessRow[]> {
  const runner = startRunner()
  const measured = pairs.map((pair) => ({ pair, floors: [] as Run[], works: [] as Run[] }))
  const first = rounds > 1 ? 0 : 1
  for (let round = first; round <= rounds; round++) {
    for (const { pair, floors, works } of measured) {
      const [floor, work] = [await runner.run(pair.floor), await runner.run(pair.work)]
      if (round === 0) continue
      floors.push(floor)
      works.push(work)
    }
  }
  runner.end()
  return measured.map(({ pair, floors, works }) => rowOf(pair.work, floors, works))
}

/** Node cannot tell what a child took, so that a small Python does. */
function startRunner(): { run(program: Program): Promise<Run>; end(): void } {
  mkdirSync(scratch, { recursive: true })
  const output = resolve(scratch, 'output.txt')
  const python = spawn('python3', ['bench/run-programs.py'], { stdio: ['pipe', 'pipe', 'inherit'] })
  python.on('error', () => {
    console.error('bench: needs python3, which tells what a program took of the processor.')
    process.exit(2)
  })
  const answers = createInterface({ input: python.stdout })[Symbol.asyncIterator]()
  return {
    async run({ name, args, folder = '.', input, count }) {
      const ask = { args, folder, input: input === undefined ? null : resolve(input), output }
      python.stdin.write(`${JSON.stringify(ask)}\n`)
      const answer = await answers.next()
      if (answer.done) throw new Error(`${name} could not be started`)
      const found = count ? count(readFileSync(output, 'utf8')) : 0
      return { ...(JSON.parse(answer.value) as Omit<Run, 'found'>), found }
    },
    end: () => void python.stdin.end(),
  }
}

function rowOf({ name }: Program, floors: readonly Run[], works: readonly Run[]): ProcessRow {
  const { exit, found } = works[0]!
  const other = works.find((run) => run.exit !== exit || run.found !== found)
  if (other) throw new Error(`${name}: exit ${other.exit} and ${other.found} found, not ${exit} and ${found}`)
  const all = (figure: 'cpu' | 'wall' | 'peak', runs: readonly Run[]) => runs.map((run) => run[figure])
  const beside = (figure: 'cpu' | 'wall' | 'peak') =>
    spreadOf(ratios(all(figure, works), all(figure, floors)))
  return {
    name,
    exit,
    found,
    cpu: spreadOf(all('cpu', works)),
    wall: spreadOf(all('wall', works)),
    peak: spreadOf(all('peak', works)),
    cpuRatio: beside('cpu'),
    wallRatio: beside('wall'),
    peakRatio: beside('peak'),
  }
}
