import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../../engine/settings/config'
import { isWorse } from '../../engine/finding'
import { applyEdits } from '../../engine/fixes/fix'
import { createLinter } from '../../engine/lint'
import { profileNames, profiles } from '../../engine/settings/profiles'
import { rules } from '../../rules'

const ids = rules.map(({ id }) => id)

describe.each(profileNames)('the profile %s', (name) => {
  test('names rules that are there', () => {
    const named = Object.keys(profiles[name].rules)
    expect(named.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('says in a sentence what it is for', () => {
    expect(profiles[name].description).toMatch(/^[A-Z].*\.$/)
  })
})

test('strict makes no rule milder', () => {
  const milder = rules.filter(({ id, severity }) => {
    const level = profiles.strict.rules[id] ?? severity
    return level === 'off' || isWorse(severity, level)
  })
  expect(milder.map(({ id }) => id)).toEqual([])
})

describe('the profile no-admission offers no sentence that admits a fault', () => {
  const linter = createLinter(rules)
  const config = {
    ...defaultConfig,
    ...profiles['no-admission'].policy,
    rules: profiles['no-admission'].rules,
  }

  test.each([
    ['We apologize for any inconvenience.', 'We apologize for [TODO: what happened, and when].'],
    ["I'm sorry if you were overcharged.", "I'm sorry about [TODO: what happened, and when]."],
    ['Our apologies for the trouble.', "We're sorry about [TODO: what happened, and when]."],
    ["We're sorry you feel that way.", "We're sorry about [TODO: what happened, and when]."],
  ])('%s', async (text, becomes) => {
    const file = { path: 'a.md', text }
    const { findings } = linter.lint(file, config)
    const fixes = [...(await linter.fixes(file, config, findings)).values()].flat()
    expect(fixes.map(({ safety }) => safety)).not.toContain('assertive')
    expect(applyEdits(text, fixes[0]!.edits)).toContain(becomes)
  })
})
