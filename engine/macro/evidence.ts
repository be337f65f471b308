import { patterns, type Pattern } from '../language/pattern'
import { asked } from '../language/word-question'
import { words } from '../language/words'
import type { Place } from './components'
import type { MacroReading } from './macro-reading'
import { takesOwnership } from './ownership'
import { GRANTED, readRefusal, REFUSED } from '../sentence/refusal'
import type { SentenceReading } from './sentence-reading'

/**
 * What has to stand in a macro before a rule may say that a part of it is missing: words of an apology, of a failure,
 * of a refusal or of an incident. Each list of words is the triggers of the rules that ask for them.
 */

/** Words of an apology, however weak: rules about sentences say what is wrong with a weak one. */
export const APOLOGIZES = patterns(['sorry', 'apolog*', 'regret*', 'forgive', 'pardon'])

/** How words for a failure begin. */
export const failureWords = [
  ...words(`
    fail broke crash lost missing missed late down offline unavailable unreach wrong incorrect stuck
    delay damag unclear slow interrupt overlook mistake error fault bug outage lapse oversight forgot
    twice double overcharg mis delet expos block drop defect inaccessible stopped prevented`),
]

/** How words for a refusal begin; those with an apostrophe in all the ways files spell it. */
export const denialWords = [
  'unable',
  'cannot',
  'can not',
  "can't",
  'can’t',
  'can&',
  'will not',
  "won't",
  'won’t',
  'won&',
  'able to',
  'eligib',
  'qualify',
  'declin',
  'denied',
  'reject',
  'refus',
  'not possible',
  'not something',
]

/** How words of an update about an incident begin. */
export const incidentWords = [
  ...words(`
    investigat identif monitor resolv incident outage issue problem error degrad disrupt unavailab
    latency slow aware fix restor recover downtime fail`),
]

/** Whether a sentence holds a word that begins in one of these ways. */
function holding(starts: readonly string[]): (sentence: SentenceReading) => boolean {
  const fits = asked(({ kind, word }) => kind === 'word' && starts.some((start) => word.startsWith(start)))
  return ({ tokens, sentence }) => {
    for (let i = sentence.from; i < sentence.to; i++) if (fits(tokens[i]!)) return true
    return false
  }
}

const holdsFailureWord = holding(failureWords)
const holdsIncidentWord = holding(incidentWords)

/** "If we lost your form, …", "In case it is late, …" tell of nothing that happened. */
const opensCondition = ({ tokens, sentence }: SentenceReading): boolean => {
  const [first, second] = [tokens[sentence.from]!.word, tokens[sentence.from + 1]?.word ?? '']
  return /^(?:if|when|whenever|should|unless)$/.test(first) || (first === 'in' && second === 'case')
}

/** The first sentence that tells of a failure on the writer's side. */
export const failureIn = ({ sentences }: Pick<MacroReading, 'sentences'>): SentenceReading | undefined =>
  sentences.find(
    (one) =>
      !one.isQuestion &&
      !opensCondition(one) &&
      holdsFailureWord(one) &&
      (takesOwnership(one.tokens, one.sentence) || one.namesFailure),
  )

/** What else somebody may ask for. Of some of it, "we cannot" says little: a kind of macro is not told by these. */
const ALSO_GRANTED = words(`
  cancel share send allow agree move transfer reopen restore add remove adjust lower match reduce backdate meet do take
  ship apply repair support renew`)

/** What is refused need not be named here: only macros of which the kind is known are asked for these words. */
const REFUSES: Pattern = patterns(
  [
    'i|we can not _? {granting}',
    'i|we cannot _? {granting}',
    'i|we will not _? {granting}',
    'i|we will not be able to',
    'i|we am|are|was|were unable to _? {granting}',
    'i|we am|are not able to _? {granting}',
    'unable to _? {granting}',
    'not able to _? {granting}',
    'is|are not eligible',
    'is|are ineligible',
    'do|does|did not qualify',
    'has|have been {refused}',
    'was|were|is|are {refused}',
    'i|we have|had to decline|refuse|reject',
    'i|we must decline|refuse|reject',
    'i|we have _? declined|rejected|refused',
    'i|we decline|declined|refused|rejected',
    'is|are not possible',
    'not something i|we can',
  ],
  { granting: new Set([...GRANTED, ...ALSO_GRANTED]), refused: REFUSED },
)

/** Refusals that hide behind nothing. */
const PLAIN: ReadonlySet<string> = words('bare ungranted')

/** The first plain refusal: the tokens of its words. One that hides behind a policy is for the rules about sentences. */
export function refusalIn({ sentences }: MacroReading): Place | undefined {
  for (const sentence of sentences) {
    const { from, to } = sentence.sentence
    if (sentence.isQuestion || opensCondition(sentence)) continue
    if (!PLAIN.has(readRefusal(sentence)?.kind ?? 'bare')) return undefined
    const found = REFUSES.find(sentence.tokens, from, to)
    if (found && !sentence.isMentioned(found.from)) return { sentence, ...found }
  }
  return undefined
}

/** The first sentence that speaks of an incident. */
export const incidentIn = ({ sentences }: MacroReading): SentenceReading | undefined =>
  sentences.find((one) => !one.isQuestion && holdsIncidentWord(one))
