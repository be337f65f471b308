import type { Container } from './containers'
import type { Dice } from './dice'
import { frame, isLetter, spell, type Piece } from './pieces'

/** How a scalar is written: what stands before and behind it, and how its text is spelled. */
type WriteScalar = (dice: Dice, body: readonly Piece[], indent: string) => Piece[]

const INDENT = '    '

export const yamlFile: Container = {
  name: 'YAML',
  path: 'a.yml',
  languages: ['text with entities', 'html'],
  write(dice, body) {
    const other = dice.pick([
      `${INDENT}n: 0x1F\n${INDENT}quoted: "a\\x20b \\u263a" # Sorry for any trouble\n`,
      `${INDENT}tags: [late, 'it''s "x"', null]\n`,
      `${INDENT}more: |\n${INDENT}  All is well: so it is.\n\n${INDENT}  - here\n`,
    ])
    const document = dice.chance(0.2) ? '--- # one\nbody: All is well.\n---\n' : ''
    const key = dice.pick(['body', 'text', '"body"'])
    return [
      frame(
        `${document}macros:\n  # We apologize for any trouble.\n  - title: Late\n${dice.chance(0.5) ? other : ''}${INDENT}${key}: `,
      ),
      ...writeScalar(dice, body, `${INDENT}  `),
      frame(`\n${INDENT}last: &anchor yes\n  - { title: 'On time', body: "Thank you {{name}}." }\n`),
    ]
  },
}

/** `"…"`, where everything can be an escape, and a space may be a line break. */
const doubleQuoted: WriteScalar = (dice, body, indent) => {
  const isAscii = dice.chance(0.3)
  const escape = (character: string): string => {
    if (character === '\n') return '\\n'
    if (character === '\t') return '\\t'
    if (character === '"' || character === '\\') return `\\${character}`
    const code = character.codePointAt(0)!
    const isEscaped = (isAscii && code > 0x7f) || code === 0xfeff || dice.chance(0.01)
    if (!isEscaped) return character
    const digits = (length: number): string => code.toString(16).padStart(length, '0')
    return code < 0x100 ? `\\x${digits(2)}` : code < 0x10000 ? `\\u${digits(4)}` : `\\U${digits(8)}`
  }
  const folds = dice.chance(0.5)
  return quoted('"', body, (raw, isBetweenWords) =>
    folds && isBetweenWords && dice.chance(0.1)
      ? dice.pick([`\n${indent}`, `\\\n${indent}\\ `])
      : Array.from(raw, escape).join(''),
  )
}

/** `'…'`, where a line break reads as a space, and an empty line as a line break. */
const singleQuoted: WriteScalar = (dice, body, indent) => {
  const folds = dice.chance(0.5)
  return quoted("'", body, (raw, isBetweenWords) =>
    folds && isBetweenWords && dice.chance(0.1) ? `\n${indent}` : folded(raw, indent).replaceAll("'", "''"),
  )
}

/** Text under `|`, each line indented. */
const literal: WriteScalar = (dice, body, indent) => [
  frame(`${dice.pick(['|', '|-', '|+', '| # so'])}\n${indent}`),
  ...spell(body, (raw) => raw.replaceAll('\n', `\n${indent}`)),
]

/** Text under `>`, where a line break reads as a space. */
const foldedBlock: WriteScalar = (dice, body, indent) => [
  frame(`${dice.pick(['>', '>-', '>2-'].slice(0, 2))}\n${indent}`),
  ...spellSpaces(body, (raw, isBetweenWords) =>
    isBetweenWords && dice.chance(0.15) ? `\n${indent}` : folded(raw, indent),
  ),
]

/** Text without quotes, where nothing in it means anything to YAML. */
const plain: WriteScalar = (dice, body, indent) => {
  const text = body.map(({ raw }) => raw).join('')
  if (!/^[A-Za-z][^\n\t]*[^\s:]$/.test(text) || /:\s| #/.test(text)) return doubleQuoted(dice, body, indent)
  return spellSpaces(body, (raw, isBetweenWords) =>
    isBetweenWords && dice.chance(0.1) ? `\n${indent}` : raw,
  )
}

const scalars = [doubleQuoted, doubleQuoted, singleQuoted, literal, literal, foldedBlock, plain]

/** A text as any scalar that can hold it. `indent` is for its further lines. */
export const writeScalar: WriteScalar = (dice, body, indent) => dice.pick(scalars)(dice, body, indent)

const quoted = (sign: string, body: readonly Piece[], write: Write): Piece[] => [
  frame(sign),
  ...spellSpaces(body, write),
  frame(sign),
]

type Write = (raw: string, isBetweenWords: boolean) => string

const spellSpaces = (body: readonly Piece[], write: Write): Piece[] =>
  body.map((piece, index) => {
    const isBetweenWords = piece.raw === ' ' && isLetter(body[index - 1]) && isLetter(body[index + 1])
    return { ...piece, raw: write(piece.raw, isBetweenWords) }
  })

/** Line breaks where a single one reads as a space: one more of them; lines begin where the indent ends. */
const folded = (raw: string, indent: string): string =>
  raw.replace(/[ \t]*\n\s*/g, (gap) => `${'\n'.repeat(gap.split('\n').length)}${indent}`)
