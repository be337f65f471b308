import type { MacroKind } from '../document'
import type { Voice } from '../macro/macro-hit'
import type { Policy } from '../settings/policy'

/** A fact that a placeholder of the team may print. */
export type Fact = 'reader' | 'deadline' | 'next update' | 'start' | 'end' | 'amount'

/** What only the writer knows. */
export interface Slot {
  readonly hint: string
  readonly fact?: Fact
}

/** Words, or a slot between them. */
export type Piece = string | Slot

/** The beginning of a macro: a whole answer of one paragraph, in which all facts are slots. */
export interface Starter {
  readonly kind: MacroKind
  /** What it is called in a list. */
  readonly label: string
  /** Whether it speaks to one person, whose name may stand in front. */
  readonly isPersonal: boolean
  readonly pieces: readonly Piece[]
}

/** What a starter is written for. */
export interface Occasion {
  readonly policy: Policy
  readonly voice: Voice
}

export const slot = (hint: string, fact?: Fact): Slot => ({ hint, ...(fact && { fact }) })

/** Puts words and slots together, as a template literal does with strings. */
export function pieces(
  words: TemplateStringsArray,
  ...between: readonly (Piece | readonly Piece[])[]
): Piece[] {
  const all: Piece[] = []
  const add = (piece: Piece): void => {
    const last = all.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') all[all.length - 1] = last + piece
    else if (piece !== '') all.push(piece)
  }
  words.forEach((stretch, index) => {
    add(stretch)
    const next = between[index]
    if (isList(next)) next.forEach(add)
    else if (next !== undefined) add(next)
  })
  return all
}

const isList = (piece: Piece | readonly Piece[] | undefined): piece is readonly Piece[] =>
  Array.isArray(piece)

/** The voice of somebody who has typed the first words: "I'm", "we are". `undefined` where these do not tell. */
export function voiceOf(typed: string): Voice | undefined {
  const said = /^(i|we)\b(['’])?/i.exec(typed)
  if (!said) return undefined
  const isI = said[1]!.toLowerCase() === 'i'
  const join = (host: string, clitic: string, verb: string): string =>
    said[2] === undefined ? `${host} ${verb}` : `${host}'${clitic}`
  const [subject, Subject] = isI ? (['I', 'I'] as const) : (['we', 'We'] as const)
  return {
    subject,
    Subject,
    Am: isI ? join('I', 'm', 'am') : join('We', 're', 'are'),
    Have: join(Subject, 've', 'have'),
    will: join(subject, 'll', 'will'),
  }
}
