import type { Passage, PassageRole } from '../document'
import type { Sentence } from '../language/sentences'
import type { MappedText } from '../text/mapped-text'
import type { MacroReading } from './macro-reading'
import { namesFailure } from '../apology/fault'
import { findQuotes, isMention } from '../apology/mention'
import { readApologies, type ApologyReading, type PassageWords } from '../apology/reading'

/** One sentence of a macro, with what stands around it. Token ranges are half-open and index `tokens`. */
export interface SentenceReading extends PassageWords {
  readonly sentence: Sentence
  /** The passage's text, as this sentence is read in it. */
  readonly mapped: MappedText
  /** Where the sentence stands. */
  readonly passage: Passage
  /** Whether it stands in another file, from where the macro takes it: nothing can be shown or changed there. */
  readonly isBorrowed: boolean
  readonly role: PassageRole
  /** The heading above the passage and the heads of its table columns, or ''. */
  readonly heading: string
  /** The apologies that the sentence performs. */
  readonly apologies: readonly ApologyReading[]
  readonly isQuestion: boolean
  /** Whether it names something concrete that went wrong on our side. */
  readonly namesFailure: boolean
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
  readonly passage: Passage
  readonly isBorrowed: boolean
  readonly heading: string
  /** The sentences of the next passages of prose, in the first way through their branches. */
  readonly before: readonly SentenceReading[]
  readonly after: readonly SentenceReading[]
}

/** The sentences of a passage in one way through the branches of its template. */
export const readSentences = (
  mapped: MappedText,
  words: PassageWords,
  place: PassagePlace,
): readonly SentenceReading[] => new ReadText(mapped, words, place).readings

/** The sentences of one text, with what they share. Most of it is never asked for, so it is made when it is. */
class ReadText {
  readonly readings: readonly SentenceInText[]
  #apologies: readonly (readonly ApologyReading[])[] | undefined
  #quotes: ReturnType<typeof findQuotes> | undefined

  constructor(
    readonly mapped: MappedText,
    readonly words: PassageWords,
    readonly place: PassagePlace,
  ) {
    this.readings = words.sentences.map((sentence, index) => new SentenceInText(this, sentence, index))
  }

  get apologies(): readonly (readonly ApologyReading[])[] {
    return (this.#apologies ??= readApologies(this.words, this.readings))
  }

  get quotes(): ReturnType<typeof findQuotes> {
    return (this.#quotes ??= findQuotes(this.words.tokens))
  }
}

class SentenceInText implements SentenceReading {
  #namesFailure: boolean | undefined
  readonly text: string
  readonly tokens: SentenceReading['tokens']
  readonly sentences: SentenceReading['sentences']

  constructor(
    private readonly whole: ReadText,
    readonly sentence: Sentence,
    private readonly index: number,
  ) {
    this.text = whole.words.text
    this.tokens = whole.words.tokens
    this.sentences = whole.words.sentences
  }

  get mapped(): MappedText {
    return this.whole.mapped
  }

  get passage(): Passage {
    return this.whole.place.passage
  }

  get isBorrowed(): boolean {
    return this.whole.place.isBorrowed
  }

  get role(): PassageRole {
    return this.passage.role
  }

  get heading(): string {
    return this.whole.place.heading
  }

  get macro(): MacroReading {
    return this.whole.place.macro
  }

  get isQuestion(): boolean {
    return this.tokens[this.sentence.to - 1]!.word === '?'
  }

  get namesFailure(): boolean {
    // Each apology around it asks.
    return (this.#namesFailure ??= namesFailure(this.tokens, this.sentence))
  }

  get apologies(): readonly ApologyReading[] {
    return this.whole.apologies[this.index]!
  }

  get previous(): SentenceReading | undefined {
    return this.whole.readings[this.index - 1] ?? this.whole.place.before.at(-1)
  }

  get next(): SentenceReading | undefined {
    return this.whole.readings[this.index + 1] ?? this.whole.place.after[0]
  }

  isMentioned(token: number): boolean {
    return isMention(this.whole.words, this.whole.quotes, this.sentence, token, this.heading)
  }
}
