import type { Edit, Offsets } from '../finding'
import { inOrder } from './fix'

/** An edit of a file, and the rules whose findings it mends. */
export interface RuleEdit extends Edit {
  readonly rules: readonly string[]
}

/** A stretch of the file as it was, or text that was put in, for these rules. */
type Piece = { readonly kept: Offsets } | { readonly text: string; readonly rules: readonly string[] }

/**
 * A text that is edited pass after pass. In the end it tells all that was done as edits of the text that it was at
 * first, as small as the passes made them. All of it in time that grows with the number of edits.
 */
export class EditedText {
  #pieces: readonly Piece[]

  constructor(private readonly original: string) {
    this.#pieces = original === '' ? [] : [{ kept: [0, original.length] }]
  }

  get text(): string {
    return this.#pieces
      .map((piece) => ('kept' in piece ? this.original.slice(...piece.kept) : piece.text))
      .join('')
  }

  /** Applies edits of the text as it is now. They must not overlap. */
  apply(edits: readonly RuleEdit[]): void {
    const pieces: Piece[] = []
    const left = [...this.#pieces].reverse()
    let at = 0
    /** Takes pieces up to an offset of the text as it is now, and cuts the one that goes on behind it. */
    const takeUpTo = (offset: number): Piece[] => {
      const taken: Piece[] = []
      for (let piece = left.pop(); piece; piece = left.pop()) {
        const length = lengthOf(piece)
        if (at + length > offset) {
          if (offset > at) taken.push(part(piece, 0, offset - at))
          left.push(part(piece, offset - at, length))
          at = offset
          break
        }
        taken.push(piece)
        at += length
      }
      return taken
    }
    for (const { offsets, newText, rules } of inOrder(edits)) {
      for (const piece of takeUpTo(offsets[0])) pieces.push(piece)
      // What an earlier pass put in and this one takes away was a step on the way, and its rule had a part in it.
      const gone = takeUpTo(offsets[1]).flatMap((piece) => ('kept' in piece ? [] : piece.rules))
      pieces.push({ text: newText, rules: [...gone, ...rules] })
    }
    this.#pieces = [...pieces, ...left.reverse()]
  }

  /** What leads from the original text to this one: edits that do not touch each other, in order. */
  edits(): RuleEdit[] {
    const edits: RuleEdit[] = []
    let at = 0
    let text = ''
    let rules: readonly string[] = []
    const endWith = (offset: number): void => {
      if (rules.length > 0) edits.push({ offsets: [at, offset], newText: text, rules: [...new Set(rules)] })
      text = ''
      rules = []
    }
    for (const piece of this.#pieces) {
      if ('kept' in piece) {
        endWith(piece.kept[0])
        at = piece.kept[1]
      } else {
        text += piece.text
        rules = [...rules, ...piece.rules]
      }
    }
    endWith(this.original.length)
    return edits
  }
}

const lengthOf = (piece: Piece): number =>
  'kept' in piece ? piece.kept[1] - piece.kept[0] : piece.text.length

const part = (piece: Piece, from: number, to: number): Piece =>
  'kept' in piece
    ? { kept: [piece.kept[0] + from, piece.kept[0] + to] }
    : { ...piece, text: piece.text.slice(from, to) }
