import { containers, type Container, type Language } from './containers'
import { Dice } from './dice'
import { writeHtml } from './html-layer'
import { writeMarkdown } from './markdown-layer'
import { writeMessage, type Message } from './message'
import type { Piece } from './pieces'
import { dialectsOfFiles, type TemplateDialect } from './template-layer'
import { writeText } from './text-layer'

/** A piece of a finished file, and where it stands there. */
export interface Placed extends Piece {
  readonly start: number
  readonly end: number
}

/** A file of many layers, written around a sentence that a rule must report. What is true of it is known, not read. */
export interface Nesting {
  readonly seed: number
  readonly container: string
  readonly language: Language
  readonly path: string
  readonly source: string
  readonly rule: string
  /** What must be underlined. */
  readonly expected: readonly [start: number, end: number]
  readonly pieces: readonly Placed[]
}

/** The file of a seed: always the same one. */
export function nest(seed: number, from: readonly Container[] = containers): Nesting {
  const dice = new Dice(seed)
  const container = dice.pick(from)
  const language = dice.pick(container.languages)
  const message = writeMessage(dice)
  const body = writers[language](dice, message, dice.pick(dialectsOfFiles))
  const written = container.write(dice, body)
  const lineBreak = dice.chance(0.3) ? '\r\n' : '\n'
  const mark = dice.chance(0.15) ? '\uFEFF' : ''
  const pieces: Placed[] = []
  let source = mark
  for (const piece of written) {
    const raw = piece.raw.replaceAll('\n', lineBreak)
    pieces.push({ ...piece, raw, start: source.length, end: source.length + raw.length })
    source += raw
  }
  const marked = pieces.filter((piece) => piece.marked)
  const expected = [marked[0]!.start, marked.at(-1)!.end] as const
  return {
    seed,
    container: container.name,
    language,
    path: container.path,
    source,
    rule: message.rule,
    expected,
    pieces,
  }
}

const writers: Readonly<
  Record<Language, (dice: Dice, message: Message, dialect: TemplateDialect) => Piece[]>
> = {
  text: (dice, message, dialect) => writeText(dice, message, dialect, false),
  'text with entities': (dice, message, dialect) => writeText(dice, message, dialect, true),
  html: writeHtml,
  markdown: writeMarkdown,
}
