import { describe, expect, test } from 'vitest'
import { isWorse } from '../../engine/finding'
import { profileNames, profiles } from '../../engine/profiles'
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
