import type { BlockTag } from '../mapped-text'
import type { Syntax, TemplateScan } from '../template-scan'

/** FreeMarker's `<#if …>`, and `[#if …]` in its other syntax. */
export const freemarker: Syntax = { signs: '<[', read: (scan, start) => readDirective(scan, start) }

/** Without the other syntax, in which `[#12]` would be a directive. */
export const freemarkerTags: Syntax = { signs: '<', read: (scan, start) => readDirective(scan, start) }

const LONGEST = 1000
const BRANCHES = new Set(['if', 'list', 'items', 'foreach', 'attempt'])

function readDirective(scan: TemplateScan, start: number): boolean {
  const { text, finder } = scan
  // Most angles open elements.
  const next = text[text[start + 1] === '/' ? start + 2 : start + 1]
  if (next !== '#' && next !== '@') return false
  const [open, close] = text[start] === '<' ? ['<', '>'] : ['[', ']']
  if (text.startsWith(`${open}#--`, start)) {
    const end = finder.after(`--${close}`, start)
    return end !== undefined && scan.markup(start, end)
  }
  const opening = /[<[](\/?[#@])([A-Za-z][\w.]*)/y
  opening.lastIndex = start
  const [, sigil = '', keyword = ''] = opening.exec(text) ?? []
  const end = keyword === '' ? undefined : directiveEnd(text, opening.lastIndex, close!)
  if (end === undefined) return false
  if (keyword === 'noparse' && sigil === '#') {
    scan.markup(start, end)
    const closing = finder.after(`${open}/#noparse${close}`, end)
    return closing === undefined || scan.markup(closing - '</#noparse>'.length, closing)
  }
  const inside = text.slice(opening.lastIndex, end - 1)
  const holdsStrings = keyword === 'assign' || keyword === 'local' || sigil === '@'
  const tag = tagOf(scan, sigil, keyword, inside)
  return scan.push({ start, end, ...(tag && { tag }), ...(holdsStrings && { holdsStrings }) })
}

/** The end of a directive: the first closing sign outside of strings and parentheses, as `(a > b)` is compared. */
function directiveEnd(text: string, from: number, close: string): number | undefined {
  const limit = Math.min(text.length, from + LONGEST)
  let depth = 0
  for (let at = from; at < limit; at++) {
    const sign = text[at]!
    if (sign === close && depth === 0) return at + 1
    if (sign === '(') depth += 1
    else if (sign === ')') depth -= 1
    else if (sign === '"' || sign === "'") {
      const end = text.indexOf(sign, at + 1)
      if (end < 0 || end >= limit) return undefined
      at = end
    }
  }
  return undefined
}

function tagOf(
  { blocks }: TemplateScan,
  sigil: string,
  keyword: string,
  inside: string,
): BlockTag | undefined {
  if (sigil.startsWith('/')) return blocks.close(keyword)
  if (sigil === '@') return undefined
  if (keyword.startsWith('else')) return blocks.else(keyword === 'else' ? 'else' : 'else if')
  if (keyword === 'switch') return blocks.open('case', keyword)
  if (keyword === 'case') return blocks.else('when')
  if (keyword === 'default') return blocks.else('else')
  // The body is printed where somebody uses the name that it gets.
  if (/^(?:assign|local|global)$/.test(keyword) && !inside.includes('=')) return blocks.open(keyword)
  if (keyword === 'macro' || keyword === 'function') return blocks.open(keyword)
  return BRANCHES.has(keyword) ? blocks.open(keyword) : undefined
}
