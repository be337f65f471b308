/** What the server needs from its platform, so that Node, a Web Worker and a test can each bring their own. */
export interface Host {
  /** Calls `action` after a delay in milliseconds, unless the returned function was called before. */
  later(action: () => void, delay: number): () => void
}
