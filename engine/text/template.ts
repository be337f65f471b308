import type { Dialect } from './dialects'
import type { MappedText } from './mapped-text'
import { placeholderKind, type Placeholder, type PlaceholderNames } from './placeholder'
import { StepBuilder } from './step'
import { scanTemplate, type TemplateToken } from './template-scan'

export interface TemplateOptions {
  /** Names of placeholders by kind, on top of those that the names themselves tell. */
  readonly placeholders?: PlaceholderNames
  /** The only syntax that is read. Without it, every syntax that the text shows. */
  readonly templates?: Dialect | undefined
}

/**
 * Reads template expressions as placeholders, and block tags and comments as dropped markup.
 * Works on every dialect at once, before any other decoding of prose. Never throws.
 */
export function maskTemplate(input: MappedText, options: TemplateOptions = {}): MappedText {
  const tokens = scanTemplate(input.text)
  if (tokens.length === 0) return input
  const builder = new StepBuilder(input)
  let at = 0
  for (const token of tokens) {
    builder.copy(at, token.start)
    if (token.expression === undefined) builder.drop(token.start, token.end, token.tag)
    else builder.placeholder(token.start, token.end, readPlaceholder(input, token, token.expression, options))
    at = token.end
  }
  return builder.copy(at, input.text.length).build(encodeTemplate)
}

/** Text that would become template syntax cannot be written into a template. */
const encodeTemplate = (text: string): string | undefined => (/\{[{%#!]/.test(text) ? undefined : text)

function readPlaceholder(
  input: MappedText,
  token: TemplateToken,
  expression: string,
  options: TemplateOptions,
): Placeholder {
  const raw = input.text.slice(token.start, token.end)
  const fallback = fallbackOf(input, token, raw)
  return {
    kind: placeholderKind(expression, options.placeholders),
    name: expression,
    raw,
    ...(fallback && { fallback }),
  }
}

/** `{{issue | default: "any trouble"}}`, `{{issue | fallback: "any trouble"}}`, `${issue!"any trouble"}` */
const FALLBACK = /(?:\b(?:default|fallback)\s?[:=(]?\s?|!)(["'])/

function fallbackOf(input: MappedText, token: TemplateToken, raw: string): MappedText | undefined {
  const match = FALLBACK.exec(raw)
  if (!match) return undefined
  const quoteAt = token.start + match.index + match[0].length - 1
  return literals(input, token).find(({ start }) => start === quoteAt + 1)?.text
}

/**
 * The prose in string parameters and fallbacks of template tags: `{{t "We are sorry"}}`,
 * `{{issue | default: "any trouble"}}`. Takes the text before `maskTemplate`.
 */
export function templateStrings(input: MappedText): MappedText[] {
  return scanTemplate(input.text).flatMap((token) =>
    token.holdsStrings ? literals(input, token).map(({ text }) => text) : [],
  )
}

/** The string literals of a tag that hold at least two words. */
function literals(input: MappedText, token: TemplateToken): { start: number; text: MappedText }[] {
  const raw = input.text.slice(token.start, token.end)
  const found: { start: number; text: MappedText }[] = []
  for (const match of raw.matchAll(/(?<=[\s=(:,|!])(["'])((?:(?!\1)[^\\])*)\1/g)) {
    const [, quote = '', content = ''] = match
    if (!/\p{L}\S*\s+\S*\p{L}/u.test(content)) continue
    const start = token.start + match.index + 1
    found.push({ start, text: literal(input.slice(start, start + content.length), quote) })
  }
  return found
}

/** A literal cannot hold its own quote, nor a backslash, which the dialects read differently. */
function literal(text: MappedText, quote: string): MappedText {
  return new StepBuilder(text)
    .copy(0, text.text.length)
    .build((replacement) =>
      /[\\{}]/.test(replacement) || replacement.includes(quote) ? undefined : replacement,
    )
}
