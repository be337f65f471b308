import { pastOfParticiple } from '../language/verbs'
import { pattern } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import type { Token } from '../language/tokens'
import {
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  FIRST_PERSON,
  isPast,
  SUBJECT_PRONOUNS,
  words,
} from '../language/words'
import type { DraftEdit, DraftFix } from '../rule'
import type { Circumstance } from '../sentence/circumstance-phrases'
import type { CircumstanceBlame, NamedCircumstance } from '../sentence/circumstances'
import { capitalized } from './capitals'
import { capitalize, draft, endMark, remove, replace, slot, wordsOf } from './drafts'
import { withoutHelplessness } from './helplessness'
import type { SentenceReading } from '../macro/sentence-reading'

/** Rewrites of words that blame a circumstance, best first. */
export async function withoutCircumstance(
  reading: SentenceReading,
  blame: CircumstanceBlame,
): Promise<DraftFix[]> {
  switch (blame.kind) {
    case 'no-fault':
      return withoutInnocence(reading, blame)
    case 'no-control':
      return [withoutHelplessness(reading, blame)]
    case 'state':
      // "a small team of three", "so busy with the play that …": the words behind belong to it.
      if (/^(?:of|with|that)$/.test(reading.tokens[blame.to]?.word ?? '')) return []
      return [draft('template', replace(reading, blame, `${ours(reading, blame)} ${OUR_CAUSE}`))]
    case 'lived':
      return [named(reading, blame.circumstance)]
    case 'effect':
      return [...effectTurned(reading, blame), named(reading, blame.circumstance)]
    case 'cause':
      return [...causeTurned(reading, blame), named(reading, blame.circumstance)]
  }
}

/** Whose state it is: "I", "we", and "we" where it is that of a season. */
function ours(reading: SentenceReading, { from }: Stretch): string {
  const subject = wordsOf(reading, { from, to: from + 1 })
  if (FIRST_PERSON.has(subject.toLowerCase())) return subject
  return reading.tokens[from]!.capital ? 'We' : 'we'
}

/** A name and figures instead of the fog: "[TODO: the event, with date]". */
function named(reading: SentenceReading, circumstance: Circumstance): DraftFix {
  const { from, to } = circumstance
  const next = reading.tokens[to]?.word ?? ''
  // "a higher volume of letters": what there is much of stands behind the circumstance.
  const isOf = reading.tokens[to - 1]!.word === 'of' && reading.tokens[to]?.kind === 'word'
  const counted = isOf
    ? `${slot(next.endsWith('s') ? 'number' : 'how much')} ${next}`
    : `${slot('number')} ${countedIn(reading, circumstance)}`
  const comma = SUBJECT_PRONOUNS.has(next) || DETERMINERS.has(next) ? ',' : ''
  const fact =
    circumstance.kind === 'volume'
      ? `${counted}, ${slot('x')} times our plan${comma}`
      : slot('the event, with date')
  return draft('template', replace(reading, { from, to: isOf ? to + 1 : to }, fact))
}

/** What there is much of: "calls" in "a high volume of calls", "high call volume". */
function countedIn({ tokens }: SentenceReading, { from, to }: Stretch): string {
  const thing = tokens.slice(from, to).find(({ word }) => COUNTED.test(word))
  return thing ? thing.word.replace(/s?$/, 's') : 'orders'
}

const COUNTED = /^(?:calls?|tickets?|orders?|e-?mails?|messages?|requests?)$/

const OUR_CAUSE = slot('cause in our control')
const ACTUAL_CAUSE = slot('actual cause')

/** The statement that a cause explains, in front of it or behind it, when the sentence holds nothing else. */
function mainOf(reading: SentenceReading, cause: Stretch): Stretch | undefined {
  const { tokens, sentence } = reading
  const end = endMark(reading) ?? sentence.to
  if (cause.to === end)
    return { from: sentence.from, to: tokens[cause.from - 1]?.word === ',' ? cause.from - 1 : cause.from }
  if (cause.from !== sentence.from) return undefined
  if (tokens[cause.to]!.word === ',') return { from: cause.to + 1, to: end }
  // "Due to bad weather in the north your order is late": only a subject shows where the cause ends.
  return opensSubject(tokens[cause.to]!) ? { from: cause.to, to: end } : undefined
}

const opensSubject = ({ word, kind }: Token): boolean =>
  kind === 'placeholder' || SUBJECT_PRONOUNS.has(word) || DETERMINERS.has(word)

function causeTurned(reading: SentenceReading, blame: NamedCircumstance): DraftFix[] {
  const { tokens } = reading
  const { kind, from, to } = blame.circumstance
  if (tokens.slice(from, to).some(({ word }) => word === 'control')) return []
  const turned = behindTurn(reading, blame)
  if (turned) return [turned]
  const whole = mainOf(reading, blame)
  if (!whole || whole.to <= whole.from) return []
  // In front of the statement, the cause is that of its first clause only.
  const main = blame.from < whole.from ? firstClauseOf(reading, whole) : whole
  const said = (text: string): DraftEdit =>
    replace(reading, { from: Math.min(main.from, blame.from), to: Math.max(main.to, blame.to) }, text)
  if (kind === 'climate' && EXPECTED.at(tokens, main.from, main.to))
    return [draft('template', said(`Expect ${slot('time')}`))]
  const sentence = capitalized(wordsOf(reading, main))
  if (kind === 'volume') {
    const subject = slowSubject(reading, main)
    if (subject) return [draft('template', said(`${subject} taking ${slot('time')} because we ${OUR_CAUSE}`))]
  }
  if (reading.apologies.length > 0) {
    const cause = draft('template', replace(reading, blame, `because we ${OUR_CAUSE}`))
    return blame.from > main.from ? [cause] : []
  }
  if (kind === 'staff') return [draft('assertive', said(`${sentence} because we didn't plan enough staff`))]
  return [draft('template', said(`${hadTo(reading, main) ?? sentence} because ${ACTUAL_CAUSE}`))]
}

/** "We apologize, but due to weather your sofa is late" → "We apologize. Your sofa is late because [TODO: actual cause]" */
function behindTurn(
  reading: SentenceReading,
  { from, to, circumstance }: NamedCircumstance,
): DraftFix | undefined {
  const { tokens, sentence } = reading
  const turn = reading.apologies.find(({ contrast }) => contrast?.connector.to === from)?.contrast
  const rest = { from: tokens[to]?.word === ',' ? to + 1 : to, to: endMark(reading) ?? sentence.to }
  if (turn?.place !== 'after' || rest.from >= rest.to) return undefined
  const start = tokens[turn.from - 1]!.word === ',' ? turn.from - 1 : turn.from
  const cause = circumstance.kind === 'volume' ? `we ${OUR_CAUSE}` : ACTUAL_CAUSE
  const said = `. ${hadTo(reading, rest) ?? capitalized(wordsOf(reading, rest))} because ${cause}`
  return draft('template', { span: [tokens[start - 1]!.end, tokens[rest.to - 1]!.end], newText: said })
}

/** "your flight was cancelled" of "your flight was cancelled, and we have moved you", "… but will leave tomorrow". */
function firstClauseOf({ tokens }: SentenceReading, { from, to }: Stretch): Stretch {
  for (let i = from + 2; i + 1 < to; i++) {
    if (!COORDINATORS.has(tokens[i]!.word) && tokens[i]!.word !== 'so') continue
    const next = tokens[i + 1]!.word
    const opens = SUBJECT_PRONOUNS.has(next) || DETERMINERS.has(next) || AUXILIARIES.has(next) || isPast(next)
    if (opens) return { from, to: tokens[i - 1]!.word === ',' ? i - 1 : i }
  }
  return { from, to }
}

const EXPECTED = pattern('delays|waits are|is to be expected')

const SLOW = words('slow slower slowed delayed late longer')

/** "Replies are" in "replies are slow", "replies are taking longer than usual". */
function slowSubject(reading: SentenceReading, main: Stretch): string | undefined {
  const { tokens } = reading
  for (let i = main.from + 1; i < Math.min(main.to, main.from + 6); i++) {
    if (!/^(?:is|are)$/.test(tokens[i]!.word)) continue
    const rest = tokens.slice(i + 1, main.to).map(({ word }) => word)
    const isSlow = rest.slice(0, 4).some((word) => SLOW.has(word)) && rest.length < 9
    return isSlow ? capitalized(wordsOf(reading, { from: main.from, to: i + 1 })) : undefined
  }
  return undefined
}

/** What a company does to a plan: the participle and the base form. */
const CHANGES: Readonly<Record<string, string>> = {
  cancelled: 'cancel',
  canceled: 'cancel',
  postponed: 'postpone',
  rescheduled: 'reschedule',
  closed: 'close',
  moved: 'move',
  suspended: 'suspend',
  shortened: 'shorten',
  stopped: 'stop',
  paused: 'pause',
  delayed: 'delay',
}

const WAS = /^(?:was|were|is|are|been|be)$/

/** The thing and the participle of a short passive: "your appointment", "cancelled". */
function passiveOf(
  reading: SentenceReading,
  main: Stretch,
): { object: string; participle: number } | undefined {
  const { tokens } = reading
  for (let i = main.from + 1; i < Math.min(main.to - 1, main.from + 8); i++) {
    const { word, kind } = tokens[i]!
    if (kind === 'mark') return undefined
    if (!WAS.test(word) || !isPast(tokens[i + 1]!.word) || WAS.test(tokens[i + 1]!.word)) continue
    let to = i
    while (to > main.from && /^(?:has|have|had|also|unfortunately)$/.test(tokens[to - 1]!.word)) to -= 1
    if (!/^(?:your|the|this|all|our)$/.test(tokens[main.from]!.word)) return undefined
    const object = wordsOf(reading, { from: main.from, to })
    return { object: object[0]!.toLowerCase() + object.slice(1), participle: i + 1 }
  }
  return undefined
}

/** "your appointment was cancelled" → "We had to cancel your appointment" */
function hadTo(reading: SentenceReading, main: Stretch): string | undefined {
  const passive = passiveOf(reading, main)
  const verb = passive && reading.tokens[passive.participle]!.word
  if (!verb || !Object.hasOwn(CHANGES, verb)) return undefined
  return `We had to ${CHANGES[verb]} ${passive.object}${restBehind(reading, passive.participle, main.to)}`
}

const restBehind = (reading: SentenceReading, token: number, to: number): string =>
  token + 1 < to ? ` ${wordsOf(reading, { from: token + 1, to })}` : ''

/** "Through no fault of our own, your booking was lost" → "We lost your booking"; else only without the claim. */
async function withoutInnocence(reading: SentenceReading, blame: Stretch): Promise<DraftFix[]> {
  const { tokens, sentence } = reading
  const main = mainOf(reading, blame)
  if (tokens[blame.from]!.word === 'not')
    return tokens[blame.to]?.word === 'that'
      ? []
      : [draft('template', replace(reading, blame, `ours to put right: ${slot('repair')}`))]
  if (!main) return []
  const plain =
    blame.from === sentence.from
      ? draft(
          'safe',
          { span: [tokens[blame.from]!.start, tokens[main.from]!.start], newText: '' },
          capitalize(reading, main.from),
        )
      : draft('safe', remove(reading, { from: main.to, to: blame.to }))
  const passive = passiveOf(reading, main)
  if (!passive) return [plain]
  const past = await pastOfParticiple(tokens[passive.participle]!.word)
  const active = `We ${past} ${passive.object}${restBehind(reading, passive.participle, main.to)}`
  const whole = { from: Math.min(main.from, blame.from), to: Math.max(main.to, blame.to) }
  return [draft('assertive', replace(reading, whole, active)), plain]
}

/** Base forms of what we are prevented from doing. */
const DOING: Readonly<Record<string, string>> = {
  shipping: 'ship',
  sending: 'send',
  delivering: 'deliver',
  dispatching: 'dispatch',
  answering: 'answer',
  replying: 'reply',
  responding: 'respond',
  calling: 'call',
  reaching: 'reach',
  contacting: 'contact',
  processing: 'process',
  completing: 'complete',
  providing: 'provide',
  meeting: 'meet',
  opening: 'open',
  finishing: 'finish',
  visiting: 'visit',
  collecting: 'collect',
  publishing: 'publish',
  getting: 'get',
  making: 'make',
  giving: 'give',
}

const PREVENTED = pattern('prevented|kept|stopped|hindered us from')

/** "Technical difficulties prevented us from shipping" → "We couldn't ship because our … …" */
function effectTurned(reading: SentenceReading, blame: NamedCircumstance): DraftFix[] {
  const { tokens, sentence } = reading
  const end = endMark(reading) ?? sentence.to
  if (blame.from !== sentence.from) return []
  const why =
    blame.circumstance.kind === 'malfunction' ? `our ${slot('system')} ${slot('failed')}` : ACTUAL_CAUSE
  const whole = (text: string): DraftFix[] => [
    draft('template', replace(reading, { from: blame.from, to: end }, `${text} because ${why}`)),
  ]
  const verb = blame.to - 1
  if (/^(?:meant|means)$/.test(tokens[verb]!.word)) {
    const from = tokens[blame.to]!.word === 'that' ? blame.to + 1 : blame.to
    return whole(capitalized(wordsOf(reading, { from, to: end })))
  }
  const prevented = PREVENTED.at(tokens, verb, end)
  const gerund = prevented && tokens[prevented.to]?.word
  if (!gerund || !Object.hasOwn(DOING, gerund)) return []
  return whole(`We couldn't ${DOING[gerund]}${restBehind(reading, prevented.to, end)}`)
}
