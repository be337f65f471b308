import { expect, it } from 'vitest'
import { formatIds } from '../../../engine/document'
import { formatOf, formats } from '../../../engine/formats/index'

it('has every format once', () => {
  expect(formats.map(({ id }) => id)).toEqual(formatIds)
})

it.each([
  ['a/b.md', undefined, 'markdown'],
  ['A.MARKDOWN', undefined, 'markdown'],
  ['file:///c%3A/x.y/macros.json', undefined, 'json'],
  ['lines.jsonl', undefined, 'json'],
  ['mail.hbs', undefined, 'handlebars'],
  ['mail.html.erb', undefined, 'handlebars'],
  ['mail.j2', undefined, 'handlebars'],
  ['mail.mjml', undefined, 'html'],
  ['macros.yml', undefined, 'yaml'],
  ['Macros.YAML', undefined, 'yaml'],
  ['Untitled-2', 'yaml', 'yaml'],
  ['macros.csv', undefined, 'csv'],
  ['macros.tsv', undefined, 'csv'],
  ['mail.html', undefined, 'html'],
  ['mail.html', 'handlebars', 'handlebars'],
  ['note.txt', undefined, 'text'],
  ['Untitled-1', 'markdown', 'markdown'],
  ['settings.json', 'unheard-of', 'json'],
  ['image.png', undefined, undefined],
  ['a.md/README', undefined, undefined],
  ['json', undefined, undefined],
])('%s (%s) → %s', (path, languageId, id) => {
  expect(formatOf({ text: '', path, ...(languageId !== undefined && { languageId }) })?.id).toBe(id)
})
