/** What a name in a directory is. Symbolic links and devices are `other`: a walk does not follow them. */
export type EntryKind = 'file' | 'directory' | 'other'

/**
 * The world as the command line sees it. Paths are absolute. Reading is synchronous, because one thread that reads
 * thousands of small files is about three times faster that way.
 *
 * What fails throws an error with Node's `code`: `ENOENT`, `EACCES` …
 */
export interface Host {
  /** The working directory. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether the standard output is a terminal, and how many columns it has. */
  readonly isTTY: boolean
  readonly columns: number | undefined
  /** Whether somebody reads the standard error as it comes. */
  readonly showsProgress: boolean
  /** Milliseconds since any time; never goes back. */
  now(): number
  readFile(path: string): Uint8Array
  /** Puts a text in place of a file, all or nothing, and keeps the file's mode. */
  writeFile(path: string, text: string): void
  /** Adds a text at the end of a file, which is made where there is none. */
  appendFile(path: string, text: string): void
  readdir(path: string): readonly { readonly name: string; readonly kind: EntryKind }[]
  /** Follows symbolic links. `size` is in bytes. */
  stat(path: string): { readonly kind: EntryKind; readonly size: number }
  /** All of the standard input. */
  stdin(): Promise<Uint8Array>
  /** The standard input as it comes. */
  stdinChunks(): AsyncIterable<Uint8Array>
  stdout(text: string): void
  /** Waits until the reader of the standard output has taken enough that more may be written. */
  drained(): Promise<void>
  stderr(text: string): void
  /** What `git` prints when it is called in a folder. Throws with what it complains of. */
  git(folder: string, ...args: readonly string[]): Uint8Array
}

/** Whether a path leads to anything. */
export function exists(path: string, host: Host): boolean {
  try {
    host.stat(path)
    return true
  } catch {
    return false
  }
}
