import { expect, test } from 'vitest'
import { defaultConfig } from '../../../engine/settings/config'
import { applyEdits } from '../../../engine/fixes/fix'
import { createLinter } from '../../../engine/lint'
import { rules } from '../../../rules'

const linter = createLinter(rules)

const sentences = [
  'I apologize for any delay to booking 12.',
  'We’re sorry the refund for booking 12 is slow, but these things happen.',
  'Apologies for any inconvenience caused by the broken ticket page.',
]
const filler = 'The boat leaves at nine from the north pier. Please bring a warm coat. '
const text = Array.from({ length: 60 }, (_, i) => `${filler.repeat(11)}\n\n${sentences[i % 3]!}\n`).join('\n')

test('a large file is fixed by small edits, with few readings', async () => {
  const file = { path: 'a.md', text }
  expect(text.length).toBeGreaterThan(50_000)
  const { count, edits, text: after } = await linter.fixAll(file, defaultConfig)
  expect(count).toBeGreaterThanOrEqual(40)
  expect(applyEdits(text, edits)).toBe(after)
  expect(Math.max(...edits.map(({ offsets }) => offsets[1] - offsets[0]))).toBeLessThan(100)
})

test('the findings of one rule alone are fixed', async () => {
  const file = { path: 'a.md', text }
  const { rule } = linter.lint(file, defaultConfig).findings[0]!
  const { edits, count } = await linter.fixAll(file, defaultConfig, rule)
  expect(count).toBeGreaterThan(0)
  expect(new Set(edits.flatMap((edit) => edit.rules))).toEqual(new Set([rule]))
  expect((await linter.fixAll(file, defaultConfig)).count).toBeGreaterThan(count)
})
