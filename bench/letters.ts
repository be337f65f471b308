/** How the macros of a repository are typed. Engines keep a text of plain letters in half of the memory, and read it faster. */
export type Letters = 'plain' | 'rich'

const plainly: readonly (readonly [RegExp, string])[] = [
  [/’/g, "'"],
  [/é|è/g, 'e'],
  [/ü/g, 'u'],
  [/ë/g, 'e'],
  [/ń/g, 'n'],
  [/€ ?/g, 'EUR '],
  [/£/g, 'GBP '],
]

/** As a person with a mail program writes: with spaces that do not break, curly quotes, dashes and smileys. */
const richly: readonly (readonly [RegExp, string])[] = [
  [/(\d) (?=€|kr|p\.m\.)/g, '$1\u00A0'],
  [/"([^"]*)"/g, '“$1”'],
  [/: (?=[a-z])/g, ' – '],
  [/(Thanks[^.]*)\./g, '$1! 🙂'],
]

/** The sentence in these letters. `plain` is ASCII. */
export function typed(sentence: string, letters: Letters): string {
  const changes = letters === 'plain' ? plainly : richly
  return changes.reduce((text, [found, written]) => text.replace(found, written), sentence)
}
