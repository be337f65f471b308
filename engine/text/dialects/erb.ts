import type { Syntax, TemplateScan } from '../template-scan'

/** `<%= … %>` and `<% … %>` of ERB and EJS. */
export const erb: Syntax = {
  signs: '<',
  read(scan, start) {
    const { text, finder } = scan
    if (text[start + 1] !== '%') return false
    if (text[start + 2] === '%') return scan.escape(start, start + 3, '<%')
    if (text[start + 2] === '#') {
      const end = finder.after('%>', start)
      return end !== undefined && scan.markup(start, end)
    }
    const close = finder.tagEnd(start + 2, '<%', '%>')
    if (close === undefined) return false
    const sigil = /^[=_-]?/.exec(text.slice(start + 2, close))![0]
    const content = text
      .slice(start + 2 + sigil.length, close)
      .replace(/[_-]$/, '')
      .trim()
    if (readControl(scan, start, close + 2, content)) return true
    if (sigil === '=' || sigil === '-') return scan.print(start, close + 2, content)
    return scan.markup(start, close + 2)
  },
}

/** Ruby ends blocks with `end`, JavaScript with a brace. */
function readControl(scan: TemplateScan, start: number, end: number, content: string): boolean {
  const { blocks } = scan
  if (/^(?:\}\s*else\s+if|elsif|when)\b/.test(content)) return scan.markup(start, end, blocks.else('else if'))
  if (/^(?:\}\s*)?else\b/.test(content)) return scan.markup(start, end, blocks.else('else'))
  if (/^(?:end\b|\})/.test(content)) return scan.markup(start, end, blocks.closeLast())
  const branch = /^(?:if|unless|case)\b/.exec(content)?.[0]
  if (branch !== undefined) return scan.markup(start, end, blocks.open(branch))
  const isLoop = /^(?:for|while|until)\b|\bdo(?:\s*\|[^|]*\|)?$|\{$/.test(content)
  return isLoop && scan.markup(start, end, blocks.open('each'))
}
