import type { Macro, MacroKind, Passage } from '../document'
import type { Policy } from '../policy'
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
  /** The sentences of the prose in reading order, in the first way through template branches; no subject, no heading. */
  readonly sentences: readonly SentenceReading[]
  readonly apologies: readonly ApologyReading[]
  /** The parts of a good answer, with the places where each stands, in any branch. */
  readonly components: Components
  /** Whether this is only a part of a message: too short, made of partials, or called a fragment by the file. */
  readonly isFragment: boolean
  readonly passages: readonly PassageReading[]
}

/** A passage with the ways through its branches. */
export interface PassageReading {
  readonly passage: Passage
  readonly paths: readonly (readonly SentenceReading[])[]
}

/** Reads a macro. `file` is the path of the file that holds it. */
export const readMacro = (macro: Macro, file: string, policy: Policy): MacroReading =>
  new WholeMacro(macro, file, policy)

class WholeMacro implements MacroReading {
  readonly passages: readonly LazyPassage[]
  /** The passages whose sentences stand beside each other. */
  readonly prose: readonly LazyPassage[]
  #kind: MacroReading['kind'] | undefined
  #sentences: MacroReading['sentences'] | undefined
  #apologies: MacroReading['apologies'] | undefined
  #components: Components | undefined
  #isFragment: boolean | undefined

  constructor(
    readonly macro: Macro,
    readonly file: string,
    readonly policy: Policy,
  ) {
    const prose: LazyPassage[] = []
    let heading = ''
    let columns: string[] = []
    const label = new LabelAbove()
    this.passages = macro.passages.map((passage) => {
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
  }

  get sentences(): MacroReading['sentences'] {
    return (this.#sentences ??= this.prose
      .filter(({ passage }) => passage.role !== 'subject')
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
}

/** A passage that is read when its sentences are first asked for. */
class LazyPassage implements PassageReading, PassagePlace {
  #paths: PassageReading['paths'] | undefined

  constructor(
    readonly macro: WholeMacro,
    readonly passage: Passage,
    readonly heading: string,
    /** Its place in the prose, where it has one. */
    private readonly at: number | undefined,
  ) {}

  get paths(): PassageReading['paths'] {
    return (this.#paths ??= readPassage(this.passage.text, this))
  }

  get role(): Passage['role'] {
    return this.passage.role
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

/** Headings and alternative texts name things; they explain no apology next to them. */
const isProse = ({ role }: Passage): boolean => role !== 'heading' && role !== 'attribute'
