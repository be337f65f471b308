import type { ApologyReading } from '../apology/reading'
import { Clause } from '../language/clause'
import { pattern } from '../language/pattern'
import { indexWithin } from '../language/stretch'
import { APOLOGY_ADVERBS, words } from '../language/words'
import type { DraftFix } from '../rule'
import { deleteFront, deleteSentence, standsAlone } from './deletion'
import { draft, endMark, endsSentence, remove, replace } from './drafts'

const WAIT = pattern('for the|your|this _? wait')
const SIGN_IN = words('password passcode login pin username locked')
const JOINTS = /^(?:[:;,–—-]|--)$/

/** An answer to a normal request without its apology: thanks for a wait, the answer alone, or a friendly word. */
export function withoutNeed(reading: ApologyReading): DraftFix[] {
  const { tokens, complement, head, sentence } = reading
  const end = Math.max(head.to, complement.to)
  if (!isGreeting(reading) || goesOnBehindEmoji(reading)) return []
  const wait = complement.kind === 'object' ? WAIT.at(tokens, complement.from, complement.to) : undefined
  if (wait) {
    // "Sorry for the wait, and thank you for …" thanks the reader already.
    const near = { from: wait.to + 1, to: Math.min(wait.to + 3, tokens.length) }
    const thanks = indexWithin(tokens, near, ({ word }) => word.startsWith('thank'))
    if (thanks > 0 && head.from === sentence.from) return [draft('safe', ...deleteFront(reading, thanks))]
    return [draft('safe', replace(reading, { from: head.from, to: wait.to }, 'Thanks for waiting'))]
  }
  if (!endsSentence(reading, end)) return withoutFront(reading, end)
  const whole = { from: head.from, to: endMark(reading) ?? sentence.to }
  if (new Clause(tokens, head.to, end).has(SIGN_IN)) {
    return [draft('safe', replace(reading, whole, "Let's get you signed in"))]
  }
  // "Hi Kim, sorry for the trouble!" → "Hi Kim!"
  if (greetingEnd(reading) > sentence.from)
    return [draft('safe', remove(reading, { from: greetingEnd(reading), to: end }))]
  if (standsAlone(reading)) return [draft('safe', replace(reading, whole, 'Happy to help'))]
  return [draft('safe', deleteSentence(reading))]
}

/** "Sorry for the trouble 🙏 Please sign here": an emoji can end a sentence, and what follows is news. */
function goesOnBehindEmoji({ tokens, head, sentence }: ApologyReading): boolean {
  const behind = { from: head.to, to: sentence.to }
  const emoji = indexWithin(tokens, behind, ({ word }) => /\p{Extended_Pictographic}/u.test(word))
  return emoji >= 0 && tokens.slice(emoji + 1, sentence.to).some(({ kind }) => kind !== 'mark')
}

/** "Sorry for the trouble: your badge is ready" → "Your badge is ready"; an address alone is kept as one. */
function withoutFront(reading: ApologyReading, end: number): DraftFix[] {
  const { tokens, head, complement, sentence } = reading
  if (!JOINTS.test(tokens[end]!.word) || end + 1 >= sentence.to) return []
  const rest = tokens.slice(end + 1, sentence.to).filter(({ kind }) => kind !== 'mark')
  if (rest.length < SHORTEST_ANSWER) {
    return [
      draft(
        'safe',
        replace(reading, { from: head.from, to: Math.max(head.to, complement.to) }, 'Happy to help'),
      ),
    ]
  }
  if (greetingEnd(reading) === sentence.from) return [draft('safe', ...deleteFront(reading, end + 1))]
  return [draft('safe', { span: [tokens[head.from]!.start, tokens[end + 1]!.start], newText: '' })]
}

/** Fewer words than these behind the apology are an address: ", {{first_name}}". */
const SHORTEST_ANSWER = 3

/** The words with which a sentence may greet before it apologizes. */
const GREETING = words('oh hi hello hey dear there all team good morning afternoon ah again once thanks')

const isGreeting = ({ tokens, head, sentence }: ApologyReading): boolean =>
  tokens
    .slice(sentence.from, head.from)
    .every(
      ({ kind, word }) =>
        kind === 'mark' || kind === 'placeholder' || GREETING.has(word) || APOLOGY_ADVERBS.has(word),
    )

/** The token behind a greeting that names somebody, or the start of the sentence where there is none. */
function greetingEnd({ tokens, head, sentence }: ApologyReading): number {
  const greets = tokens
    .slice(sentence.from, head.from)
    .some(({ kind, word }) => kind === 'placeholder' || HELLOS.has(word))
  if (!greets) return sentence.from
  let to = head.from
  while (to > sentence.from && (tokens[to - 1]!.kind === 'mark' || APOLOGY_ADVERBS.has(tokens[to - 1]!.word)))
    to -= 1
  return to
}

const HELLOS = words('hi hello hey dear morning afternoon')
