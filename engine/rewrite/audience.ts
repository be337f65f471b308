import type { DraftEdit, DraftFix } from '../rule'
import { joinsClause, type Audience } from '../sentence/audience'
import type { ApologyReading } from '../apology/reading'
import { capitalize, draft, endsSentence, remove, replace, slot, slotBehindHead, wordsOf } from './drafts'

/** Rewrites of an apology to a vague audience, best first. */
export function withoutAudience(reading: ApologyReading, audience: Audience): DraftFix[] {
  if (audience.place === 'object') return [whichOfThem(reading, audience)]
  if (isOneOfMore(reading, audience)) return []
  const counted = countedGroup(reading, audience)
  const found = [
    ...(audience.noun === undefined && !audience.isNamed ? [] : [counted]),
    toReader(reading, audience),
    ownTrouble(reading, audience),
    byName(reading, audience),
    ...withDeed(reading, audience),
    counted,
  ].filter((fix) => fix !== undefined)
  return found.filter((fix, i) => found.indexOf(fix) === i)
}

/** "to all guests, in Spain and in Malta", "to our customers …, and to you": the group is one of several, or told more of. */
const isOneOfMore = ({ tokens, sentence }: ApologyReading, { place, to }: Audience): boolean =>
  place === 'behind' &&
  to < sentence.to &&
  ((/^(?:,|and)$/.test(tokens[to]!.word) && !joinsClause(tokens, to)) ||
    tokens.slice(to, sentence.to).some(({ word }, i, rest) => word === 'and' && rest[i + 1]?.word === 'to'))

/** "the impact on some users" → "the impact on [TODO: which users]" */
function whichOfThem(reading: ApologyReading, { group, noun }: Audience): DraftFix {
  const which = slot(`which ${reading.tokens[noun!]!.word}`)
  return draft('template', replace(reading, group, which))
}

const HEDGED = /^(?:may|might|could|have|has|been|was|were|is|are)$/

/** "any customers who experienced delays" → "the [TODO: number] customers whose … were late" */
function countedGroup(reading: ApologyReading, { group, noun, mark }: Audience): DraftFix | undefined {
  const { tokens } = reading
  const words = tokens.slice(mark, group.to).map(({ word }) => word)
  const whoever = tokens[group.from]!.word === 'whoever'
  if (words.length === 0)
    return noun === undefined
      ? undefined
      : draft('template', replace(reading, group, `the ${slot('number')} ${affectedNoun(reading, noun)}`))
  if (/^(?:concerned|involved)$/.test(words[0]!)) return undefined
  const isWaiting = /^(?:delay|delays)$/.test(words.at(-1)!) && words.length < 5
  let from = mark
  // "who may have been affected" → "affected"
  if (/^(?:may|might|could)$/.test(words[1] ?? ''))
    while (from < group.to - 1 && (tokens[from]!.word === 'who' || HEDGED.test(tokens[from]!.word))) from += 1
  const plural = wordsOf(reading, { from, to: group.to }).replace(
    /^(who|that)(?: (was|has|is)\b|['’]s( been)?\b)/,
    (_, who, verb, been) =>
      been ? `${who} have been` : `${who} ${verb === 'was' ? 'were' : verb === 'has' ? 'have' : 'are'}`,
  )
  const by = isWaiting ? `whose ${slot('orders')} were late` : plural
  const who = whoever && !isWaiting ? `who ${by}` : by
  const people = noun === undefined ? 'of you' : tokens[noun]!.word.replace(/^customer$/, 'customers')
  return draft('template', replace(reading, group, `the ${slot('number')} ${people} ${who}`))
}

/** "affected customers" */
const affectedNoun = (reading: ApologyReading, noun: number): string =>
  wordsOf(reading, {
    from: /^(?:affected|impacted)$/.test(reading.tokens[noun - 1]!.word) ? noun - 1 : noun,
    to: noun + 1,
  })

/** "to any parties concerned" → "to you", in a text that one reader gets. */
function toReader(reading: ApologyReading, { group, mark }: Audience): DraftFix | undefined {
  const isConcerned = reading.tokens
    .slice(mark, group.to)
    .every(({ word }) => /^(?:concerned|involved)$/.test(word))
  const isParties = /^part(?:y|ies)$/.test(reading.tokens[mark - 1]!.word)
  return isOneToOne(reading) && isConcerned && isParties
    ? draft('assertive', replace(reading, group, 'you'))
    : undefined
}

const isOneToOne = ({ within }: ApologyReading): boolean =>
  /^(?:customer|client)$/.test(within.macro.policy.audience)

/** "Sorry to everyone who had issues" → "I'm sorry you had [TODO: issue]" */
function ownTrouble(reading: ApologyReading, audience: Audience): DraftFix | undefined {
  const { tokens, head } = reading
  const said = tokens
    .slice(audience.mark, audience.group.to)
    .map(({ word }) => word)
    .join(' ')
  const had =
    /^who (had|experienced|encountered) (?:an? |any |some )?(?:issue|problem|trouble|difficult)\w*$/.exec(
      said,
    )?.[1]
  if (!had || !isOneToOne(reading) || audience.place !== 'behind' || !head.kind.endsWith('sorry'))
    return undefined
  return draft(
    'template',
    replace(reading, { from: head.from, to: audience.to }, `${sorry(reading)} you ${had} ${slot('issue')}`),
  )
}

/** "I'm sorry", also where nobody is said to speak: one person writes to another then. */
const sorry = ({ head, tokens }: ApologyReading): string =>
  head.kind === 'be-sorry'
    ? tokens
        .slice(head.from, head.to)
        .map(({ word }) => word)
        .join(' ')
    : "I'm sorry"

/** "Sorry to those affected" → "[TODO: first name], I'm sorry [TODO: what]" */
function byName(reading: ApologyReading, audience: Audience): DraftFix | undefined {
  const { head, sentence } = reading
  if (
    head.kind !== 'sorry' ||
    audience.place !== 'behind' ||
    head.from !== sentence.from ||
    !isOneToOne(reading)
  )
    return undefined
  if (!endsSentence(reading, audience.to)) return undefined
  const said = `${slot('first name')}, I'm sorry ${slot('what')}`
  return draft('template', replace(reading, { from: head.from, to: audience.to }, said))
}

/** "We apologize to anyone who was offended" → "We apologize for [TODO: act]" */
function withDeed(reading: ApologyReading, audience: Audience): DraftFix[] {
  const { tokens, head, complement } = reading
  if (audience.place === 'front') {
    const opening: DraftEdit = { span: [tokens[audience.from]!.start, tokens[head.from]!.start], newText: '' }
    const capital = capitalize(reading, head.from)
    return complement.kind === 'none'
      ? [draft('template', opening, capital, slotBehindHead(reading, head.to))]
      : [draft('safe', opening, capital)]
  }
  if (complement.kind !== 'none') return [draft('safe', remove(reading, audience))]
  const space = head.kind === 'be-sorry' || head.kind === 'sorry' ? ' ' : ' for '
  const what = space === ' ' ? slot('what we did') : slot('act')
  return [
    draft('template', {
      span: [tokens[head.to - 1]!.end, tokens[audience.to - 1]!.end],
      newText: `${space}${what}`,
    }),
  ]
}
