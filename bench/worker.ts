import { createLibrary } from './corpus'
import type { LatencyRow } from './figures'
import type { Group } from './groups'
import { measureKeys, type Start } from './keys'
import { latencyRow } from './measure'
import { amendsWorker, floorWorker, startWorker } from './servers'

const start: Start = (wish) => startWorker(amendsWorker, wish)
const startFloor: Start = (wish) => startWorker(floorWorker, wish)

async function measureStart(rounds: number): Promise<LatencyRow> {
  const floors: number[] = []
  const works: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const least = await startFloor({ initializationOptions: { most: 0, length: 0 } })
    const worker = await start()
    least.stop()
    worker.stop()
    if (round === 0) continue
    floors.push(least.started)
    works.push(worker.started)
  }
  return latencyRow('start to initialized', 0, floors, works)
}

export const worker: Group = {
  id: 'worker',
  about: 'the server as browsers run it',
  isQuick: false,
  async run({ rounds, keys }) {
    const rows = [await measureStart(rounds)]
    for (const [name, size, share] of [
      ['2 KB', 2_000, 1],
      ['50 KB', 50_000, 0.5],
      ['1 MB', 1_000_000, 0.1],
    ] as const) {
      const file = createLibrary(size)
      rows.push(await measureKeys(`${name} of Markdown`, file, Math.ceil(keys * share), start, startFloor))
    }
    return [
      {
        id: 'worker',
        title: 'The server in a browser',
        about:
          'The built worker, in a thread that has what a Web Worker has, beside a worker on the same library that looks once for some words.',
        kind: 'latencies',
        rows,
      },
    ]
  },
}
