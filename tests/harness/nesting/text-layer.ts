import { PLACEHOLDER } from '../../../engine/text/placeholder'
import type { Dice } from './dice'
import { entity, gathered } from './html-layer'
import { sprinkle, withInvisible, type Markup } from './inline'
import type { Message } from './message'
import { frame, spell, type Piece } from './pieces'
import { branch, print, type TemplateDialect } from './template-layer'

/** How paragraphs of plain text begin, and how their lines go on. */
const STARTS: readonly Markup[] = [
  ['', '\n'],
  ['', '\n'],
  ['- ', '\n  '],
  ['1. ', '\n   '],
  ['> ', '\n> '],
]
const BETWEEN = ['\n\n', '\n \n', '\n\n---\n\n', '\n\n\n']

/** Writes a message as plain text. `withEntities` for texts that may hold entities although they have no tags. */
export function writeText(
  dice: Dice,
  message: Message,
  dialect: TemplateDialect,
  withEntities: boolean,
): Piece[] {
  const useEntities = withEntities && dice.chance(0.3)
  return message.paragraphs.flatMap((sentences, index): Piece[] => {
    const [start, wrapped = '\n'] = dice.pick(STARTS)
    const write = (raw: string): string => {
      if (raw === ' ') return dice.chance(0.08) ? dice.pick([wrapped, '  ', '\u00A0', '\t']) : raw
      return useEntities && raw !== PLACEHOLDER && /[^\w .,!?()]/.test(raw) ? entity(dice, raw, 'mixed') : raw
    }
    const written = sentences.map((sentence) => {
      let text = spell(withInvisible(dice, sentence, 0.1), write)
      if (dice.chance(0.1) && dialect.comments.length > 0) text = sprinkle(dice, text, dialect.comments)
      return dice.chance(0.12) ? branch(dice, text, [], dialect) : text
    })
    const text = print(
      dice,
      gathered(dice, written, (sentence) => [...sentence]),
      dialect,
    ).map((piece) => (piece.raw === '\n' ? { ...piece, raw: wrapped } : piece))
    return [frame((index > 0 ? dice.pick(BETWEEN) : '') + start), ...text]
  })
}
