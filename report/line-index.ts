/** A place in a text: zero-based line, and zero-based UTF-16 unit in it. */
export interface Position {
  readonly line: number
  readonly character: number
}

/** What ends a line: for editors, as the language server protocol has it, and for Git and all that shows its files. */
export const lineEnds = { editor: /\r\n|\n|\r/g, git: /\n/g } as const

/** Where the lines of a text begin. */
export class LineIndex {
  readonly #starts: number[] = [0]

  constructor(
    private readonly text: string,
    ends: RegExp = lineEnds.editor,
  ) {
    for (const match of text.matchAll(ends)) this.#starts.push(match.index + match[0].length)
  }

  positionOf(offset: number): Position {
    const line = this.#lineAt(offset)
    return { line, character: offset - this.#starts[line]! }
  }

  /** The range of a line without its line break. */
  lineRange(line: number): [start: number, end: number] {
    const start = this.#starts[line] ?? this.text.length
    let end = this.#starts[line + 1] ?? this.text.length
    while (end > start && /[\r\n]/.test(this.text[end - 1]!)) end -= 1
    return [start, end]
  }

  /** Binary search for the last line that begins at or before the offset. */
  #lineAt(offset: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}
