/** What is nested 200,000 deep, with what is told of it. */
export interface DeepCase {
  readonly name: string
  readonly path: string
  readonly text: string
  /** What is told where something is left out. */
  readonly problem?: RegExp
}

const many = 200_000
const inside = (open: string, close = ''): string => `${open.repeat(many)}sorry for that${close.repeat(many)}`
const tooDeep = /nested more than 500 deep|never closed/

export const deepCases: readonly DeepCase[] = [
  { name: 'JSON lists', path: 'a.json', text: inside('[', ']'), problem: tooDeep },
  { name: 'JSON objects', path: 'a.json', text: inside('{"a":', '}'), problem: /nested|means nothing/ },
  { name: 'YAML flow lists', path: 'a.yaml', text: inside('[', ']'), problem: tooDeep },
  { name: 'YAML lists', path: 'a.yaml', text: inside('- '), problem: tooDeep },
  { name: 'YAML keys', path: 'a.yaml', text: inside('? '), problem: tooDeep },
  { name: 'front matter', path: 'a.md', text: `---\n${inside('- ')}\n---\n\nSorry.`, problem: tooDeep },
  { name: 'HTML elements', path: 'a.html', text: inside('<div>', '</div>') },
  { name: 'HTML elements that stay open', path: 'a.html', text: inside('<b>') },
  { name: 'Markdown quotes', path: 'a.md', text: inside('> ') },
  { name: 'Markdown lists', path: 'a.md', text: inside('- ') },
  { name: 'brackets', path: 'a.md', text: inside('[', ']') },
  { name: 'round brackets', path: 'a.txt', text: inside('(', ')') },
  { name: 'template blocks', path: 'a.hbs', text: inside('{{#if a}}', '{{/if}}') },
  { name: 'template blocks that stay open', path: 'a.hbs', text: inside('{{#if a}}') },
]
