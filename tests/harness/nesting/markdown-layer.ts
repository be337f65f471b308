import { PLACEHOLDER } from '../../../engine/text/placeholder'
import type { Dice } from './dice'
import { entity, gathered } from './html-layer'
import { enclose, sprinkle, withInvisible, type Markup } from './inline'
import type { Message } from './message'
import { frame, spell, type Piece } from './pieces'
import { branch, print, type TemplateDialect } from './template-layer'

/** A block: how it begins, how its lines go on, how it ends. */
interface Block {
  readonly open: string
  readonly wrapped: string
  readonly close: string
  /** Whether what stands in it is code to the parser, so that nothing in it is markup. */
  readonly isFence?: boolean
}

const BLOCKS: readonly Block[] = [
  { open: '', wrapped: '\n', close: '' },
  { open: '', wrapped: '\n', close: '' },
  { open: '> ', wrapped: '\n> ', close: '' },
  { open: '> ', wrapped: '\n', close: '' },
  { open: '>> ', wrapped: '\n>> ', close: '' },
  { open: '<div>\n\n', wrapped: '\n', close: '\n\n</div>' },
  { open: '<details><summary>More</summary>\n\n', wrapped: '\n', close: '\n\n</details>' },
  { open: '- [ ] ', wrapped: '\n  ', close: '' },
  { open: '- ', wrapped: '\n', close: '' },
  { open: '- ', wrapped: '\n  ', close: '' },
  { open: '* - ', wrapped: '\n    ', close: '' },
  { open: '3. ', wrapped: '\n   ', close: '' },
  { open: '> - ', wrapped: '\n>   ', close: '' },
  { open: '| Stage | Text |\n| --- | --- |\n| Late | ', wrapped: ' ', close: ' |' },
  { open: '```text\n', wrapped: '\n', close: '\n```', isFence: true },
  { open: '~~~\n', wrapped: '\n', close: '\n~~~', isFence: true },
]

const EMPHASIS: readonly Markup[] = [
  ['**', '**'],
  ['__', '__'],
  ['_', '_'],
  ['***', '***'],
  ['~~', '~~'],
  ['[', '](https://a.test/sorry_for_any_trouble)'],
  ['[', '](</a b> "Sorry for any trouble")'],
  ['[', '][late]'],
  ['<b>', '</b>'],
  ['<span class="a">', '</span>'],
]
const HIDDEN = ['<!-- Sorry for any trouble -->', '<span>']
const BETWEEN = [
  '\n\n',
  '\n\n\n',
  '\n\n<!-- We apologize for any trouble. -->\n\n',
  '\n\n```ts\nthrow "Sorry for any trouble."\n```\n\n',
]

/** Writes a message as Markdown. */
export const writeMarkdown = (dice: Dice, message: Message, dialect: TemplateDialect): Piece[] => [
  ...message.paragraphs.flatMap((sentences, index): Piece[] => {
    const block = dice.pick(BLOCKS)
    const written = sentences.map((sentence) => {
      const text = block.isFence
        ? spell(sentence, (raw) => lineSpelling(dice, raw, block))
        : inlineMarkdown(dice, sentence, block, dialect)
      return dice.chance(0.1) ? branch(dice, text, [], dialect) : text
    })
    const text = print(
      dice,
      gathered(dice, written, (sentence) => [...sentence]),
      dialect,
    ).map((piece) => (piece.raw === '\n' ? { ...piece, raw: block.wrapped } : piece))
    return [frame((index > 0 ? dice.pick(BETWEEN) : '') + block.open), ...text, frame(block.close)]
  }),
  frame(dice.pick(['', '\n', '\n\n[late]: https://a.test "Sorry for any trouble"\n'])),
]

function inlineMarkdown(
  dice: Dice,
  sentence: readonly Piece[],
  block: Block,
  dialect: TemplateDialect,
): Piece[] {
  const isCell = block.wrapped === ' '
  let pieces = spell(withInvisible(dice, sentence, 0.1), (raw) => textSpelling(dice, raw, block))
  for (let count = dice.pick([0, 0, 1, 1, 2]); count > 0; count--) {
    const markup = dice.pick(EMPHASIS)
    // A link in a link is none, and stars inside of stars can be read in two ways.
    const holds = (sign: string): boolean => pieces.some(({ kept, raw }) => kept && raw.startsWith(sign))
    if (/^[[*]/.test(markup[0]) && holds(markup[0][0]!)) continue
    pieces = enclose(dice, pieces, markup, /^[*<]/.test(markup[0]) && dice.chance(0.4) ? 'letters' : 'words')
  }
  if (dice.chance(0.08)) pieces = sprinkle(dice, pieces, HIDDEN)
  // A bar in a comment would end the cell.
  const comments = isCell ? dialect.comments.filter((comment) => !comment.includes('|')) : dialect.comments
  if (dice.chance(0.08) && comments.length > 0) pieces = sprinkle(dice, pieces, comments)
  return pieces
}

function textSpelling(dice: Dice, raw: string, block: Block): string {
  if (raw === ' ') return lineSpelling(dice, raw, block)
  if (raw === '<') return dice.pick(['&lt;', '\\<'])
  if (/[.!()]/.test(raw) && dice.chance(0.05)) return `\\${raw}`
  if (raw !== PLACEHOLDER && /[^\w .,!?():;]/.test(raw) && dice.chance(0.2)) return entity(dice, raw, 'mixed')
  return raw
}

const HARD_BREAKS = ['  ', '\\']

/** A space, or a line break that reads as one. */
function lineSpelling(dice: Dice, raw: string, { wrapped, isFence }: Block): string {
  if (raw !== ' ' || !dice.chance(0.08)) return raw
  if (wrapped === ' ') return dice.pick([' ', '  ', '&nbsp;'])
  return (!isFence && dice.chance(0.3) ? dice.pick(HARD_BREAKS) : '') + wrapped
}
