import type { Syntax, TemplateScan } from '../template-scan'
import { readGoComment, readGoTag, showsGo } from './go'

/** Handlebars, with what Mustache has beside it. Reads as well what other dialects write between two braces. */
export const handlebars: Syntax = { signs: '{', read: (scan, start) => readMustache(scan, start, true) }

/** Mustache knows no escapes and no raw blocks. */
export const mustache: Syntax = { signs: '{', read: (scan, start) => readMustache(scan, start, false) }

/** Mustache's delimiters, which a template may change. */
const delimiters = (): { open: string; close: string } => ({ open: '{{', close: '}}' })

/** Whether `{{- x }}` swallows the space in front. In i18next, a hyphen only prints HTML as it is. */
const hyphensTrim = (text: string): boolean => /\{%|-\}\}/.test(text) || showsGo(text)

/** Helpers that compare: customers do not get their strings to see. */
const COMPARING = /^(?:if|unless|with|each|is|n?eq|neq|ne|[gl]te?|compare|contains|switch|case)(?![a-z])/

function readMustache(scan: TemplateScan, start: number, isHandlebars: boolean): boolean {
  const { text, finder } = scan
  const { open, close } = scan.own(delimiters)
  if (!text.startsWith(open, start)) return false
  const inside = start + open.length
  if (open === '{{') {
    if (isHandlebars && text[start - 1] === '\\') {
      scan.markup(start - 1, start)
      // An escaped mustache is text, up to its own end.
      if (text[start - 2] !== '\\') return scan.skipTo(finder.tagEnd(inside, open, close) ?? inside)
    }
    if (isHandlebars && text.startsWith('{{{{', start)) return readRawBlock(scan, start)
    const stash = text[inside] === '~' ? inside + 1 : inside
    if (text[stash] === '{') return readTripleStash(scan, start, stash + 1)
  }
  const before = text[inside] === '~' || (text[inside] === '-' && scan.own(hyphensTrim))
  const first = firstInside(text, inside)
  if (text[first] === '!') return readComment(scan, start, first, before)
  if (text.startsWith('/*', first)) return readGoComment(scan, start)
  if (text[first] === '=') return readDelimiters(scan, start, first + 1)
  const end = finder.tagEnd(inside, open, close)
  if (end === undefined) return false
  const after = text[end - 1] === '~' || (text[end - 1] === '-' && scan.own(hyphensTrim))
  const content = text.slice(inside, end).replace(/^[~-]/, '').replace(/[~-]$/, '').trim()
  return scan.trimming(start, before, after, () => readTag(scan, start, end + close.length, content))
}

/** Where the tag says what it is. */
function firstInside(text: string, inside: number): number {
  SIGIL.lastIndex = inside
  return SIGIL.test(text) ? SIGIL.lastIndex : inside
}

const SIGIL = /[~-]?\s*/y

/** `{{{x}}}` and `{{~{x}~}}`. */
function readTripleStash(scan: TemplateScan, start: number, inside: number): boolean {
  const end = scan.finder.tagEnd(inside, '{{', '}')
  if (end === undefined) return false
  const closing = /\}~?\}\}/y
  closing.lastIndex = end
  if (!closing.test(scan.text)) return false
  const [before, after] = [inside - start > 3, closing.lastIndex - end > 3]
  return scan.trimming(start, before, after, () =>
    scan.print(start, closing.lastIndex, scan.text.slice(inside, end)),
  )
}

/** `{{!-- … --}}` may hold braces; `{{! … }}` ends at the first that close. */
function readComment(scan: TemplateScan, start: number, first: number, before: boolean): boolean {
  const { text, finder } = scan
  const { close } = scan.own(delimiters)
  const long = text.startsWith('--', first + 1) ? finder.afterPattern(/--~?\}\}/g, first + 1) : undefined
  const end = long ?? finder.after(close, first)
  if (end === undefined) return false
  const after = text[end - close.length - 1] === '~'
  return scan.trimming(start, before, after, () => scan.markup(start, end))
}

/** Each `{{{{x}}}}` of a text and the `{{{{/…}}}}` that ends it, by their offsets: raw blocks may hold raw blocks. */
const rawBlocks = (text: string): ReadonlyMap<number, number> => {
  const ends = new Map<number, number>()
  const open: number[] = []
  for (const { 0: mark, index } of text.matchAll(/\{\{\{\{\/?/g)) {
    if (!mark.endsWith('/')) open.push(index)
    else if (open.length > 0) ends.set(open.pop()!, index)
  }
  return ends
}

/** `{{{{raw}}}} {{this is text}} {{{{/raw}}}}` */
function readRawBlock(scan: TemplateScan, start: number): boolean {
  const opening = /\{\{\{\{\s*([\w.-]+)[^{}]{0,200}\}\}\}\}/y
  opening.lastIndex = start
  const name = opening.exec(scan.text)?.[1]
  const end = scan.own(rawBlocks).get(start)
  if (name === undefined || end === undefined) return false
  const closing = `{{{{/${name}}}}}`
  if (!scan.text.startsWith(closing, end)) return false
  scan.markup(start, opening.lastIndex)
  return scan.markup(end, end + closing.length)
}

/** Mustache's `{{=<% %>=}}`. */
function readDelimiters(scan: TemplateScan, start: number, inside: number): boolean {
  const own = scan.own(delimiters)
  const end = scan.finder.after(`=${own.close}`, inside)
  if (end === undefined || end - start > 40) return false
  const [open, close, ...rest] = scan.text
    .slice(inside, end - 1 - own.close.length)
    .trim()
    .split(/\s+/)
  if (!open || !close || rest.length > 0) return false
  own.open = open
  own.close = close
  scan.watch(open.charAt(0), mustache)
  return scan.markup(start, end)
}

/** Tells apart what stands between `{{` and `}}`. */
function readTag(scan: TemplateScan, start: number, end: number, content: string): true {
  const { blocks } = scan
  const [, sigil = '', rest = ''] = /^(#[>*]?|[\^/>&*])?\s*(.*)$/s.exec(content) ?? []
  const keyword = /^[^\s|}]*/.exec(rest)?.[0] ?? ''
  switch (sigil) {
    case '':
      if (content === 'else') return scan.markup(start, end, blocks.else('else'))
      if (/^else?if$|^else$/.test(keyword)) return scan.markup(start, end, blocks.else('else if'))
      return readGoTag(scan, start, end, content) || scan.print(start, end, content)
    case '&':
      return scan.print(start, end, rest)
    case '^':
      if (keyword === '') return scan.markup(start, end, blocks.else('else'))
      return scan.markup(start, end, blocks.takeInverted(keyword) ? undefined : blocks.open(keyword))
    case '/':
      return readClosingTag(scan, start, end, keyword)
    case '>':
    case '*':
      return scan.push({ start, end, holdsStrings: true })
    default:
      return scan.push({ start, end, tag: blocks.open(keyword), holdsStrings: !COMPARING.test(keyword) })
  }
}

/** `{{/x}}`, where `{{^x}}` right behind it is the other branch of the same block. */
function readClosingTag(scan: TemplateScan, start: number, end: number, keyword: string): true {
  const next = /\s*\{\{\^\s*([^\s}]+)\s*\}\}/y
  next.lastIndex = end
  const goesOn = next.exec(scan.text)?.[1] === keyword
  return scan.markup(start, end, goesOn ? scan.blocks.invert(keyword) : scan.blocks.close(keyword))
}
