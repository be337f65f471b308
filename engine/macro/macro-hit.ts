import type { Pattern } from '../language/pattern'
import { isFunctionWord, words } from '../language/words'
import type { DraftEdit, DraftFix, MacroHit } from '../rule'
import type { ComponentName, Place } from './components'
import { failureIn } from './evidence'
import { CATCH_ALL, REACTIONS, REACTION_VERBS } from '../apology/lexicon'
import type { ApologyReading } from '../apology/reading'
import { stagesNamed } from './kinds/incident'
import type { MacroReading } from './macro-reading'
import { styleOf } from '../rewrite/contractions'
import { GREETINGS } from './answer'
import { draft, endMark, spanOf } from '../rewrite/drafts'
import type { SentenceReading } from './sentence-reading'

/** How rules about a whole macro look at it, where they show what they find, and how they add a sentence to it. */

/** "Dear {{name}}," and "Kind regards, Sam": the frame of a letter. */
export const isFrame = (reading: SentenceReading): boolean =>
  isShort(reading) && (greets(reading) || isSignOff(reading))

/** "Hello Sam", "Good morning" */
const greets = ({ tokens, sentence }: SentenceReading): boolean => {
  const { word } = tokens[sentence.from]!
  return GREETINGS.has(word) || word === 'good'
}

const isShort = ({ role, sentence }: SentenceReading): boolean =>
  role === 'body' && sentence.to - sentence.from <= 7

const isSignOff = (reading: SentenceReading): boolean =>
  isShort(reading) && endMark(reading) === undefined && (!reading.next || isSignOff(reading.next))

/** The sentences of the message itself, in the first way through its branches. */
export const bodyOf = ({ sentences }: MacroReading): readonly SentenceReading[] =>
  sentences.filter((sentence) => !isFrame(sentence))

/** Whether words stand anywhere in the macro: in any branch, in its subject, in a heading. */
export const says = ({ passages }: MacroReading, words: Pattern): boolean =>
  passages.some(({ paths }) =>
    paths.some((path) => {
      const tokens = path[0]?.tokens
      return tokens !== undefined && words.find(tokens, 0, tokens.length) !== undefined
    }),
  )

/** Whether a placeholder stands anywhere in the macro whose name fits. */
export const prints = ({ passages }: MacroReading, name: RegExp): boolean =>
  passages.some(({ passage }) =>
    passage.text.segments.some(({ placeholder }) => placeholder !== undefined && name.test(placeholder.name)),
  )

/** Whether the macro is a draft whose slots are still open: what seems to be missing may stand in one of them. */
const isDraft = ({ passages }: MacroReading): boolean =>
  passages.some(({ passage }) => passage.text.text.includes('[TODO'))

/** Whether none of the parts stands anywhere in the finished macro. */
export const lacks = (reading: MacroReading, ...parts: readonly ComponentName[]): boolean =>
  parts.every((part) => reading.components[part].length === 0) && !isDraft(reading)

/** A sentence without the marks that end it, and without the label of an update that stands in front of it. */
export function wholeSentence(sentence: SentenceReading): Place {
  const { from, to } = sentence.sentence
  let last = to
  while (last > from + 1 && sentence.tokens[last - 1]!.kind === 'mark') last -= 1
  return { sentence, from: behindLabel(sentence, last), to: last }
}

const LABELS = words('resolved monitoring identified investigating update completed scheduled')

/** "Resolved* - We believe …": updates are often glued to their stage. */
function behindLabel({ tokens, sentence: { from } }: SentenceReading, to: number): number {
  const isMark = (i: number): boolean => i < to && /^[-–—:|.*)\]]+$/.test(tokens[i]!.word)
  let label = from
  while (label < to && tokens[label]!.kind === 'mark') label += 1
  if (label >= to || !tokens[label]!.capital || !LABELS.has(tokens[label]!.word)) return from
  let behind = label + 1
  while (isMark(behind)) behind += 1
  const next = behind < to ? tokens[behind]! : undefined
  if (!next) return from
  return behind > label + 1 || (next.capital && isFunctionWord(next.word)) ? behind : from
}

/** "Sorry if …", "sorry for any trouble", "sorry you feel …": other rules speak there, and nothing can follow on it. */
export const isMeantAndOurs = ({ complement, condition, hedge, head, tokens }: ApologyReading): boolean => {
  if (condition || hedge || head.kind === 'regrettable' || head.kind === 'regretted') return false
  if (complement.kind === 'clause') {
    const { word } = tokens[complement.predicate]!
    return !REACTIONS.has(word) && !REACTION_VERBS.has(word)
  }
  return complement.kind !== 'object' || !CATCH_ALL.has(complement.object.determiner)
}

/** Where a finding about a failure is shown: the apology, else the sentence that names the failure. */
export function failureAnchor(reading: MacroReading): Place | undefined {
  const apology = reading.apologies.find((one) => !one.within.isBorrowed && isMeantAndOurs(one))
  if (apology) return { sentence: apology.within, from: apology.head.from, to: apology.head.to }
  const failure = failureIn({ sentences: reading.sentences.filter(({ isBorrowed }) => !isBorrowed) })
  return failure && wholeSentence(failure)
}

/** Whether a text holds several messages, or updates of one incident: what stands first in it was not said first. */
export const holdsSeveral = (reading: MacroReading): boolean =>
  reading.passages.some(({ passage }, i) => i > 0 && passage.parted) || stagesNamed(reading).size > 1

/** A finding about the macro, shown at a place of it. */
export const hitAt = (place: Place, rest: Omit<MacroHit, 'at' | 'span'> = {}): MacroHit => ({
  at: place.sentence,
  span: spanOf(place.sentence, place),
  ...rest,
})

/** An item of a list says one thing: what is added stands in the paragraph that leads to the list, if there is one. */
function inFrontOfList(sentence: SentenceReading): SentenceReading {
  let one = sentence
  while (one.passage.role === 'list-item' && one.previous) one = one.previous
  return one.passage.role === 'body' ? one : sentence
}

/** Adds a sentence behind another one of the same paragraph, or in front of the list in which that one stands. */
export function addBehind(one: SentenceReading, added: string): DraftFix {
  const sentence = inFrontOfList(one)
  const { start, end } = sentence.sentence
  const last = sentence.tokens[sentence.sentence.to - 1]!.word
  // Behind "as follows:" stands what it announces.
  if (/^[:,;]$/.test(last)) return draft('template', edit(sentence, start, `${added} `))
  return draft('template', edit(sentence, end, `${endMark(sentence) === undefined ? '.' : ''} ${added}`))
}

/** Adds a sentence in front of another one, or in front of the list in which that one stands. */
export const addBefore = (sentence: SentenceReading, added: string): DraftFix =>
  inFrontOfList(sentence) === sentence
    ? draft('template', edit(sentence, sentence.sentence.start, `${added} `))
    : addBehind(sentence, added)

const edit = (sentence: SentenceReading, at: number, newText: string): DraftEdit => ({
  in: sentence,
  span: [at, at],
  newText,
})

/** How a macro speaks of the side that writes it. */
export interface Voice {
  /** "I" or "we", as inside a sentence. */
  readonly subject: 'I' | 'we'
  /** "I", "We": as it opens a sentence. */
  readonly Subject: 'I' | 'We'
  /** "I'm", "We are": contracted where the macro contracts. */
  readonly Am: string
  readonly Have: string
  readonly will: string
}

const MINE = words('i me my mine')
const OURS = words('we us our ours')

/** The voice of a macro: of its first apology, else of most of its sentences. */
export function macroVoice(reading: MacroReading): Voice {
  const { apologies, sentences } = reading
  const speaker = apologies.find(({ head }) => head.speaker === 'I' || head.speaker === 'we')?.head.speaker
  const every = sentences.flatMap(({ tokens, sentence }) => tokens.slice(sentence.from, sentence.to))
  const speaks = (pronouns: ReadonlySet<string>): boolean => every.some(({ word }) => pronouns.has(word))
  const isI = speaker === undefined ? speaks(MINE) && !speaks(OURS) : speaker === 'I'
  const contracts = styleOf(reading) === 'contracted'
  const subject = isI ? 'I' : 'we'
  const Subject = isI ? 'I' : 'We'
  const join = (host: string, clitic: string, verb: string): string =>
    contracts ? `${host}'${clitic}` : `${host} ${verb}`
  return {
    subject,
    Subject,
    Am: isI ? join(Subject, 'm', 'am') : join(Subject, 're', 'are'),
    Have: join(Subject, 've', 'have'),
    will: join(subject, 'll', 'will'),
  }
}
