/**
 * The same text in memory of its own. Engines keep a whole text for a longer piece of it, so whatever outlives a file
 * must not be a piece of the file. Here it is a piece of a text that is made for it, which costs next to nothing.
 */
export const ownCopy = (piece: string): string =>
  piece.length <= LONGEST_COPIED ? piece : `${piece} `.slice(0, -1)

/** Engines copy pieces up to this length anyway. */
const LONGEST_COPIED = 12
