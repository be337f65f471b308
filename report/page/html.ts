/** A piece of the page that is markup already. Whatever else is put into the page is text and gets escaped. */
export class Html {
  constructor(readonly markup: string) {}

  toString(): string {
    return this.markup
  }
}

/** What may stand between the words of a template. `undefined` and `false` leave nothing behind. */
export type Value = Html | string | number | false | undefined | readonly Value[]

/** Writes markup: html`<b>${text}</b>`. Attributes go in double quotes. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const words = withoutIndentation(strings)
  let markup = words[0]!
  values.forEach((value, index) => (markup += markupOf(value) + words[index + 1]!))
  return new Html(markup)
}

const known = new WeakMap<TemplateStringsArray, readonly string[]>()

/** The lines of a template are indented for those who read the code. In a large page that would be most of its size. */
function withoutIndentation(strings: TemplateStringsArray): readonly string[] {
  const earlier = known.get(strings)
  if (earlier) return earlier
  const words = strings.map((part) => part.replace(/\s*\n\s*/g, '\n'))
  known.set(strings, words)
  return words
}

/** Lets markup of our own through, such as a drawing or a stylesheet. */
export const raw = (markup: string): Html => new Html(markup)

function markupOf(value: Value): string {
  if (value instanceof Html) return value.markup
  if (value === undefined || value === false) return ''
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? escape(value) : value.map(markupOf).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Control characters have no place in a page; they are shown as a dot. */
const escape = (text: string): string =>
  text.replace(/[&<>"']|[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, (found) => entities[found] ?? '·')
