/**
 * One atom of a file that is being written, from the inside out. Each layer spells pieces anew and adds its own; none
 * ever joins or parts them. So where a piece stands in the finished file is known without reading the file.
 */
export interface Piece {
  /** As the layers so far spell it. */
  readonly raw: string
  /** What a reader sees: one character, a space, the sign for a placeholder, or '' for markup. */
  readonly seen: string
  /** Whether it is a tag or a placeholder, which no fix may touch. */
  readonly kept: boolean
  /** Whether it belongs to the words that a finding must underline. */
  readonly marked: boolean
  /** The paragraph that it stands in; `undefined` between them. */
  readonly paragraph: number | undefined
}

/** Syntax around the text. */
export const frame = (raw: string): Piece => ({
  raw,
  seen: '',
  kept: false,
  marked: false,
  paragraph: undefined,
})

/** A tag or a comment. */
export const tag = (raw: string): Piece => ({ ...frame(raw), kept: true })

export const isSpace = (piece: Piece | undefined): boolean => piece?.seen === ' '
export const isLetter = (piece: Piece | undefined): boolean =>
  piece !== undefined && /^[A-Za-z]$/.test(piece.raw) && piece.raw === piece.seen

/** The same pieces, their text spelled by another layer. */
export const spell = (pieces: readonly Piece[], write: (raw: string, piece: Piece) => string): Piece[] =>
  pieces.map((piece) => ({ ...piece, raw: write(piece.raw, piece) }))
