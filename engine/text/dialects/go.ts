import type { Syntax, TemplateScan } from '../template-scan'

/** Go templates. */
export const go: Syntax = {
  signs: '{',
  read(scan, start) {
    const { text, finder } = scan
    if (!text.startsWith('{{', start)) return false
    if (readGoComment(scan, start)) return true
    const end = finder.tagEnd(start + 2, '{{', '}}')
    if (end === undefined) return false
    const content = text
      .slice(start + 2, end)
      .replace(/^-(?=\s)|\s-$/g, '')
      .trim()
    return trimming(
      scan,
      start,
      end + 2,
      () => readControl(scan, start, end + 2, content) || scan.print(start, end + 2, content),
    )
  },
}

const trimming = (scan: TemplateScan, start: number, end: number, read: () => true): true =>
  scan.trimming(start, scan.text.startsWith('- ', start + 2), scan.text.startsWith(' -', end - 4), read)

/** `{{/* … *\/}}`, which may hold braces. */
export function readGoComment(scan: TemplateScan, start: number): boolean {
  COMMENT.lastIndex = start
  if (!COMMENT.test(scan.text)) return false
  const end = scan.finder.afterPattern(/\*\/(?:\s-)?\}\}/g, COMMENT.lastIndex)
  return end !== undefined && trimming(scan, start, end, () => scan.markup(start, end))
}

const COMMENT = /\{\{(?:-\s)?\/\*/y

/** Hugo's `{{< track "…" >}}` and `{{% note %}}` */
export const shortcodes: Syntax = {
  signs: '{',
  read(scan, start) {
    const sigil = scan.text[start + 2]
    if (!scan.text.startsWith('{{', start) || (sigil !== '<' && sigil !== '%')) return false
    const end = scan.finder.tagEnd(start + 3, '{{', sigil === '<' ? '>}}' : '%}}')
    return end !== undefined && scan.markup(start, end + 3)
  },
}

/** `{{if}}` without `#` opens a block in Go templates alone, which close with `{{end}}`. */
export const showsGo = (text: string): boolean => /\{\{-?\s?end\s?-?\}\}/.test(text)

/** A tag that controls a Go template, in a text of which another tag shows that it is one. */
export function readGoTag(scan: TemplateScan, start: number, end: number, content: string): boolean {
  return CONTROL.test(content) && scan.own(showsGo) && readControl(scan, start, end, content)
}

const CONTROL = /^(?:(?:if|with|range|block|define|template|end|else|break|continue)(?!\S)|\$\w*\s*:?=)/

function readControl(scan: TemplateScan, start: number, end: number, content: string): boolean {
  const control = CONTROL.exec(content)?.[0]
  if (control === undefined) return false
  switch (control) {
    case 'if':
    case 'with':
    case 'range':
    case 'define':
      return scan.markup(start, end, scan.blocks.open(control))
    // What stands in `{{block}}` is printed right there and always; its end must pair all the same.
    case 'block':
      scan.blocks.open(control)
      return scan.markup(start, end)
    case 'else':
      return scan.markup(start, end, scan.blocks.else(content === 'else' ? 'else' : 'else if'))
    case 'end':
      return scan.markup(start, end, scan.blocks.closeLast())
    default:
      return scan.markup(start, end)
  }
}
