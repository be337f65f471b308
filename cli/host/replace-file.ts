import {
  closeSync,
  existsSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs'
import { dirname } from 'node:path'
import { clearDrafts, draftBeside, removeDraft } from './drafts'
import { mostOfOurs, readBytes } from './read-file'

/**
 * Puts a text in place of a file, all or nothing: it is written beside the file and takes its name in one step, so that
 * whoever is interrupted, or reads meanwhile, sees the old text or the new one. The new file has the mode and, where that is
 * allowed, the owner of the old one. A symbolic link stays one. A hard link is parted, because its other name may be a backup.
 *
 * `before` is the text that the file must still hold, `null` where there must be none; throws where that is not so. What is no
 * file, such as a pipe or `/dev/null`, is written to as it is.
 */
export function replaceFile(path: string, text: string, before?: string | null): void {
  const stats = statSync(path, { throwIfNoEntry: false })
  const isDangling = !stats && lstatSync(path, { throwIfNoEntry: false }) !== undefined
  // There is nothing to lose where no text is.
  if (isDangling ? typeof before !== 'string' : before === undefined && stats && !stats.isFile())
    return writeFileSync(path, text)
  const target = stats ? realpathSync(path) : path
  clearDrafts(dirname(target))
  const draft = draftBeside(target)
  const like = stats || typeof before === 'string' ? openedForWriting(target) : undefined
  try {
    writeDraft(draft, text, like)
    expectStill(target, before)
    renameSync(draft, target)
  } catch (error) {
    removeDraft(draft)
    throw error
  }
}

function expectStill(path: string, before: string | null | undefined): void {
  if (before === null && existsSync(path))
    throw new Error('it was made by somebody else meanwhile, so it was left alone. Run this again')
  if (typeof before === 'string' && !readBytes(path, mostOfOurs).equals(Buffer.from(before)))
    throw new Error('it was changed since it was read, so it was left alone. Run this again')
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
  // Until it is known who may read the text, nobody else may.
  const descriptor = created(draft, like ? 0o600 : 0o666)
  try {
    writeFileSync(descriptor, text)
    if (like) resemble(descriptor, like)
    // Some file systems give the new name to a file before its text is on the disk. A power cut would leave an empty one.
    // The folder is not synced: a power cut may bring the old file back, which is as whole, and the next run goes on from it.
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function created(draft: string, mode: number): number {
  try {
    return openSync(draft, 'wx', mode)
  } catch (error) {
    if (codeOf(error) !== 'EACCES') throw error
    throw new Error('permission denied: no file can be made in its folder', { cause: error })
  }
}

/** Not every file system knows owners and modes, so nothing is asked of it that is so already. */
function resemble(descriptor: number, { uid, gid, mode }: Stats): void {
  const draft = fstatSync(descriptor)
  const isAlike = draft.uid === uid && draft.gid === gid
  // Only the superuser may give a file away. Where we may not, the file is ours from now on, in its old group if we are in it.
  if (!isAlike && !isGiven(descriptor, uid, gid)) isGiven(descriptor, draft.uid, gid)
  const now = fstatSync(descriptor)
  // Another group gets no more than what everybody has.
  const wanted = now.gid === gid ? mode : mode & (~0o070 | ((mode & 0o007) << 3))
  if (now.mode !== wanted) fchmodSync(descriptor, wanted & 0o7777)
}

/** Whether a file could be given to an owner and a group. */
function isGiven(descriptor: number, uid: number, gid: number): boolean {
  try {
    fchownSync(descriptor, uid, gid)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EPERM') throw error
    return false
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code
