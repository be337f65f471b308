import type { SourceFile } from '../engine/document'
import type { Session } from './feature'

/** A file that is not open, with the words that it takes from others. `undefined` where it cannot be read. */
export async function closedFile(
  { files, folders, partials }: Pick<Session, 'files' | 'folders' | 'partials'>,
  uri: string,
): Promise<SourceFile | undefined> {
  const read = await files.closedSource(uri)
  return read && { ...read, ...folders.nameOf(uri), partials: await partials.ofClosed(read) }
}
