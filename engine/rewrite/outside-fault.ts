import { pattern } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import { DETERMINERS, words } from '../language/words'
import type { DraftEdit, DraftFix } from '../rule'
import { statementAround } from '../sentence/blame-context'
import type { OutsideFault } from '../sentence/outside-fault'
import { capitalized } from './capitals'
import { dropOpening } from './clause'
import { draft, endMark, endsSentence, remove, replace, slot, wordsOf } from './drafts'
import type { SentenceReading } from '../macro/sentence-reading'
import type { ThirdParty } from '../sentence/third-parties'

/** Rewrites of words that put a fault on a third party, best first. What the sentence reports stays. */
export function withoutOutsideFault(reading: SentenceReading, fault: OutsideFault): DraftFix[] {
  switch (fault.kind) {
    case 'behalf':
      return withoutBehalf(reading, fault)
    case 'fault':
      return [...wholeSentenceGone(reading, fault), fallback(reading)]
    case 'side':
      return [fallback(reading)]
    case 'cause':
      return [...withoutCause(reading, fault), fallback(reading)]
    case 'deed':
      return [...deedOf(reading, fault), fallback(reading)]
  }
}

/** "On behalf of the courier, we apologize" → "We apologize"; none where more is said of whose behalf it is. */
function withoutBehalf(reading: SentenceReading, fault: Stretch): DraftFix[] {
  const { tokens, sentence } = reading
  const next = tokens[fault.to]
  if (fault.from === sentence.from)
    return next?.word === ','
      ? [draft('safe', ...dropOpening(reading, { from: fault.from, to: fault.to + 1 }))]
      : []
  const ends = !next || fault.to >= sentence.to || /^(?:for|about|that|[.!?…])$/.test(next.word)
  return ends ? [draft('safe', remove(reading, fault))] : []
}

function deedOf(
  reading: SentenceReading,
  fault: OutsideFault & { kind: 'deed' | 'cause' | 'fault' },
): DraftFix[] {
  const { party } = fault
  if (party.kind === 'staff') return [ourDeed(reading, party)]
  const found = [
    heldMoney(reading, fault, party),
    noFailover(reading, fault, party),
    lostOnTheWay(reading, fault, party),
  ]
  return found.filter((fix) => fix !== undefined)
}

/** What we should have had: behind it, the sentence only reports. */
const OUR_PART = ` We should have ${slot('fallback')}.`

function fallback(reading: SentenceReading): DraftFix {
  return draft('template', behindSentence(reading, OUR_PART))
}

function behindSentence(reading: SentenceReading, newText: string): DraftEdit {
  const { tokens, sentence } = reading
  const at = tokens[sentence.to - 1]!.end
  return { span: [at, at], newText: endMark(reading) === undefined ? `.${newText}` : newText }
}

/** "We" in the form that its place asks for. */
const weAt = ({ sentence }: SentenceReading, token: number): string => (token === sentence.from ? 'We' : 'we')

const PLURAL_VERBS: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  needs: 'need',
  does: 'do',
  fails: 'fail',
}

/** "Our sales team should have told you" → "We should have told you" */
function ourDeed(reading: SentenceReading, party: ThirdParty): DraftFix {
  const verb = reading.tokens[party.to]!
  const plural = Object.hasOwn(PLURAL_VERBS, verb.word) ? PLURAL_VERBS[verb.word]! : undefined
  const subject = replace(reading, party, weAt(reading, party.from))
  return plural === undefined
    ? draft('assertive', subject)
    : draft('assertive', subject, replace(reading, { from: party.to, to: party.to + 1 }, plural))
}

const MONEY = words('refund refunds money payment payments funds deposit')

/** "The bank is holding your refund" → "We sent the refund on …; banks take … to show it" */
function heldMoney(reading: SentenceReading, fault: Stretch, party: ThirdParty): DraftFix | undefined {
  const { tokens } = reading
  const { to } = statementAround(reading, fault)
  const money = tokens.slice(fault.to, to).find(({ word }) => MONEY.has(word))
  if (!/^banks?$/.test(party.head) || !money) return undefined
  const sent = `${weAt(reading, party.from)} sent the ${money.word} on ${slot('date')}; banks take ${slot('days')} to show it`
  return draft('template', replace(reading, { from: party.from, to }, sent))
}

const OUTAGE = /^(?:outages?|downtime|incident|down|offline|failed)$/
const HELPLESS = pattern('nothing we|i can|could do')
const CLOUDS = words('aws azure gcp google cloud amazon cloudflare fastly akamai heroku')

/** "AWS had an outage, so there was nothing we could do" → "Our cloud region failed at …, and we had no failover in place" */
function noFailover(reading: SentenceReading, fault: Stretch, party: ThirdParty): DraftFix | undefined {
  const { tokens, sentence } = reading
  const helpless = HELPLESS.find(tokens, fault.to, sentence.to)
  if (!helpless || !endsSentence(reading, helpless.to) || !OUTAGE.test(tokens[fault.to - 1]!.word))
    return undefined
  const what = CLOUDS.has(party.head) ? 'cloud region' : slot('system')
  const said = `Our ${what} failed at ${slot('time')}, and we had no failover in place`
  return draft('template', replace(reading, { from: sentence.from, to: helpless.to }, said))
}

/** What happens to a thing on its way, and what is left to do for it. */
const ON_THE_WAY: Readonly<Record<string, readonly [fate: string, task: string]>> = {
  lost: ['lost', 'Getting OBJECT to you'],
  misplaced: ['misplaced', 'Getting OBJECT to you'],
  misrouted: ['misrouted', 'Getting OBJECT to you'],
  delayed: ['delayed', 'Getting OBJECT to you'],
  damaged: ['damaged on the way', 'Putting that right'],
  crushed: ['crushed on the way', 'Putting that right'],
  broke: ['broken on the way', 'Putting that right'],
}

/** "Our carrier lost your parcel" → "Your parcel was lost with our carrier. Getting it to you is our job, so …" */
function lostOnTheWay(reading: SentenceReading, fault: Stretch, party: ThirdParty): DraftFix | undefined {
  const { tokens, sentence } = reading
  const owner = fault.to - (/^(?:your|the)$/.test(tokens[fault.to - 1]!.word) ? 1 : 0)
  const verb = tokens[owner - 1]!.word
  if (
    !Object.hasOwn(ON_THE_WAY, verb) ||
    party.from !== sentence.from ||
    !/^(?:your|the)$/.test(tokens[owner]?.word ?? '')
  )
    return undefined
  let to = owner + 1
  while (to < sentence.to && tokens[to]!.kind === 'word' && to - owner < 5) to += 1
  if (to === owner + 1 || !endsSentence(reading, to)) return undefined
  const [fate, task] = ON_THE_WAY[verb]!
  const isPlural = /[^s]s$/.test(tokens[to - 1]!.word)
  const object = wordsOf(reading, { from: owner, to })
  const start = tokens[party.from]!.start
  const subject = wordsOf(reading, party)
  const name = party.determiner === '' ? subject : subject[0]!.toLowerCase() + subject.slice(1)
  const job = `${task.replace('OBJECT', isPlural ? 'them' : 'it')} is our job, so ${slot('repair')}`
  const said = `${capitalized(object)} ${isPlural ? 'were' : 'was'} ${fate} with ${name}. ${job}`
  return draft('template', { span: [start, tokens[to - 1]!.end], newText: said })
}

/** "It's the courier's fault, not ours." says nothing that the reader needs. */
function wholeSentenceGone(reading: SentenceReading, fault: Stretch): DraftFix[] {
  const { tokens, sentence } = reading
  const opening = tokens
    .slice(sentence.from, fault.from)
    .map(({ word }) => word)
    .join(' ')
  const rest = tokens
    .slice(fault.to, sentence.to)
    .map(({ word }) => word)
    .join(' ')
  const isWhole =
    /^(?:(?:but|so|unfortunately) ,? ?)?(?:it|this|that|these|those) (?:is|was|are|were)(?: (?:all|really|entirely|clearly))?$/.test(
      opening,
    ) && /^(?:, )?(?:and )?(?:not (?:ours|mine|us|our fault) ?)?[.!]?$/.test(rest)
  return isWhole ? [draft('safe', remove(reading, sentence))] : []
}

const DOWN = words('down offline unavailable unreachable')

/** "Due to an issue with our hosting provider, the site was down" → "The site was down from … to …. We should have …" */
function withoutCause(reading: SentenceReading, cause: Stretch): DraftFix[] {
  const { tokens, sentence } = reading
  const inFront = cause.from === sentence.from && tokens[cause.to]?.word === ','
  const end = endMark(reading) ?? sentence.to
  if (!inFront && cause.to !== end) return []
  // "This was caused by them" says nothing without its cause.
  const main = inFront ? { from: cause.to + 1, to: end } : { from: sentence.from, to: cause.from }
  const last = tokens[main.to - 1]!.word
  if (main.to - main.from < 3 || /^(?:was|is|were|are|been|:|,)$/.test(last) || DETERMINERS.has(last))
    return []
  if (/\bby$/.test(tokens[cause.to - 1]!.word)) return []
  const times = DOWN.has(tokens[main.to - 1]!.word) ? ` from ${slot('start')} to ${slot('end')}` : ''
  const ours: DraftEdit = inFront
    ? {
        span: [tokens[cause.from]!.start, tokens[main.from]!.start + 1],
        newText: wordsOf(reading, main)[0]!.toUpperCase(),
      }
    : remove(reading, cause)
  const at = tokens[end - 1]!.end
  const isJoined = !inFront
  return [
    draft(
      'template',
      ...(times === ''
        ? [ours]
        : isJoined
          ? [{ ...ours, newText: times }]
          : [ours, { span: [at, at] as const, newText: times }]),
      behindSentence(reading, OUR_PART),
    ),
  ]
}
