import { patterns } from '../language/pattern'
import { AUXILIARIES, DETERMINERS, isPast, NEGATIONS, SUBJECT_PRONOUNS, words } from '../language/words'
import { indexWithin, type Stretch } from '../language/stretch'
import type { DraftEdit, DraftFix } from '../rule'
import type { Condition } from '../apology/condition'
import { CATCH_ALL, EVENT_NOUNS, FEELINGS, isEffectNoun } from '../apology/lexicon'
import type { ApologyReading } from '../apology/reading'
import { COMPANY_ACTS } from '../sentence/acts'
import {
  capitalize,
  deedBehindSorry,
  draft,
  freshApology,
  insertAfter,
  opensAt,
  pronoun,
  remove,
  replace,
  slot,
  slotBehindHead,
  subject,
  wordsOf,
} from './drafts'
import { endBeforeTurn } from './contrast'
import { actorFirst } from './passive'
import { unknownYet } from './promised-check'
import { NEXT_ACTS, secondSentence } from './second-sentence'
import { sorry } from './voice'

/** Rewrites of an apology with a condition, best first: the condition as a fact, a slot for the deed, a promise to find out. */
export function withoutCondition(reading: ApologyReading, condition: Condition): DraftFix[] {
  if (condition.place === 'sentence-before')
    return [draft('template', slotBehindHead(reading, reading.head.to))]
  const fact = plainFact(reading, condition)
  // "Sorry if this is a long mail" asks for no deed.
  if (condition.about === 'text') return fact ? [fact] : []
  const found = [
    fact,
    countedReaders(reading, condition),
    namedEvent(reading, condition),
    effectToCome(reading, condition),
    deedInstead(reading, condition),
    unknownYet(reading, condition),
  ]
  // "…, but we were busy" is left behind by no rewrite.
  const turn = endBeforeTurn(reading, condition.to)
  // "If it was left outside, we apologise and will send another": the second half gets a subject.
  const more = condition.place === 'before' ? secondSentence(reading, reading.head.to) : undefined
  const rest = more ? [...turn, more] : turn
  return found.flatMap((fix) => (fix ? [{ ...fix, edits: [...fix.edits, ...rest] }] : []))
}

/** Where the apology with its condition begins. */
const startOf = ({ head }: ApologyReading, { from }: Condition): number => Math.min(from, head.from)

/** Puts a new apology in place of the old one and its condition, whichever stands first. */
const instead = (reading: ApologyReading, condition: Condition, newText: string): DraftEdit => {
  const { head, complement } = reading
  const end = complement.kind === 'none' ? head.to : complement.to
  return replace(reading, { from: startOf(reading, condition), to: Math.max(condition.to, end) }, newText)
}

/** "sorry if I offended you" → "sorry I offended you": the condition becomes the fact. */
function plainFact(reading: ApologyReading, condition: Condition): DraftFix | undefined {
  const clause = { from: condition.connector.to, to: condition.to }
  const { tokens, head } = reading
  if (condition.inverted || head.kind === 'regrettable' || clause.from >= clause.to) return undefined
  // "If this is not so, we apologize for the noise" is about the noise.
  if (condition.place === 'before' && reading.complement.kind === 'object') return undefined
  if (condition.place === 'after' && deniesAnswer(reading, clause)) {
    return draft(
      'assertive',
      replace(reading, { from: head.from, to: clause.from }, `${writerAtHead(reading)} know`),
    )
  }
  const fact = factOf(reading, clause)
  if (fact === undefined) return undefined
  const isSorry = head.kind === 'be-sorry' || head.kind === 'sorry'
  // "We apologize that …" is stiff, and "please accept our apologies that …" asks for something: "we're sorry …".
  if (!isSorry && head.speaker !== 'company')
    return draft(
      'assertive',
      instead(reading, condition, `${freshApology(reading, startOf(reading, condition))} ${fact}`),
    )
  const link = isSorry ? ' ' : ' that '
  if (condition.place === 'after') {
    // Only the connector changes where the clause stays as it is, so that the rest of the line is left alone.
    if (fact === wordsOf(reading, clause) && isSorry)
      return draft('assertive', remove(reading, condition.connector))
    return draft('assertive', replace(reading, condition, `${link.trimStart()}${fact}`))
  }
  return draft(
    'assertive',
    { span: [tokens[condition.from]!.start, tokens[head.from]!.start], newText: '' },
    capitalize(reading, head.from),
    insertAfter(reading, head.to - 1, `${link}${fact}`),
  )
}

/** Who apologizes, in the form that the place of the head asks for. */
const writerAtHead = (reading: ApologyReading): string =>
  opensAt(reading, reading.head.from) ? subject(reading) : pronoun(reading)

/** "if that isn't the answer you wanted": the writer knows that it is not. */
const deniesAnswer = (reading: ApologyReading, clause: Stretch): boolean =>
  /^(?:that|this|it)$/.test(reading.tokens[clause.from]!.word) &&
  denies(reading, clause) &&
  reading.tokens
    .slice(clause.from, clause.to)
    .some(({ word }, i, part) => word === 'you' && HOPED.has(part[i + 1]?.word ?? ''))

/** "that wasn't helpful" */
const denies = ({ tokens }: ApologyReading, { from, to }: Stretch): boolean =>
  tokens.slice(from, Math.min(to, from + 4)).some(({ word }) => NEGATIONS.has(word))

const HOPED = words('wanted hoped expected wished were had')

const BE_OR_HAVE = /^(?:is|are|was|were|has|have|had)$/

/** The clause as a statement, where it can be one: in the past, about somebody, and not about "any" harm. */
function factOf(reading: ApologyReading, clause: Stretch): string | undefined {
  const { tokens } = reading
  const part = tokens.slice(clause.from, clause.to)
  const isOpen = part.some(
    ({ word }) =>
      CATCH_ALL.has(word) || isEffectNoun(word) || /^(?:may|might|could|some|anyone|anybody)$/.test(word),
  )
  const subject = part[0]!.word
  const plain = asItWas(reading, clause)
  if (plain !== undefined) return plain
  // "if caused by us" has no subject to say it of.
  if (isPast(subject) || isOthersFeeling(reading, clause)) return undefined
  // "if your team expected something else": what people expect or find is no fact of ours.
  if (part.some(({ word }) => EXPECTS.has(word))) return undefined
  // "our reply upset you": only as a noun does the word name no event.
  const upsets = part.some(({ word }, i) => word === 'upset' && i > 0 && part[i + 1]?.word === 'you')
  if (isOpen && !upsets) return undefined
  if (subject === 'you') return passiveFact(reading, clause)
  // "this caused" names nothing; "this e-mail reached you twice" does.
  const denied = denies(reading, clause) && BE_OR_HAVE.test(part[1]?.word ?? '')
  const pointsOnly =
    !denied &&
    /^(?:this|that)$/.test(subject) &&
    (AUXILIARIES.has(part[1]?.word ?? '') || isPast(part[1]?.word ?? ''))
  if (pointsOnly || /^(?:it|there|something|anything|mistakes)$/.test(subject)) return undefined
  const isStated = denied || part.some((token) => isPast(token.word) || token.word === 'have')
  return isStated ? wordsOf(reading, clause) : undefined
}

/** "the message came across as rude to some", "was perceived as rude" → "the message was rude": how it seemed is for the reader to say. */
function asItWas(reading: ApologyReading, { from, to }: Stretch): string | undefined {
  const { tokens } = reading
  if (SUBJECT_PRONOUNS.has(tokens[from]!.word) && !DETERMINERS.has(tokens[from]!.word)) return undefined
  const seemed = SEEMED.find(tokens, from + 1, to)
  if (!seemed || /^(?:this|that)$/.test(tokens[seemed.from - 1]!.word)) return undefined
  const behind = tokens[seemed.to + 1]
  const isWhole = seemed.to + 1 === to || (seemed.to + 1 < to && /^(?:by|to)$/.test(behind!.word))
  if (!isWhole || tokens[seemed.to]!.kind !== 'word' || FEELINGS.has(tokens[seemed.to]!.word))
    return undefined
  const subject = wordsOf(reading, { from, to: seemed.from })
  return `${subject} ${/[^s]s$/.test(tokens[seemed.from - 1]!.word) ? 'were' : 'was'} ${tokens[seemed.to]!.word}`
}

const SEEMED = patterns([
  'came across as',
  'seemed|sounded|appeared',
  'was|were perceived|regarded|viewed|interpreted|read|seen|taken|received as',
])

/** "your team were offended", "it was perceived so": said as a fact, an apology for it would be for the feeling. */
function isOthersFeeling({ tokens }: ApologyReading, { from, to }: Stretch): boolean {
  return tokens
    .slice(from, to)
    .some(
      ({ word }, i, part) =>
        word === 'perceived' ||
        (FEELINGS.has(word) && part[0]!.word !== 'you' && part[i + 1]?.word !== 'you'),
    )
}

/** Words that can only be about what was said: "you were upset" may be about anything. */
const SAID = words('offended insulted confused ignored misled inconvenienced')

/** "you were offended by our poster" → "our poster offended you"; "you were locked out" → "we locked you out". */
function passiveFact(reading: ApologyReading, { from, to }: Stretch): string | undefined {
  const { tokens } = reading
  const participle = from + 2
  if (tokens[from + 1]?.word !== 'were' || participle >= to) return undefined
  const verb = tokens[participle]!.word
  const rest = { from: participle + 1, to }
  if (tokens[rest.from]?.word === 'by' && rest.from < to) return actorFirst(reading, { from: participle, to })
  if (SAID.has(verb) && rest.from === to) return `${pronoun(reading)} ${verb} you`
  if (!COMPANY_ACTS.has(verb)) return undefined
  return rest.from < to ? `we ${verb} you ${wordsOf(reading, rest)}` : `we ${verb} you`
}

/** Nouns for readers of whom there are many. */
const READERS = words('customer customers user users guest guests member members subscriber subscribers')

/** "if any customer was affected" → "to the [TODO: number] customers affected" */
function countedReaders(reading: ApologyReading, condition: Condition): DraftFix | undefined {
  const { tokens, head, complement } = reading
  if (condition.place !== 'after' || complement.kind !== 'none' || head.kind !== 'apologize') return undefined
  const [which, who, be, hit] = tokens.slice(condition.connector.to, condition.to).map(({ word }) => word)
  if (
    !/^(?:any|some)$/.test(which ?? '') ||
    !READERS.has(who ?? '') ||
    !/^(?:was|were|is|are)$/.test(be ?? '')
  )
    return undefined
  if (!/^(?:affected|impacted|inconvenienced|concerned)$/.test(hit ?? '')) return undefined
  const many = who!.endsWith('s') ? who! : `${who!}s`
  return draft('template', replace(reading, condition, `to the ${slot('number')} ${many} affected`))
}

const MET = words('experienced had faced encountered suffered')

/** "Should you have experienced a delay" → "We're sorry about the delay [TODO: to what, how long]" */
function namedEvent(reading: ApologyReading, condition: Condition): DraftFix | undefined {
  const { tokens } = reading
  const clause = tokens.slice(condition.connector.to, condition.to).map(({ word }) => word)
  const met = clause.findIndex((word) => MET.has(word))
  const noun = clause.at(-1) ?? ''
  const isOneEvent = /^(?:a|an|any)$/.test(clause[met + 1] ?? '') && met + 3 === clause.length
  if (met < 0 || clause[0] !== 'you' || !isOneEvent || !EVENT_NOUNS.has(noun)) return undefined
  const event = `${freshApology(reading, startOf(reading, condition))} about the ${noun} ${slot('to what, how long')}`
  return draft('template', instead(reading, condition, event))
}

const TO_COME = words('tomorrow tonight later next soon')

/** "if this causes any trouble tomorrow" → "I know this will [TODO: effect] tomorrow, and I'm sorry" */
function effectToCome(reading: ApologyReading, condition: Condition): DraftFix | undefined {
  const { tokens, complement } = reading
  if (condition.place !== 'after' || condition.inverted || complement.kind !== 'none') return undefined
  const from = condition.connector.to
  const when = indexWithin(tokens, { from: from + 1, to: condition.to }, ({ word }) => TO_COME.has(word))
  if (when < 0 || !/^(?:this|that|it)$/.test(tokens[from]!.word)) return undefined
  const time = wordsOf(reading, { from: when, to: condition.to })
  const known = `${writerAtHead(reading)} know ${tokens[from]!.word} will ${slot('effect')} ${time}`
  return draft('template', instead(reading, condition, `${known}, and ${sorry(pronoun(reading), false)}`))
}

const EXPECTS = words('expected found felt thought believed considered hoped wanted perceived')

const NOBODY = words('anyone anybody any some those all everyone everybody whoever')

/** "Our apologies to anyone for …": without the condition, nobody is left whom "anyone" could mean. */
function withoutVagueAudience(reading: ApologyReading): DraftEdit[] {
  const { tokens, head, complement } = reading
  const isVague = tokens[head.to]?.word === 'to' && NOBODY.has(tokens[head.to + 1]?.word ?? '')
  return isVague && complement.from > head.to ? [remove(reading, { from: head.to, to: complement.from })] : []
}

/** A slot for the deed, in place of the condition or of the whole conditional sentence. */
function deedInstead(reading: ApologyReading, condition: Condition): DraftFix {
  const { complement, head, tokens } = reading
  if (condition.place === 'after' && complement.kind === 'none') {
    // "if this caused trouble and want to …": what follows is not part of the condition.
    const and = indexWithin(
      tokens,
      { from: condition.connector.to + 1, to: condition.to },
      ({ word }, i) => word === 'and' && NEXT_ACTS.has(tokens[i + 1]?.word ?? ''),
    )
    const more = and < 0 ? undefined : secondSentence(reading, and)
    if (more) return draft('template', slotBehindHead(reading, and), more)
    return draft('template', slotBehindHead(reading, condition.to))
  }
  if (condition.place === 'after') {
    const from = tokens[condition.from - 1]!.word === ',' ? condition.from - 1 : condition.from
    const conditionless = remove(reading, { from, to: condition.to })
    return draft('assertive', ...withoutVagueAudience(reading), conditionless)
  }
  const to = complement.kind === 'none' ? head.to : complement.to
  const deed = deedBehindSorry(reading)
  return draft(
    'template',
    replace(reading, { from: condition.from, to }, `${freshApology(reading, condition.from)} ${deed}`),
  )
}
