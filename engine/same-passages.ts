import type { Document, Macro } from './document'
import type { Edit, Offsets } from './finding'
import { firstIndex } from './first-index'
import { inOrder } from './fixes/fix'
import type { LintRun } from './lint'
import { distanceOfStrings } from './macro-spelling'
import { SourceChange } from './fixes/source-change'
import { readBranches } from './text/branches'
import type { MappedText, Segment } from './text/mapped-text'

/** What of a reading is compared. */
type Reading = Pick<LintRun, 'document' | 'problems'>

/** A file that was only read, and not judged, for the comparison. */
export const asRead = (document: Document): Reading => ({ document, problems: document.problems })

/**
 * Whether both readings have the same macros and, wherever the first reading built them, the same passages with the
 * same tags and placeholders, which read as before but for the words that were edited.
 */
export function samePassages(
  text: string,
  before: Reading,
  newText: string,
  after: Reading,
  edits: readonly Edit[],
): boolean {
  const [old, now] = [before.document?.macros, after.document?.macros]
  if (!old || !now || old.length !== now.length || faultsIn(after) > faultsIn(before)) return false
  const change = new SourceChange(text, newText)
  const ranges = inOrder(edits).map(({ offsets }) => offsets)
  return old.every((macro, index) => {
    const other = now[index]!
    if (macro.path !== other.path) return false
    if (macro.passages.length === 0 || isSpelledAlike(macro, other, change)) return true
    return shapeOf(text, macro) === shapeOf(newText, other) && readAlike(macro, other, ranges)
  })
}

/** Whether the texts are read from the same strings, however far these have moved: then they need not be compared. */
const isSpelledAlike = (...states: Parameters<typeof distanceOfStrings>): boolean =>
  typeof distanceOfStrings(...states) === 'number'

/** How much could not be read. A comment that leaves out nothing any more, because a fix did its work, is no fault. */
const faultsIn = ({ problems }: Reading): number => problems.filter(({ fix }) => fix === undefined).length

/** The passages of a macro in order, each with its markup. */
function shapeOf(text: string, { passages }: Macro): string {
  return passages
    .map((passage) => {
      const markup = passage.text.segments.filter(isMarkup).map((segment) => markupOf(text, segment))
      return `${passage.role} ${passage.path} ${markup.join('\u0000')}`
    })
    .join('\n')
}

const isMarkup = ({ kind }: Segment): boolean => kind === 'drop' || kind === 'break' || kind === 'placeholder'

/** A tag or a placeholder as written, but for the prose that a placeholder falls back to. */
function markupOf(text: string, { src, srcEnd, placeholder }: Segment): string {
  const prose = placeholder?.fallback
  if (!prose) return text.slice(src, srcEnd)
  const [from, to] = prose.toSource(0, prose.text.length)
  return text.slice(src, from) + text.slice(to, srcEnd)
}

const readAlike = (old: Macro, now: Macro, ranges: readonly Offsets[]): boolean =>
  old.passages.every((passage, index) => reads(passage.text, now.passages[index]!.text, ranges))

/** Whether a passage reads as before in front of the edits and behind them, and no edit takes markup with it. */
function reads(old: MappedText, now: MappedText, ranges: readonly Offsets[]): boolean {
  const [start, end] = old.toSource(0, old.text.length)
  const inside = touching(ranges, start, end)
  if (inside.length === 0) return old.text === now.text
  const [first, last] = [inside[0]![0], inside.at(-1)![1]]
  let from = 0
  let to = old.text.length
  for (const segment of old.segments) {
    const { kind, out, outEnd, src, srcEnd } = segment
    if (isMarkup(segment) && touching(inside, src, srcEnd).some((range) => cuts(range, src, srcEnd)))
      return false
    const isCopy = kind === 'copy'
    if (src < first) from = Math.max(from, isCopy ? Math.min(outEnd, out + first - src) : outEnd)
    if (srcEnd > last) to = Math.min(to, isCopy ? Math.max(out, outEnd - (srcEnd - last)) : out)
  }
  const front = old.text.slice(0, from).trimEnd()
  const behind = old.text.slice(Math.max(from, to)).trimStart()
  return (
    now.text.length >= front.length + behind.length &&
    now.text.startsWith(front) &&
    now.text.endsWith(behind) &&
    (!mayBeBlank(now) || mayBeBlank(old))
  )
}

/** Those of some ranges, which are in order and apart, that reach or meet the units `[start, end)`. */
const touching = (ranges: readonly Offsets[], start: number, end: number): readonly Offsets[] =>
  ranges.slice(
    firstIndex(ranges, ([, to]) => to >= start),
    firstIndex(ranges, ([from]) => from > end),
  )

/** Whether some customers get nothing of a passage. */
const mayBeBlank = (text: MappedText): boolean => text.hasTag && readBranches(text).hasBlank

/** Whether an edit takes a part of the units `[src, srcEnd)`, or all. The text inside of a tag may be edited. */
const cuts = ([from, to]: Offsets, src: number, srcEnd: number): boolean =>
  from < srcEnd && to > src && (from <= src || to >= srcEnd)
