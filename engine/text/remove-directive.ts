import type { Edit } from '../finding'
import type { Directive } from './directives'

/** What may stand on a line beside a comment that is alone there: white space, and the marks of quotes. */
const isMargin = (sign: string | undefined): boolean => sign === ' ' || sign === '\t' || sign === '>'

const isSpace = (sign: string | undefined): boolean => sign === ' ' || sign === '\t'

/** Takes a comment away: with its whole line where it is alone there, else with one of the spaces beside it. */
export function withoutDirective(text: string, { offsets: [start, end] }: Directive): Edit {
  let front = start
  while (isMargin(text[front - 1])) front -= 1
  let behind = end
  while (isSpace(text[behind])) behind += 1
  const lineEnd = text.startsWith('\r\n', behind) ? behind + 2 : text[behind] === '\n' ? behind + 1 : behind
  const isAtStart = front === 0 || text[front - 1] === '\n' || text[front - 1] === '\uFEFF'
  const isAtEnd = lineEnd > behind || behind === text.length
  if (isAtStart && isAtEnd) {
    return partsText(text, start, front, lineEnd)
      ? { offsets: [start, behind], newText: '' }
      : { offsets: [front, lineEnd], newText: '' }
  }
  const from = isAtEnd && isSpace(text[start - 1]) ? spacesBefore(text, start) : start
  const isApart = isAtStart || isSpace(text[start - 1])
  return { offsets: [from, isApart && !isAtEnd && isSpace(text[end]) ? end + 1 : end], newText: '' }
}

/**
 * The edits that take some rules out of the list of a directive, one for each of its rules. They do not touch each
 * other, as long as one rule of the list stays.
 */
export function withoutRules({ rules }: Directive, isOut: (rule: string) => boolean): Edit[] {
  const firstKept = rules.findIndex(({ id }) => !isOut(id))
  return rules.map(({ offsets }, index) => {
    const before = rules[index - 1]
    const next = rules[index + 1]
    const start = index > firstKept && before ? before.offsets[1] : offsets[0]
    const end = index <= firstKept && next ? next.offsets[0] : offsets[1]
    return { offsets: [start, end], newText: '' }
  })
}

function spacesBefore(text: string, offset: number): number {
  let at = offset
  while (isSpace(text[at - 1])) at -= 1
  return at
}

/** Whether the line of a comment parts two paragraphs of Markdown, which would flow together without it. */
function partsText(text: string, start: number, lineStart: number, next: number): boolean {
  if (!text.startsWith('<!--', start) && !text.startsWith('{/*', start)) return false
  const above = text.slice(Math.max(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 1000), lineStart)
  const below = text.slice(next, next + 1000).split('\n', 1)[0]!
  return [above, below].every((line) => /^[\s>]*[^\s<>]/.test(line)) && lineStart > 0
}
