import type { Config } from '../settings/config'
import { pathInside, type Macro, type Passage, type SourceFile } from '../document'
import type { Offsets } from '../finding'
import { guessLanguage } from '../language/guess-language'
import { inEnglish, isEnglish, languageOfPath, type Language } from '../locale'
import type { MacroReading } from '../macro/macro-reading'
import { overviewOf, type MacroOverview } from '../overview'
import type { MappedText } from '../text/mapped-text'

/** Where a sentence of a macro may begin with which its paragraph ends. */
export interface Opening {
  readonly macro: Macro
  readonly passage: Passage
  /** The macro as it reads with some sentence there. */
  readonly reading: MacroReading
  /** How many macros the file has. */
  readonly macros: number
  /** Whether nothing stands in front of it in the macro. */
  readonly isFirst: boolean
}

/** A sentence as any macro may have it, from which no kind of macro can be told. */
const PROBE = 'This is what the message says to you.'

/**
 * The opening in place of a stretch of the file; `undefined` where no prose in English is read, or no paragraph ends.
 * The file is read with a sentence there, because an empty line, or half a word, tells no format what it will be.
 */
export function openingAt(file: SourceFile, config: Config, offsets: Offsets): Opening | undefined {
  const text = file.text.slice(0, offsets[0]) + PROBE + file.text.slice(offsets[1])
  const overview = overviewOf({ ...file, text }, config)
  const found = overview?.macros.flatMap((one) => foundIn(one, offsets[0]) ?? []).at(0)
  if (!overview || !found) return undefined
  const { macro, reading, passage, unit } = found
  if (passage.role !== 'body' || !reading) return undefined
  if (!inEnglish(macro, languageOfPath(pathInside(file))).passages.includes(passage)) return undefined
  const { text: whole } = passage.text
  const before = whole.slice(0, unit)
  if (!whole.startsWith(PROBE, unit) || !opensSentence(before)) return undefined
  if (!beginsAnew(passage.text, unit + PROBE.length)) return undefined
  const words = macro.passages.map(({ text }) => text.text).join('\n')
  if (!isEnglish(guessed(words.replace(PROBE, '')))) return undefined
  const isFirst = before.trim() === '' && macro.passages.find(isSaid) === passage
  return { macro, passage, reading, macros: overview.macros.length, isFirst }
}

interface Found extends MacroOverview {
  readonly passage: Passage
  readonly unit: number
}

function foundIn(overview: MacroOverview, offset: number): Found | undefined {
  const [start, end] = overview.offsets
  if (offset < start || end < offset) return undefined
  for (const passage of overview.macro.passages) {
    const unit = unitAt(passage.text, offset)
    if (unit !== undefined) return { ...overview, passage, unit }
  }
  return undefined
}

/** The unit of a text that comes from an offset of the file; `undefined` where none does. */
export function unitAt({ segments }: MappedText, offset: number): number | undefined {
  const segment = segments.find(
    ({ kind, src, srcEnd }) => kind !== 'drop' && src <= offset && offset < srcEnd,
  )
  return segment && (segment.kind === 'copy' ? segment.out + offset - segment.src : segment.out)
}

/** The language of the words that are there. Those of the probe are English whatever they stand in. */
function guessed(words: string): Language | undefined {
  const code = guessLanguage(words)
  return code === undefined ? undefined : { code, by: 'words' }
}

const isSaid = ({ role }: Passage): boolean => role === 'body'

const BEHIND_SENTENCE = /[.!?…]["'”’)\]]*\s+$/
const BEHIND_GREETING = /^\s*(?:hi|hello|hey|dear|good \w+)\b[^.!?\n]{0,80}[,!]\s+$/i

const opensSentence = (before: string): boolean =>
  before.trim() === '' || BEHIND_SENTENCE.test(before) || BEHIND_GREETING.test(before)

/** Whether a paragraph or a branch of it ends there, or a new sentence follows in the next line. */
function beginsAnew({ text, segments }: MappedText, unit: number): boolean {
  const behind = text.slice(unit)
  if (behind.trim() === '') return true
  const next = text.length - behind.trimStart().length
  const endsBranch = segments.some(({ out, tag }) => tag && tag.role !== 'open' && unit <= out && out <= next)
  if (endsBranch) return true
  const segment = segments.find(({ out, outEnd }) => out <= unit && unit < outEnd)
  const isLineBreak = text[unit] === '\n' || segment?.kind === 'collapse' || segment?.kind === 'break'
  return isLineBreak && /^\s*[\p{Lu}\uFFFC]/u.test(behind)
}
