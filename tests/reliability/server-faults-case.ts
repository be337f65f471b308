import type { Program } from '../lsp/client'

/** One way in which a session is broken on purpose, as a row of docs/reliability.md. */
export interface ServerFault {
  readonly fault: string
  readonly injected: string
  readonly happened: string
  /** Breaks a session, and asserts what came of it. */
  try(given: Given): Promise<Tried>
}

export interface Given {
  /** What a session finds that nothing befell. */
  readonly healthy: string
  /** The session that all faults befall which a server survives, one after the other. */
  readonly shared: Program
}

export interface Tried {
  /** How many messages, edits, files or sessions were tried. */
  readonly tried: number
  /** What was measured on the way: "peak 92 MB". */
  readonly measured?: string
}
