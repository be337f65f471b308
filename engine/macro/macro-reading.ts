import type { Macro, MacroKind, Partials, Passage } from '../document'
import { isEnglish, languageOf, languageOfPath } from '../locale'
import type { Policy } from '../policy'
import { readBranches, type BranchReadings } from '../text/branches'
import type { PartialTag } from '../text/partials'
import { readComponents, type Components } from './components'
import { isPartOfAMessage } from './fragment'
import { readKind } from './kind'
import { LabelAbove } from './label'
import type { ApologyReading } from '../apology/reading'
import { readPassage, type PassagePlace, type SentenceReading } from './sentence-reading'

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
  readonly apologies: readonly ApologyReading[]
  /** The parts of a good answer, with the places where each stands, in any branch. */
  readonly components: Components
  /** Whether all is known that the macro takes from elsewhere. */
  readonly isWhole: boolean
  /** Whether this is only a part of a message: too short, made of unknown partials, or called a fragment by the file. */
  readonly isFragment: boolean
  /** Those of partials stand where their tags do. */
  /** Whether the rules can read it. Asked for where there is something to say of it, because it may have to be guessed. */
  readonly isEnglish: boolean
  readonly passages: readonly PassageReading[]
}

/** A passage with the ways through its branches. */
export interface PassageReading {
  readonly passage: Passage
  /** Whether it stands in another file. */
  readonly isBorrowed: boolean
  readonly branches: BranchReadings
  /** The sentences of each way. */
  readonly paths: readonly (readonly SentenceReading[])[]
}

/** Reads a macro. `file` is the path of the file that holds it; `partials` gives what it takes from elsewhere. */
export const readMacro = (macro: Macro, file: string, policy: Policy, partials?: Partials): MacroReading =>
  new WholeMacro(macro, file, policy, partials)

class WholeMacro implements MacroReading {
  readonly passages: readonly LazyPassage[]
  readonly isWhole: boolean
  /** The passages whose sentences stand beside each other. */
  readonly prose: readonly LazyPassage[]
  #kind: MacroReading['kind'] | undefined
  #sentences: MacroReading['sentences'] | undefined
  #apologies: MacroReading['apologies'] | undefined
  #components: Components | undefined
  #isFragment: boolean | undefined
  #isEnglish: boolean | undefined

  constructor(
    readonly macro: Macro,
    readonly file: string,
    readonly policy: Policy,
    partials: Partials | undefined,
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
    this.passages = partials && this.isWhole ? this.#withBorrowed(own, tags, partials) : own
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

  get sentences(): MacroReading['sentences'] {
    return (this.#sentences ??= this.passages
      .filter(({ passage }) => isProse(passage) && passage.role !== 'subject')
      .flatMap(({ paths }) => paths[0] ?? []))
  }

  get apologies(): MacroReading['apologies'] {
    return (this.#apologies ??= this.sentences.flatMap((sentence) => sentence.apologies))
  }

  get kind(): MacroReading['kind'] {
    return (this.#kind ??= readKind(this))
  }

  get components(): Components {
    return (this.#components ??= readComponents(this))
  }

  get isFragment(): boolean {
    return (this.#isFragment ??= isPartOfAMessage(this))
  }

  get isEnglish(): boolean {
    return (this.#isEnglish ??= isEnglish(languageOf(this.macro, languageOfPath(this.file))))
  }
}

/** A passage that is read when its sentences are first asked for. */
class LazyPassage implements PassageReading, PassagePlace {
  #branches: BranchReadings | undefined
  #paths: PassageReading['paths'] | undefined

  constructor(
    readonly macro: WholeMacro,
    readonly passage: Passage,
    readonly heading: string,
    /** Its place in the prose, where it has one. */
    private readonly at: number | undefined,
    readonly isBorrowed = false,
  ) {}

  get branches(): BranchReadings {
    return (this.#branches ??= readBranches(this.passage.text))
  }

  get paths(): PassageReading['paths'] {
    return (this.#paths ??= readPassage(this.branches, this))
  }

  get before(): readonly SentenceReading[] {
    return this.beside(-1)
  }

  get after(): readonly SentenceReading[] {
    return this.beside(1)
  }

  private beside(step: -1 | 1): readonly SentenceReading[] {
    return this.at === undefined ? [] : (this.macro.prose[this.at + step]?.paths[0] ?? [])
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
