import type { Config } from '../../engine/settings/config'
import { formatOf } from '../../engine/formats'
import type { Passage, SourceFile } from '../../engine/document'
import type { Finding, Offsets, Problem } from '../../engine/finding'
import { inOrder } from '../../engine/fixes/fix'
import { createLinter } from '../../engine/lint'
import type { Rule } from '../../engine/rule'
import type { Trigger } from '../../engine/trigger'
import { rules } from '../../rules'
import { hold } from './target'

export const linter = createLinter(rules)

/** Reads everything, so that it shows what a trigger hides. */
const everything = (all: readonly Rule[]): Trigger => ({
  inText: () => true,
  inFile: () => true,
  rulesIn: () => new Set(all),
})
const exhaustive = createLinter(rules, everything(rules))

/** Holds what is found in a file against the laws of a check. */
export function holdLintLaws(file: SourceFile, config: Config): void {
  const { findings, problems } = linter.lint(file, config)
  const { length } = file.text
  holdPlaces(findings, length)
  for (const { related, notes = [] } of findings) {
    for (const { offsets } of [...related, ...notes]) holdInside(offsets, length, 'what belongs to a finding')
  }
  holdProblems(problems, length)
  holdMaps(file, config)
  holdTyped(file, config)
  holdHidden(file, config, findings)
}

/** What the same file was while it was typed has no effect on what is found in it. */
function holdTyped(file: SourceFile, config: Config): void {
  const told = toldIn(file, config)
  linter.lint({ ...file, text: withoutPart(file.text) }, config)
  const now = toldIn(file, config)
  hold(told === now, 'what was there before it was typed has no effect', () => [told, now])
}

/** A file as it may have been while it was typed: a third of it is missing. */
const withoutPart = (text: string): string =>
  text.slice(0, text.length / 3) + text.slice((2 * text.length) / 3)

const toldIn = (file: SourceFile, config: Config): string => {
  const { findings, problems, leftOut, macros } = linter.lint(file, config)
  return JSON.stringify([findings, problems, leftOut, macros])
}

const namesOf = (findings: readonly Finding[]): string =>
  findings.map(({ rule, offsets }) => `${rule} ${offsets.join('–')}`).join(', ')

function holdHidden(file: SourceFile, config: Config, findings: readonly Finding[]): void {
  const all = exhaustive.lint(file, config).findings
  hold(namesOf(findings) === namesOf(all), 'a trigger hides nothing', () => [namesOf(findings), namesOf(all)])
}

function holdPlaces(findings: readonly Finding[], length: number): void {
  let last = 0
  for (const { offsets, rule } of findings) {
    holdInside(offsets, length, rule)
    hold(offsets[0] >= last, 'findings are in order')
    last = offsets[0]
  }
}

export function holdInside([start, end]: Offsets, length: number, what: string): void {
  hold(0 <= start && start <= end && end <= length, `${what} is inside of the text`, () => [
    start,
    end,
    length,
  ])
}

/** No rule and no reader failed, and what mends a problem is an edit of the text. */
export function holdProblems(problems: readonly Problem[], length: number): void {
  for (const { message, offsets, fix } of problems) {
    hold(!message.includes('failed here'), 'no rule fails', () => message)
    holdInside(offsets, length, message)
    holdEdits(fix?.edits ?? [], length)
  }
}

/** Edits are inside of the text and apart. */
export function holdEdits(edits: Parameters<typeof inOrder>[0], length: number): void {
  let last = 0
  for (const { offsets } of inOrder(edits)) {
    holdInside(offsets, length, 'an edit')
    hold(offsets[0] >= last, 'no edits overlap', () => edits)
    last = offsets[1]
  }
}

/** Holds the map of each passage of a file against what a map is. */
function holdMaps(file: SourceFile, config: Config): void {
  const document = formatOf(file)?.read(file.text, { ...config, path: file.path, wanted: () => true })
  for (const { passages } of document?.macros ?? []) {
    for (const { text } of passages) holdMap(text, file.text)
  }
}

/** Segments stand in the order of the file, one behind the other without a gap in the text, and copies say what the file does. */
export function holdMap({ text, segments }: Passage['text'], source: string): void {
  let out = 0
  let src = 0
  for (const segment of segments) {
    const { kind } = segment
    hold(segment.out === out && segment.outEnd >= out, 'segments leave no gap', () => segment)
    hold(segment.src >= src && segment.srcEnd >= segment.src, 'segments are in order', () => [src, segment])
    hold(segment.srcEnd <= source.length, 'segments are inside of the file', () => segment)
    if (kind === 'copy') {
      const [copy, original] = [text.slice(out, segment.outEnd), source.slice(segment.src, segment.srcEnd)]
      hold(copy === original, 'a copy says what the file says', () => [copy, original])
    }
    if (kind === 'drop') hold(segment.outEnd === out, 'what is dropped is not in the text')
    out = segment.outEnd
    src = segment.srcEnd
  }
  hold(out === text.length, 'segments make up the text', () => [out, text.length])
}
