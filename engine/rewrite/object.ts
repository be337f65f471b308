import { AUXILIARIES } from '../language/words'
import type { DraftEdit, DraftFix } from '../rule'
import type { ObjectComplement } from '../apology/complement'
import { deleteSentence } from './deletion'
import { CATCH_ALL } from '../apology/lexicon'
import type { ApologyReading } from '../apology/reading'
import { readRefusal } from '../sentence/refusal'
import {
  draft,
  endMark,
  endsSentence,
  freshApology,
  insertAfter,
  ownVoice,
  pronoun,
  replace,
  slot,
  slotBehindHead,
  spanOf,
} from './drafts'
import { causeIn, isSpecified } from '../apology/specifics'

/**
 * Rewrites of an apology for a catch-all, best first: nothing where a failure was named before, the cause that the
 * text itself names, the event with a slot for which one, a slot for the deed.
 */
export function withoutCatchAll(reading: ApologyReading, complement: ObjectComplement): DraftFix[] {
  const found = [
    withoutClosing(reading),
    ...itsCause(reading, complement),
    theEvent(reading, complement),
    theDeed(reading, complement),
    insideFallback(reading, complement),
  ]
  return found.filter((fix) => fix !== undefined)
}

/** Heads that ask for something or keep their distance; a fresh "we're sorry" says it better. */
const isWeak = ({ head }: ApologyReading): boolean =>
  head.speaker !== 'company' && /^(?:apologies|regret|regretted|regrettable)$/.test(head.kind)

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
  const { tokens, head } = reading
  const cause = causeIn(reading, object)
  if (cause === undefined) return []
  const last = tokens[object.to - 1]!
  // "… may cause {{name}}": the name stays where it is.
  const keeps = last.kind === 'placeholder'
  const end = keeps ? last.start : last.end
  const comma = keeps ? ', ' : ''
  if (head.kind === 'regret' && head.speaker !== 'company') {
    const span = [tokens[head.from]!.start, end] as const
    return [draft('safe', { span, newText: `${freshApology(reading)} for ${cause}${comma}` })]
  }
  const plain: DraftEdit = { span: [tokens[object.from]!.start, end], newText: `${cause}${comma}` }
  const safe = draft('safe', plain)
  const stop = endMark(reading)
  if (keeps || stop === undefined || !endsSentence(reading, object.to)) return [safe]
  const effect = insertAfter(reading, stop, ` It ${slot('what it did to you')}.`)
  return [safe, draft('template', plain, effect)]
}

/** "any delay to order 12" → "the delay to order 12"; "any delays" → "the delay [TODO: to what, how long]" */
function theEvent(reading: ApologyReading, { object }: ObjectComplement): DraftFix | undefined {
  const { tokens } = reading
  if (object.class !== 'event' || !CATCH_ALL.has(object.determiner)) return undefined
  const noun = object.noun!
  if (isSpecified(reading, object))
    return draft('safe', replace(reading, { from: object.from, to: noun }, 'the'))
  if (!/^(?:delays?|wait)$/.test(tokens[noun]!.word) || object.after.to > object.after.from) return undefined
  const event = `the ${tokens[noun]!.word.replace(/s$/, '')} ${slot('to what, how long')}`
  return draft('template', replace(reading, { from: object.from, to: noun + 1 }, event))
}

/** A slot for the deed, and for what it cost where the sentence ends there. */
function theDeed(reading: ApologyReading, complement: ObjectComplement): DraftFix {
  const { head, tokens } = reading
  const what = slot(ownVoice(reading, 'what we did'))
  if (head.kind === 'regretted') {
    const all = { from: complement.from, to: head.to }
    return draft('template', replace(reading, all, `${freshApology(reading)} ${what}`))
  }
  const deed = isWeak(reading)
    ? replace(
        reading,
        { from: head.from, to: endOfObject(reading, complement) },
        `${freshApology(reading)} ${what}`,
      )
    : slotBehindHead(reading, endOfObject(reading, complement))
  const more = secondSentence(reading, complement)
  if (more) return draft('template', deed, more)
  const last = endMark(reading)
  if (!endsSentence(reading, complement.to) || last === undefined || complement.object.class === 'anaphor')
    return draft('template', deed)
  const cost = ` ${pronoun(reading) === 'I' ? 'I' : 'We'} know ${slot(ownVoice(reading, 'what it cost you'))}.`
  return draft('template', deed, insertAfter(reading, last, cost))
}

/** "…, if any" belongs to the catch-all. */
const endOfObject = ({ condition }: ApologyReading, { to }: ObjectComplement): number =>
  condition?.place === 'after' && condition.from <= to + 1 && condition.to - condition.connector.to === 1
    ? condition.to
    : to

/** "We are sorry for the trouble and will refund you." → "… . We will refund you." */
function secondSentence(reading: ApologyReading, { to }: ObjectComplement): DraftEdit | undefined {
  const { tokens, sentence } = reading
  const verb = tokens[to + 1]
  if (tokens[to]?.word !== 'and' || !verb || to + 1 >= sentence.to || !AUXILIARIES.has(verb.word))
    return undefined
  const subject = pronoun(reading) === 'I' ? 'I' : 'We'
  return { span: [tokens[to - 1]!.end, verb.start], newText: `. ${subject} ` }
}

/** `{{issue | default: "any trouble"}}`: inside the quotes only the words themselves may change. */
function insideFallback(reading: ApologyReading, { object }: ObjectComplement): DraftFix | undefined {
  const { mapped } = reading.within
  const [start, end] = spanOf(reading, object)
  const crossesEdge =
    mapped.edit(start - 1, end, 'x') === undefined && mapped.edit(start, end, 'x') !== undefined
  return crossesEdge ? draft('template', replace(reading, object, slot('what happened'))) : undefined
}
