/**
 * The same text in memory of its own. Engines keep a whole text for a longer piece of it, so whatever outlives a file
 * must not be a piece of the file.
 */
export const ownCopy = (piece: string): string =>
  piece.length <= LONGEST_COPIED ? piece : [...piece].join('')

/** Engines copy pieces up to this length anyway. */
const LONGEST_COPIED = 12
