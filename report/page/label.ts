/**
 * How wide signs are in the fonts of editors and systems, in parts of the size of the letters. No font is known where the
 * drawing is made, so these are those of the wider ones: a label that is cut too early is better than one that does not fit.
 */
const widths: readonly (readonly [RegExp, number])[] = [
  [/^[ijl.,:;'’|!]/, 0.3],
  [/^[frt/\\()[\]{} -]/, 0.4],
  [/^[mwMW@%…]/, 0.97],
  [/^[A-Z\d&#]/, 0.7],
  [/^[\u0000-\u02ff\u0370-\u052f]/, 0.62],
]
/** The rest may be as wide as it is high: signs of East Asia, emoji. */
const widest = 1

const signs = new Intl.Segmenter('en', { granularity: 'grapheme' })

const widthOf = (sign: string): number => widths.find(([some]) => some.test(sign))?.[1] ?? widest

/** A text that takes no more room than so many times the size of its letters, with "…" where it was cut. */
export function shortened(text: string, room: number): string {
  const all = Array.from(signs.segment(text), ({ segment }) => segment)
  const ends: number[] = []
  let end = 0
  for (const sign of all) ends.push((end += widthOf(sign)))
  if (end <= room) return text
  const fitting = ends.filter((one) => one + widthOf('…') <= room).length
  return `${all.slice(0, fitting).join('').trimEnd()}…`
}
