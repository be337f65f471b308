/** A reason not to run that the user can mend: a wrong option, a bad config file. Said in one line each, exit code 2. */
export class Refusal extends Error {
  constructor(...lines: readonly string[]) {
    super(lines.join('\n'))
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EEXIST: 'it exists already',
  EISDIR: 'it is a directory',
  ELOOP: 'the symbolic links go in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no such file or directory',
  ENOSPC: 'no space left on the device',
  ENOTDIR: 'a part of the path is not a directory',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
}

/** Why the host could not do something, in words and in one line. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  return reasons[code] ?? error.message.split('\n', 1)[0]!
}
