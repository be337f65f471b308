import { patterns, type Pattern } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import { isPast, words } from '../language/words'
import type { ApologyReading } from '../apology/reading'
import type { SentenceReading } from '../macro/sentence-reading'
import { opensPast } from './past-time'

/**
 * How a sentence puts a fault on the reader.
 *
 * - `misread`: "you misunderstood our terms"; `unread`: "you didn't read our e-mail"
 * - `hindsight`: "you should have called us"; `counterfactual`: "had you called, we could have …"
 * - `mistyped`: "you entered the wrong address"; `omitted`: "you failed to attach the receipt"
 * - `fault`: "that's user error", "a mistake on your part"; `missing`: "due to missing information on your end"
 * - `awaited`: "we could not ship until you confirmed your address"
 * - `reminder`: "as I explained in my last message"; `admonition`: "next time, please check your address"
 */
export type BlameKind =
  | 'misread'
  | 'unread'
  | 'hindsight'
  | 'counterfactual'
  | 'mistyped'
  | 'omitted'
  | 'fault'
  | 'awaited'
  | 'missing'
  | 'reminder'
  | 'admonition'

/** The tokens `[from, to)` put the fault on the reader; what it is about may follow. */
export interface ReaderBlame extends Stretch {
  readonly kind: BlameKind
}

const classes = {
  told: words(
    'said stated explained mentioned noted told advised informed indicated outlined pointed described communicated',
  ),
  entered: words(
    'entered gave typed provided selected chose picked submitted used ordered supplied put booked sent wrote filled',
  ),
  wrong: words('wrong incorrect invalid inaccurate'),
  act: words(
    'ship send start process begin continue refund release book do proceed deliver help order issue activate open move complete reply answer act',
  ),
  misread: words('misunderstood misread misinterpreted misheard mistook misremembered'),
  read: words('read follow notice listen understand check see'),
  give: words(
    'attach include provide send upload enclose submit add supply reply respond complete fill sign confirm return pay cancel update tell inform contact notify let answer give enter type tick select apply register renew collect bring arrive attend call',
  ),
  surely: words('clearly obviously apparently evidently probably simply just really unfortunately'),
  given: words(`
    replied responded answered returned signed confirmed paid sent provided informed contacted notified completed filled
    cancelled canceled updated attached included uploaded enclosed submitted added`),
  faults: words(
    'error errors mistake mistakes fault issue problem misunderstanding confusion oversight failure negligence delay',
  ),
  lacking: words('missing incomplete incorrect wrong insufficient inaccurate outdated invalid'),
  details: words(
    'information info details detail number email form documents documentation data paperwork address payment',
  ),
  message: words('message email e-mail mail reply letter note response answer call chat'),
}
const all = (...sources: string[]): Pattern => patterns(sources, classes)

const FRAMES: readonly (readonly [BlameKind, Pattern])[] = [
  [
    'missing',
    all(
      'due|owing to a|an|the? {lacking} {details} on|from|by your end|part|side',
      'because of a|an|the? {lacking} {details} on|from|by your end|part|side',
      'caused by a|an|the? {lacking} {details} on|from|by your end|part|side',
      'resulting from a|an|the? {lacking} {details} on|from|by your end|part|side',
      'due|owing to a|an|the? {lacking} {details} provided|given|supplied|sent|entered by you',
      'your _? {details} was|were {lacking}',
      'the|your {details} that|which? you {entered} us|in? was|were|is|are {lacking}',
    ),
  ],
  [
    'misread',
    all(
      'you {surely}? have|may|must|might? have? {surely}? {misread}',
      'you did not receive what you thought',
    ),
  ],
  [
    'hindsight',
    all(
      'you {surely}? should|must really? have _',
      'you ought to have _',
      'you were supposed to _',
      'you could have told|asked|called|checked|read|mentioned|let|rung|phoned|contacted',
      'you agreed to',
      'it|that was your own? choice|decision to?',
      'i|we wish that? you had told|asked|called|let|mentioned|contacted|said',
    ),
  ],
  [
    'mistyped',
    all(
      'you have? {entered} us|in? the|an|a|your? {wrong} _',
      'you have? {entered} the|your _ _? incorrectly|wrongly',
      'you seem|appear to have {entered} the|an|a|your? {wrong} _',
    ),
  ],
  [
    'unread',
    all(
      'you {surely}? have|did {surely}? not really|properly|carefully? {read}',
      'you {surely}? did not pay attention',
    ),
  ],
  [
    'omitted',
    all(
      'you have? {surely}? failed|neglected|forgot|forgotten|omitted to _',
      'you {surely}? did not {surely}? {give}',
      'you have|had not yet? {given}',
      'you never {given}',
      'you never told|mentioned|said|reported|asked|called',
      'you never got back to',
      'our records|logs|system|notes show|shows|indicate|indicates|suggest|suggests that? you never|failed|neglected|missed',
      'our records|logs|system|notes show|shows|indicate|indicates|suggest|suggests that? you were|did|had|have not',
    ),
  ],
  [
    'awaited',
    all(
      'i|we could not {act} _? _? _? _? until|before you {given}|approved|agreed|accepted|decided',
      'i|we had to wait for|until you|your',
      'i|we was|were|have|had been? waiting for|on you|your',
    ),
  ],
  [
    'fault',
    all(
      '{faults} on your own? end|part|side',
      'user error|errors',
      'that|this|it is|was entirely|clearly? your own? fault|mistake|error',
      'your own fault|mistake|error',
    ),
  ],
  [
    'reminder',
    all(
      'as i|we have? already|previously|clearly|just? {told}',
      'as already|previously|clearly {told}',
      'as {told} previously|already|before|earlier',
      'as {told} in|on|by my|our|the _? {message}',
      'as? per my|our|the last|previous|earlier {message}',
    ),
  ],
  [
    'admonition',
    all(
      'next time ,? please? double-check|check|read|verify|make|be|ensure',
      'in the? future ,? please? double-check|check|read|verify|make|be|ensure',
      'for future orders|bookings ,? please? double-check|check|read|verify|make|be|ensure',
    ),
  ],
  ['counterfactual', all('had you only|just|simply? _', 'if you had only|just|simply? _')],
]

/** The first way in which a sentence puts a fault on the reader. */
export function readReaderBlame(reading: SentenceReading): ReaderBlame | undefined {
  const { tokens, sentence } = reading
  for (const [kind, frame] of FRAMES) {
    const found = frame.find(tokens, sentence.from, sentence.to)
    if (found && holds(reading, kind, found)) return { kind, ...found }
  }
  return undefined
}

/** What one should have got, or how one should have been treated, is owed by others. */
const OWED = words(
  'be been have get receive hear see received got gotten had seen heard noticed a an the no some any your my our',
)
const NEGATED = words('no not nothing never without any none')

function holds(reading: SentenceReading, kind: BlameKind, found: Stretch): boolean {
  const { tokens, sentence } = reading
  const last = tokens[found.to - 1]!
  switch (kind) {
    case 'hindsight':
      return (
        opensClause(reading, found.from) &&
        !OWED.has(last.word) &&
        (last.word === 'to' || isPast(last.word) || tokens[found.to - 2]!.word === 'to')
      )
    case 'counterfactual':
      return (
        isPast(last.word) && last.word !== 'been' && OUTCOME.find(tokens, found.to, sentence.to) !== undefined
      )
    case 'fault':
      return (
        !isHypothetical(reading, found.from) &&
        tokens[found.to]?.word !== 'of' &&
        !tokens.slice(sentence.from, found.to).some(({ word }) => NEGATED.has(word))
      )
    case 'reminder':
      return !isHypothetical(reading, found.from) && !pointsIntoText(tokens, found.to)
    case 'missing':
    case 'awaited':
      return !isHypothetical(reading, found.from)
    case 'mistyped':
      return opensClause(reading, found.from) && last.kind === 'word'
    case 'omitted':
      return (
        opensClause(reading, found.from) &&
        !NO_OMISSIONS.has(last.word) &&
        !(wordBefore(reading, found) === 'sorry' && tokens[found.from + 1]!.word === 'never')
      )
    default:
      return opensClause(reading, found.from)
  }
}

/** "you failed to get through": that was none of their duties. */
const NO_OMISSIONS = words('get reach find receive hear see notice')

const wordBefore = ({ tokens, sentence }: SentenceReading, { from }: Stretch): string =>
  from > sentence.from ? tokens[from - 1]!.word : ''

const OUTCOME = patterns(['i|we|it|this|that|they could|would|might not? have', 'would not? have'])

/** "as mentioned above", "as stated in section 2": the text points into itself, and not at an earlier message. */
function pointsIntoText(tokens: SentenceReading['tokens'], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  if (/^(?:in|on|at)$/.test(word)) return !/^(?:my|our)$/.test(tokens[at + 1]?.word ?? '')
  return /^(?:above|below|here)$/.test(word)
}

const HYPOTHETICAL = words('if unless whether when whenever where once until case suppose')
/** A condition anywhere in front. "When you forgot to sign" tells of what was, and is none. */
const isHypothetical = ({ tokens, sentence }: SentenceReading, at: number): boolean => {
  for (let i = sentence.from; i < at; i++)
    if (HYPOTHETICAL.has(tokens[i]!.word) && !opensPast(tokens, i, sentence.to)) return true
  return false
}

const CLAUSE_OPENERS = words(`
  but and that because since as so like seems appears looks think believe sorry apologize apologise regret unfortunately
  sadly regrettably though although however see afraid clearly obviously`)

/** "The form you forgot to sign" has its verb behind a noun, and is no reproach. */
function opensClause(reading: SentenceReading, at: number): boolean {
  const { tokens, sentence } = reading
  if (isHypothetical(reading, at)) return false
  const before = at > sentence.from ? tokens[at - 1]! : undefined
  // "We could not ship until you …": what else stood in the way.
  return !before || before.kind === 'mark' || CLAUSE_OPENERS.has(before.word) || before.word === 'until'
}

const UNOWNED = words('confusion misunderstanding misunderstandings miscommunication')
const WHOSE = words('we i our my us this that it which')

/** An apology for a confusion that nobody caused: "Sorry for the confusion." */
export function unownedConfusion(reading: SentenceReading): ApologyReading | undefined {
  return reading.apologies.find(({ complement, tokens, failureInSentence, failureNearby, condition }) => {
    if (complement.kind !== 'object' || condition || failureInSentence || failureNearby) return false
    const { object } = complement
    if (object.noun === undefined || !UNOWNED.has(tokens[object.noun]!.word)) return false
    if (object.determiner === 'my' || object.determiner === 'our') return false
    const behind = tokens[complement.to]?.word ?? ''
    const inside = tokens.slice(object.after.from, object.after.to).map(({ word }) => word)
    // "the confusion our letter caused" has an owner; so does "the confusion: our letter was wrong".
    return (
      !/^(?:[:–—-]|because)$/.test(behind) && !inside.some((word) => WHOSE.has(word) || word === 'caused')
    )
  })
}

/** The token of the noun that such an apology is for. */
export const confusedNoun = ({ complement }: ApologyReading): number =>
  complement.kind === 'object' ? complement.object.noun! : complement.to - 1

/** How the words begin without one of which no sentence blames its reader. */
export const blameWords: readonly string[] = [
  ...classes.told,
  ...classes.wrong,
  ...classes.lacking,
  ...classes.faults,
  ...classes.misread,
  ...classes.given,
  'never',
  'waiting',
  'records',
  'logs',
  'read',
  'agreed',
  'choice',
  'decision',
  'wish',
  'next',
  'future',
  'could',
  'wait',
  'until',
  'before',
  ...UNOWNED,
  'thought',
  'should',
  'ought',
  'must',
  'supposed',
  'did',
  'had',
  'failed',
  'neglected',
  'forgot',
  'omitted',
  'last',
  'previous',
  'earlier',
].filter((word, at, all) => all.indexOf(word) === at)
