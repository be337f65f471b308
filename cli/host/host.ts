import type { Prompter } from './prompter'

/** What a name in a directory is. Symbolic links and devices are `other`: a walk does not follow them. */
export type EntryKind = 'file' | 'directory' | 'other'

/**
 * The world as the command line sees it. Paths are absolute. Reading is synchronous, because one thread that reads
 * thousands of small files is about three times faster that way.
 *
 * What fails throws an error with Node's `code`: `ENOENT`, `EACCES` … A symbolic link to nothing is `ENOLINK`.
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
  /** Milliseconds since the program was started; never goes back. */
  now(): number
  /** The date where the user is, as `2026-03-31`. */
  today(): string
  /** Throws where there is no file but a pipe or a device, or more than so many megabytes, 20 where nothing is said. */
  readFile(path: string, megabytes?: number): Uint8Array
  /** A file as text, in half the time. Bytes that are no UTF-8 come as U+FFFD; a byte order mark stays. */
  readText(path: string): string
  /**
   * Puts a text in place of a file, all or nothing, and keeps the file's mode. `before` is the text that the file was read
   * with, `null` where there was none: where that is not so any more, nothing is written and an error says so.
   */
  writeFile(path: string, text: string, before?: string | null): void
  /** Adds a text at the end of a file, which is made where there is none. */
  appendFile(path: string, text: string): void
  readdir(path: string): readonly { readonly name: string; readonly kind: EntryKind }[]
  /** Follows symbolic links. `size` is in bytes. */
  stat(path: string): { readonly kind: EntryKind; readonly size: number }
  /** All of the standard input. */
  stdin(): Promise<Uint8Array>
  /** The standard input as it comes. */
  stdinChunks(): AsyncIterable<Uint8Array>
  /** Bytes are the UTF-8 of a text. */
  stdout(text: string | Uint8Array): void
  /** Waits until the reader of the standard output has taken enough that more may be written. `false`: it is gone. */
  drained(): Promise<boolean>
  stderr(text: string): void
  /** Whoever sits at the terminal, to be asked. Missing where nobody does. */
  readonly prompter?: (() => Promise<Prompter>) | undefined
  /** Begins to watch folders, none at first. */
  watch(): Promise<FolderWatch>
  /** What `git` prints when it is called in a folder and told `input`. Throws with what it complains of. */
  git(folder: string, args: readonly string[], input?: string): Uint8Array
}

/** Tells what changes in folders. */
export interface FolderWatch {
  /** Watches a folder, too, without those below it. Throws where the system has no more to give. */
  add(folder: string): void
  /**
   * Waits until paths that are wanted were made, changed or removed and all is quiet again, and gives them. `undefined`:
   * somebody pressed Ctrl+C, which at any other time ends the program at once.
   */
  changes(isWanted: (path: string) => boolean): Promise<ReadonlySet<string> | undefined>
  close(): void
}

/** Whether there is anything at a path. A link that leads nowhere is there: whoever reads it is told what is wrong. */
export function exists(path: string, host: Host): boolean {
  try {
    host.stat(path)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && (error.code === 'ELOOP' || error.code === 'ENOLINK')
  }
}
