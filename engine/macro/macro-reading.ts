import type { Macro, MacroKind, Partials, Passage } from '../document'
import { isEnglish, languageOf, languageOfPath } from '../locale'
import type { Policy } from '../settings/policy'
import { readBranches, type BranchReadings } from '../text/branches'
import type { PartialTag } from '../text/partials'
import { readComponents, type Components } from './components'
import { isPartOfAMessage } from './fragment'
import { readKind } from './kind'
import { LabelAbove } from './label'
import { Kept, Looks, type Question, type Watched } from './looks'
import { readWords, type ApologyReading, type PassageWords } from '../apology/reading'
import { markCompanyNames } from '../apology/company-names'
import { readSentences, type PassagePlace, type SentenceReading } from './sentence-reading'

/** What was understood of a whole macro. Everything is read when it is first asked for. */
export interface MacroReading {
  readonly macro: Macro
  /** The path of the file. */
  readonly file: string
  readonly policy: Policy
  /** What the macro is for, or `unknown` where neither the team nor the text says it clearly. */
  readonly kind: MacroKind | 'unknown'
  /**
   * The sentences of the prose in reading order, in the first way through template branches; no subject, no heading.
   * Those of partials are among them.
   */
  readonly sentences: readonly SentenceReading[]
  /** The same, each read when its turn comes: of a book, most are never asked for. */
  eachSentence(): Iterable<SentenceReading>
  /** Whether there are more of them than so many. To count them takes less than to read them. */
  isLongerThan(sentences: number): boolean
  readonly apologies: readonly ApologyReading[]
  /** The parts of a good answer, with the places where each stands, in any branch. */
  readonly components: Components
  /** Whether all is known that the macro takes from elsewhere. */
  readonly isWhole: boolean
  /** Whether this is only a part of a message: too short, made of unknown partials, or called a fragment by the file. */
  readonly isFragment: boolean
  /** Whether the rules can read it. Asked for where there is something to say of it, because it may have to be guessed. */
  readonly isEnglish: boolean
  /** Those of partials stand where their tags do. */
  readonly passages: readonly PassageReading[]
  /**
   * The answer to a question about the whole macro, worked out once. A rule that asks so, and does not look through the
   * macro by itself, need not judge a passage again for each change elsewhere.
   */
  ask<Answer extends boolean | string>(question: (macro: MacroReading) => Answer): Answer
  /**
   * What is worked out of the whole macro under a name. It is kept for later readings, so it must be plain data that knows
   * no place in a file.
   */
  keep<Data>(name: string, workOut: () => Data): Data
}

/** What was worked out of a macro. It holds for every macro that says the same, wherever that stands. */
export type Answers = Map<Question | string, unknown>

/** A passage with the ways through its branches. */
export interface PassageReading {
  readonly passage: Passage
  /** Whether it stands in another file. */
  readonly isBorrowed: boolean
  /** What stands above it and tells what it is for: the heading, the label of bad examples, the heads of its columns. */
  readonly heading: string
  readonly branches: BranchReadings
  /** The sentences of each way. */
  readonly paths: readonly (readonly SentenceReading[])[]
  /**
   * What is worked out of the passage, and of what stands around it, under a name. It is kept for later readings, so it
   * must be plain data that knows no place in a file.
   */
  keep<Data>(name: string, workOut: () => Data): Data
}

/**
 * Reads a macro. `file` is the path of the file that holds it; `partials` gives what it takes from elsewhere; `answers` are
 * those of an earlier reading of the same, under the same policy.
 */
export const readMacro = (
  macro: Macro,
  file: string,
  policy: Policy,
  partials?: Partials,
  answers?: Answers,
): WholeMacro => new WholeMacro(macro, file, policy, partials, answers)

export type { LazyPassage, WholeMacro }

class WholeMacro implements MacroReading {
  readonly isWhole: boolean
  /** The passages whose sentences stand beside each other. */
  readonly prose: readonly LazyPassage[]
  /** Where it is noted what is looked at. */
  looks: Looks | undefined
  readonly #passages: readonly LazyPassage[]
  #sentences: MacroReading['sentences'] | undefined
  #apologies: MacroReading['apologies'] | undefined
  #components: Components | undefined

  constructor(
    readonly macro: Macro,
    readonly file: string,
    readonly policy: Policy,
    partials: Partials | undefined,
    readonly answers: Answers = new Map(),
  ) {
    const prose: LazyPassage[] = []
    let heading = ''
    let columns: string[] = []
    const label = new LabelAbove()
    const own = macro.passages.map((passage) => {
      if (passage.role === 'heading') heading = passage.text.text
      // A short cell may be the head of its column: "Don't write" over a column of bad examples.
      if (passage.role !== 'cell') columns = []
      else if (passage.text.text.length < 30 && columns.length < 8) columns.push(passage.text.text)
      const above = [heading, label.of(passage), ...columns].filter((line) => line !== '').join('\n')
      const read = new LazyPassage(this, passage, above, isProse(passage) ? prose.length : undefined)
      if (isProse(passage)) prose.push(read)
      return read
    })
    this.prose = prose
    const tags = firstOfEach(macro.partials ?? [])
    this.isWhole = tags.every(({ name }) => partials?.(name) !== undefined)
    this.#passages = partials && this.isWhole ? this.#withBorrowed(own, tags, partials) : own
  }

  /** The passages, with those of partials in front of the passage that holds the tag or follows on it. */
  #withBorrowed(
    own: readonly LazyPassage[],
    tags: readonly PartialTag[],
    partials: Partials,
  ): readonly LazyPassage[] {
    const all: LazyPassage[] = []
    let next = 0
    const borrowUpTo = (end: number): void => {
      for (; next < tags.length && tags[next]!.at < end; next++) {
        for (const passage of partials(tags[next]!.name)?.passages ?? [])
          all.push(new LazyPassage(this, passage, '', undefined, true))
      }
    }
    for (const read of own) {
      const { text } = read.passage
      borrowUpTo(text.toSource(0, text.text.length)[1])
      all.push(read)
    }
    borrowUpTo(Infinity)
    return all
  }

  get passages(): readonly LazyPassage[] {
    this.#lookWide()
    return this.#passages
  }

  get sentences(): MacroReading['sentences'] {
    this.#lookWide()
    return (this.#sentences ??= [...this.eachSentence()])
  }

  *eachSentence(): Generator<SentenceReading> {
    this.#lookWide()
    for (const read of this.#passages) if (isBody(read.passage)) yield* read.paths[0] ?? []
  }

  isLongerThan(sentences: number): boolean {
    this.#lookWide()
    let count = 0
    for (const read of this.#passages) {
      if (isBody(read.passage)) count += read.sentenceCount
      if (count > sentences) return true
    }
    return false
  }

  get apologies(): MacroReading['apologies'] {
    this.#lookWide()
    return (this.#apologies ??= this.sentences.flatMap((sentence) => sentence.apologies))
  }

  get components(): Components {
    this.#lookWide()
    return (this.#components ??= readComponents(this))
  }

  get kind(): MacroReading['kind'] {
    return this.ask(readKind)
  }

  get isFragment(): boolean {
    return this.ask(isPartOfAMessage)
  }

  get isEnglish(): boolean {
    return this.ask(isReadable)
  }

  ask<Answer extends boolean | string>(question: (macro: MacroReading) => Answer): Answer {
    const { looks } = this
    let answer = this.answers.get(question) as Answer | undefined
    if (answer === undefined) {
      // What is looked at for the answer is no business of who asks: the answer is.
      this.looks = undefined
      answer = question(this)
      this.answers.set(question, answer)
      this.looks = looks
    }
    looks?.hear(question, answer)
    return answer
  }

  keep<Data>(name: string, workOut: () => Data): Data {
    if (!this.answers.has(name)) this.answers.set(name, workOut())
    return this.answers.get(name) as Data
  }

  #lookWide(): void {
    if (this.looks) this.looks.isWide = true
  }
}

const isReadable = ({ macro, file }: MacroReading): boolean =>
  isEnglish(languageOf(macro, languageOfPath(file)))

/** A passage that is read when its sentences are first asked for. */
class LazyPassage implements PassageReading, PassagePlace {
  #branches: BranchReadings | undefined
  #words: readonly PassageWords[] | undefined
  /** Most passages of a long macro keep nothing. */
  #kept: Kept | undefined
  #paths: PassageReading['paths'] | undefined

  constructor(
    readonly macro: WholeMacro,
    readonly passage: Passage,
    readonly heading: string,
    /** Its place in the prose, where it has one. */
    readonly at: number | undefined,
    readonly isBorrowed = false,
  ) {}

  get branches(): BranchReadings {
    return (this.#branches ??= readBranches(this.passage.text))
  }

  get paths(): PassageReading['paths'] {
    const { ways } = this.branches
    return (this.#paths ??= this.words.map((words, way) => readSentences(ways[way]!.text, words, this)))
  }

  /** How many sentences the first way has. */
  get sentenceCount(): number {
    return this.words[0]?.sentences.length ?? 0
  }

  /** The words of each way. */
  private get words(): readonly PassageWords[] {
    const { companyNames } = this.macro.policy
    return (this.#words ??= this.branches.ways.map(({ text }) =>
      markCompanyNames(readWords(text), companyNames),
    ))
  }

  keep<Data>(name: string, workOut: () => Data): Data {
    this.#kept ??= new Kept()
    return this.#kept.get(name, () => this.watch(workOut)).result as Data
  }

  /**
   * Takes over from an earlier reading of the same text what knows no place in a file: the words, and what was worked
   * out where `holds` says that all that was looked at is as it was.
   */
  takeFrom(earlier: LazyPassage, holds: (looks: Looks) => boolean): void {
    if (!this.passage.text.hasFallback) this.#words = earlier.#words
    this.#kept = earlier.#kept?.held(holds)
  }

  /** Does something with the passage, and tells what is looked at beside it meanwhile. */
  watch<Result>(work: () => Result): Watched<Result> {
    const { macro } = this
    const outer = macro.looks
    const looks = new Looks(this.at)
    macro.looks = looks
    try {
      return { looks, result: work() }
    } finally {
      macro.looks = outer
    }
  }

  get before(): readonly SentenceReading[] {
    return this.beside(-1)
  }

  get after(): readonly SentenceReading[] {
    return this.beside(1)
  }

  private beside(step: -1 | 1): readonly SentenceReading[] {
    if (this.at === undefined) return []
    this.macro.looks?.see(this.at + step)
    return this.macro.prose[this.at + step]?.paths[0] ?? []
  }
}

/** Each name once, where it stands first: what is said twice counts once. */
function firstOfEach(tags: readonly PartialTag[]): PartialTag[] {
  const names = new Set<string>()
  return [...tags]
    .sort((one, other) => one.at - other.at)
    .filter(({ name }) => !names.has(name) && names.add(name))
}

/** Headings and alternative texts name things; they explain no apology next to them. */
const isProse = ({ role }: Passage): boolean => role !== 'heading' && role !== 'attribute'

/** Whether the sentences of a passage are among those of its macro. */
const isBody = (passage: Passage): boolean => isProse(passage) && passage.role !== 'subject'
