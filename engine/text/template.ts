import type { Dialect } from './dialects'
import type { Encode, MappedText } from './mapped-text'
import { placeholderKind, type Placeholder, type PlaceholderNames } from './placeholder'
import { StepBuilder } from './step'
import { scanTemplate, type TemplateToken } from './template-scan'
import { fallbackOf, literalsOf } from './template-strings'

export interface TemplateOptions {
  /** Names of placeholders by kind, on top of those that the names themselves tell. */
  readonly placeholders?: PlaceholderNames
  /** The only syntax that is read. Without it, every syntax that the text shows. */
  readonly templates?: Dialect | undefined
}

/**
 * Reads template expressions as placeholders, and block tags and comments as dropped markup, before any other
 * decoding of prose. Never throws. `tokens` are those of the text, where they are known already.
 */
export function maskTemplate(
  input: MappedText,
  options: TemplateOptions = {},
  tokens = scanTemplate(input.text, options.templates),
): MappedText {
  if (tokens.length === 0) return input
  const builder = new StepBuilder(input)
  let at = 0
  for (const token of tokens) {
    const { start, end, expression, decoded, tag } = token
    builder.copy(at, start)
    if (expression !== undefined)
      builder.placeholder(start, end, readPlaceholder(input, token, expression, options))
    else if (decoded !== undefined) builder.decode(start, end, decoded)
    else builder.drop(start, end, tag)
    at = end
  }
  return builder.copy(at, input.text.length).build(encoder(input.text, tokens))
}

/** Text that would become template syntax cannot be written. What the template escapes is escaped in new text too. */
function encoder(text: string, tokens: readonly TemplateToken[]): Encode {
  const spellings = tokens.flatMap(({ start, end, decoded }) =>
    decoded === undefined ? [] : [[decoded, text.slice(start, end)] as const],
  )
  if (spellings.length === 0) return unlessTemplate
  const style = new Map(spellings)
  return (added) => unlessTemplate(added)?.replace(/['$]/g, (sign) => style.get(sign) ?? sign)
}

const unlessTemplate: Encode = (added) => (/\{[{%#!]/.test(added) ? undefined : added)

function readPlaceholder(
  input: MappedText,
  token: TemplateToken,
  expression: string,
  options: TemplateOptions,
): Placeholder {
  const fallback = fallbackOf(input, token)
  return {
    kind: placeholderKind(expression, options.placeholders),
    name: expression,
    raw: input.text.slice(token.start, token.end),
    ...(fallback && { fallback }),
  }
}

/**
 * The prose in string parameters and fallbacks of template tags: `{{t "We are sorry"}}`,
 * `{{issue | default: "any trouble"}}`. Takes the text before `maskTemplate`.
 */
export function templateStrings(
  input: MappedText,
  { templates }: Pick<TemplateOptions, 'templates'> = {},
  tokens = scanTemplate(input.text, templates),
): MappedText[] {
  return tokens.flatMap((token) =>
    token.holdsStrings ? literalsOf(input, token).map(({ text }) => text) : [],
  )
}
