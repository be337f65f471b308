import { defaultConfig } from '../../engine/settings/config'
import { defaultReadSettings, type Passage, type SourceFile } from '../../engine/document'
import type { Finding } from '../../engine/finding'
import { formatOf } from '../../engine/formats/index'
import type { Linter } from '../../engine/lint'

/** What came of typing a file from its first character to its last. */
export interface Typing {
  /** How often a finding behind the writer had to be there. */
  readonly expected: number
  /** Where one was missing, or was there and should not, and where a rule or a reader failed. */
  readonly faults: readonly string[]
}

/**
 * Lints a file as it stands after each `step` characters. What is found in the macros before the one that is being
 * typed, and where the file is one macro, in the paragraphs before, must be what is found there in the end.
 */
export function type(linter: Linter, file: SourceFile, step: number): Typing {
  const borders = bordersOf(file)
  const whole = linter.lint(file, defaultConfig).findings
  const faults: string[] = []
  let expected = 0
  for (let end = 0; end < file.text.length; end += step) {
    const { findings, problems } = linter.lint({ ...file, text: file.text.slice(0, end) }, defaultConfig)
    const border = borders.findLast((start) => start <= end) ?? 0
    const wanted = namesBefore(border, whole)
    const found = namesBefore(border, findings)
    expected += wanted.size
    const at = `${file.path}:${end}`
    for (const name of wanted) if (!found.has(name)) faults.push(`${at} lost ${name}`)
    for (const name of found) if (!wanted.has(name)) faults.push(`${at} shows ${name}`)
    for (const { message } of problems) if (message.includes('failed here')) faults.push(`${at} ${message}`)
  }
  return { expected, faults }
}

/** Where the macros of a file begin, or, in a file that is one macro, its paragraphs. */
function bordersOf({ path, text }: SourceFile): number[] {
  const format = formatOf({ path, text })!
  const { macros } = format.read(text, { ...defaultReadSettings, path, wanted: () => true })
  const starts = macros.map(({ passages }) => passages.map(startOf).sort((a, b) => a - b))
  return (format.holdsMany ? starts.flatMap(([first = []]) => first) : starts.flat()).sort((a, b) => a - b)
}

const startOf = ({ text }: Passage): number => text.toSource(0, 1)[0]

const namesBefore = (border: number, findings: readonly Finding[]): Set<string> =>
  new Set(
    findings
      .filter(({ offsets }) => offsets[1] <= border)
      .map(({ rule, offsets }) => `${rule} ${offsets.join('–')}`),
  )
