import type picocolors from 'picocolors'
import { diffOf, wordsOf, type Piece } from '../../report/rewrite-diff'
import { wrap } from '../text/text-width'

export type Colors = ReturnType<typeof picocolors.createColors>

/** How many words of what stays show where in the sentence something goes. */
const wordsAround = 3

/** A rewrite in the rows of a terminal, as a diff of the sentence where that tells more than the new sentence. */
export function rewriteRows(before: string, after: string, width: number, colors: Colors): string[] {
  const pieces = diffOf(before, after)
  if (!pieces) return wrap(after, width)
  if (colors.isColorSupported) return painted(pieces, width, colors)
  if (pieces.every(({ kind }) => kind !== 'gone')) return wrap(after, width)
  return [...signed('-', goneRows(pieces, width - 2)), ...signed('+', wrap(after, width - 2))]
}

const signed = (sign: string, rows: readonly string[]): string[] =>
  rows.map((row, index) => `${index === 0 ? sign : ' '} ${row}`)

/** What goes is struck out where it stood, what comes stands behind it. */
function painted(pieces: readonly Piece[], width: number, colors: Colors): string[] {
  const paint: Record<Piece['kind'], (text: string) => string> = {
    kept: (text) => text,
    gone: (text) => colors.red(colors.strikethrough(text)),
    new: colors.green,
  }
  const spaced = pieces.map((piece, index) => apart(pieces[index - 1], piece))
  // Wrapping changes nothing but white space, so counting the other units tells which piece a word of a row is from.
  const kinds = spaced.flatMap(({ kind, text }) => Array.from(text.replace(/\s+/g, '').split(''), () => kind))
  let at = 0
  return wrap(textOf(spaced), width).map((row) => {
    const runs: { kind: Piece['kind']; text: string }[] = []
    for (const unit of row.split('')) {
      const isWithin = unit !== ' ' || kinds[at - 1] === kinds[at]
      const kind = (isWithin && kinds[at]) || 'kept'
      if (unit !== ' ') at += 1
      const last = runs.at(-1)
      if (last?.kind === kind) last.text += unit
      else runs.push({ kind, text: unit })
    }
    return runs.map(({ kind, text }) => paint[kind](text)).join('')
  })
}

/** The old sentence where one row holds it, or else what goes, with a few words around it. */
function goneRows(pieces: readonly Piece[], width: number): string[] {
  const old = pieces
    .filter(({ kind }) => kind !== 'new')
    .map((piece, index, all) => apart(all[index - 1], piece))
  const whole = wrap(textOf(old), width)
  if (whole.length === 1) return whole
  const shortened = old.map(({ kind, text }, index) => {
    const words = wordsOf(text)
    if (kind === 'gone' || words.length <= wordsAround + 1) return text
    if (index === 0) return `…${words.slice(-wordsAround).join('')}`
    return index === old.length - 1 ? `${words.slice(0, wordsAround).join('')} …` : text
  })
  return wrap(shortened.join(''), width)
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

/** A piece with a space in front, where two words would touch that stand in no sentence side by side. */
function apart(before: Piece | undefined, piece: Piece): Piece {
  const touches = before && /\S$/.test(before.text) && /^[\p{L}\p{N}[{]/u.test(piece.text)
  return touches ? { ...piece, text: ` ${piece.text}` } : piece
}
