import { expect, test } from 'vitest'
import { defaultConfig } from '../../engine/settings/config'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'

const linter = createLinter(rules.filter(({ id }) => id === 'unfilled-todo'))

test.each([
  ['a.html', '<p>Rows marked <code>TODO</code> are left out.</p>', 0],
  ['a.html', '<p>Rows marked <kbd>TODO: later</kbd> are left out.</p>', 0],
  ['a.md', 'Rows marked `TODO` are left out.', 0],
  ['a.html', '<p>Please pay by <b>[TODO: the day]</b>.</p>', 1],
  ['a.html', '<p>The code is <code>X7</code> until [TODO: the day].</p>', 1],
  ['a.md', 'The code is `X7` until [TODO: the day].', 1],
])('%s: %s has %i slots', (path, text, slots) => {
  expect(linter.lint({ path, text }, defaultConfig).findings).toHaveLength(slots)
})
