import type { Syntax, TemplateScan } from '../template-scan'

/** `{% … %}` of Liquid, Jinja, Twig and Nunjucks. */
export const tags: Syntax = {
  signs: '{',
  read(scan, start) {
    const { text } = scan
    if (text[start + 1] !== '%') return false
    const opening = /\{%[-+~]?\s*(\w*)/y
    opening.lastIndex = start
    const keyword = opening.exec(text)?.[1] ?? ''
    const end = tagEnd(scan, start, keyword)
    if (end === undefined) return false
    const last = SILENT.has(keyword) || RAW.has(keyword) ? (endTag(scan, keyword, end)?.end ?? end) : end
    return scan.trimming(start, text[start + 2] === '-', text[last - 3] === '-', () =>
      readTag(scan, start, end, keyword),
    )
  },
}

/** `{{ … }}` where it always prints: without the blocks and the comments that Handlebars has. */
export const output: Syntax = {
  signs: '{',
  read(scan, start) {
    const { text } = scan
    if (!text.startsWith('{{', start)) return false
    const close = scan.finder.tagEnd(start + 2, '{{', '}}')
    if (close === undefined) return false
    const [before, after] = [text[start + 2] === '-', text[close - 1] === '-']
    const content = text.slice(start + 2, close).replace(/^-|-$/g, '')
    return scan.trimming(start, before, after, () => scan.print(start, close + 2, content))
  },
}

/** `{# … #}` of Jinja. Elsewhere `{#b}` opens a block, so a space or a hyphen must follow. */
export const comments: Syntax = {
  signs: '{',
  read(scan, start) {
    const { text, finder } = scan
    if (text[start + 1] !== '#' || !/[\s-]/.test(text[start + 2] ?? '')) return false
    const end = finder.after('#}', start + 2)
    if (end === undefined) return false
    return scan.trimming(start, text[start + 2] === '-', text[end - 3] === '-', () => scan.markup(start, end))
  },
}

const BRANCHES = new Set(['if', 'unless', 'case', 'for', 'tablerow', 'ifchanged'])
const NEXT_BRANCH = new Set(['elsif', 'elif', 'elseif', 'when'])
/** Tags whose body is printed elsewhere, where somebody uses the name that they give it. */
const CAPTURING = new Set(['capture', 'macro'])
/** Texts to be translated. They may have a plural. */
const TRANSLATED = new Set(['trans', 'blocktrans', 'blocktranslate'])
/** `{% trans "Your parcel is late" %}` of Django: the text to be translated stands in the tag itself. */
const INLINE = /^\{%-?\s*trans(?:late)?\s+_?\(?["']/
/** Tags whose body no customer reads. */
const SILENT = new Set(['comment', 'doc', 'schema', 'javascript', 'stylesheet', 'style'])
/** Tags whose body is text, whatever it looks like. */
const RAW = new Set(['raw', 'verbatim'])
/** Tags whose strings may end up in the text. */
const WITH_STRINGS = new Set(['assign', 'include', 'render', 'set', 'echo', 'liquid'])

/** A list of commands and an inline comment have no strings to mind and may be long. */
function tagEnd({ text, finder }: TemplateScan, start: number, keyword: string): number | undefined {
  if (keyword === 'liquid' || (keyword === '' && /^\{%-?\s?#/.test(text.slice(start, start + 5))))
    return finder.after('%}', start + 2)
  const close = finder.tagEnd(start + 2, '{%', '%}')
  return close === undefined ? undefined : close + 2
}

function readTag(scan: TemplateScan, start: number, end: number, keyword: string): true {
  const { blocks } = scan
  if (BRANCHES.has(keyword)) return scan.markup(start, end, blocks.open(keyword))
  if (keyword === 'else' || keyword === 'empty') return scan.markup(start, end, blocks.else('else'))
  if (NEXT_BRANCH.has(keyword)) return scan.markup(start, end, blocks.else(keyword))
  if (keyword.startsWith('end')) return scan.markup(start, end, blocks.close(keyword.slice(3)))
  if (SILENT.has(keyword)) return scan.markup(start, endTag(scan, keyword, end)?.end ?? end)
  if (RAW.has(keyword)) return readRaw(scan, start, end, keyword)
  if (INLINE.test(scan.text.slice(start, start + 20))) return scan.push({ start, end, holdsStrings: true })
  if (TRANSLATED.has(keyword)) return readTranslated(scan, start, end, keyword)
  if ((keyword === 'plural' || keyword === 'pluralize') && hasOpenTranslation(scan))
    return scan.markup(start, end, blocks.else('else'))
  const isAssigned = keyword === 'set' && !scan.text.slice(start, end).includes('=')
  if (CAPTURING.has(keyword) || isAssigned) return scan.markup(start, end, blocks.open(keyword))
  return scan.push({ start, end, holdsStrings: WITH_STRINGS.has(keyword) })
}

function readRaw(scan: TemplateScan, start: number, end: number, keyword: string): true {
  scan.markup(start, end)
  const closing = endTag(scan, keyword, end)
  return closing === undefined || scan.markup(closing.start, closing.end)
}

/** A text with a plural has two branches; any other is printed as it stands. */
function readTranslated(scan: TemplateScan, start: number, end: number, keyword: string): true {
  const closing = endTag(scan, keyword, end)
  const plural = scan.finder.afterPattern(/\{%-?\s{0,3}plural(?:ize)?\b/g, end)
  const hasPlural = closing !== undefined && plural !== undefined && plural < closing.start
  return scan.markup(start, end, hasPlural ? scan.blocks.open(keyword) : undefined)
}

const hasOpenTranslation = ({ blocks }: TemplateScan): boolean =>
  [...TRANSLATED].some((keyword) => blocks.isOpen(keyword))

/** The next closing tag of that keyword. */
function endTag(
  { text, finder }: TemplateScan,
  keyword: string,
  from: number,
): { readonly start: number; readonly end: number } | undefined {
  const end = finder.afterPattern(new RegExp(`\\{%-?\\s{0,3}end${keyword}\\s{0,3}-?%\\}`, 'g'), from)
  return end === undefined ? undefined : { start: text.lastIndexOf('{%', end - 1), end }
}
