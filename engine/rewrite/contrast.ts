import type { Contrast } from '../apology/contrast'
import type { ApologyReading } from '../apology/reading'
import { AUXILIARIES, FIRST_PERSON, OWN_DETERMINERS, words } from '../language/words'
import type { Token } from '../language/tokens'
import type { Safety } from '../finding'
import type { DraftEdit, DraftFix } from '../rule'
import { capitalize, draft, insertAfter, remove } from './drafts'

const TAKES_BACK: ReadonlySet<Contrast['tail']> = new Set([
  'cause',
  'excuse',
  'excuse-and-repair',
  'story',
  'refusal',
  'statement',
])

/**
 * Lets an apology that is rewritten for another reason end where its turn begins: an excuse goes, and what the reader
 * may need becomes a sentence of its own. No edits where nothing behind token `from` takes the apology back.
 */
export function endBeforeTurn(reading: ApologyReading, from: number): readonly DraftEdit[] {
  const { contrast, tokens } = reading
  if (contrast?.place !== 'after' || !TAKES_BACK.has(contrast.tail)) return []
  // A turn far behind belongs to something else.
  if (contrast.from < from || contrast.from > from + 10) return []
  const isExcuse = /^(?:cause|excuse|story)$/.test(contrast.tail)
  if (isExcuse && isOnlyAnExcuse(reading, contrast)) return [cut(reading, contrast)]
  return tokens[contrast.connector.to]?.kind === 'mark' && tokens[contrast.connector.to]!.word !== ','
    ? []
    : twoSentences(reading, contrast, 'safe').edits
}

/** The marks in front of a turn. */
const JOINTS = /^(?:[,;:…–—-]|[-–—]{2,}|\.{3})$/

/** Whether the turn may go: one clause of excuse, with no news, address or figure in it that the reader needs. */
export function isOnlyAnExcuse(
  { tokens }: ApologyReading,
  { tail, connector, place, to }: Contrast,
): boolean {
  const isPlain = /^(?:but|however|although|though)$/.test(tokens[connector.from]!.word)
  if (tail === 'statement' && isPlain) return false
  // What somebody else did may be news: "but the nurse noticed it".
  const subject = tokens[connector.to]?.word ?? ''
  const isOurs = FIRST_PERSON.has(subject) || OWN_DETERMINERS.has(subject)
  if (tail === 'story' && isPlain && place === 'after' && !isOurs) return false
  const end = place === 'before' ? to - 1 : to
  const body = tokens.slice(connector.to + (tokens[connector.to]?.word === ',' ? 1 : 0), end)
  return !body.some(
    ({ word, kind, capital }, i) =>
      kind === 'number' ||
      kind === 'placeholder' ||
      // A name, a day, a person: somebody else than us, or a time.
      (i > 0 && capital && word !== 'i') ||
      NEWS.has(word) ||
      /^(?:[;:,/–—()-]|--|https?|your|please)$/.test(word) ||
      (word === 'and' && /^(?:you|i|we)$/.test(body[i + 1]?.word ?? '')),
  )
}

const NEWS = words('until who whose hospital doctor police fire ambulance permission safe')

/** Verbs whose subject is the one who apologizes. */
const OWN_ACTS = words('not ask hope want wish need promise offer suggest recommend expect request thank')

/** The turn, with the comma or dash in front of it; a sentence of its own goes with its full stop. */
export function cut(reading: ApologyReading, contrast: Contrast): DraftEdit {
  const { tokens } = reading
  if (contrast.place === 'next-sentence') {
    const stop = tokens[contrast.to]?.kind === 'mark' ? contrast.to + 1 : contrast.to
    return remove(reading, { from: contrast.from, to: stop })
  }
  let from = contrast.from
  // "…, though, to be fair, …" turns twice.
  const opens = ({ word }: Token): boolean => JOINTS.test(word) || /^(?:though|although|but)$/.test(word)
  while (from > reading.head.to && opens(tokens[from - 1]!)) from -= 1
  return remove(reading, { from, to: contrast.to })
}

/** "(which means a fee)": the brackets close first. */
function behindBrackets({ tokens }: ApologyReading, to: number): number {
  let end = to
  while (tokens[end]?.word === ')') end += 1
  return end
}

/** "Sorry for the hassle, but I can't open it." → "Sorry for the hassle. I can't open it", with more behind it. */
export function twoSentences(
  reading: ApologyReading,
  contrast: Contrast,
  safety: Safety,
  more = '',
): DraftFix {
  const { tokens } = reading
  let { from } = contrast
  while (from > reading.head.to && JOINTS.test(tokens[from - 1]!.word)) from -= 1
  const rest = tokens[contrast.connector.to]?.word === ',' ? contrast.connector.to + 1 : contrast.connector.to
  // "sorry not for the price but for the way you heard of it": both halves are one.
  if (tokens.slice(reading.head.from, from).some(({ word }) => word === 'not' || word === 'wanted'))
    return draft(safety)
  // "… for the delay but will refund the fee": the second half has no subject of its own.
  const opening = tokens[rest]?.word ?? ''
  if (AUXILIARIES.has(opening) || OWN_ACTS.has(opening)) return draft(safety)
  const stop: DraftEdit = { span: [tokens[from - 1]!.end, tokens[rest]!.start], newText: '. ' }
  const edits = [stop, capitalize(reading, rest)]
  return draft(
    safety,
    ...edits,
    ...(more === '' ? [] : [insertAfter(reading, behindBrackets(reading, contrast.to) - 1, more)]),
  )
}
