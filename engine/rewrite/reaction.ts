import type { ClauseComplement } from '../apology/complement'
import { REACTIONS } from '../apology/lexicon'
import type { ApologyReading } from '../apology/reading'
import { FIRST_PERSON, isPast, NEGATIONS, OWN_DETERMINERS, words } from '../language/words'
import type { DraftEdit, DraftFix } from '../rule'
import {
  capitalize,
  draft,
  endsSentence,
  freshApology,
  opensAt,
  ownVoice,
  replace,
  slot,
  slotBehindHead,
  wordsOf,
} from './drafts'
import { endBeforeTurn } from './contrast'
import { actorFirst } from './passive'

/**
 * Rewrites of an apology for what the reader feels, best first: the act that the text itself names, a thing with a slot
 * for its problem, a slot for the act. `at` is the word of a clause that says the feeling: "offended", "found".
 */
export function withoutReaction(reading: ApologyReading, at: number | undefined): DraftFix[] {
  const turn = endBeforeTurn(reading, reading.complement.to)
  return rewritten(reading, at).map((fix) => ({ ...fix, edits: [...fix.edits, ...turn] }))
}

function rewritten(reading: ApologyReading, at: number | undefined): DraftFix[] {
  const { complement } = reading
  const cause = forItsCause(reading)
  if (cause) return [cause]
  const template = theAct(reading)
  if (complement.kind !== 'clause' || at === undefined) return [template]
  const act = actOf(reading, complement, at)
  if (act !== undefined)
    return [draft('assertive', ...plainHead(reading), replace(reading, complement, act)), template]
  const better = thanked(reading, complement) ?? theThing(reading, complement, at)
  return better ? [better, template] : [template]
}

/** "sorry that you are upset because of my remark" → "sorry for my remark" */
function forItsCause(reading: ApologyReading): DraftFix | undefined {
  const { tokens, head, complement } = reading
  const { from, to } = complement
  const isNamed = tokens[to]?.word === 'because' && tokens[to + 1]?.word === 'of'
  if (!isNamed || complement.kind !== 'clause' || !/^(?:be-sorry|sorry|apologize)$/.test(head.kind))
    return undefined
  return draft('assertive', replace(reading, { from, to: to + 2 }, 'for'))
}

/** "We regret that", "please accept our apologies that" → "We're sorry". A company's name stays where it is. */
const plainHead = (reading: ApologyReading): DraftEdit[] => {
  const { head } = reading
  const isSorry = head.kind === 'be-sorry' || head.kind === 'sorry'
  return isSorry || head.speaker === 'company' ? [] : [replace(reading, head, freshApology(reading))]
}

/** A slot for the act in place of the feeling, behind the words that apologize. */
function theAct(reading: ApologyReading): DraftFix {
  const { complement, head, tokens, within } = reading
  const what = 'what we did that led to this'
  // "you feel so": the clause is read up to a word that could also join another one.
  const to = tokens[complement.to]?.word === 'so' ? complement.to + 1 : complement.to
  if (head.kind === 'regret')
    return draft('template', ...plainHead(reading), slotBehindHead(reading, to, what))
  if (head.kind !== 'regrettable') return draft('template', slotBehindHead(reading, to, what))
  const outright = within.apologies.find((other) => other.head.from >= to && other.complement.kind === 'none')
  if (!outright)
    return draft(
      'template',
      replace(reading, { from: head.from, to }, `${freshApology(reading)} ${slot(ownVoice(reading, what))}`),
    )
  // "It's unfortunate that you see it like that, and we're sorry": the second half apologizes already.
  const front: DraftEdit = {
    span: [tokens[head.from]!.start, tokens[outright.head.from]!.start],
    newText: '',
  }
  const capital = opensAt(reading, head.from) ? [capitalize(reading, outright.head.from)] : []
  return draft('template', front, ...capital, slotBehindHead(outright, outright.head.to, what))
}

/** "We're sorry you felt the need to complain" → "Thank you for telling us. We're sorry [TODO: what failed]" */
function thanked(reading: ApologyReading, complement: ClauseComplement): DraftFix | undefined {
  const { tokens, head, sentence } = reading
  const complains = /^(?:complain|contact|write|call|escalate)$/.test(tokens[complement.to - 1]!.word)
  if (!complains || head.from !== sentence.from || !endsSentence(reading, complement.to)) return undefined
  const said = `Thank you for telling us. ${freshApology(reading)} ${slot('what failed')}`
  return draft('template', replace(reading, { from: head.from, to: complement.to }, said))
}

/** "you were disappointed by the room" → "the room [TODO: problem]" */
function theThing(reading: ApologyReading, complement: ClauseComplement, at: number): DraftFix | undefined {
  const { tokens, head } = reading
  const thing = { from: at + 2, to: complement.to }
  const names = /^(?:by|with)$/.test(tokens[at + 1]?.word ?? '') && tokens[thing.from]?.word === 'the'
  const isAbstract = VERDICTS.has(tokens[thing.to - 1]!.word)
  if (!REACTIONS.has(tokens[at]!.word) || !names || isAbstract || thing.to - thing.from > 4) return undefined
  const problem = `${wordsOf(reading, thing)} ${slot('problem')}`
  if (head.kind === 'be-sorry' || head.kind === 'sorry')
    return draft('template', replace(reading, complement, problem))
  if (head.kind !== 'regret' || head.speaker === 'company') return undefined
  const whole = { from: head.from, to: complement.to }
  return draft('template', replace(reading, whole, `${freshApology(reading)} ${problem}`))
}

/** What no thing can be wrong with: "the decision [TODO: problem]" says nothing. */
const VERDICTS = words('outcome decision result answer reply way situation')

/** "you were offended by our poster" → "our poster offended you"; "you found our reply rude" → "our reply was rude". */
function actOf(reading: ApologyReading, complement: ClauseComplement, at: number): string | undefined {
  const { tokens } = reading
  const isJudged = tokens[at]!.word === 'found' && OWN_DETERMINERS.has(tokens[at + 1]?.word ?? '')
  if (isJudged && complement.to === at + 4) {
    const was = /[^s]s$/.test(tokens[at + 2]!.word) ? 'were' : 'was'
    return `${wordsOf(reading, { from: at + 1, to: at + 3 })} ${was} ${tokens[at + 3]!.word}`
  }
  const { subject } = complement
  const act = viewOf(reading, complement, at) ?? actorFirst(reading, { from: at, to: complement.to })
  // "your team were offended by our poster": it offended them.
  return subject.person === 'reader' ? act : act?.replace(/\byou$/, () => wordsOf(reading, subject))
}

const VIEWS = words('feel felt find found think thought believe believed consider considered')

/** "you feel our packaging was not good enough" → "our packaging was not good enough": the view, as a fact. */
function viewOf(
  reading: ApologyReading,
  { from, subject, to }: ClauseComplement,
  at: number,
): string | undefined {
  const { tokens, head } = reading
  const that = tokens[at + 1]?.word === 'that' ? at + 1 : at
  const view = { from: that + 1, to }
  const isDenied = tokens.slice(subject.to, at).some(({ word }) => NEGATIONS.has(word))
  if (!VIEWS.has(tokens[at]!.word) || isDenied || view.from + 2 >= to) return undefined
  const first = tokens[view.from]!.word
  if (!FIRST_PERSON.has(first) && !OWN_DETERMINERS.has(first) && first !== 'the') return undefined
  const isStated = tokens.slice(view.from + 1, to).some(({ word }) => STATES.has(word) || isPast(word))
  if (!isStated) return undefined
  // "{{company}} apologizes that you feel" keeps its "that".
  return head.speaker === 'company' && tokens[from]!.word === 'that'
    ? `that ${wordsOf(reading, view)}`
    : wordsOf(reading, view)
}

const STATES = words('is are was were has have did')
