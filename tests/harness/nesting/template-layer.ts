import { PLACEHOLDER } from '../../../engine/text/placeholder'
import type { Dice } from './dice'
import { tag, type Piece } from './pieces'

/** How a dialect prints, comments and branches. */
export interface TemplateDialect {
  readonly prints: readonly string[]
  readonly comments: readonly string[]
  readonly blocks: readonly (readonly [open: string, otherwise: string, close: string])[]
}

const HIDDEN = 'Sorry for any trouble'

const handlebars: TemplateDialect = {
  prints: ['{{name}}', '{{ ticket.id }}', '{{{note}}}', '{{customer.first_name}}', '{{&name}}'],
  comments: [`{{! ${HIDDEN} }}`, `{{!-- ${HIDDEN} }} --}}`, '{{!}}'],
  blocks: [
    ['{{#if late}}', '{{else}}', '{{/if}}'],
    ['{{#unless ok}}', '{{ else }}', '{{/unless}}'],
    ['{{#if (eq a "b")}}', '{{^}}', '{{/if}}'],
  ],
}

const liquid: TemplateDialect = {
  prints: ['{{name}}', '{{ ticket.id }}', '{{ customer.name | upcase }}', '{{order.id|append: "-x"}}'],
  comments: [`{% comment %}${HIDDEN}{% endcomment %}`, `{% # ${HIDDEN} %}`],
  blocks: [
    ['{% if via == "chat" %}', '{% else %}', '{% endif %}'],
    ['{% unless ok %}', '{% else %}', '{% endunless %}'],
  ],
}

const helpScout: TemplateDialect = {
  prints: ['{%customer.firstName,fallback=there%}', '{%conversation.number%}'],
  comments: [],
  blocks: [],
}

const bare: TemplateDialect = {
  prints: ['%{ticket.id}', '${name}', '[[order.id]]'],
  comments: [],
  blocks: [],
}

export const dialectsOfFiles: readonly TemplateDialect[] = [handlebars, handlebars, liquid, helpScout, bare]

/** Gives the placeholders of a text their syntax. */
export const print = (dice: Dice, pieces: readonly Piece[], { prints }: TemplateDialect): Piece[] =>
  pieces.map((piece) =>
    piece.seen === PLACEHOLDER ? { ...piece, raw: dice.pick(prints), kept: true } : piece,
  )

/** Puts a sentence into a branch; another branch says something else. */
export function branch(
  dice: Dice,
  sentence: readonly Piece[],
  other: readonly Piece[],
  { blocks }: TemplateDialect,
): Piece[] {
  if (blocks.length === 0) return [...sentence]
  const [open, otherwise, close] = dice
    .pick(blocks)
    .map((raw): Piece => ({ ...tag(raw), paragraph: sentence[0]!.paragraph })) as [Piece, Piece, Piece]
  if (other.length === 0) return [open, ...sentence, close]
  return dice.chance(0.5)
    ? [open, ...sentence, otherwise, ...other, close]
    : [open, ...other, otherwise, ...sentence, close]
}
