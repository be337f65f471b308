import { expect, test } from 'vitest'
import { defaultConfig } from '../../../engine/settings/config'
import { applyEdits } from '../../../engine/fixes/fix'
import { createLinter } from '../../../engine/lint'
import missingNextUpdate from '../../../rules/missing-next-update'

const linter = createLinter([missingNextUpdate])
const config = { ...defaultConfig, kind: 'investigating' } as const

const update = 'We are investigating failed card payments. Tills in forty shops take cash only.'

test.each([
  ['a paragraph', `${update}\n`, `${update} Next update by [TODO: time] UTC.\n`],
  ['a table', `| a | b |\n|-|-|\n| ${update} | fine |\n`, undefined],
])('what a macro lacks is added to its text and not to a cell: %s', async (_, text, after) => {
  const file = { path: 'a.md', text }
  const { findings } = linter.lint(file, config)
  expect(findings).toHaveLength(1)
  const [fix] = (await linter.fixes(file, config, findings)).get(findings[0]!)!
  expect(fix && applyEdits(text, fix.edits)).toBe(after)
})
