import { lstatSync } from 'node:fs'

/**
 * Does something with a file. Where there is none, because the symbolic link at the path leads to nothing, the error is
 * `ENOLINK`: that is no missing file but a broken one, and somebody should be told.
 */
export function tellingLinks<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (isMissing(error) && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
      throw Object.assign(new Error(`${path} is a link to nothing`), { code: 'ENOLINK' })
    throw error
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
