import type { SourceFile } from '../engine/document'
import { createExport, createLibrary, createMail } from './corpus'
import { Editor } from './editor'
import type { LatencyRow } from './figures'
import { latencyRow } from './measure'
import type { Server, Wish } from './servers'

/** Starts a server, be it a program or a worker. */
export type Start = (wish?: Wish) => Promise<Server>

export const formats = { Markdown: createLibrary, HTML: createMail, JSON: createExport }

/** Types into one document in both servers, a key in the one and a key in the other. The floor's shows as many diagnostics. */
export async function measureKeys(
  name: string,
  file: SourceFile,
  keys: number,
  start: Start,
  startFloor: Start,
): Promise<LatencyRow> {
  const server = await start()
  const editor = new Editor(server)
  await editor.open(file)
  const least = await startFloor(editor.alike)
  const other = new Editor(least)
  await other.open(file)
  // The first keys warm up.
  for (let key = 0; key < keys / 5; key++) {
    await other.type()
    await editor.type()
  }
  const before = [least.cpu(), server.cpu()]
  const floors: number[] = []
  const works: number[] = []
  for (let key = 0; key < keys; key++) {
    floors.push(await other.type())
    works.push(await editor.type())
  }
  const [floor, work] = [least.cpu(), server.cpu()].map((cpu, i) => (cpu! - before[i]!) / keys)
  const cpu = server.cpu() === null ? null : { floor: floor!, work: work! }
  server.stop()
  least.stop()
  return latencyRow(name, editor.found, floors, works, cpu)
}
