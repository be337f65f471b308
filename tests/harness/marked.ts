/** A text and the ranges that were marked in it, in UTF-16 offsets of the text without the marks. */
export interface Marked {
  readonly text: string
  readonly ranges: readonly (readonly [start: number, end: number])[]
}

/**
 * Reads `[[…]]` marks: `parseMarked('a [[b]] c')` is `{ text: 'a b c', ranges: [[2, 3]] }`.
 * Other marks serve texts that hold double brackets of their own. Throws when marks do not pair.
 */
export function parseMarked(marked: string, [open, close]: readonly [string, string] = ['[[', ']]']): Marked {
  const ranges: [number, number][] = []
  let text = ''
  let at = 0
  for (let start = marked.indexOf(open); start >= 0; start = marked.indexOf(open, at)) {
    let end = marked.indexOf(close, start)
    if (end < 0) throw new Error(`A mark is not closed in: ${marked}`)
    // `[[[TODO: x]]]` marks a text that ends with a bracket of its own.
    while (marked.startsWith(close, end + 1)) end += 1
    text += marked.slice(at, start)
    const inside = marked.slice(start + open.length, end)
    ranges.push([text.length, text.length + inside.length])
    text += inside
    at = end + close.length
  }
  return { text: text + marked.slice(at), ranges }
}

/** The same text with marks around the ranges, which makes a failed test easy to read. */
export function mark(
  { text, ranges }: Marked,
  [open, close]: readonly [string, string] = ['[[', ']]'],
): string {
  let result = ''
  let at = 0
  for (const [start, end] of ranges) {
    result += text.slice(at, start) + open + text.slice(start, end) + close
    at = end
  }
  return result + text.slice(at)
}
