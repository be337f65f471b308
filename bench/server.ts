import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { createLibrary } from './corpus'
import { Editor } from './editor'
import type { LatencyRow } from './figures'
import type { Group } from './groups'
import { formats, measureKeys, type Start } from './keys'
import { latencyRow } from './measure'
import { amends, floor, startProgram } from './servers'

const start: Start = (wish) => startProgram(amends, wish)
const startFloor: Start = (wish) => startProgram(floor, wish)

/** With this seed there is a finding in 2 KB of each format, too. */
const withFindings = 4

/** How long a Node takes that does nothing. */
async function startNothing(): Promise<number> {
  const begun = performance.now()
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit')
  return performance.now() - begun
}

async function measureStart(rounds: number): Promise<LatencyRow> {
  const floors: number[] = []
  const works: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const least = await startNothing()
    const server = await start()
    server.stop()
    if (round === 0) continue
    floors.push(least)
    works.push(server.started)
  }
  return latencyRow('start to initialized, beside `node -e 0`', 0, floors, works)
}

/** Opens one file in servers that are new. `rest` is how long these are left alone before, in milliseconds. */
async function measureFirst(name: string, rest: number, rounds: number): Promise<LatencyRow> {
  const file = createLibrary(1500)
  const floors: number[] = []
  const works: number[] = []
  let found = 0
  for (let round = 0; round < rounds; round++) {
    const server = await start()
    await pause(rest)
    const editor = new Editor(server)
    works.push(await editor.open(file))
    found = editor.found
    server.stop()
    const least = await startFloor(editor.alike)
    await pause(rest)
    floors.push(await new Editor(least).open(file))
    least.stop()
  }
  return latencyRow(name, found, floors, works)
}

export const server: Group = {
  id: 'server',
  about: 'the language server: its start, its first diagnostics, and those after each key',
  isQuick: true,
  async run({ rounds, keys }) {
    const starts = [
      await measureStart(rounds),
      await measureFirst('first diagnostics, opened at once', 0, rounds),
      await measureFirst('first diagnostics, opened after a second', 1000, rounds),
    ]
    const typed: LatencyRow[] = []
    for (const [size, share] of [
      [2, 1],
      [50, 0.5],
      [1000, 0.1],
    ] as const) {
      for (const [format, create] of Object.entries(formats)) {
        const name = `${size < 1000 ? `${size} KB` : '1 MB'} of ${format}`
        const file = create(size * 1000, withFindings)
        typed.push(await measureKeys(name, file, Math.ceil(keys * share), start, startFloor))
      }
    }
    return [
      {
        id: 'life-cycle',
        title: 'The server starts',
        about:
          'The built server as an editor starts it. The floor of the first diagnostics is a server on the same library that looks once for some words, and shows as many diagnostics.',
        kind: 'latencies',
        rows: starts,
      },
      {
        id: 'keys',
        title: 'A key',
        about:
          'One letter in the middle of a document, until its diagnostics are there. The floor is the server that looks once for some words; both get the same keys in turn.',
        kind: 'latencies',
        rows: typed,
      },
    ]
  },
}
