import type { Macro, MacroKind, Passage } from '../document'
import type { Policy } from '../policy'
import { readComponents, type Components } from './components'
import { isPartOfAMessage } from './fragment'
import { readKind } from './kind'
import type { ApologyReading } from '../apology/reading'
import { readPassage, type SentenceReading } from './sentence-reading'

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
export function readMacro(macro: Macro, file: string, policy: Policy): MacroReading {
  const lazy = <T>(make: () => T): (() => T) => {
    let made: { value: T } | undefined
    return () => (made ??= { value: make() }).value
  }
  const passages: PassageReading[] = []
  const prose: PassageReading[] = []
  let heading = ''
  let columns: string[] = []
  for (const passage of macro.passages) {
    if (passage.role === 'heading') heading = passage.text.text
    // A short cell may be the head of its column: "Don't write" over a column of bad examples.
    if (passage.role !== 'cell') columns = []
    else if (passage.text.text.length < 30 && columns.length < 8) columns.push(passage.text.text)
    const above = [heading, ...columns].join('\n')
    const at = isProse(passage) ? prose.length : undefined
    const beside = (step: -1 | 1) => () => (at === undefined ? [] : (prose[at + step]?.paths[0] ?? []))
    const paths = lazy(() =>
      readPassage(passage.text, {
        macro: reading,
        role: passage.role,
        heading: above,
        before: beside(-1),
        after: beside(1),
      }),
    )
    const read: PassageReading = {
      passage,
      get paths() {
        return paths()
      },
    }
    passages.push(read)
    if (at !== undefined) prose.push(read)
  }
  const sentences = lazy(() =>
    prose.filter(({ passage }) => passage.role !== 'subject').flatMap(({ paths }) => paths[0] ?? []),
  )
  const apologies = lazy(() => sentences().flatMap((sentence) => sentence.apologies))
  const kind = lazy(() => readKind(reading))
  const components = lazy(() => readComponents(reading))
  const isFragment = lazy(() => isPartOfAMessage(reading))
  const reading: MacroReading = {
    macro,
    file,
    policy,
    passages,
    get sentences() {
      return sentences()
    },
    get apologies() {
      return apologies()
    },
    get kind() {
      return kind()
    },
    get components() {
      return components()
    },
    get isFragment() {
      return isFragment()
    },
  }
  return reading
}

/** Headings and alternative texts name things; they explain no apology next to them. */
const isProse = ({ role }: Passage): boolean => role !== 'heading' && role !== 'attribute'
