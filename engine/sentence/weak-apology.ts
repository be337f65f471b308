import { Clause } from '../language/clause'
import { patterns } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import { APOLOGY_ADVERBS, FIRST_PERSON, words } from '../language/words'
import { CATCH_ALL, REACTION_VERBS, REACTIONS } from '../apology/lexicon'
import { isPassedOn } from '../apology/noun-heads'
import type { ApologyReading } from '../apology/reading'
import type { SentenceReading } from '../macro/sentence-reading'

/**
 * An apology that stops short of apologizing.
 *
 * - `announced`: "we would like to apologize", "please accept our apologies", "we regret"
 * - `offered`: the same, in words in which no head is found; `delegated`: "the company extends its apologies"
 * - `compelled`: "we have been asked to apologize"
 */
export type WeakApology = Stretch &
  (
    | { readonly kind: 'announced'; readonly apology: ApologyReading }
    | { readonly kind: 'offered' | 'delegated' | 'compelled' }
  )

/** The weak apologies of a sentence. */
export function findWeakApologies(reading: SentenceReading): readonly WeakApology[] {
  const { tokens, sentence, apologies } = reading
  const compelled = COMPELLED.find(tokens, sentence.from, sentence.to)
  if (compelled) {
    // Those who give the order stand in front of "has instructed me".
    const from = FIRST_PERSON.has(tokens[compelled.from]!.word) ? compelled.from : sentence.from
    return [{ kind: 'compelled', from, to: compelled.to }]
  }
  if (apologies.length === 0) {
    const delegated = DELEGATED.find(tokens, sentence.from, sentence.to)
    if (delegated) return [{ kind: 'delegated', ...delegated }]
    const offered = OFFERED.find(tokens, sentence.from, sentence.to)
    return offered ? [{ kind: 'offered', ...offered }] : []
  }
  return apologies.flatMap((apology): WeakApology[] => {
    // "Please pass on our apologies to your mother": she cannot be told herself.
    if (isPassedOn(tokens, apology.head.from, apology.head.core)) return []
    const weak = weakWords(apology)
    return weak ? [{ kind: 'announced', from: weak.from, to: weak.to, apology }] : []
  })
}

const orders = words('asked instructed told requested required obliged ordered directed')
const gives = words('offer extend send convey express pass')
const givesNow = words('offer offers extend extends send sends convey conveys express expresses')

/** The words of an apology that somebody else wants. */
const ORDERED_APOLOGIES = [
  'to _? apologi*',
  'to say sorry',
  'to {gives} on? our|my|an|its|their _? regrets|apologi*',
] as const

/** "We have been asked to apologize", "management has instructed me to send our regrets". */
const COMPELLED = patterns(
  ORDERED_APOLOGIES.flatMap((apology) => [
    `i|we have been {orders} ${apology}`,
    `i|we am|are {orders} ${apology}`,
    `has|have {orders} me|us ${apology}`,
    `{orders} me|us ${apology} to you`,
    `{orders} that i|we apologi*`,
  ]),
  { orders, gives },
)

/** "We'd like to offer you our apologies": read here, because no head is found in them. */
const OFFERED = patterns(
  [
    'i|we would|want|wish _? like? to {gives} to? you? our|my _? _? _? apologi*',
    'i|we want|wish to {gives} to? you? our|my _? _? _? apologi*',
  ],
  { gives },
)

/** "The company extends its apologies": somebody hands the apology over. */
const DELEGATED = patterns(
  [
    'the|our _? _ {givesNow} its|their _? _? regrets|apologi*',
    '_ {givesNow} its|their _? _? regrets|apologi*',
  ],
  { givesNow },
)

/** What announces: a wish, a need, or a purpose in front of the verb that apologizes. */
const ANNOUNCES = words(
  'like want wants wanted wish wishes wished need needs must writing reaching here love have has',
)
const GIVES = words(
  'accept offer offers offering extend extends extending send sends sending owe owes express expresses expressing convey conveys conveying',
)
/** "Allow me to apologize" */
export const OPENERS = words('allow let')
/** "Please accept our apologies" */
export const INVITES = words('please kindly')
const SAYS = words('say saying')
const CAN = words('can')
const ONLY = words('only')
const DOUBTS = words('guess suppose think believe')
const IN_ANOTHER_WAY = patterns([
  'in person',
  'in writing',
  'by phone',
  'over the phone',
  'face to face',
  'properly',
])

/** The words of an apology that only announce it. */
function weakWords(apology: ApologyReading): Stretch | undefined {
  const { tokens, head, sentence, condition } = apology
  const inside = new Clause(tokens, head.from, head.core)
  if (condition || IN_ANOTHER_WAY.at(tokens, head.to, sentence.to)) return undefined
  switch (head.kind) {
    case 'apologize':
      // "Please forgive us for …" asks for something.
      if (INVITES.has(inside.word(0))) return head
      // "To apologize for the delay, we have …" tells a purpose.
      if (inside.word(0) === 'to') return undefined
      return isAnnounced(inside) ? head : undefined
    case 'be-sorry':
      return inside.has(SAYS) ? head : undefined
    case 'apologies':
      return givenApology(apology, inside)
    case 'regret':
      return isRegretOfOurs(apology) ? head : undefined
    case 'regrettable':
      return regrettable(apology)
    default:
      return undefined
  }
}

const isAnnounced = (inside: Clause): boolean =>
  inside.has(ANNOUNCES, 1) || OPENERS.has(inside.word(0)) || (inside.has(CAN, 1) && inside.has(ONLY, 1))

/** "Please accept our apologies", "I guess I owe you an apology", "apologies are due". */
function givenApology({ tokens, head, sentence }: ApologyReading, inside: Clause): Stretch | undefined {
  if (inside.has(GIVES) || INVITES.has(inside.word(0)) || OPENERS.has(inside.word(0))) {
    let { from } = head
    const before = (): string => (from > sentence.from ? tokens[from - 1]!.word : '')
    if (INVITES.has(before())) from -= 1
    else if (DOUBTS.has(before()) && FIRST_PERSON.has(tokens[from - 2]?.word ?? '')) from -= 2
    return { from, to: head.to }
  }
  const due = DUE.at(tokens, head.to, sentence.to)
  return due && { from: head.from, to: due.to }
}

const DUE = patterns(['are|is due|owed', 'are|is in order'])

/** Words without which a regret is most likely about something of the writer's own. */
const READER_OR_US = words('you your our we')

/** Whether what is regretted happened to the reader. People also regret a tattoo, a vote, and omissions in a list. */
function isRegretOfOurs({ tokens, head, complement, within }: ApologyReading): boolean {
  // "Genuine regret matters": only the verb has a company for its subject.
  if (head.speaker === 'company' && tokens[head.core]!.word !== 'regrets') return false
  if (turnsDown(tokens, complement, within) || isForFeelings(tokens, complement)) return false
  if (complement.kind === 'none' || complement.kind === 'infinitive') return false
  if (complement.kind === 'object') {
    const { object } = complement
    // Of "any inconvenience" another rule says what matters more.
    if (CATCH_ALL.has(object.determiner)) return false
    if (object.class === 'effect' || object.class === 'event') return true
  } else if (complement.subject.person === 'own') return true
  if (within.macro.kind === 'failure') return true
  return new Clause(tokens, complement.from, complement.to).has(READER_OR_US)
}

const TURNS_DOWN = patterns(
  [
    'i|we cannot',
    'i|we can|will not',
    'am|are|be unable to',
    'am|are|be not able|allowed|permitted to',
    'not in a position to',
    'not {adverbs}? meet|satisfy|fulfil|fulfill|match|qualify|fit',
    'not {adverbs}? successful|eligible|accepted|selected|approved|shortlisted',
    'unsuccessful|ineligible|rejected|declined|denied|refused|full|booked',
  ],
  { adverbs: APOLOGY_ADVERBS },
)

/** "We regret that your application does not meet our requirements": bad news, and no fault. */
const turnsDown = (
  tokens: ApologyReading['tokens'],
  { kind, from, to }: ApologyReading['complement'],
  { macro }: SentenceReading,
): boolean => kind === 'clause' && macro.kind !== 'failure' && TURNS_DOWN.find(tokens, from, to) !== undefined

/** "We regret that your team were upset": of feelings another rule says what matters more. */
const isForFeelings = (tokens: ApologyReading['tokens'], complement: ApologyReading['complement']): boolean =>
  complement.kind === 'clause' &&
  [REACTIONS, REACTION_VERBS].some((list) =>
    new Clause(tokens, complement.predicate, complement.to).has(list),
  )

/** "It is regrettable that your order was late": up to the clause. */
function regrettable({ tokens, head, complement, within }: ApologyReading): Stretch | undefined {
  if (complement.kind !== 'clause') return undefined
  if (turnsDown(tokens, complement, within) || isForFeelings(tokens, complement)) return undefined
  if (!new Clause(tokens, complement.from, complement.to).has(READER_OR_US)) return undefined
  return { from: head.from, to: complement.subject.from }
}
