import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { mostFiles } from '../server/limits'
import { check, readEverything } from './commands'
import { createLibrary } from './corpus'
import { Editor } from './editor'
import type { AmountRow, LatencyRow } from './figures'
import type { Group } from './groups'
import { latencyRow } from './measure'
import { measurePrograms } from './programs'
import { repositoryOf } from './repositories'
import { amends, startProgram, type Server } from './servers'

/** A server is done with its folder when it does next to nothing for this long, in milliseconds. */
const quiet = 3000
const mostQuiet = 0.03

async function settle(server: Server): Promise<void> {
  for (let before = server.cpu(); ;) {
    await pause(quiet)
    const now = server.cpu()
    if (now === null || before === null || now - before < quiet * mostQuiet) return
    before = now
  }
}

/** Opens files and types into them, a moment after each other, while one server reads a folder and the other has none. */
async function measureBusy(folder: string, rounds: number): Promise<LatencyRow[]> {
  const busy = await startProgram(amends, { folder })
  const free = await startProgram(amends)
  const editor = new Editor(busy, folder)
  const other = new Editor(free)
  const opened = { floors: [] as number[], works: [] as number[] }
  const typed = { floors: [] as number[], works: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const file = createLibrary(2000, round)
    // In such a pause the server reads on.
    await pause(700)
    const times = [await other.open(file), await editor.open(file)] as const
    await pause(700)
    const keys = [await other.type(), await editor.type()] as const
    if (round === 0) continue
    opened.floors.push(times[0])
    opened.works.push(times[1])
    typed.floors.push(keys[0])
    typed.works.push(keys[1])
  }
  busy.stop()
  free.stop()
  return [
    latencyRow('a file of 2 KB is opened', editor.found, opened.floors, opened.works),
    latencyRow('a key in it', editor.found, typed.floors, typed.works),
  ]
}

/** What a server holds that has read a folder of some files, and one without a folder. */
async function measureHeld(folder: string, files: number): Promise<AmountRow[]> {
  const [full, empty] = [await startProgram(amends, { folder }), await startProgram(amends)]
  await pause(quiet)
  await settle(full)
  const [amount, least] = [await full.memory(), await empty.memory()]
  full.stop()
  empty.stop()
  const read = Math.min(files, mostFiles)
  return [
    { name: 'the folder was read', amount, unit: 'MiB', floor: least },
    {
      name: 'for each file that is read',
      amount: (1024 * (amount - least)) / read,
      unit: 'KiB',
      floor: null,
    },
  ]
}

const count = (number: number): string => number.toLocaleString('en')

export const workspace: Group = {
  id: 'workspace',
  about: 'a large workspace: its scan, and the server while it reads the folder',
  isQuick: false,
  async run({ macros, large }) {
    const small = repositoryOf(macros)
    const huge = repositoryOf(large)
    const folder = pathToFileURL(huge.folder).href
    const tenfold = `${count(large)} macros beside ${count(macros)}`
    const scanOf = (name: string, { folder: root }: typeof small) =>
      check(name, { folder: root, format: 'concise' })
    const grown = await measurePrograms(
      [
        { floor: readEverything(small.folder), work: readEverything(huge.folder) },
        { floor: scanOf('', small), work: scanOf('all rules, concise', huge) },
      ],
      1,
    )
    return [
      {
        id: 'tenfold',
        title: 'A large repository',
        about: `${tenfold} (${count(huge.files.length)} files, ${(huge.bytes / 1e6).toFixed(0)} MB), by the same program. Where the time grows with the text, the ratio is ${large / macros}; memory should stay.`,
        kind: 'processes',
        rows: grown,
      },
      {
        id: 'busy',
        title: 'The server while it reads a folder',
        about: `A folder of ${count(huge.files.length)} files was just opened. Beside a server without a folder.`,
        kind: 'latencies',
        rows: await measureBusy(folder, 15),
      },
      {
        id: 'folder-memory',
        title: 'Memory of the server with a folder',
        about: `The same folder, of which the server reads ${count(mostFiles)} files at most, beside a server without a folder.`,
        kind: 'amounts',
        rows: await measureHeld(folder, huge.files.length),
      },
    ]
  },
}
