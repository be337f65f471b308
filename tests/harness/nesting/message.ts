import { PLACEHOLDER } from '../../../engine/text/placeholder'
import type { Dice } from './dice'
import type { Piece } from './pieces'

/** Sentences that a rule must report: the rule, what stands before the marked words, the words, and what follows. */
const REPORTED: readonly (readonly [rule: string, before: string, marked: string, after: string])[] = [
  ['generic-apology', '', 'We apologize for any trouble', '.'],
  ['generic-apology', '', 'We’re sorry for any trouble', '.'],
  ['generic-apology', '', 'I am sorry for any delay', `, ${PLACEHOLDER}!`],
  ['generic-apology', '', 'Sorry for any hassle', '!'],
  ['generic-apology', `Hello ${PLACEHOLDER}, `, 'we apologize for any inconvenience', ' this caused.'],
  ['generic-apology', '😢 ', 'We are sorry for any trouble', '.'],
  ['weak-performative', '', 'We would like to apologize', ' for the late van.'],
  ['weak-performative', '', 'We’d like to apologize', ' for the two late letters.'],
  ['over-apology', 'We are ', 'beyond sorry', ' that we sent the wrong lamp.'],
]

/** Sentences that no rule of these has anything to say of. */
const SILENT = [
  'The lamp is on its way.',
  'Your café table “Zoë” is booked — see you soon 😊.',
  `Order ${PLACEHOLDER} left our depot.`,
  'It’s back, and R&D knows why.',
  'Thank you for the photo!',
  'Noe\u0308l (our driver) rings twice 👩‍👧.',
  `${PLACEHOLDER} will call you`,
  'A cup costs 5 < 6 coins.',
  'We open at nine; Zo\u0301ra is there.',
]

const NAMES_OF_RULES = [...new Set(REPORTED.map(([rule]) => rule))]
export const reportedRules: readonly string[] = NAMES_OF_RULES

/** What a customer should read. Pieces are still plain characters. */
export interface Message {
  readonly rule: string
  /** Sentences of paragraphs; `PLACEHOLDER` is a placeholder that waits for its template. */
  readonly paragraphs: readonly (readonly (readonly Piece[])[])[]
}

export function writeMessage(dice: Dice): Message {
  const [rule, before, marked, after] = dice.pick(REPORTED)
  const count = 1 + dice.below(4)
  const place = dice.below(count)
  const apostrophe = dice.chance(0.5) ? '’' : "'"
  const typed = (text: string): string => text.replaceAll('’', apostrophe)
  const paragraphs = Array.from({ length: count }, (_, paragraph) => {
    const around = (): Piece[][] =>
      dice.chance(0.4) ? [plain(typed(dice.pick(SILENT)), paragraph, false)] : []
    if (paragraph !== place) return [plain(typed(dice.pick(SILENT)), paragraph, false), ...around()]
    return [
      ...around().map(ended),
      [
        ...plain(typed(before), paragraph, false),
        ...plain(typed(marked), paragraph, true),
        ...plain(typed(after), paragraph, false),
      ],
      ...around(),
    ]
  })
  return { rule, paragraphs }
}

/** A sentence without a full stop would go on in the next one. */
const ended = (sentence: Piece[]): Piece[] =>
  /[.!]/.test(sentence.at(-1)!.seen) ? sentence : [...sentence, ...plain('.', sentence[0]!.paragraph!, false)]

const plain = (text: string, paragraph: number, marked: boolean): Piece[] =>
  Array.from(text, (seen) => ({ raw: seen, seen, kept: false, marked, paragraph }))
