import { patterns } from '../language/pattern'
import { indexWithin, type Stretch } from '../language/stretch'
import { FIRST_PERSON, OWN_DETERMINERS, isClauseMark, isFunctionWord, isPast, words } from '../language/words'
import { EVENT_NOUNS, isEffectNoun, isHarm } from '../apology/lexicon'
import type { ApologyReading } from '../apology/reading'

/** Whom an apology addresses instead of its reader. */
export interface Audience extends Stretch {
  /** `behind` the head, in `front` of it ("To all who …, we're sorry"), or in its `object` ("the impact on some users"). */
  readonly place: 'behind' | 'front' | 'object'
  /** The group itself, without "to". */
  readonly group: Stretch
  /** "customers" in "any customers who …"; `undefined` for "anyone who …". */
  readonly noun: number | undefined
  /** Where "who …" or "affected" begins: what the group is known by. `group.to` where there is nothing. */
  readonly mark: number
  /** Whether the group is known by something of its own: "everyone who got the wrong letter". */
  readonly isNamed: boolean
}

const groups = words(`
  customer customers user users client clients guest guests people persons member members reader readers player players
  subscriber subscribers passenger passengers patient patients party parties individual individuals folks shoppers
  visitors students parents families residents tenants listeners viewers buyers sellers travellers travelers fans`)
const anybody = words('anyone anybody whoever those everyone everybody all someone somebody')
const some = words('any some certain many several all various those few most')
const part = words('number subset portion handful fraction minority group few percentage')
const weak = words(
  'our the my valued dear small large limited very other potentially tiny great loyal existing',
)

const hurt = words('affected impacted')

const WHO = patterns(
  [
    '{some} of? {weak}? {weak}? {hurt}? {groups}',
    'a|an|the {weak}? {weak}? {part} of? {weak}? {weak}? {hurt}? {groups}',
    '{anybody} of? {weak}? {groups}?',
    '{weak}? {weak}? {hurt}? {groups}',
  ],
  { groups, anybody, some, part, weak, hurt },
)
const SOME_OF_THEM = patterns(
  [
    'some|certain|many|several|few|various of? {weak}? {weak}? {hurt}? {groups}',
    'a|an|the {weak}? {weak}? {part} of? {weak}? {weak}? {hurt}? {groups}',
  ],
  { groups, part, weak, hurt },
)
const ADVERB =
  /^(?:again|once|more|sincerely|deeply|truly|so|much|very|unreservedly|profusely|also|personally|go|goes|out)$/

/** Finds a vague audience of an apology. */
export function findAudience(reading: ApologyReading): Audience | undefined {
  return addressed(reading) ?? affected(reading)
}

/** "We apologize to anyone who …", "To all who …, we're sorry". */
function addressed({ tokens, sentence, head, complement }: ApologyReading): Audience | undefined {
  let at = head.to
  while (at < sentence.to && ADVERB.test(tokens[at]!.word)) at += 1
  if (tokens[at]?.word === 'to' && at < sentence.to) {
    let to = at + 1
    const isEnd = (i: number): boolean =>
      tokens[i]!.kind === 'mark' && isClauseMark(tokens[i]!.word) && !isQuoteInside(tokens, at, i)
    while (
      to < sentence.to &&
      !isEnd(to) &&
      !joinsClause(tokens, to) &&
      (complement.kind === 'none' || to < complement.from)
    )
      to += 1
    return audienceIn(tokens, 'behind', at, to)
  }
  if (tokens[sentence.from]!.word !== 'to') return undefined
  const comma = indexWithin(tokens, { from: sentence.from + 1, to: head.from }, ({ word }) =>
    /^[,:;—–]$/.test(word),
  )
  const isRight = comma > sentence.from && head.from - comma < 5
  return isRight ? audienceIn(tokens, 'front', sentence.from, comma) : undefined
}

const JOINED = words('thank thanks will are we i hope want would appreciate have assure promise ask')

/** "to anyone affected and thank you for …" */
export const joinsClause = (tokens: ApologyReading['tokens'], i: number): boolean =>
  tokens[i]!.word === 'and' && JOINED.has(tokens[i + 1]?.word ?? '')

/** "by the \"lost bag\" affair of May": marks around words of a group do not end it. */
function isQuoteInside(tokens: ApologyReading['tokens'], from: number, i: number): boolean {
  if (!/^["”]$/.test(tokens[i]!.word)) return false
  const opens =
    tokens[i + 1] !== undefined &&
    tokens[i + 1]!.start === tokens[i]!.end &&
    tokens[i - 1]!.end < tokens[i]!.start
  return opens || tokens.slice(from, i).some(({ word }) => word === '"' || word === '“')
}

function audienceIn(
  tokens: ApologyReading['tokens'],
  place: 'behind' | 'front',
  from: number,
  to: number,
): Audience | undefined {
  const who = WHO.at(tokens, from + 1, to)
  if (!who) return undefined
  const last = who.to - 1
  // "We apologize to our customers" names all of them.
  const isAll = who.to === to && (tokens[from + 1]!.word === 'our' || who.to === from + 2)
  if (isAll && groups.has(tokens[last]!.word)) return undefined
  const noun = groups.has(tokens[last]!.word) ? last : undefined
  const mark = who.to
  const kind = knownBy(tokens, mark, to)
  if (kind === 'somebody') return undefined
  return { place, from, to, group: { from: from + 1, to }, noun, mark, isNamed: kind === 'named' }
}

/**
 * How well the words behind a group say who is in it: `somebody` for figures, names, a deed of ours that only they know
 * ("anyone I forgot to list") or habits; `named` for an event of their own; `vague` for harm alone.
 */
function knownBy(tokens: ApologyReading['tokens'], from: number, to: number): 'vague' | 'named' | 'somebody' {
  if (/^(?:you|us)$/.test(tokens[from]?.word ?? '') && from < to) return 'somebody'
  let content = 0
  let past = false
  const cause = CAUSED_BY.find(tokens, from, to)
  // "Affected by the outage on 3 May": what did it does not say whom.
  const end = cause && !saysOurDeed(tokens, cause.to, to) ? cause.to : to
  for (let i = from; i < end; i++) {
    const { kind, word, capital } = tokens[i]!
    if (kind === 'number' || (kind === 'placeholder' && tokens[i]!.placeholder?.kind !== 'person') || capital)
      return 'somebody'
    if (kind === 'mark') continue
    if (i < from + 3 && FIRST_PERSON.has(word)) return 'somebody'
    past ||= isPast(word)
    if (!isLight(word)) content += 1
  }
  if (content === 0) return 'vague'
  return past ? 'named' : 'somebody'
}

/** Words behind which the harm itself is named. */
const CAUSED_BY = patterns(
  [
    '{hurting} by|through|from',
    'let down by',
    'as a result|consequence of',
    'because of',
    'due to',
    'caught up? in',
  ],
  {
    hurting: words(
      'affected impacted hit hurt harmed touched inconvenienced troubled disrupted offended upset bothered confused frustrated disappointed',
    ),
  },
)

/** "hurt by what I wrote" names a deed of ours. */
const saysOurDeed = (tokens: ApologyReading['tokens'], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ word }) => FIRST_PERSON.has(word) || OWN_DETERMINERS.has(word))

const LIGHT = words(`
  having experiencing facing seeing getting encountering suffering running negative bad poor terrible horrible awful
  unpleasant frustrating difficult rough adverse result consequence caught
  impacted concerned involved let words actions comments remarks behavior behaviour post posts had has have felt got
  suffered endured faced experience experienced encountered receive waiting waited way whatsoever out there today
  yesterday recently unable 's
  last night morning evening afternoon week weekend logging signing log sign in`)

const isLight = (word: string): boolean =>
  LIGHT.has(word) ||
  isHarm(word) ||
  isEffectNoun(word) ||
  EVENT_NOUNS.has(word) ||
  isFunctionWord(word) ||
  word.endsWith('ly')

const REACHES = words('on to for of upon')

/** "the impact on some users", in the object of an apology. */
function affected({ tokens, complement }: ApologyReading): Audience | undefined {
  if (complement.kind !== 'object') return undefined
  for (let i = complement.from + 1; i < complement.to - 1; i++) {
    const before = tokens[i - 1]!.word
    if (
      !REACHES.has(tokens[i]!.word) ||
      !(isEffectNoun(before) || EVENT_NOUNS.has(before) || before === 'caused' || before === 'effect')
    )
      continue
    const who = SOME_OF_THEM.at(tokens, i + 1, complement.to)
    if (!who || knownBy(tokens, who.to, complement.to) !== 'vague') continue
    return {
      place: 'object',
      from: i,
      to: who.to,
      group: who,
      noun: who.to - 1,
      mark: who.to,
      isNamed: false,
    }
  }
  return undefined
}
