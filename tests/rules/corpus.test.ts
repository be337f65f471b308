import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { defaultConfig } from '../../engine/settings/config'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { scoreRows, type Row } from '../harness/scoring'

const linter = createLinter(rules)
const rows = readFileSync('tests/corpus/sentences.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Row)
const score = scoreRows(rows, (text, path) => linter.lint({ text, path }, defaultConfig).findings)

test('no sentence that is fine gets an error or a warning', () => {
  expect(score.falseAlarms).toEqual([])
})

test('at least 95 of 100 non-apologies are found', () => {
  expect(score.positives).toBeGreaterThan(60)
  expect(score.hits / score.positives).toBeGreaterThanOrEqual(0.95)
})
