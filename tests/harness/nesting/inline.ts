import type { Dice } from './dice'
import { isLetter, isSpace, tag, type Piece } from './pieces'

/** Two tags that belong together, or one that stands alone. */
export type Markup = readonly [open: string, close?: string]

/** Signs that nobody sees inside words. */
const INVISIBLE = ['\u00AD', '\u200B', '\u2060', '\u200E']

/** Puts signs that nobody sees between letters. */
export function withInvisible(dice: Dice, pieces: readonly Piece[], amount: number): Piece[] {
  if (!dice.chance(amount)) return [...pieces]
  return pieces.flatMap((piece, index) =>
    isLetter(piece) && isLetter(pieces[index - 1]) && dice.chance(0.08)
      ? [{ ...piece, raw: dice.pick(INVISIBLE), seen: '' }, piece]
      : [piece],
  )
}

/** Puts a comment or a tag without a partner somewhere inside. */
export function sprinkle(dice: Dice, pieces: readonly Piece[], raws: readonly string[]): Piece[] {
  const places = pieces.flatMap((piece, at) => (isLetter(piece) && isLetter(pieces[at - 1]) ? [at] : []))
  return places.length === 0 ? [...pieces] : insertAt(pieces, dice.pick(places), dice.pick(raws))
}

/** Puts two tags around a stretch of a sentence: around words, around parts of words, or around any characters. */
export function enclose(
  dice: Dice,
  pieces: readonly Piece[],
  [open, close = '']: Markup,
  place: 'words' | 'letters' | 'anywhere',
): Piece[] {
  const isEdge = (piece: Piece | undefined): boolean => piece === undefined || isSpace(piece)
  const fits = (inside: Piece | undefined, outside: Piece | undefined): boolean =>
    place === 'anywhere' ||
    (isLetter(inside) && (isEdge(outside) || (place === 'letters' && isLetter(outside))))
  const starts = pieces.flatMap((piece, at) => (fits(piece, pieces[at - 1]) ? [at] : []))
  if (starts.length === 0) return [...pieces]
  const start = dice.pick(starts)
  const ends: number[] = []
  for (let at = start + 1; at <= pieces.length && at < start + 60; at++) {
    if (pieces[at - 1]!.kept) break
    if (fits(pieces[at - 1], pieces[at])) ends.push(at)
  }
  if (ends.length === 0) return [...pieces]
  return insertAt(insertAt(pieces, dice.pick(ends), close), start, open)
}

function insertAt(pieces: readonly Piece[], at: number, raw: string): Piece[] {
  const paragraph = pieces[0]?.paragraph
  return [...pieces.slice(0, at), { ...tag(raw), paragraph }, ...pieces.slice(at)]
}
