import { NEGATIONS, words } from '../language/words'
import type { Token } from '../language/tokens'
import type { ApologyReading } from './reading'

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
const ATTENDING = words('come join attend make visit stay continue participate')
const PASSIVE = words('was were been be got get')
/** Words behind which a cause of ours may stand. */
const CAUSED = words('because due since after when by')

/** "sorry you had to cancel", "sorry to see you go", "sorry you can't join us": the reader's own doing. */
export function regretsReadersAct(reading: ApologyReading): boolean {
  const { complement, tokens, contrast, sentence } = reading
  const { kind, from, to } = complement
  const isHeard = kind === 'infinitive' && LEARNING.has(complement.verb)
  const opens = kind === 'clause' && complement.subject.person === 'reader'
  if (!isHeard && !opens) return false
  const you = tokens.findIndex(({ word }, i) => i > from - 1 && word === 'you')
  if (you < 0 || you >= to || you > from + 4) return false
  const end = contrast?.place === 'after' ? contrast.from : sentence.to
  if (tokens.slice(you, end).some(({ word }) => CAUSED.has(word))) return false
  return tokens.slice(you + 1, to).some((token, i) => isOwnAct(tokens, you + 1 + i, to, token))
}

function isOwnAct(tokens: readonly Token[], i: number, to: number, { word }: Token): boolean {
  const before = [tokens[i - 1]!.word, tokens[i - 2]!.word]
  if (DECISIONS.has(word)) return !before.some((earlier) => PASSIVE.has(earlier)) || word.endsWith('ing')
  if (word === 'go') return i + 1 === to
  return ATTENDING.has(word) && before.some((earlier) => NEGATIONS.has(earlier) || earlier === 'unable')
}
