import { parseArgs } from 'node:util'
import { startProgram } from '../lsp/client'
import { storm } from '../lsp/storm'
import type { Served } from '../lsp/storm-moves'
import { serveHere } from './in-process'

// Many storms with numbers that no test has: `npx tsx tests/server/storms.ts --from 100 --seeds 1000 --moves 120`. With `--program`
// the server is the built one. Prints what went wrong, with the seed that makes it go wrong again.

const number = (value: string) => ({ type: 'string', default: value }) as const
const { values } = parseArgs({
  options: {
    from: number('100'),
    seeds: number('1000'),
    moves: number('120'),
    program: { type: 'boolean', default: false },
  },
})
const from = Number(values.from)
const until = from + Number(values.seeds)

/** The built server. It looks for the files of a storm on a disk that has none of them. */
function serveProgram(files: Map<string, string>): Served {
  const { client, child } = startProgram()
  return {
    client,
    files,
    pause: () => new Promise((resume) => setTimeout(resume, 700)),
    end: () => void child.kill(),
  }
}

let seed = from
process.on('unhandledRejection', (error) => console.log(`${seed}: nobody handled ${String(error)}`))
let failed = 0
for (; seed < until; seed++) {
  const faults = await storm(values.program ? serveProgram : serveHere, seed, Number(values.moves))
  if (faults.length === 0) continue
  failed += 1
  console.log(`${seed}: ${faults.length} faults\n${[...new Set(faults)].slice(0, 4).join('\n')}`)
}
console.log(`${until - from} storms, ${failed} of them with faults.`)
process.exitCode = failed > 0 ? 1 : 0
