import type { Stretch } from '../language/stretch'
import { pattern } from '../language/pattern'
import { FIRST_PERSON, SUBORDINATORS, words } from '../language/words'
import { findFrame, frames, type Framed, type MeaningOf } from './frame'
import { REPAIR_VERBS } from '../apology/lexicon'
import type { SentenceReading } from '../macro/sentence-reading'

const classes = {
  manner: words('manner fashion way'),
  coming: words('coming next following'),
  /** Adverbs that go with a vague time. */
  very: words('very quite really pretty fairly extremely super real relatively rather'),
}

/** Words for a time that name none. */
const VAGUE = frames(
  {
    possible: [
      'as soon|quickly|fast|promptly|swiftly|early as is|it? humanly|reasonably? possible|practicable|practical|feasible',
      'as soon|quickly|fast|promptly as i|we possibly? can',
      'as soon|quickly|fast as i|we am|are able',
      'as soon as i|we have|get|know an|any|some? _? more|update|updates|news|information|details',
      'asap',
      'at the|our|my|your earliest _? convenience|opportunity|possible',
      'when|whenever|where possible',
    ],
    able: [
      'when|once|as i|we can',
      'when|once|as i|we have _? more _? information|news|details|updates',
      'when|once|as i|we have|know more',
      'when|once|as more information|details is|are|becomes|become available',
    ],
    shortly: ['{very}? shortly', 'momentarily', 'in a moment|minute|bit|while'],
    soon: [
      '{very}? {very}? soon',
      'in the {very}? near|nearest|foreseeable future',
      'in due course|time',
      'in|over the {coming} few|couple? of? days|weeks|months',
      'before long',
      'eventually',
      'at some point',
    ],
    timely: [
      'in a {very}? timely|prompt|expedient|expeditious {manner}',
      'within a reasonable time|timeframe',
    ],
    release: ['in a|an|the|our upcoming|future|later|coming release|update|version|patch|build'],
    quickly: ['{very}? quickly|promptly|swiftly|speedily'],
    'at-once': ['right|straight away', 'immediately', 'at once'],
    contact: ['be|get|stay|keep in touch'],
    news: ['keep you _? posted|updated|informed', 'keep you in the loop'],
    reply: ['get|be|come back to|with you'],
    longer: ['bear|stay with us|me a? little|bit|while longer|more?'],
  },
  classes,
)

export interface VaguePromise extends Framed<MeaningOf<typeof VAGUE>> {
  /** Whether it is news that is promised. */
  readonly isUpdate: boolean
}

/** Things of ours that are promised as if they came by themselves. */
const DELIVERABLES = words(`
  refund replacement fix patch update reply response answer credit order parcel package repair solution
  resolution technician engineer colleague agent specialist team representative manager someone somebody
  member department desk service access payment money confirmation follow-up courier driver delivery item shipment voucher`)

/** What a reader is promised to get. */
const RECEIVING = words('hear receive get')

const OUR_VERBS = words(`
  contact call email write reply respond answer follow reach assist help review investigate inform notify`)

const WILLING = words('will shall should')
const WANTING = words('hope aim plan expect intend try trying hoping aiming planning going working promise')
const UPDATING = words('update inform tell notify post share report')

/** Words between a promise and its time by which the time belongs to something else. */
const BREAKS = words('please if unless whether until must need')

const LONGER = pattern('bear|stay with us|me')

/**
 * A promise of the writer's side in a sentence, whose time is said in words that name none. The stretch is that of
 * these words.
 */
export function findPromise(sentence: SentenceReading): VaguePromise | undefined {
  const { tokens, sentence: whole } = sentence
  for (let from = whole.from; from < whole.to;) {
    const vague = findFrame(VAGUE, tokens, { from, to: whole.to })
    if (!vague) return undefined
    if (isPromised(sentence, vague))
      return { ...vague, isUpdate: someBetween(sentence, whole.from, vague.from, UPDATING) }
    from = vague.to
  }
  return undefined
}

function isPromised(
  sentence: SentenceReading,
  vague: VaguePromise | Framed<VaguePromise['meaning']>,
): boolean {
  const { tokens, sentence: whole } = sentence
  const { from, to, meaning } = vague
  const next = to < whole.to ? tokens[to]!.word : ''
  if (meaning === 'longer')
    return (
      LONGER.at(tokens, from, to) !== undefined && !someBetween(sentence, whole.from, from, BREAKS_OF_REQUEST)
    )
  // "as soon as", "so soon", "shortly after": no adverb of our promise.
  const before = from > whole.from ? tokens[from - 1]!.word : ''
  if (
    /^(?:as|so|too|how)$/.test(before) ||
    /^(?:as|after|before|afterwards|thereafter|following|enough)$/.test(next)
  )
    return false
  const isAtEnd = next === '' || (tokens[to]!.kind === 'mark' && next !== '-') || /^(?:and|but)$/.test(next)
  const leadsOn = ENDING.has(meaning) || tokens[to - 1]!.word === 'can'
  if (leadsOn && !isAtEnd) return false
  if (meaning === 'at-once' && someBetween(sentence, whole.from, from, ASKS)) return false
  const will = promiseBefore(sentence, from)
  if (will !== undefined) return !someBetween(sentence, will, from, BREAKS)
  // "As soon as possible, we will …"
  return (
    from - whole.from <= 1 && promiseIn(sentence, { from: to, to: Math.min(whole.to, to + 6) }) !== undefined
  )
}

/** What is only vague where nothing follows: "we will get back to you" may go on with "with a quote". */
const ENDING: ReadonlySet<string> = new Set(['quickly', 'contact', 'news', 'reply'])

/**
 * Words by which the reader is asked to do something first: "reply, and we will ship it right away" is no
 * delay of ours.
 */
const ASKS = words('please reply let tell send dm email call message contact give if once when upon after')

const BREAKS_OF_REQUEST = words('if unless')

/** The nearest verb of promise in front of token `before`, if it is ours. */
function promiseBefore(sentence: SentenceReading, before: number): number | undefined {
  const { from } = sentence.sentence
  for (let i = before - 1; i >= from; i--) {
    if (isPromiseVerb(sentence, i)) return i
    const { word } = sentence.tokens[i]!
    if (BREAKS.has(word) || word === ';' || word === ':') return undefined
  }
  return undefined
}

function promiseIn(sentence: SentenceReading, { from, to }: Stretch): number | undefined {
  for (let i = from; i < to; i++) if (isPromiseVerb(sentence, i)) return i
  return undefined
}

/** "We hope to see you again soon", "… to have you back": a good-bye, and for the reader to do. */
const isFarewell = (verb: string, behind: string): boolean =>
  /^(?:see|serve|welcome|meet|hear)$/.test(verb) || (verb === 'have' && behind === 'you')

/** "we will", "we hope to", "you will hear", "the refund will be issued", "our team will contact" */
function isPromiseVerb(sentence: SentenceReading, i: number): boolean {
  const { tokens, sentence: whole } = sentence
  const { word } = tokens[i]!
  const next = (step: number): string => (i + step < whole.to ? tokens[i + step]!.word : '')
  if (WANTING.has(word) && isFarewell(next(2), next(3))) return false
  if (WANTING.has(word)) return subjectOf(sentence, i) === 'own' && /^(?:to|on|hard)$/.test(next(1))
  if (/^(?:is|are)$/.test(word)) return next(1) === 'coming' && subjectOf(sentence, i) === 'thing'
  if (!WILLING.has(word)) return false
  const at = /^(?:also|then|now|certainly|definitely|be)$/.test(next(1)) ? 2 : 1
  const verb = next(at)
  switch (subjectOf(sentence, i)) {
    case 'own':
      return word !== 'should' || verb !== 'have'
    case 'reader':
      return RECEIVING.has(next(1)) || REPAIR_VERBS.has(verb) || verb === 'contacted' || verb === 'notified'
    case 'thing':
      return true
    case 'other':
      return REPAIR_VERBS.has(verb) || OUR_VERBS.has(verb) || (verb === 'get' && next(at + 1) === 'back')
    default:
      return false
  }
}

/** Who the subject is of the verb at token `i`. */
function subjectOf(
  { tokens, sentence }: SentenceReading,
  i: number,
): 'own' | 'reader' | 'thing' | 'other' | undefined {
  // "We are looking into it and will call": one subject for both.
  if (tokens[i - 1]?.word === 'and') {
    const shared = tokens.slice(Math.max(sentence.from, i - 12), i).some(({ word }) => FIRST_PERSON.has(word))
    return shared ? 'own' : undefined
  }
  for (let at = i - 1; at >= Math.max(sentence.from, i - 8); at--) {
    const { word, kind } = tokens[at]!
    if (word === 'i' || word === 'we') return 'own'
    if (word === 'you') return 'reader'
    // "… to our lab, and they will get back to you"
    if (word === 'they' && at === i - 1) return 'other'
    // "to our team, who will be in touch"
    if (word === 'who' && at === i - 1) {
      if (tokens[at - 1]?.word === ',') at -= 1
      continue
    }
    if (SUBORDINATORS.has(word)) return undefined
    if (DELIVERABLES.has(word)) return 'thing'
    if (kind === 'mark') return undefined
    // "It will be fixed" is ours to do, and "it will call the handler" is not.
    if (at === i - 1 && tokens[i + 1]?.word === 'be' && kind === 'word') return 'other'
    if (/^(?:it|this|that)$/.test(word)) return undefined
    if (/^(?:our|my)$/.test(word)) return 'other'
  }
  return undefined
}

const someBetween = (
  { tokens }: SentenceReading,
  from: number,
  to: number,
  list: ReadonlySet<string>,
): boolean => tokens.slice(from, to).some(({ word }) => list.has(word))
