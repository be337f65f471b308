/** A file that a fuzzer begins with. */
export interface Seed {
  readonly path: string
  readonly text: string
}

/** Something that is fed with whatever a fuzzer thinks of. */
export interface Target {
  /** What it is fed with, for docs/reliability.md. */
  readonly title: string
  /** Throws where a law is broken. */
  readonly fuzz: (data: Uint8Array) => void | Promise<void>
  /** What the fuzzer begins with: files as people write them, in the way that the target takes them. */
  readonly seeds: (files: readonly Seed[]) => readonly Uint8Array[]
}

/** What a target throws. Anything else that comes out of it is a fault as well, but nobody said what it breaks. */
export class BrokenLaw extends Error {
  override readonly name = 'BrokenLaw'
}

/** Throws where something is not as a law says. `shown` is what it was instead. */
export function hold(isHeld: boolean, law: string, shown?: () => unknown): asserts isHeld {
  if (isHeld) return
  const seen = shown?.()
  throw new BrokenLaw(seen === undefined ? law : `${law}: ${JSON.stringify(seen)}`)
}
