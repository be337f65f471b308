import type { FormName } from './growth-forms'

/** A text that can be made as long as one likes. */
export interface GrowingText {
  readonly name: string
  readonly forms: readonly FormName[]
  /** About so many UTF-16 units. */
  text(length: number): string
}

/** A piece as it is told: control characters, and letters that not everybody can read, as escapes. */
const shown = (piece: string): string =>
  JSON.stringify(piece)
    .slice(1, -1)
    .replace(/(?!\p{Script=Latin})\p{L}/gu, (letter) => `\\u{${letter.codePointAt(0)!.toString(16)}}`)

/** Each piece again and again, in one format. */
export const repeated = (form: FormName, ...pieces: readonly string[]): GrowingText[] =>
  pieces.map((piece) => ({
    name: shown(piece),
    forms: [form],
    text: (length) => piece.repeat(Math.ceil(length / piece.length)),
  }))

/** Very many openers around one word, with as many closers. */
export const nested = (open: string, close: string, ...forms: readonly FormName[]): GrowingText => ({
  name: shown(`${open}…${close}`),
  forms,
  text: (length) => {
    const depth = Math.ceil(length / (open.length + close.length))
    return `${open.repeat(depth)}sorry${close.repeat(depth)}`
  },
})

/** Pieces of which each is another one. */
export const distinct = (
  name: string,
  piece: (index: number) => string,
  ...forms: readonly FormName[]
): GrowingText => ({
  name,
  forms,
  text: (length) => {
    const pieces: string[] = []
    let all = 0
    for (let i = 0; all < length; i++) {
      pieces.push(piece(i))
      all += pieces[i]!.length
    }
    return pieces.join('')
  },
})
