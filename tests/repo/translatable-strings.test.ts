import { expect, test } from 'vitest'
import { textsIn } from '../../scripts/generators/translatable-strings'

test.each([
  ['a text', "l10n.t('One thing')", ['One thing']],
  ['a text on a line of its own', 'l10n.t(\n  "It\'s {0}",\n  name,\n)', ["It's {0}"]],
  ['quotes and line breaks', String.raw`l10n.t('It\'s\nso')`, ["It's\nso"]],
  ['several texts', "[l10n.t('One'), vscode.l10n.t(`Two`)]", ['One', 'Two']],
  ['nothing', "format('One')", []],
])('finds %s', (_what, code, texts) => {
  expect(textsIn(code, 'a.ts')).toEqual(texts)
})

test.each([
  ['a name', 'l10n.t(text)'],
  ['a text that is put together', 'l10n.t(`One ${thing}`)'],
])('refuses %s', (_what, code) => {
  expect(() => textsIn(`\n${code}`, 'a.ts')).toThrow('a.ts:2: l10n.t takes a text that is written out')
})
