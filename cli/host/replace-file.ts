import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Puts a text in place of a file, all or nothing: it is written beside the file and takes its name in one step, so that
 * whoever is interrupted, or reads meanwhile, sees the old text or the new one. The new file has the mode and, where that is
 * allowed, the owner of the old one. A symbolic link stays one. A hard link is parted, because its other name may be a backup.
 *
 * `before` is the text that the file must still hold; throws where it holds another one. What is no file, such as a pipe
 * or `/dev/null`, is written to as it is.
 */
export function replaceFile(path: string, text: string, before?: string): void {
  const stats = statSync(path, { throwIfNoEntry: false })
  const isDangling = !stats && lstatSync(path, { throwIfNoEntry: false }) !== undefined
  // There is nothing to lose where no text is.
  if (before === undefined && (isDangling || (stats && !stats.isFile()))) return writeFileSync(path, text)
  const target = stats ? realpathSync(path) : path
  const draft = join(dirname(target), `.amends-${process.pid}-${Math.random().toString(36).slice(2)}.tmp`)
  const like = stats || before !== undefined ? openedForWriting(target) : undefined
  try {
    writeDraft(draft, text, like)
    if (before !== undefined && !readFileSync(target).equals(Buffer.from(before)))
      throw new Error('it was changed since it was read, so it was left alone. Run this again')
    renameSync(draft, target)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** Taking the name of a file needs no right to write to it, so this is tried: a file that is read-only stays as it is. */
function openedForWriting(path: string): Stats {
  const descriptor = openSync(path, 'r+')
  try {
    return fstatSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** `like` is the file whose place the draft will take. */
function writeDraft(draft: string, text: string, like: Stats | undefined): void {
  const descriptor = created(draft)
  try {
    writeFileSync(descriptor, text)
    if (like) resemble(descriptor, like)
    // Some file systems give the new name to a file before its text is on the disk. A power cut would leave an empty one.
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function created(draft: string): number {
  try {
    return openSync(draft, 'wx')
  } catch (error) {
    if (codeOf(error) !== 'EACCES') throw error
    throw new Error('permission denied: no file can be made in its folder', { cause: error })
  }
}

/** Not every file system knows owners and modes, so nothing is asked of it that is so already. */
function resemble(descriptor: number, { uid, gid, mode }: Stats): void {
  const draft = fstatSync(descriptor)
  try {
    if (draft.uid !== uid || draft.gid !== gid) fchownSync(descriptor, uid, gid)
  } catch (error) {
    // Only the superuser may give a file away. Where we may not, the file is ours from now on.
    if (codeOf(error) !== 'EPERM') throw error
  }
  if (fstatSync(descriptor).mode !== mode) fchmodSync(descriptor, mode & 0o7777)
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code
