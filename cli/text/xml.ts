import { escapeUTF8 } from 'entities'

/** What XML 1.0 cannot hold in any way: control characters, halves of surrogate pairs, and two that are no characters. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A text as the content of an element. */
export const xmlText = (text: string): string => escapeUTF8(text.replace(forbidden, '\uFFFD'))

/** An element with its content, which is written as XML already. A break in a value is a space: parsers make it one. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${xmlText(String(value).replace(/[\t\r\n]+/g, ' '))}"`,
  )
  const tag = `${name}${written.join('')}`
  return content.length === 0 ? `<${tag}/>` : `<${tag}>${content.join('')}</${name}>`
}

/** A file with one element at its root. */
export const xmlFile = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`

/** Elements on lines of their own, as the content of another one. */
export const xmlLines = (elements: readonly string[]): string[] =>
  elements.length === 0 ? [] : [...elements.map((element) => `\n${element}`), '\n']
