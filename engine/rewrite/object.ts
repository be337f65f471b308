import { pattern, patterns } from '../language/pattern'
import { indexWithin, type Stretch } from '../language/stretch'
import type { Token } from '../language/tokens'
import { AUXILIARIES, isPast, PREPOSITIONS, SUBJECT_PRONOUNS, words } from '../language/words'
import type { DraftEdit, DraftFix } from '../rule'
import type { ObjectComplement } from '../apology/complement'
import { findClock } from '../macro/clock'
import { deleteSentence } from './deletion'
import { CATCH_ALL } from '../apology/lexicon'
import type { ApologyReading } from '../apology/reading'
import { readRefusal } from '../sentence/refusal'
import {
  deedBehindSorry,
  draft,
  endBeforeEmoji,
  endMark,
  endsSentence,
  freshApology,
  insertAfter,
  isInFront,
  subject,
  remove,
  replace,
  slot,
  slotBehindHead,
  spanOf,
} from './drafts'
import { isInside, listsMore } from './leaning'
import { secondSentence } from './second-sentence'
import { opensClause } from '../apology/speakers'
import { causeIn, isSpecified } from '../apology/specifics'

/**
 * Rewrites of an apology for a catch-all, best first: nothing where a failure was named before, the cause that the
 * text itself names, the event with a slot for which one, a slot for the deed.
 */
export function withoutCatchAll(reading: ApologyReading, complement: ObjectComplement): DraftFix[] {
  const beside = besideSpecific(reading, complement) ?? besideEvent(reading, complement)
  if (beside) return [beside]
  const found = [
    withoutClosing(reading),
    ...itsCause(reading, complement),
    theEvent(reading, complement),
    theDeed(reading, complement),
    insideFallback(reading, complement),
  ]
  return found.filter((fix) => fix !== undefined)
}

/** "for the cold soup and any trouble" → "for the cold soup": the catch-all only blurs what is named in front of it. */
function besideSpecific(reading: ApologyReading, { object, to }: ObjectComplement): DraftFix | undefined {
  const { tokens } = reading
  const isAnd = ({ word }: Token): boolean => word === 'and'
  const and = indexWithin(tokens, { from: object.from + 1, to: object.noun! }, isAnd)
  const isEnd = endsSentence(reading, to) || (tokens[to]!.word === ',' && tokens[to + 1]?.word === 'and')
  if (and < 0 || !CATCH_ALL.has(object.determiner) || !isEnd) return undefined
  const named = tokens.slice(object.from, and)
  if (named.some(({ word }) => CATCH_ALL.has(word)) || !CATCH_ALL.has(tokens[and + 1]!.word)) return undefined
  const says = tokens.slice(object.after.from, to).some(({ kind }) => kind !== 'word' && kind !== 'mark')
  const from = tokens[and - 1]!.word === ',' ? and - 1 : and
  return says ? undefined : draft('safe', remove(reading, { from, to }))
}

const MORE_TROUBLE = pattern('and|or for|about? any|the|all _? {effects} ...', {
  effects: words('inconvenience inconveniences trouble hassle frustration disruption'),
})

/** "for the delay and for any inconvenience caused by it" → "for the delay" */
function besideEvent(reading: ApologyReading, { object, to }: ObjectComplement): DraftFix | undefined {
  if (object.class !== 'event' || !endsSentence(reading, to)) return undefined
  const { tokens } = reading
  const more = MORE_TROUBLE.find(tokens, object.after.from, to)
  const names = tokens.slice(more?.from, to).some(({ kind }) => kind !== 'word')
  return more && !names ? draft('safe', remove(reading, { from: more.from, to })) : undefined
}

/** Heads that ask for something or keep their distance; a fresh "we're sorry" says it better. */
const isWeak = (reading: ApologyReading): boolean =>
  reading.head.speaker !== 'company' &&
  !isJoined(reading) &&
  !isInside(reading, reading.head) &&
  !listsMore(reading, reading.head) &&
  (/^(?:apologies|regret|regretted|regrettable)$/.test(reading.head.kind) ||
    reading.tokens
      .slice(reading.head.from, reading.head.core)
      .some(({ word }) => WISHES.has(word) || (reading.head.kind === 'apologize' && BE.has(word))))

/** "a voucher as an apology for …", "a month with our apologies for …": the noun belongs to another clause, which needs it. */
function isJoined(reading: ApologyReading): boolean {
  const { head, tokens, sentence, complement } = reading
  if (head.kind !== 'apologies') return false
  if (tokens[head.from]!.word !== 'with')
    return head.from > sentence.from && /^(?:as|of)$/.test(tokens[head.from - 1]!.word)
  const isAlone = opensClause(tokens, sentence, head.from - 1) && endsSentence(reading, complement.to)
  return !isAlone
}

/** "We would like to apologize" only says that somebody is about to. */
const WISHES = words('like want wanted wish need must')
const BE = words('am are is')

/** "Once again, sorry for any inconvenience." behind a named failure or a refusal adds nothing and may go. */
function withoutClosing(reading: ApologyReading): DraftFix | undefined {
  const { tokens, sentence, head, within } = reading
  const before = tokens.slice(sentence.from, head.from)
  const isWhole = !before.some(({ kind, word }) => kind === 'word' && !/^(?:once|again)$/.test(word))
  if (!isWhole || !endsSentence(reading, reading.complement.to)) return undefined
  const { previous } = within
  if (previous?.mapped !== within.mapped) return undefined
  const repeats = tokens.slice(sentence.from, head.to + 2).some(({ word }) => word === 'again')
  const isIdle = (repeats && reading.failureNearby) || readRefusal(previous) !== undefined
  return isIdle ? draft('safe', deleteSentence(reading)) : undefined
}

/** "any inconvenience caused by the outage" → "the outage": the text itself says what happened. */
function itsCause(reading: ApologyReading, { object }: ObjectComplement): DraftFix[] {
  const { tokens, head, sentence } = reading
  const cause = causeIn(reading, object)
  if (cause === undefined || saysWhom(reading, object)) return []
  const last = tokens[object.to - 1]!
  // "… may cause {{name}}": the name stays where it is.
  const keeps = last.kind === 'placeholder'
  const end = keeps ? last.start : last.end
  const comma = keeps ? ', ' : ''
  const link = /^(?:our|my)$/.test(cause.split(' ', 1)[0]!) ? 'for' : 'about'
  const plain: DraftEdit =
    isWeak(reading) && !isInFront(reading)
      ? {
          span: [tokens[head.from]!.start, end],
          newText: `${freshApology(reading)} ${link} ${cause}${comma}`,
        }
      : { span: [tokens[object.from]!.start, end], newText: `${cause}${comma}` }
  const safe = draft('safe', plain)
  if (keeps || !endsSentence(reading, object.to)) return [safe]
  const effect = `It ${slot('what it did to you')}`
  const open = insertAfter(reading, sentence.to - 1, `. ${effect}`)
  const more = endMark(reading) === undefined ? open : sentenceBehind(reading, object.to, effect)
  return more ? [safe, draft('template', plain, more)] : [safe]
}

const OF_READER = words('you to all of of your in any way this may might have has had be been will can could')

/**
 * "any trouble our van has caused Mr Lee on Saturday", "caused by our mistake, by the wait": behind the cause stand whom
 * it met and when, or a second cause.
 */
function saysWhom({ tokens }: ApologyReading, object: ObjectComplement['object']): boolean {
  const { from, to } = object.after
  const caused = indexWithin(tokens, object.after, ({ word }) => CAUSING.has(word))
  if (caused < 0) return false
  const isBy = /^(?:by|from)$/.test(tokens[caused + 1]?.word ?? '') && caused + 1 < to
  if (isBy)
    return (
      tokens.slice(caused + 2, to).some(({ word }) => word === 'by') ||
      (tokens[to]?.word === ',' && tokens[to + 1]?.word === 'by')
    )
  return (
    caused > from &&
    tokens.slice(caused + 1, to).some(({ kind, word }) => kind !== 'placeholder' && !OF_READER.has(word))
  )
}

const CAUSING = words('caused cause causes causing brought created resulting')

/** "any delay to order 12" → "the delay to order 12"; "any delays" → "the delay [TODO: to what, how long]" */
function theEvent(reading: ApologyReading, { object }: ObjectComplement): DraftFix | undefined {
  const { tokens } = reading
  if (object.class !== 'event' || !CATCH_ALL.has(object.determiner)) return undefined
  const noun = object.noun!
  // "any confusion on Tuesday" names no more than "the confusion on Tuesday" does.
  const isOnlyATime = findClock(tokens, object.after)?.from === object.after.from
  if (isSpecified(reading, object) && isOnlyATime) return undefined
  if (isSpecified(reading, object)) {
    if (isOpen(reading)) return undefined
    const safety = SURE.test(tokens[noun]!.word) ? 'safe' : 'assertive'
    return draft(safety, replace(reading, { from: object.from, to: noun }, 'the'))
  }
  if (!/^(?:delays?|wait)$/.test(tokens[noun]!.word) || object.after.to > object.after.from) return undefined
  const event = `the ${tokens[noun]!.word.replace(/s$/, '')} ${slot('to what, how long')}`
  return draft('template', replace(reading, { from: object.from, to: noun + 1 }, event))
}

/** Events that a reader has noticed; whether there is damage or an error may be open. */
const SURE =
  /^(?:delays?|wait|disruptions?|outages?|interruptions?|downtime|mix-?ups?|confusion|misunderstandings?)$/

const STILL_OPEN = patterns([
  'in advance',
  'you find|spot|notice|see',
  'if there|you|any',
  'after|before|over {number}',
])

/** "any errors you find", "in advance for any delays": it may not have happened, or not yet. */
const isOpen = ({ tokens, sentence }: ApologyReading): boolean =>
  STILL_OPEN.find(tokens, sentence.from, sentence.to) !== undefined

/** A slot for the deed, and for what it cost where the sentence ends there. */
function theDeed(reading: ApologyReading, complement: ObjectComplement): DraftFix | undefined {
  const { head, tokens } = reading
  // "the hassle with your fridge, your floor and our fitter" goes on behind the comma.
  const { to } = complement
  if (
    tokens[to]?.word === ',' &&
    /^(?:your|our|my|by|from)$/.test(tokens[to + 1]?.word ?? '') &&
    to + 1 < reading.sentence.to
  )
    return undefined
  if (isInFront(reading)) return draft('template', slotBehindHead(reading, head.to))
  const end = endOfObject(reading, complement)
  // "the trouble the delay to {{flight}} may cause you", "caused by {{reason}}": what would be left is no phrase.
  const isHalf =
    end < to &&
    (tokens[end]!.word === 'by' || tokens.slice(end, to).some(({ word }) => AUXILIARIES.has(word)))
  if (isHalf && tokens.slice(end, to).some(({ kind }) => kind === 'placeholder')) return undefined
  const last = endBeforeEmoji(tokens, { from: head.to, to: end })
  const deed = isWeak(reading)
    ? replace(reading, { from: head.from, to: last }, `${freshApology(reading)} ${deedBehindSorry(reading)}`)
    : slotBehindHead(reading, end)
  if (last < end) return draft('template', deed)
  const said = end === timeOf(reading, complement)?.from ? to : end
  const more =
    secondSentence(reading, end) ??
    (complement.object.class === 'anaphor'
      ? undefined
      : sentenceBehind(reading, said, `${subject(reading)} know ${slot('what it cost you')}`))
  return more ? draft('template', deed, more) : draft('template', deed)
}

/** One more sentence behind that of an apology which ends at token `end`; none where a bracket would hold the apology only. */
function sentenceBehind(reading: ApologyReading, end: number, text: string): DraftEdit | undefined {
  const stop = endMark(reading)
  if (stop === undefined || !endsSentence(reading, end)) return undefined
  const isInBrackets = reading.tokens.slice(end, stop).some(({ word }) => /^[)\]]$/.test(word))
  return isInBrackets ? undefined : insertAfter(reading, stop, ` ${text}.`)
}

/** "…, if any" belongs to the catch-all; "as we move our servers" says more than that and stays. */
function endOfObject(reading: ApologyReading, complement: ObjectComplement): number {
  const { to, object } = complement
  const { condition, tokens } = reading
  if (
    condition?.place === 'after' &&
    condition.from >= complement.from &&
    condition.from <= to + 1 &&
    condition.to - condition.connector.to === 1
  )
    return condition.to
  const time = timeOf(reading, complement)
  if (time) return time.from
  for (let i = object.after.from; i < to; i++) {
    // "any trouble, and for the rude reply": the second thing stays.
    if (tokens[i]!.word === 'and' && /^(?:for|about)$/.test(tokens[i + 1]?.word ?? '')) return i
    if (tokens[i]!.word === 'as' && SUBJECT_PRONOUNS.has(tokens[i + 1]?.word ?? '')) return i
    // "… with our {{product}}": a placeholder stays, with the words that lead to it.
    if (tokens[i]!.kind === 'placeholder') return leadTo(reading, object.after.from, i)
  }
  return to
}

/** "any inconvenience on 3 May": when it was, and no more. */
function timeOf({ tokens }: ApologyReading, { to, object }: ObjectComplement): Stretch | undefined {
  const clock = findClock(tokens, object.after)
  if (!clock || clock.from !== object.after.from) return undefined
  const saysMore = tokens
    .slice(clock.to, to)
    .some(({ word }) => isPast(word) || AUXILIARIES.has(word) || SUBJECT_PRONOUNS.has(word))
  return saysMore ? undefined : { from: clock.from, to }
}

/** Where the phrase begins that leads to token `i`: at its preposition. */
function leadTo({ tokens }: ApologyReading, from: number, i: number): number {
  for (let k = i - 1; k >= from && i - k < 5; k--) if (PREPOSITIONS.has(tokens[k]!.word)) return k
  return i
}

/** `{{issue | default: "any trouble"}}`: inside the quotes only the words themselves may change. */
function insideFallback(reading: ApologyReading, { object }: ObjectComplement): DraftFix | undefined {
  const { mapped } = reading.within
  const [start, end] = spanOf(reading, object)
  const crossesEdge =
    mapped.edit(start - 1, end, 'x') === undefined && mapped.edit(start, end, 'x') !== undefined
  return crossesEdge ? draft('template', replace(reading, object, slot('what happened'))) : undefined
}
