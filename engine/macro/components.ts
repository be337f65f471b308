import type { Stretch } from '../language/stretch'
import type { MacroReading, PassageReading } from './macro-reading'
import { acknowledgement } from './parts/acknowledgement'
import { compensation } from './parts/compensation'
import { deadline } from './parts/deadline'
import { explanation } from './parts/explanation'
import { invitation } from './parts/invitation'
import { slotNamed, type Finder } from './parts/part'
import { prevention } from './parts/prevention'
import { offer, repair } from './parts/repair'
import { responsibility } from './parts/responsibility'
import { specifics } from './parts/specifics'
import type { SentenceReading } from './sentence-reading'

/** The parts that an answer to a failure, a refusal or an incident may have. */
const componentNames = [
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
  /** Only half of what a reader needs: "I understand your frustration". */
  readonly half?: boolean
}

export type Components = Readonly<Record<ComponentName, readonly Place[]>>

const apologySlot = slotNamed(/apolog|sorry/i)

const regret: Finder = (sentence) => sentence.apologies[0]?.head ?? apologySlot(sentence)

/**
 * What is looked for in each sentence. Rules speak of parts that are missing, so that in doubt a part counts as there:
 * only a sentence that clearly has nothing of it is left out.
 */
const finders: Readonly<Record<ComponentName, Finder>> = {
  regret,
  specifics,
  responsibility,
  acknowledgement,
  explanation,
  repair,
  deadline,
  compensation,
  prevention,
  invitation,
}

/** What a question can be. */
const asked: Readonly<Partial<Record<ComponentName, Finder>>> = { repair: offer }

/**
 * Finds the parts of a macro in all of its branches, each with its places in reading order: one for a sentence. A part
 * is looked for when it is first asked for, because most rules ask for one.
 */
export function readComponents(macro: MacroReading): Components {
  const known = new Map<ComponentName, readonly Place[]>()
  const places = (name: ComponentName): readonly Place[] => {
    const found = known.get(name) ?? findPart(macro, name)
    known.set(name, found)
    return found
  }
  const getters = componentNames.map((name) => [name, { get: () => places(name), enumerable: true }] as const)
  return Object.defineProperties({}, Object.fromEntries(getters)) as Components
}

function findPart(macro: MacroReading, name: ComponentName): readonly Place[] {
  const places: Place[] = []
  for (const passage of macro.passages)
    for (const { way, nth, ...place } of passage.keep(name, () => placesIn(passage, name)))
      places.push({ sentence: passage.paths[way]![nth]!, ...place })
  return places
}

/** Where a part stands in a passage: in its nth sentence on one of its ways. */
interface PlaceInPassage extends Omit<Place, 'sentence'> {
  readonly way: number
  readonly nth: number
}

function placesIn({ passage, paths }: PassageReading, name: ComponentName): readonly PlaceInPassage[] {
  const found: PlaceInPassage[] = []
  if (passage.role === 'heading' || passage.role === 'attribute') return found
  const seen = new Set<number>()
  for (const [way, sentences] of paths.entries()) {
    for (const [nth, sentence] of sentences.entries()) {
      const place = (sentence.isQuestion ? asked : finders)[name]?.(sentence)
      if (!place || sentence.isMentioned(place.from)) continue
      // Branches share sentences.
      const offset = paths.length > 1 ? offsetOf(sentence, place) : -1
      if (seen.has(offset)) continue
      if (paths.length > 1) seen.add(offset)
      const { from, to, half } = place
      found.push({ way, nth, from, to, ...(half && { half }) })
    }
  }
  return found
}

const offsetOf = ({ mapped, tokens }: SentenceReading, { from }: Stretch): number =>
  mapped.toSource(tokens[from]!.start, tokens[from]!.end)[0]
