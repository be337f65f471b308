/** What the server needs from its platform, so that Node, a Web Worker and a test can each bring their own. */
export interface Host {
  /** Calls `action` after a delay in milliseconds, unless the returned function was called before. */
  later(action: () => void, delay: number): () => void
  /** Calls `action` when nothing waits to be done. Missing where nobody has use for it. */
  idle?(action: () => void): void
  /** Missing where the server has no file system, as in a browser. */
  readonly disk?: Disk
}

/** The files behind `file:` URIs. */
export interface Disk {
  /** `undefined` where there is no such file, or one of more bytes than `most`. Fails where it cannot be read. */
  readFile(uri: string, most?: number): Promise<string | undefined>
  /** What is in a folder; nothing where it cannot be read. */
  list(folder: string): Promise<readonly Entry[]>
  /** Whether a folder is the top of a Git repository. */
  isRepository(folder: string): Promise<boolean>
}

/** What a name in a folder is. Symbolic links and devices are `other`. */
export interface Entry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'other'
}

/** How long the server waits for the next key before it acts on a change, in milliseconds. */
export const typingPause = 150

/** How long nothing has to happen before files are compared, in milliseconds: longer than people think between words. */
export const comparingPause = 500
