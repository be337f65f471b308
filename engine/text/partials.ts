/** Tags that put another file, or a team's dynamic content, in their place. */
const PARTIAL =
  /\{\{[#~-]*>\s*([\w./"'-]+)|\{%-?\s*(?:include|render)\s+["']?([\w./-]+)|\{\{[~-]?\s*(?:(?:template|include|partial)\s*\(?\s*["']([\w./-]+)|(dc\.\w+))|<#include\s+["']([\w./-]+)|<%[-=]\s*(?:include|render)\b[\s('"]*([\w./-]+)/g

/** What stands around a message and is no part of it. */
const FRAME = /(?:header|footer|head|foot|logo|layout|styles?|css|divider|spacer|unsubscribe|social)$/i

/** Whether a template takes words of its message from elsewhere. The header and the footer of a mail are none. */
export function holdsPartial(source: string): boolean {
  for (const [, ...names] of source.matchAll(PARTIAL)) {
    const name = names.find((one) => one !== undefined)!.replace(/\.\w+$|["']/g, '')
    if (!FRAME.test(name)) return true
  }
  return false
}
