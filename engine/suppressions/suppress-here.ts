import { commentMarksOf, isMarkdown, type CommentMarks } from './comments'
import type { SourceFile } from '../document'
import type { Edit, Finding, Fix, Offsets } from '../finding'
import { applyEdits } from '../fixes/fix'
import type { LintRun } from '../lint'
import { sameTree } from '../fixes/same-data'
import { valuesOf } from './suppress'
import { endOfLine } from '../text/directives'
import { frontMatterOf } from '../text/front-matter'

/** How much a comment leaves out, and what it says why. */
export interface Disabling {
  /** The finding, or all that its rule says of the file. */
  readonly reach?: 'here' | 'file'
  readonly reason?: string
}

/** What a person is offered who stands on the words. Which line a comment goes to is to be seen once it is there. */
export const disablingTitle = (rule: string, reach: Disabling['reach'] = 'here'): string =>
  reach === 'file' ? `Disable ${rule} in this file` : `Disable ${rule} here, with a reason`

/** A comment and where it is put in. */
interface Placed {
  readonly verb: 'disable-next-line' | 'disable-line' | 'disable'
  readonly edit: (comment: string) => Edit
}

/**
 * The comment that leaves a finding out from now on, in the notation of the file: above its line or, where that would
 * part a text in two, at the end of it; for the whole file at its top. `undefined` where the file can hold none there. It
 * was proved: with it the file has the same data and macros, no new problem, and the findings of other rules stay.
 */
export function disablingComment(
  file: SourceFile,
  before: LintRun,
  finding: Finding,
  { reach = 'here', reason }: Disabling,
  read: (changed: SourceFile) => LintRun,
): Fix | undefined {
  const words = `${finding.rule}${reason === undefined ? '' : ` -- ${reason}`}`
  const found = reach === 'file' ? atTop(file) : besideFinding(file, before, finding)
  if (!found) return undefined
  const { marks, placed } = found
  const edit = placed.edit(`${marks.open}amends-${placed.verb} ${words}${marks.close}`)
  const after = read({ ...file, text: applyEdits(file.text, [edit]) })
  if (!keepsData(file, before, after, edit) || !isSettled(before, finding, reach, edit, after))
    return undefined
  return { title: disablingTitle(finding.rule, reach), safety: 'safe', becomes: '', edits: [edit] }
}

interface Found {
  readonly marks: CommentMarks
  readonly placed: Placed
}

const lineComment: CommentMarks = { open: '# ', close: '' }

function besideFinding(file: SourceFile, before: LintRun, finding: Finding): Found | undefined {
  const isInFrontMatter = finding.offsets[0] < (frontMatterOf(file.text)?.end ?? 0)
  const marks = isInFrontMatter ? lineComment : commentMarksOf(file)
  const value = valuesOf(before.document?.macros ?? []).find((one) => holds(one, finding.offsets[0]))
  const placed = marks && (value ? aboveValue(file.text, value) : inMarkup(file, finding.offsets[0], marks))
  return marks && placed && { marks, placed }
}

/** What has to stand first in a file of HTML. */
const PROLOGUE = /^\uFEFF?(?:<\?xml[^>]*>\s*)?(?:<!doctype[^>]*>[ \t]*\r?\n?)?/i

/** Above all that is read: the first line of the front matter or, where there is none, of the file. */
function atTop(file: SourceFile): Found | undefined {
  const { text } = file
  const frontMatter = frontMatterOf(text)
  const marks = frontMatter ? lineComment : commentMarksOf(file)
  if (!marks || frontMatter?.language === 'json') return undefined
  const at = frontMatter?.start ?? PROLOGUE.exec(text)![0].length
  // A comment of HTML in Markdown ends with an empty line.
  const lines = isMarkdown(file) && !frontMatter ? 2 : 1
  const behind = staysInText(file, marks) ? '' : lineBreakOf(text).repeat(lines)
  const edit = (comment: string): Edit => ({ offsets: [at, at], newText: comment + behind })
  return { marks, placed: { verb: 'disable', edit } }
}

const holds = ([start, end]: Offsets, offset: number): boolean => start <= offset && offset < end

/** A text of YAML may go on in the next line, so that what looks like a comment there is a part of it or ends it. */
const keepsData = (file: SourceFile, before: LintRun, after: LintRun, edit: Edit): boolean =>
  !before.document || sameTree(before.document.values, after.document?.values, file.text, [edit])

function isSettled(
  before: LintRun,
  finding: Finding,
  reach: Disabling['reach'],
  edit: Edit,
  after: LintRun,
): boolean {
  const moved = (offset: number): number => offset + (edit.offsets[0] <= offset ? edit.newText.length : 0)
  const placeOf = ({ rule, offsets }: Finding): string => `${rule} ${offsets[0]}`
  const count = ({ unfolded }: LintRun): number => unfolded.filter(({ rule }) => rule === finding.rule).length
  // One that is found in other words now, a little further on, is still there. What comes from comparing files is in neither.
  const isFewer = count(after) < count(before) || count(before) === 0
  const left = new Set(after.unfolded.map(placeOf))
  return (
    after.macros === before.macros &&
    after.problems.length <= before.problems.length &&
    isFewer &&
    (reach === 'file'
      ? after.unfolded.every(({ rule }) => rule !== finding.rule)
      : !left.has(`${finding.rule} ${moved(finding.offsets[0])}`)) &&
    before.unfolded.every(
      (one) => one.rule === finding.rule || left.has(`${one.rule} ${moved(one.offsets[0])}`),
    )
  )
}

/** On a line of its own above the line at an offset, indented like it. */
function above(text: string, lineStart: number, margin: RegExp = /^[ \t]*/): Placed {
  // A byte order mark stays what a file begins with.
  const at = lineStart === 0 && text.startsWith('\uFEFF') ? 1 : lineStart
  const indent = margin.exec(text.slice(at, endOfLine(text, at)))?.[0] ?? ''
  return {
    verb: 'disable-next-line',
    edit: (comment) => ({ offsets: [at, at], newText: `${indent}${comment}${lineBreakOf(text)}` }),
  }
}

const lineBreakOf = (text: string): string => /\r?\n/.exec(text)?.[0] ?? '\n'

const startOfLine = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

/** A line that ends where its value begins: a key, or the dash of a list, with the value's anchor and tag. */
const VALUE_BELOW = /(?::|(?:^|[ \t])-)(?:[ \t]+[&!][^\s,]*)*[ \t]*(?:[|>][-+\d]*)?[ \t\r]*$/

/** Above the key of a value in a file of data. */
function aboveValue(text: string, [start]: Offsets): Placed {
  const lineStart = startOfLine(text, start)
  if (lineStart > 0 && /^[ \t]*["']?$/.test(text.slice(lineStart, start))) {
    const lineAbove = startOfLine(text, lineStart - 1)
    if (VALUE_BELOW.test(text.slice(lineAbove, lineStart - 1))) return above(text, lineAbove)
  }
  return above(text, lineStart)
}

/** Whether a comment that stands alone on a line leaves an empty one, which is read: in templates of plain text. */
const staysInText = ({ text }: SourceFile, { open }: CommentMarks): boolean =>
  /^(?:\{%|\{# |<%)/.test(open) && !/<(?:p|div|td|br|html|body|span)\b/i.test(text)

function inMarkup(file: SourceFile, offset: number, marks: CommentMarks): Placed | undefined {
  const { text } = file
  const lineStart = startOfLine(text, offset)
  const lineEnd = endOfLine(text, lineStart)
  if (isMarkdown(file)) {
    const line = text.slice(lineStart, lineEnd)
    if (line.includes('|')) return undefined
    const beginsParagraph = /^[ \t]{0,3}(?:>[ \t]?)*(?![ \t]|[-*+][ \t]|\d+[.)][ \t])/.test(line)
    const lineAbove = text.slice(startOfLine(text, Math.max(lineStart - 1, 0)), lineStart)
    const isFree = /^[\s>\uFEFF]*$/.test(lineAbove) || (frontMatterOf(text)?.end ?? -2) >= lineStart - 2
    if (beginsParagraph && isFree && isOpenGround(text, lineStart)) {
      return above(text, lineStart, /^[ \t]*(?:>[ \t]?)*/)
    }
    return atEnd(text, lineEnd, ' ')
  }
  if (staysInText(file, marks)) return atEnd(text, lineEnd, '')
  return isOpenGround(text, lineStart) ? above(text, lineStart) : undefined
}

/** Behind the words of a line, and before the marks of a break that its end may hold. */
function atEnd(text: string, lineEnd: number, space: string): Placed | undefined {
  const words = text.slice(startOfLine(text, lineEnd), lineEnd).replace(/(?:\\?\r?|[ \t]+\r?)$/, '')
  const at = startOfLine(text, lineEnd) + words.length
  if (!isOpenGround(text, at)) return undefined
  return {
    verb: 'disable-line',
    edit: (comment) => ({ offsets: [at, at], newText: `${space}${comment}` }),
  }
}

/** Whether a comment may stand at an offset: inside no tag, no expression, and no element that would show it. */
function isOpenGround(text: string, offset: number): boolean {
  const before = text.slice(0, offset)
  const isOpen = (open: string, close: string): boolean =>
    before.lastIndexOf(open) > before.lastIndexOf(close)
  if (isOpen('<', '>') || isOpen('{{', '}}') || isOpen('{%', '%}')) return false
  const elements = [...before.matchAll(/<(\/?)(?:title|textarea|pre|script|style)\b/gi)]
  return (elements.at(-1)?.[1] ?? '/') === '/'
}
