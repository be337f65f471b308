import type { DraftEdit, DraftFix, Span } from '../rule'
import type { Safety } from '../finding'
import { indexWithin, type Stretch } from '../language/stretch'
import type { Token } from '../language/tokens'
import type { Sentence } from '../language/sentences'
import type { ApologyReading, PassageWords } from '../apology/reading'
import { words } from '../language/words'
import { sorry, apologyVoice } from './voice'

/** The slot that a template fix leaves for what only the writer knows. */
export const slot = (what: string): string => `[TODO: ${what}]`

/** The text's units under the tokens `[from, to)`. */
export const spanOf = (reading: Pick<PassageWords, 'tokens'>, { from, to }: Stretch): Span => [
  reading.tokens[from]!.start,
  reading.tokens[Math.max(from, to - 1)]!.end,
]

/** The words of the tokens `[from, to)`, as written. */
export const wordsOf = (reading: PassageWords, stretch: Stretch): string =>
  stretch.to > stretch.from ? reading.text.slice(...spanOf(reading, stretch)) : ''

export const draft = (safety: Safety, ...edits: DraftEdit[]): DraftFix => ({ safety, edits })

/** Puts `newText` in place of the tokens. */
export const replace = (reading: PassageWords, stretch: Stretch, newText: string): DraftEdit => ({
  span: spanOf(reading, stretch),
  newText,
})

/** Deletes the tokens together with the white space in front of them. */
export function remove(reading: PassageWords, { from, to }: Stretch): DraftEdit {
  const start = from > 0 ? reading.tokens[from - 1]!.end : reading.tokens[from]!.start
  return { span: [start, reading.tokens[to - 1]!.end], newText: '' }
}

/** Puts text right behind a token. */
export const insertAfter = (reading: PassageWords, token: number, newText: string): DraftEdit => {
  const { end } = reading.tokens[token]!
  return { span: [end, end], newText }
}

/** Rewrites the first letter of a token as a capital, for a word that now opens the sentence. */
export function capitalize(reading: PassageWords, token: number): DraftEdit {
  const { start, kind } = reading.tokens[token]!
  // A placeholder prints what it prints.
  if (kind !== 'word') return { span: [start, start], newText: '' }
  return { span: [start, start + 1], newText: reading.text[start]!.toUpperCase() }
}

/**
 * The pronoun for the side that apologizes. Without a subject, "sorry" is what a person says and "apologies" are what
 * a company sends.
 */
export function pronoun({ head, tokens, sentence }: ApologyReading): 'I' | 'we' {
  if (head.kind === 'sorry') return apologyVoice(tokens, head.speaker)
  if (head.speaker !== 'none') return head.speaker === 'I' ? 'I' : 'we'
  const isMine = tokens.slice(sentence.from, sentence.to).some(({ word }) => word === 'i' || word === 'my')
  return isMine ? apologyVoice(tokens, 'none') : 'we'
}

/** The same, as it opens a sentence. */
export const subject = (reading: ApologyReading): 'I' | 'We' => (pronoun(reading) === 'I' ? 'I' : 'We')

/** Whether what stands at token `at` opens its sentence, or a line that nothing parts from the one before. */
export const opensAt = ({ tokens, sentence }: ApologyReading, at: number): boolean =>
  at === sentence.from || tokens[at]!.capital

/** Adverbs that can stand in front of "sorry" as well as in front of the old verb. */
const STRENGTHS = words('deeply truly very so really genuinely terribly extremely')

/** "I'm sorry", "we're deeply sorry": a fresh apology in the voice of the old one, to stand where token `at` stands. */
export function freshApology(reading: ApologyReading, at = reading.head.from): string {
  const { tokens, head } = reading
  const adverb = tokens.slice(head.from, head.to).find(({ word }) => STRENGTHS.has(word))
  return sorry(pronoun(reading), opensAt(reading, at), adverb?.word)
}

/** How the head takes a slot: "sorry [TODO: …]" and "regret [TODO: …]", but "apologize for [TODO: …]". */
const linkBeforeSlot = (reading: ApologyReading): string =>
  /^(?:be-sorry|sorry|regret)$/.test(reading.head.kind) ? ' ' : ' for '

/** "For any inconvenience, we apologize", "any inconvenience is regretted": what the apology is for stands in front of it. */
export const isInFront = ({ head, complement }: ApologyReading): boolean =>
  complement.kind === 'object' && complement.to <= head.from

/** Puts a slot for the deed in place of what the apology is about, up to token `to`. What else it says stays. */
export function slotBehindHead(reading: ApologyReading, to: number, what = 'what we did'): DraftEdit {
  const { tokens, head, complement } = reading
  if (isInFront(reading)) {
    const all = { from: complement.from, to: head.to }
    return replace(reading, all, `${freshApology(reading, all.from)} ${deedBehindSorry(reading, what)}`)
  }
  const from = complement.kind === 'none' ? head.to : Math.max(head.to, complement.from)
  const start = tokens[from - 1]!.end
  const last = endBeforeEmoji(tokens, { from: from + 1, to })
  const end = last > from ? tokens[last - 1]!.end : start
  const isSorry = linkBeforeSlot(reading) === ' '
  const deed = isSorry ? deedBehindSorry(reading, what) : `for ${deedSlot(reading, what)}`
  return { span: [start, end], newText: ` ${deed}` }
}

/** "Sorry you are cross 😔 Let me help": an emoji parts two sentences, so what an apology is about ends in front of it. */
export function endBeforeEmoji(tokens: readonly Token[], { from, to }: Stretch): number {
  const emoji = indexWithin(tokens, { from, to }, ({ word }) => /\p{Extended_Pictographic}/u.test(word))
  return emoji > 0 ? emoji : to
}

const mayOwn = ({ within }: ApologyReading): boolean => within.macro.policy.causeKnown

/** A slot for the deed; for the event alone, where a team may not say or does not know whose deed it was. */
const deedSlot = (reading: ApologyReading, what: string): string =>
  slot(mayOwn(reading) ? ownVoice(reading, what) : 'what happened, and when')

/** What goes on behind "we're sorry": "[TODO: what we did]", or "about [TODO: what happened, and when]". */
export const deedBehindSorry = (reading: ApologyReading, what = 'what we did'): string =>
  `${mayOwn(reading) ? '' : 'about '}${deedSlot(reading, what)}`

/** "what we did" behind an apology that says "I" is "what I did". */
export const ownVoice = ({ head }: ApologyReading, what: string): string =>
  head.speaker === 'I' ? what.replace(/\bwe\b/g, 'I') : what

/** A sentence of a passage. */
type InSentence = PassageWords & { readonly sentence: Sentence }

/** The token of the full stop, or the like, that ends the sentence; closing quotes and brackets stand behind it. */
export function endMark({ tokens, sentence }: InSentence): number | undefined {
  for (let i = sentence.to - 1; i >= sentence.from && tokens[i]!.kind === 'mark'; i--) {
    if (/^[.!?…]+$/.test(tokens[i]!.word)) return i
  }
  return undefined
}

/** Whether nothing but closing marks follows token `to` in the sentence. */
export function endsSentence(reading: InSentence, to: number): boolean {
  const { tokens, sentence } = reading
  return tokens.slice(to, sentence.to).every((token) => token.kind === 'mark' && token.word !== ',')
}
