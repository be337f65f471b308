import {
  APOLOGY_ADVERBS,
  AUXILIARIES,
  FIRST_PERSON,
  NEGATIONS,
  OWN_DETERMINERS,
  words,
} from '../language/words'
import { indexWithin } from '../language/stretch'
import type { Token } from '../language/tokens'
import type { Contrast } from './contrast'
import type { ApologyReading } from './reading'
import { KNOWING } from './tail'

const ANNOUNCING = words('inform tell advise say report announce notify let')
const TOLD = words('you know all everyone this that , :')

/** "we are sorry to inform you, but …": the words lead to the news behind them and are about nothing else. */
export function announces({ complement, tokens }: ApologyReading): boolean {
  if (complement.kind !== 'infinitive' || !ANNOUNCING.has(complement.verb)) return false
  return tokens.slice(complement.from + 2, complement.to).every(({ word }) => TOLD.has(word))
}

const LEARNING = words('hear see learn read find know')

/** What readers decide for themselves. */
const DECISIONS = words(
  'cancel cancelled canceled cancelling canceling leave leaving left unsubscribe unsubscribed quit resign resigned withdraw withdrew moving decided chose chosen',
)
/** What readers may be kept from by their own plans. */
const ATTENDING = words('come join attend stay participate')
const PASSIVE = words('was were been be got get')
/** Words behind which a cause of ours may stand. */
const CAUSED = words('because due since after when by')

/** "but we were busy": then something of ours led to the reader's act. "But we understand" speaks of the reader still. */
function speaksOfUs(tokens: readonly Token[], { connector, to }: Contrast): boolean {
  const at = tokens[connector.to]?.word === ',' ? connector.to + 1 : connector.to
  const first = tokens[at]?.word ?? ''
  if (OWN_DETERMINERS.has(first)) return true
  return (
    FIRST_PERSON.has(first) &&
    !tokens.slice(at + 1, Math.min(at + 5, to)).some(({ word }) => KNOWING.has(word))
  )
}

/** "sorry you had to cancel", "sorry to see you go", "sorry you can't join us": the reader's own doing. */
export function regretsReadersAct(reading: ApologyReading): boolean {
  const { complement, tokens, contrast, sentence } = reading
  const { kind, from, to } = complement
  const isHeard = kind === 'infinitive' && LEARNING.has(complement.verb)
  const opens = kind === 'clause' && complement.subject.person === 'reader'
  if ((!isHeard && !opens) || (contrast && speaksOfUs(tokens, contrast))) return false
  const you = indexWithin(tokens, { from, to: Math.min(to, from + 5) }, ({ word }) => word === 'you')
  if (you < 0) return false
  const end = contrast?.place === 'after' ? contrast.from : sentence.to
  if (tokens.slice(you, end).some(({ word }) => CAUSED.has(word))) return false
  // The verb comes at once: "the cancelled visit" behind it is another matter.
  let at = you + 1
  while (at < to && LEADS_TO_VERB.has(tokens[at]!.word) && !isOwnAct(tokens, you, at, to)) at += 1
  return at < to && isOwnAct(tokens, you, at, to)
}

const LEADS_TO_VERB = new Set([
  ...AUXILIARIES,
  ...NEGATIONS,
  ...APOLOGY_ADVERBS,
  ...words('to decided chose chosen need needed want wanted wish unable able going forced'),
])

function isOwnAct(tokens: readonly Token[], you: number, i: number, to: number): boolean {
  const { word } = tokens[i]!
  const before = [tokens[i - 1]!.word, tokens[i - 2]!.word]
  if (DECISIONS.has(word)) return word.endsWith('ing') || !before.some((earlier) => PASSIVE.has(earlier))
  if (word === 'go') return i + 1 === to
  return ATTENDING.has(word) && tokens.slice(you, i).some((earlier) => KEPT_FROM.has(earlier.word))
}

const KEPT_FROM = new Set([...NEGATIONS, 'unable'])
