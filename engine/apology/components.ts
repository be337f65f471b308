import type { Stretch } from '../language/stretch'
import type { MacroReading } from './macro-reading'
import type { SentenceReading } from './sentence-reading'

/** The parts that an answer to a failure, a refusal or an incident may have. */
export const componentNames = [
  'regret',
  'specifics',
  'responsibility',
  'acknowledgement',
  'explanation',
  'repair',
  'deadline',
  'compensation',
  'prevention',
  'invitation',
] as const
export type ComponentName = (typeof componentNames)[number]

/** Where a part stands. */
export interface Place extends Stretch {
  readonly sentence: SentenceReading
}

export type Components = Readonly<Record<ComponentName, readonly Place[]>>

/** Finds the parts of a macro, each with all of its places in reading order. */
export function readComponents({ apologies }: MacroReading): Components {
  return {
    regret: apologies.map(({ within, head }) => ({ sentence: within, from: head.from, to: head.to })),
    specifics: [],
    responsibility: [],
    acknowledgement: [],
    explanation: [],
    repair: [],
    deadline: [],
    compensation: [],
    prevention: [],
    invitation: [],
  }
}
