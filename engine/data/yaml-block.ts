import type { MappedText } from '../text/mapped-text'
import { StepBuilder } from '../text/step'
import { encodeBlock } from './yaml-encode'

/** A line of a block: where it begins, how many spaces it begins with, and where its text ends. */
interface Line {
  readonly start: number
  readonly spaces: number
  readonly end: number
}

/** How the text of a block is written. */
export interface BlockStyle {
  /** `>`: line breaks read as spaces. */
  readonly isFolded: boolean
  /** The indent that the header demands, in spaces; `undefined` where the first line tells. */
  readonly indent: number | undefined
}

/**
 * The text under `|` or `>`: each line without the indent of the block. `inside` is what stands below the header.
 * A line break with the indent behind it is one stretch, so that an edit keeps it. Line breaks at the end are left out,
 * whatever the header says of them: nobody reads them, and an edit there would glue the block to the next key.
 */
export function decodeBlock(inside: MappedText, style: BlockStyle): MappedText {
  const lines = linesOf(inside.text)
  const step = new StepBuilder(inside)
  const first = lines.findIndex(hasText)
  const indent = style.indent ?? lines[first]?.spaces ?? 0
  const last = lines.findLastIndex((line) => hasText(line) || line.spaces > indent)
  if (first < 0) return step.build(encodeBlock)
  const textStart = (line: Line): number => line.start + Math.min(line.spaces, indent)
  let at = textStart(lines[0]!)
  for (let index = 0; index < first; index++) {
    const line = lines[index]!
    step.copy(textStart(line), line.end).collapse(line.end, textStart(lines[index + 1]!), '\n')
    at = textStart(lines[index + 1]!)
  }
  if (style.isFolded) foldBlock(lines.slice(first, last + 1), textStart, indent, inside.text, step)
  else {
    for (let index = first; index <= last; index++) {
      const { end } = lines[index]!
      step.copy(at, end)
      if (index < last) step.collapse(end, (at = textStart(lines[index + 1]!)), '\n')
    }
  }
  return step.build(encodeBlock)
}

/**
 * Folds lines: a line break between two lines at the indent of the block is a space, blank lines are line breaks, and
 * lines that are further indented keep their breaks.
 */
function foldBlock(
  lines: readonly Line[],
  textStart: (line: Line) => number,
  indent: number,
  text: string,
  step: StepBuilder,
): void {
  const isDeeper = (line: Line): boolean => line.spaces > indent || text[line.start + line.spaces] === '\t'
  let end = 0
  let wasDeeper = false
  let breaks: number[] = []
  lines.forEach((line, index) => {
    const start = textStart(line)
    if (index > 0) breaks.push(start)
    if (line.end === start && index > 0) return
    const deeper = isDeeper(line)
    // Between lines that are not folded every break counts, else the first one stands for the fold.
    if (breaks.length > 0) {
      const counted = deeper || wasDeeper ? breaks : breaks.slice(1)
      if (counted.length === 0) step.collapse(end, start)
      counted.forEach((to, at) => step.collapse(at === 0 ? end : counted[at - 1]!, to, '\n'))
    }
    step.copy(start, line.end)
    end = line.end
    wasDeeper = deeper
    breaks = []
  })
}

const hasText = ({ start, spaces, end }: Line): boolean => end > start + spaces

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start)
    const lineBreak = found < 0 ? text.length : found
    let spaces = 0
    while (text[start + spaces] === ' ') spaces += 1
    // A CR may also stand at the end of the file, where no LF follows.
    const end = lineBreak > start + spaces && text[lineBreak - 1] === '\r' ? lineBreak - 1 : lineBreak
    lines.push({ start, spaces, end })
    start = lineBreak + 1
  }
  return lines
}
