import type { Offsets } from '../../engine/finding'
import { LineIndex, lineEnds } from '../../report/line-index'
import type { Report } from '../../report/report'

/** A place as people count it: lines and columns from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A half-open range: `end` is behind the last column. */
export interface PlaceRange {
  readonly start: Place
  readonly end: Place
}

/**
 * What is one column: a UTF-16 unit, a Unicode character, or a byte of UTF-8. A tab is one of each. A byte order mark is
 * three bytes, and no character: what shows a text has taken it off.
 */
export type ColumnUnit = 'utf16' | 'codePoint' | 'utf8'

/** How many columns a piece of text takes. */
const lengthIn: Readonly<Record<ColumnUnit, (text: string) => number>> = {
  utf16: (text) => text.length,
  codePoint: (text) => text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0),
  utf8: (text) => Buffer.byteLength(text),
}

/**
 * Leads from the engine's offsets to lines and columns, in the column system of a format. Lines are those of Git,
 * because what shows such reports lays them over a file of a repository.
 */
export class Places {
  readonly #lines: LineIndex
  /** Where the text begins for those who count. */
  readonly #start: number
  /** Where the last place was, so that many places in one long line are counted in one pass. */
  #last = { lineStart: 0, offset: 0, columns: 0 }

  constructor(
    private readonly text: string,
    private readonly unit: ColumnUnit,
  ) {
    this.#lines = new LineIndex(text, lineEnds.git)
    this.#start = unit !== 'utf8' && text.startsWith('\uFEFF') ? 1 : 0
  }

  rangeOf([start, end]: Offsets): PlaceRange {
    return { start: this.placeOf(start), end: this.placeOf(end) }
  }

  placeOf(offset: number): Place {
    const at = Math.max(this.#isInsideCharacter(offset) ? offset - 1 : offset, this.#start)
    const { line, character } = this.#lines.positionOf(at)
    return { line: line + 1, column: this.#columnsBefore(at, Math.max(at - character, this.#start)) + 1 }
  }

  /** How many UTF-16 units are in front of an offset, for those who count. */
  unitsBefore(offset: number): number {
    return Math.max(offset - this.#start, 0)
  }

  #columnsBefore(offset: number, lineStart: number): number {
    const from = this.#last.lineStart === lineStart ? this.#last : { offset: lineStart, columns: 0 }
    const between = this.text.slice(Math.min(from.offset, offset), Math.max(from.offset, offset))
    const step = lengthIn[this.unit](between)
    const columns = from.columns + (offset < from.offset ? -step : step)
    this.#last = { lineStart, offset, columns }
    return columns
  }

  /** Whether an offset is between the two halves of a surrogate pair. */
  #isInsideCharacter(offset: number): boolean {
    return (this.text.codePointAt(offset - 1) ?? 0) > 0xffff
  }
}

/** A file of a report, for formats that tell places. */
export interface PlacedText {
  readonly text: string
  readonly places: Places
}

/** All files of a report, each indexed when it is first asked for. */
export class PlacedTexts {
  readonly #texts: ReadonlyMap<string, string>
  readonly #placed = new Map<string, PlacedText>()

  constructor(
    { files, sideFiles }: Pick<Report, 'files' | 'sideFiles'>,
    private readonly unit: ColumnUnit,
  ) {
    this.#texts = new Map([...files, ...sideFiles].map(({ path, text }) => [path, text]))
  }

  /** `undefined` where the report has no such file, as another macro of a comparison may be in one that was not checked. */
  of(path: string): PlacedText | undefined {
    const text = this.#texts.get(path)
    if (text === undefined) return undefined
    let placed = this.#placed.get(path)
    if (!placed) {
      placed = { text, places: new Places(text, this.unit) }
      this.#placed.set(path, placed)
    }
    return placed
  }
}
