import { pattern, patterns } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import type { DraftFix } from '../rule'
import type { ClauseComplement } from '../apology/complement'
import type { ApologyReading } from '../apology/reading'
import { COMPANY_ACTS } from '../sentence/acts'
import { draft, replace, wordsOf } from './drafts'

const HAD_TO_WAIT = pattern('you _? had|have to wait')
const HAD_TO = pattern('you _? had|have to')
const CHARGED = pattern('you _? were|are {acts}', { acts: COMPANY_ACTS })
const GOT_NOTHING = patterns([
  'you did|do|have not receive|get|received|gotten|got',
  'you never received|got',
])
const ARRIVED = patterns([
  'has|have not yet? arrived|come|reached you?',
  'did|does not arrive|come|reach you?',
  'never arrived|came|reached you?',
])

/** The reader's side of it told as our deed: "you had to call" → "we made you call". */
export function ourDeed(apology: ApologyReading, { subject, to }: ClauseComplement): DraftFix | undefined {
  const { tokens } = apology
  const { from } = subject
  const put = (end: number, text: string): DraftFix =>
    draft('assertive', replace(apology, { from, to: end }, text))
  const waited = HAD_TO_WAIT.at(tokens, from, to)
  if (waited) return put(waited.to, 'we kept you waiting')
  const made = HAD_TO.at(tokens, from, to)
  if (made) return put(made.to, 'we made you')
  const charged = CHARGED.at(tokens, from, to)
  if (charged) return put(charged.to, `we ${tokens[charged.to - 1]!.word} you`)
  return oursNotReceived(apology, { from, to }) ?? notArrived(apology, { from, to }, subject)
}

/** "you didn't receive our letter" → "our letter didn't reach you", which says no more than the old words. */
function oursNotReceived(apology: ApologyReading, { from, to }: Stretch): DraftFix | undefined {
  const { tokens } = apology
  const missed = GOT_NOTHING.at(tokens, from, to)
  if (!missed || tokens[missed.to]?.word !== 'our' || to - missed.to > 4) return undefined
  const thing = wordsOf(apology, { from: missed.to, to })
  const verb = tokens[from + 1]!.word === 'never' ? 'never reached you' : "didn't reach you"
  return draft('safe', replace(apology, { from, to }, `${thing} ${verb}`))
}

/** "your parcel hasn't arrived" → "we haven't got your parcel to you" */
function notArrived(apology: ApologyReading, { to }: Stretch, subject: Stretch): DraftFix | undefined {
  const { tokens } = apology
  const late = ARRIVED.at(tokens, subject.to, to)
  if (!late || tokens[subject.from]!.word !== 'your') return undefined
  const first = tokens[subject.to]!.word
  const helper = first === 'never' ? 'never got' : /^(?:did|does)$/.test(first) ? "didn't get" : "haven't got"
  const said = `we ${helper} ${wordsOf(apology, subject)} to you`
  return draft('assertive', replace(apology, { from: subject.from, to: late.to }, said))
}
