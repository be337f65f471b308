/** A tag that takes words of a message from elsewhere. */
export interface PartialTag {
  /** What it names, as written, without quotes: `blocks/apology`, `dc.apology`. '' where the name is only known later. */
  readonly name: string
  /** Where the tag begins. */
  readonly at: number
}

/** A tag in the text that it was found in. */
export interface PlacedPartialTag extends PartialTag {
  /** Where its name stands. */
  readonly nameSpan: readonly [start: number, end: number]
}

/** Tags that put another file, or a team's dynamic content, in their place. In JSON their quotes are escaped. */
const PARTIAL =
  /\{\{[#~-]*>\s*\\?["'[]?(?:([\w./-]+)|[(@])|\{%-?\s*(?:include|render|partial)\s+\\?["']?([\w./-]+)|\{\{[~-]?\s*(?:(?:template|include|partial)\s*\(?\s*\\?["']([\w./-]+)|(dc\.\w+))|<#include\s+\\?["']([\w./-]+)|<%[-=]\s*(?:include|render)\b[\s(]*(?::?partial\s*(?:=>|:)\s*)?\\?['"]?([\w./-]+)/g

/** What stands around a message and is no part of it. */
const FRAME = /(?:header|footer|head|foot|logo|layout|styles?|css|divider|spacer|unsubscribe|social)$/i

/** The tags by which a template takes words of its message from elsewhere. The header and the footer of a mail are none. */
export const partialsIn = (source: string): PlacedPartialTag[] =>
  partialTagsIn(source).filter(({ name }) => !FRAME.test(name.replace(/\.\w+$/, '')))

/** All tags by which a template takes in another file. The name is the last thing that is read of a tag. */
export function partialTagsIn(source: string): PlacedPartialTag[] {
  return Array.from(source.matchAll(PARTIAL), (match) => {
    const name = match.slice(1).find((one) => one !== undefined) ?? ''
    const end = match.index + match[0].length
    return { name, at: match.index, nameSpan: [end - name.length, end] }
  })
}
