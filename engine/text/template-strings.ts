import type { MappedText } from './mapped-text'
import { StepBuilder } from './step'
import type { TemplateToken } from './template-scan'

/** A string literal of a tag, in offsets of the template. */
interface Literal {
  readonly start: number
  readonly text: MappedText
}

const LITERAL = /(?<=[\s=(:,|!])(["'])((?:(?!\1)[^\\])*)\1/g

/** What stands before a string that is printed where the expression has no value. */
const BEFORE_FALLBACK = /\b(?:default|fallback)\s?[:=(]?\s?$|!$|\bBLANKVALUE\([^()"']{0,80},\s?$/

/** `{%issue,fallback=any trouble%}`, `%{issue,fallback:any trouble}` and `{!Case.Reason__c, any trouble}`. */
const BARE_FALLBACK = /^(?:\{%|%\{)[\w.]+,\s?fallback[=:]([^{}%]+)(?:%\}|\})$|^\{![\w.]+,\s?([^{}"'()]+)\}$/

const hasTwoWords = (text: string): boolean => /\p{L}\S*\s+\S*\p{L}/u.test(text)

/**
 * The string literals of a tag that hold at least two words and that customers may read. Those that a filter gets are
 * formats and parts of addresses, but for its fallbacks.
 */
export function literalsOf(input: MappedText, token: TemplateToken): Literal[] {
  const raw = input.text.slice(token.start, token.end)
  const found: Literal[] = []
  let filtersFrom = -1
  let at = 0
  for (const match of raw.matchAll(LITERAL)) {
    const [whole, quote = '', content = ''] = match
    if (filtersFrom < 0) filtersFrom = raw.slice(at, match.index).search(/(?<!\|)\|(?!\|)/)
    at = match.index + whole.length
    if (!hasTwoWords(content)) continue
    if (filtersFrom >= 0 && !BEFORE_FALLBACK.test(raw.slice(Math.max(0, match.index - 120), match.index)))
      continue
    const start = token.start + match.index + 1
    found.push({ start, text: literal(input.slice(start, start + content.length), `\\{}${quote}`) })
  }
  const bare = bareFallback(input, token, raw)
  return bare ? [...found, bare] : found
}

/** `{{issue | default: "any trouble"}}`, `{{issue | fallback: "any trouble"}}`, `${issue!"any trouble"}` */
export function fallbackOf(input: MappedText, token: TemplateToken): MappedText | undefined {
  const raw = input.text.slice(token.start, token.end)
  if (!/default|fallback|!/i.test(raw) && !raw.includes('BLANKVALUE')) return undefined
  const bare = bareFallback(input, token, raw)
  if (bare) return bare.text
  return literalsOf(input, token).find(({ start }) =>
    BEFORE_FALLBACK.test(raw.slice(Math.max(0, start - token.start - 121), start - token.start - 1)),
  )?.text
}

function bareFallback(input: MappedText, token: TemplateToken, raw: string): Literal | undefined {
  const match = BARE_FALLBACK.exec(raw)
  const content = match?.[1] ?? match?.[2]
  if (content === undefined || !hasTwoWords(content)) return undefined
  const start = token.start + raw.lastIndexOf(content)
  return { start, text: literal(input.slice(start, start + content.length), '\\{}%,"\'()') }
}

/** A literal cannot hold what would end it, nor a backslash, which the dialects read differently. */
function literal(text: MappedText, banned: string): MappedText {
  return new StepBuilder(text)
    .copy(0, text.text.length)
    .build((added) => ([...added].some((sign) => banned.includes(sign)) ? undefined : added))
}
