import type { Section } from './figures'

/** How much is measured. */
export interface Scale {
  /** The macros of the repository that is scanned. */
  readonly macros: number
  /** How often each program is run. */
  readonly rounds: number
  /** How many keys are typed into a document of 2 KB; fewer into longer ones. */
  readonly keys: number
  /** The macros of the workspace that is called large. */
  readonly large: number
}

/** A part of the benchmark that can be asked for by its name. */
export interface Group {
  readonly id: string
  /** What `npm run bench -- help` says of it. */
  readonly about: string
  /** Whether a short run has it. */
  readonly isQuick: boolean
  run(scale: Scale): Promise<readonly Section[]>
}
