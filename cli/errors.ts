import { constants } from 'node:os'
import { harmless } from './text/harmless'

/** A reason not to run that the user can mend: a wrong option, a bad config file. Said in one line each, exit code 2. */
export class Refusal extends Error {
  constructor(...lines: readonly string[]) {
    // The name of a file may hold line breaks.
    super(lines.map(harmless).join('\n'))
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'it is in use, or a mount of its own',
  EEXIST: 'it exists already',
  EFBIG: 'no file may be that large here',
  EIO: 'the disk failed',
  EISDIR: 'it is a directory',
  ELOOP: 'the symbolic links go in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no such file or directory',
  ENOLINK: 'the symbolic link leads to nothing',
  ENOSPC: 'no space left on the device',
  ENOTDIR: 'a part of the path is not a directory',
  ENXIO: 'it is neither a file nor a folder',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  EXDEV: 'its folder is spread over several disks',
  // Node knows no name for this one.
  [`Unknown system error -${constants.errno.EDQUOT}`]: 'the disk quota is used up',
}

/** Why the host could not do something, in words and in one line. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  // Node makes U+FFFD of such bytes, and then finds nothing of that name.
  if (code === 'ENOENT' && 'path' in error && String(error.path).includes('\uFFFD'))
    return 'its name is not valid UTF-8. Rename it'
  return reasons[code] ?? error.message.split('\n', 1)[0]!
}
