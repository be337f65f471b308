import { expect, test } from 'vitest'
import { defaultConfig } from '../../../engine/settings/config'
import { applyEdits } from '../../../engine/fixes/fix'
import { createLinter } from '../../../engine/lint'
import { rules } from '../../../rules'

const linter = createLinter(rules)
const generic = 'We apologize for any inconvenience.'

/** In a text `SORRY` stands for a generic apology, and `OFF` for what the comment says. */
const fill = (text: string) =>
  text.replaceAll('SORRY', generic).replaceAll('OFF', 'amends-disable generic-apology -- fixed by law')

test.each<[name: string, path: string, before: string, after: string | undefined]>([
  ['Markdown', 'a.md', 'SORRY\n\nSORRY\n', '<!-- OFF -->\n\nSORRY\n\nSORRY\n'],
  ['a list', 'a.md', '- SORRY\n- b\n', '<!-- OFF -->\n\n- SORRY\n- b\n'],
  ['lines of Windows', 'a.md', '# Hi\r\n\r\nSORRY\r\n', '<!-- OFF -->\r\n\r\n# Hi\r\n\r\nSORRY\r\n'],
  ['a byte order mark', 'a.md', '\uFEFFSORRY\n', '\uFEFF<!-- OFF -->\n\nSORRY\n'],
  ['front matter', 'a.md', '---\nsubject: SORRY\n---\nSORRY\n', '---\n# OFF\nsubject: SORRY\n---\nSORRY\n'],
  ['TOML', 'a.md', '+++\nsubject = "SORRY"\n+++\nSORRY\n', '+++\n# OFF\nsubject = "SORRY"\n+++\nSORRY\n'],
  ['HTML', 'a.html', '<!DOCTYPE html>\n<p>SORRY</p>', '<!DOCTYPE html>\n<!-- OFF -->\n<p>SORRY</p>'],
  ['a template of HTML', 'a.j2', '<p>SORRY</p>', '{# OFF #}\n<p>SORRY</p>'],
  ['a template of plain text', 'a.liquid', 'Hi,\nSORRY', '{% comment %} OFF {% endcomment %}Hi,\nSORRY'],
  ['YAML', 'a.yml', '---\na:\n  body: SORRY\n', '# OFF\n---\na:\n  body: SORRY\n'],
  ['JSON with comments', 'a.jsonc', '{"body":"SORRY"}', '// OFF\n{"body":"SORRY"}'],
  ['JSON', 'a.json', '{"body":"SORRY"}', undefined],
  ['plain text', 'a.txt', 'SORRY', undefined],
])('a comment at the top leaves out what a rule says of a file: %s', (_, path, before, after) => {
  const file = { path, text: fill(before) }
  const own = linter.lint(file, defaultConfig).findings.filter(({ rule }) => rule === 'generic-apology')
  expect(own.length).toBeGreaterThan(0)
  const fix = linter.disabling(file, defaultConfig, own[0]!, { reach: 'file', reason: 'fixed by law' })
  expect(fix && applyEdits(file.text, fix.edits)).toBe(after && fill(after))
})

test('it is not offered where one further down would still be undone', () => {
  const text = `Hello.\n\n<!-- amends-enable generic-apology -->\n\n${generic}\n`
  const file = { path: 'a.md', text }
  const [finding] = linter.lint(file, defaultConfig).findings
  expect(linter.disabling(file, defaultConfig, finding!, { reach: 'file' })).toBeUndefined()
})
