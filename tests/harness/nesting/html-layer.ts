import { PLACEHOLDER } from '../../../engine/text/placeholder'
import type { Dice } from './dice'
import { enclose, sprinkle, withInvisible, type Markup } from './inline'
import type { Message } from './message'
import { frame, isSpace, spell, tag, type Piece } from './pieces'
import { branch, print, type TemplateDialect } from './template-layer'

/** How a file writes what it may write as an entity. */
type Style = 'raw' | 'named' | 'decimal' | 'hex' | 'mixed'
const STYLES: readonly Style[] = ['raw', 'named', 'decimal', 'hex', 'mixed']

const NAMED: Readonly<Record<string, string>> = {
  '’': 'rsquo',
  '“': 'ldquo',
  '”': 'rdquo',
  '—': 'mdash',
  é: 'eacute',
  ë: 'euml',
  "'": 'apos',
  '&': 'amp',
  '<': 'lt',
  '\u00AD': 'shy',
  '\u200B': 'ZeroWidthSpace',
}

const HIDDEN = 'We apologize for any trouble'

const INLINE: readonly Markup[] = [
  ['<b>', '</b>'],
  ['<strong class="a b">', '</strong>'],
  ['<span style="color: red" title=x>', '</span>'],
  ['<a href="https://a.test/?q={{id}}&r=sorry for any trouble">', '</a>'],
  ['<EM>', '</EM>'],
  ["<font data-a='>'>", '</font>'],
]

const COMMENTS = [`<!-- ${HIDDEN} -->`, '<!---->', '<wbr>', '<!-- {{x}} -->']

const BLOCKS: readonly Markup[] = [
  ['<p>', '</p>'],
  ['<p class="lead">', '</p>'],
  ['<P>', '\n'],
  ['<div>', '</div>'],
  ['<div><div>\n  ', '\n</div></div>'],
  ['<ul><li>', '</li></ul>'],
  ['<ol>\n<li>', '\n</ol>'],
  ['<table><tr><td>Late</td><td>', '</td></tr></table>'],
  ['<blockquote>', '</blockquote>'],
]

const BETWEEN = ['', '\n', '\n\n', `<!-- ${HIDDEN} -->`, '<hr>', `<script>"${HIDDEN}"</script>`]

/** Writes a message as HTML. */
export function writeHtml(dice: Dice, message: Message, dialect: TemplateDialect): Piece[] {
  const style = dice.pick(STYLES)
  const pieces = message.paragraphs.flatMap((sentences): Piece[] => {
    const between = dice.pick(BETWEEN)
    return [
      ...(between === '' ? [] : [tag(between)]),
      ...block(dice, sentences, style, dialect, mayBeAttribute(message, sentences)),
    ]
  })
  return dice.chance(0.2)
    ? [
        tag(`<html><head><style>a:after{content:"${HIDDEN}"}</style></head><body>`),
        ...pieces,
        tag('</body></html>'),
      ]
    : pieces
}

/** Only rules about apologies look into attributes. */
const mayBeAttribute = ({ rule }: Message, sentences: Message['paragraphs'][number]): boolean =>
  rule === 'generic-apology' || sentences.flat().every(({ marked }) => !marked)

function block(
  dice: Dice,
  sentences: Message['paragraphs'][number],
  style: Style,
  dialect: TemplateDialect,
  mayBeAttribute: boolean,
): Piece[] {
  if (mayBeAttribute && dice.chance(0.06)) {
    const value = gathered(dice, sentences, (sentence) => spell(sentence, attributeSpelling(dice, style)))
    return [tag(`<p><img src="x" alt="`), ...print(dice, value, dialect), tag('"></p>')]
  }
  const other = dice.chance(0.5) ? sentences[0]! : []
  const written = sentences.map((sentence) => {
    const text = inlineHtml(dice, sentence, style, dialect)
    const isOnly = !sentence.some(({ marked }) => marked) || dice.chance(0.5)
    if (!isOnly || dice.chance(0.85)) return text
    const alternative = other.some(({ marked }) => marked)
      ? []
      : unmarked(spell(other, textSpelling(dice, style)))
    return branch(dice, text, alternative, dialect)
  })
  const [open, close = ''] = dice.pick(BLOCKS)
  return [
    tag(open),
    ...print(
      dice,
      gathered(dice, written, (sentence) => [...sentence]),
      dialect,
    ),
    tag(close),
  ]
}

const unmarked = (pieces: readonly Piece[]): Piece[] => pieces.map((piece) => ({ ...piece, marked: false }))

/** Sentences of one paragraph, with spaces between them. */
export const gathered = (
  dice: Dice,
  sentences: readonly (readonly Piece[])[],
  write: (sentence: readonly Piece[]) => Piece[],
): Piece[] =>
  sentences.flatMap((sentence, index) =>
    index === 0
      ? write(sentence)
      : [space(sentence[0]!.paragraph, dice.pick([' ', ' ', '  ', '\n'])), ...write(sentence)],
  )

const space = (paragraph: number | undefined, raw: string): Piece => ({ ...frame(raw), seen: ' ', paragraph })

function inlineHtml(dice: Dice, sentence: readonly Piece[], style: Style, dialect: TemplateDialect): Piece[] {
  let pieces = withBreaks(dice, withInvisible(dice, sentence, 0.15))
  for (let count = dice.below(3); count > 0; count--)
    pieces = enclose(dice, pieces, dice.pick(INLINE), dice.pick(['words', 'letters', 'anywhere']))
  if (dice.chance(0.15)) pieces = sprinkle(dice, pieces, COMMENTS)
  if (dice.chance(0.1) && dialect.comments.length > 0) pieces = sprinkle(dice, pieces, dialect.comments)
  const write = textSpelling(dice, style)
  return spell(pieces, (raw, { kept }) => (kept ? raw : write(raw)))
}

/** A line break of HTML is a tag, and reads as a space. */
const withBreaks = (dice: Dice, pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece) =>
    isSpace(piece) && dice.chance(0.03)
      ? { ...piece, raw: dice.pick(['<br>', '<br/>', '<br />\n']), kept: true }
      : piece,
  )

const SPACES = ['&nbsp;', '\u00A0', '\n', '  ', '\n    ', '\t', '&#160; ']

const textSpelling =
  (dice: Dice, style: Style) =>
  (raw: string): string => {
    if (raw === PLACEHOLDER) return raw
    if (raw === ' ') return dice.chance(0.1) ? dice.pick(SPACES) : raw
    if (raw === '&' || raw === '<') return entity(dice, raw, style === 'raw' ? 'named' : style)
    if (/[A-Za-z]/.test(raw))
      return dice.chance(0.01) ? entity(dice, raw, dice.pick(['decimal', 'hex'])) : raw
    if (/[^\0-\x7f]/.test(raw) || raw === "'") return entity(dice, raw, style)
    return raw
  }

const attributeSpelling =
  (dice: Dice, style: Style) =>
  (raw: string): string =>
    raw === PLACEHOLDER
      ? raw
      : raw === '"'
        ? '&quot;'
        : entity(dice, raw, /[\w .,!]/.test(raw) ? 'raw' : style)

/** A character as an entity, or as it is. */
export function entity(dice: Dice, character: string, style: Style): string {
  const way = style === 'mixed' ? dice.pick(STYLES.slice(0, 4)) : style
  const code = character.codePointAt(0)!
  const name = NAMED[character]
  if (way === 'raw' && character !== '&' && character !== '<') return character
  if (way === 'hex') return `&#x${dice.chance(0.5) ? code.toString(16) : code.toString(16).toUpperCase()};`
  return way !== 'decimal' && name ? `&${name};` : `&#${code};`
}
