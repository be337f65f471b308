import type { PassageRole } from '../document'
import type { Sentence } from '../language/sentences'
import { branchPaths } from '../text/branches'
import type { MappedText } from '../text/mapped-text'
import type { MacroReading } from './macro-reading'
import { findQuotes, isMention } from './mention'
import { readApologies, readWords, type ApologyReading, type PassageWords } from './reading'
import { markCompanyNames } from './speakers'

/** One sentence of a macro, with what stands around it. Token ranges are half-open and index `tokens`. */
export interface SentenceReading extends PassageWords {
  readonly sentence: Sentence
  /** The passage's text, as this sentence is read in it. */
  readonly mapped: MappedText
  readonly role: PassageRole
  /** The heading above the passage and the heads of its table columns, or ''. */
  readonly heading: string
  /** The apologies that the sentence performs. */
  readonly apologies: readonly ApologyReading[]
  readonly isQuestion: boolean
  /** The sentences beside it in the macro, those of neighbouring passages included. */
  readonly previous: SentenceReading | undefined
  readonly next: SentenceReading | undefined
  readonly macro: MacroReading
  /** Whether the token stands in somebody else's words: quoted, or shown as a bad example. */
  isMentioned(token: number): boolean
}

/** What a passage needs to know of its macro. */
export interface PassagePlace {
  readonly macro: MacroReading
  readonly role: PassageRole
  readonly heading: string
  /** The sentences of the next passages of prose, in the first way through their branches. */
  readonly before: () => readonly SentenceReading[]
  readonly after: () => readonly SentenceReading[]
}

/** The sentences of a passage, once for each way through the branches of its template. The first is the main one. */
export const readPassage = (text: MappedText, place: PassagePlace): (readonly SentenceReading[])[] =>
  branchPaths(text).map((path) => readSentences(path, place))

function readSentences(mapped: MappedText, place: PassagePlace): readonly SentenceReading[] {
  const words = markCompanyNames(readWords(mapped), place.macro.policy.companyNames)
  const { tokens, sentences } = words
  let quotes: ReturnType<typeof findQuotes> | undefined
  let apologies: readonly (readonly ApologyReading[])[] | undefined
  const readings = sentences.map((sentence, index): SentenceReading => ({
    ...words,
    sentence,
    mapped,
    role: place.role,
    heading: place.heading,
    macro: place.macro,
    isQuestion: tokens[sentence.to - 1]!.word === '?',
    // Most sentences are never asked for these.
    get apologies() {
      apologies ??= readApologies(words, readings)
      return apologies[index]!
    },
    get previous() {
      return readings[index - 1] ?? place.before().at(-1)
    },
    get next() {
      return readings[index + 1] ?? place.after()[0]
    },
    isMentioned(token) {
      quotes ??= findQuotes(tokens)
      return isMention(words, quotes, sentence, token, place.heading)
    },
  }))
  return readings
}
