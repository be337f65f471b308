import { setTimeout as pause } from 'node:timers/promises'
import type { SourceFile } from '../engine/document'
import { check, readEverything } from './commands'
import { createLibrary } from './corpus'
import { Editor } from './editor'
import type { AmountRow } from './figures'
import type { Group } from './groups'
import { formats, type Start } from './keys'
import { measurePrograms } from './programs'
import { repositoryOf } from './repositories'
import { amends, amendsWorker, floor, floorWorker, startProgram, startWorker } from './servers'

/** Long enough for what a server does when it is left alone, in milliseconds. */
const rest = 2000

/** What a server and the least server hold in memory when they have shown what is wrong in some files. */
async function measureHeld(
  name: string,
  files: readonly SourceFile[],
  start: Start,
  startFloor: Start,
): Promise<AmountRow> {
  const held = async (begin: () => ReturnType<Start>) => {
    const server = await begin()
    const editor = new Editor(server)
    for (const file of files) await editor.open(file)
    await pause(rest)
    const amount = await server.memory()
    server.stop()
    return { amount, editor }
  }
  const { amount, editor } = await held(start)
  const least = await held(() => startFloor(editor.alike))
  return { name, amount, unit: 'MiB', floor: least.amount }
}

export const memory: Group = {
  id: 'memory',
  about: 'the memory that programs hold',
  isQuick: false,
  async run({ macros, rounds }) {
    const pairs = [macros, 2 * macros].map((count) => {
      const { folder } = repositoryOf(count)
      const name = `${count.toLocaleString('en')} macros`
      return { floor: readEverything(folder), work: check(name, { folder, format: 'concise' }) }
    })
    const scans = await measurePrograms(pairs, Math.ceil(rounds / 3))
    const start: Start = (wish) => startProgram(amends, wish)
    const startFloor: Start = (wish) => startProgram(floor, wish)
    const many = Array.from({ length: 200 }, (_, seed) => createLibrary(2000, seed))
    const megabytes = Object.entries(formats).map(([format, create]) => [format, create(1_000_000)] as const)
    const servers = [await measureHeld('nothing open', [], start, startFloor)]
    for (const [format, file] of megabytes) {
      servers.push(await measureHeld(`1 MB of ${format} open`, [file], start, startFloor))
    }
    servers.push(await measureHeld('200 documents of 2 KB open', many, start, startFloor))
    const inWorker: Start = (wish) => startWorker(amendsWorker, wish)
    const inFloorWorker: Start = (wish) => startWorker(floorWorker, wish)
    const workers = [
      await measureHeld('nothing open', [], inWorker, inFloorWorker),
      await measureHeld('50 KB of Markdown open', [createLibrary(50_000)], inWorker, inFloorWorker),
    ]
    return [
      {
        id: 'scan-memory',
        title: 'Memory of a scan',
        about:
          '`amends check --format concise` beside a Node that reads all files and looks for one expression.',
        kind: 'processes',
        rows: scans,
      },
      {
        id: 'server-memory',
        title: 'Memory of the server',
        about:
          'What the process holds two seconds later, all that is loaded into it included, beside the server that looks once for some words.',
        kind: 'amounts',
        rows: servers,
      },
      {
        id: 'worker-memory',
        title: 'Memory of the server in a browser',
        about: 'The heap of the worker, two seconds later.',
        kind: 'amounts',
        rows: workers,
      },
    ]
  },
}
