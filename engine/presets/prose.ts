import type { DataNode } from '../data/data-tree'

/**
 * Whether a text can be a sentence: two words with white space between, which HTML may spell as a name. Identifiers, URLs
 * and paths are not.
 */
export const isProse = (text: string): boolean =>
  /^\P{L}*\p{L}\S*\s[^]*?\p{L}/u.test(text) || /\p{L}&(?:nbsp|#160|#x0*a0);\p{L}/iu.test(text)

const proseKeys = new Set(
  (
    'answer body content greeting html macro message preheader reply response signature speech subject ' +
    'template text'
  ).split(' '),
)

/** Words after the one that says what a value is: `body_html`, `SubjectPart`, `content_en`. */
const formWords = new Set('html text txt md markdown plain part line value default en'.split(' '))

/** Whether a key says that its value is written for a reader: `body`, `chatText`, `content_html`, `HtmlPart`. */
export function isProseKey(key: string): boolean {
  const words = wordsOf(key)
  if (proseKeys.has(singular(words.at(-1) ?? ''))) return true
  while (words.length > 1 && formWords.has(words.at(-1)!)) words.pop()
  return proseKeys.has(singular(words.at(-1) ?? ''))
}

const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/s$/, '')

/** Keys of what customers write, not what they get, and of words that serve the search. */
const neverKeys = new Set(
  (
    'examples utterances patterns training_phrases trainingPhrases user_says userSays keywords tags placeholders ' +
    'regex $schema'
  ).split(' '),
)
export const isNeverKey = (key: string): boolean => neverKeys.has(key)

/** The key that says what a value is: list items and locales (`"body": { "en": … }`) have that of the node above. */
export function tellingKey(node: DataNode): string {
  let { key, parent } = node
  while (parent && (typeof key === 'number' || isLocale.test(key))) ({ key, parent } = parent)
  return String(key)
}

const isLocale = /^(?!id$|to$)[a-z]{2}(?:[-_][A-Za-z]{2,4})?$/

/** `bodyHtml`, `body_html` and `body-html` → body, html; `HTMLBody` → html, body. */
export const wordsOf = (key: string): string[] =>
  key
    .replace(/([a-z])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
