import type { Container } from './containers'
import type { Dice } from './dice'
import { frame, spell, type Piece } from './pieces'
import { writeScalar } from './yaml-container'

/** A field of a page that settings name as prose. */
export const frontMatter: Container = {
  name: 'front matter',
  path: 'a.md',
  languages: ['text with entities', 'html'],
  write: (dice, body) => (dice.chance(0.7) ? yamlFields(dice, body) : tomlFields(dice, body)),
}

/** What settings must name. */
export const PROSE_FIELD = 'message'

const yamlFields = (dice: Dice, body: readonly Piece[]): Piece[] => [
  frame(`---\ntitle: Sorry for any trouble # so\n${PROSE_FIELD}: `),
  ...writeScalar(dice, body, '  '),
  frame('\ntags: [late, "a\\x20b"]\n---\n\nAll is well.\n'),
]

const tomlFields = (dice: Dice, body: readonly Piece[]): Piece[] => {
  const isAscii = dice.chance(0.4)
  const escape = (character: string): string => {
    const code = character.codePointAt(0)!
    if (character === '\n') return '\\n'
    if (character === '\t') return '\\t'
    if (character === '"' || character === '\\') return `\\${character}`
    if (!(isAscii && code > 0x7f) && code !== 0xfeff && !dice.chance(0.01)) return character
    return code < 0x10000
      ? `\\u${code.toString(16).padStart(4, '0')}`
      : `\\U${code.toString(16).padStart(8, '0')}`
  }
  return [
    frame(`+++\ntitle = 'Sorry for any trouble'\n${PROSE_FIELD} = "`),
    ...spell(body, (raw) => Array.from(raw, escape).join('')),
    frame('"\ntags = ["late"]\n+++\nAll is well.\n'),
  ]
}
