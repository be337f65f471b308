import { pathInside, type FormatId, type Macro, type SourceFile } from './document'
import type { Config } from './settings/config'
import type { Offsets } from './finding'
import { formatOf } from './formats'
import { inEnglish, languageOfPath } from './locale'
import { distanceFrom } from './judgement'
import { readMacro, type Answers, type MacroReading, type WholeMacro } from './macro/macro-reading'
import { SourceChange } from './fixes/source-change'
import { editionsOf } from './twins'

/** All macros of a file, whether a rule has to say something of them or not: for outlines, lenses and hints. */
export interface Overview {
  readonly format: FormatId
  /** What files of a tool have, where a preset told what is prose. */
  readonly preset?: { readonly id: string; readonly name: string }
  readonly macros: readonly MacroOverview[]
}

export interface MacroOverview {
  readonly macro: Macro
  /** From the first to the last passage. */
  readonly offsets: Offsets
  /** As the rules read it; everything in it is read when it is first asked for. `undefined` in other languages than English. */
  readonly reading: MacroReading | undefined
  /** What was worked out of it. */
  readonly answers: Answers | undefined
}

/** The overview of an earlier state of a file, under the same config. */
export interface EarlierOverview {
  readonly text: string
  readonly macros: readonly MacroOverview[]
}

/**
 * Reads a file for its outline; `undefined` where no format reads such a file. Never throws. What was worked out of macros
 * that are still what they were in an earlier state is not worked out again.
 */
export function overviewOf(
  file: SourceFile,
  config: Config,
  earlier?: EarlierOverview,
): Overview | undefined {
  const document = formatOf(file)?.read(file.text, { ...config, path: file.path, wanted: () => true })
  if (!document) return undefined
  const { format, macros, preset } = document
  const name = pathInside(file)
  const change = earlier && new SourceChange(earlier.text, file.text)
  const before = new Map(earlier?.macros.map((one) => [one.macro.path, one]))
  const answersOf = (macro: Macro): Answers | undefined => {
    const then = before.get(macro.path)
    const isSame = then && change && distanceFrom(then.macro, macro, change)
    return isSame === undefined ? undefined : then?.answers
  }
  return {
    format,
    ...(preset && { preset: { id: preset.id, name: preset.name } }),
    macros: macros.flatMap((macro) => {
      const offsets = offsetsOf(macro)
      if (!offsets) return []
      const reading = readingOf(macro, name, file, config, answersOf(macro))
      return [{ macro, offsets, reading, answers: reading?.answers }]
    }),
  }
}

function readingOf(
  macro: Macro,
  name: string,
  file: SourceFile,
  config: Config,
  answers: Answers | undefined,
): WholeMacro | undefined {
  const english = inEnglish(macro, languageOfPath(name))
  const [edition] = english.passages.length > 0 ? editionsOf(english) : []
  return edition && readMacro(edition, name, config, file.partials, answers)
}

/** `undefined` where a macro has no text. */
function offsetsOf({ passages }: Macro): Offsets | undefined {
  let start = Infinity
  let end = -1
  for (const { text } of passages) {
    const [from, to] = text.toSource(0, text.text.length)
    start = Math.min(start, from)
    end = Math.max(end, to)
  }
  return end < 0 ? undefined : [start, end]
}
