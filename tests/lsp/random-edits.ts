import { positionOf, type Change, type Encoding, type Position } from './text'

/** Numbers that look random and are the same in each run. */
export function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const pieces = [
  '',
  ' ',
  'x',
  'é',
  '😀',
  '👩‍👩‍👧',
  '\u2028',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '\r\r\n',
  '{{name}}',
  '{% if late %}',
  '{% endif %}',
  '<p>',
  '</p>',
  '"',
  ', ',
  '- ',
  'We apologize for any inconvenience. ',
  'Sorry if you feel that way. ',
  'Your parcel — nº 7 — is late.\n\nWe are sorry that you were upset by this.\r\n\r\n',
]

/** A text that is far larger grows no more. */
const mostLength = 6000

/** One change as an editor may send it, or as one with a fault may: its ends swapped, or beyond the text. */
export function randomChange(text: string, encoding: Encoding, random: (below: number) => number): Change {
  const inserted = pieces[random(pieces.length)]!
  const start = random(text.length + 1)
  const isLong = text.length > mostLength
  const end = random(3) === 0 || isLong ? Math.min(text.length, start + random(isLong ? 2000 : 60)) : start
  const places = [start, end].map((offset): Position => positionOf(text, wholeOffset(text, offset), encoding))
  const [from, to] = places as [Position, Position]
  switch (random(12)) {
    case 0:
      return { range: { start: to, end: from }, text: inserted }
    case 1:
      return { range: { start: from, end: { line: to.line, character: 100_000 } }, text: inserted }
    case 2:
      return { range: { start: from, end: { line: from.line + random(3), character: 0 } }, text: inserted }
    case 3: {
      const beyond = { line: 100_000, character: random(9) }
      return { range: { start: beyond, end: beyond }, text: inserted }
    }
    default:
      return { range: { start: from, end: to }, text: inserted }
  }
}

/** The next offset between two characters, and not between a CR and its LF, where no client has a position. */
const wholeOffset = (text: string, offset: number): number =>
  /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(Math.max(0, offset - 1), offset + 1))
    ? offset + 1
    : offset
