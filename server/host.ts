/** What the server needs from its platform, so that Node, a Web Worker and a test can each bring their own. */
export interface Host {
  /** Calls `action` after a delay in milliseconds, unless the returned function was called before. */
  later(action: () => void, delay: number): () => void
  /** Missing where the server has no file system, as in a browser. */
  readonly disk?: Disk
}

/** The files behind `file:` URIs. */
export interface Disk {
  /** `undefined` where there is no such file. Fails where it cannot be read. */
  readFile(uri: string): Promise<string | undefined>
  /** Whether a folder is the top of a Git repository. */
  isRepository(folder: string): Promise<boolean>
}

/** How long the server waits for the next key before it acts on a change, in milliseconds. */
export const typingPause = 150
