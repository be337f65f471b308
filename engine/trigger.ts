import type { Rule } from './rule'

/** Tells, before anything is parsed, whether a file can hold a finding at all. */
export interface Trigger {
  /** Whether decoded text holds a trigger word. */
  inText(text: string): boolean
  /** Whether a file holds a trigger word, or holds marks behind which one could hide. */
  inFile(source: string): boolean
}

/** Characters that a reader does not see inside a word. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060]/g

/**
 * Ways in which a file can spell a letter so that the trigger words do not stand in it: `\u006f` in JSON,
 * `&#111;` and `&shy;` in HTML, and tags or emphasis marks inside a word.
 */
const HIDES_LETTERS =
  /\\u00[0-9a-f]{2}|&#|&shy;|&(?:ZeroWidthSpace|zwn?j|nobreak);|[\u00AD\u200B-\u200D\u2060]|[a-z](?:<\/?(?:b|i|em|strong|span|u|font|wbr|mark|small|a|s)\b[^<>]*>)+[a-z]|[a-z][*_]+[a-z]|[a-z]\\?<!--|[a-z]\{\{!/i

export function createTrigger(rules: readonly Rule[]): Trigger {
  const words = [...new Set(rules.flatMap((rule) => rule.triggers))]
  const pattern = new RegExp(words.join('|'), 'i')
  const inText = (text: string): boolean =>
    pattern.test(text) || (text.search(INVISIBLE) >= 0 && pattern.test(text.replace(INVISIBLE, '')))
  return {
    inText,
    inFile: (source) => words.length > 0 && (pattern.test(source) || HIDES_LETTERS.test(source)),
  }
}
