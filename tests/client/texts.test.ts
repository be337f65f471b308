import { expect, test } from 'vitest'
import { configStart, rulesAt } from '../../client/config-start'
import { example } from '../../client/example'
import { defaultConfig, defaultConfigFile, parseConfig } from '../../engine/settings/config'
import { createLinter } from '../../engine/lint'
import { missingParts } from '../../engine/macro/completeness'
import { profileNames } from '../../engine/settings/profiles'
import { severities } from '../../engine/finding'
import { rules } from '../../rules'

test('a new config changes nothing by itself', () => {
  expect(parseConfig(configStart, rules)).toEqual({ config: defaultConfigFile, problems: [] })
})

test('a new config names all profiles and levels', () => {
  const missing = [...profileNames, ...severities, 'off'].filter((name) => !configStart.includes(`"${name}"`))
  expect(missing).toEqual([])
})

test('what is typed first in a new config is the level of a rule', () => {
  const typed = `${configStart.slice(0, rulesAt)}"excuse-but": "hint"${configStart.slice(rulesAt)}`
  expect(parseConfig(typed, rules)).toMatchObject({
    config: { rules: { 'excuse-but': 'hint' } },
    problems: [],
  })
})

test('the example has findings to try each kind of rewrite on, and lacks a part', async () => {
  const linter = createLinter(rules)
  const file = { path: 'Untitled-1', languageId: 'markdown', text: example }
  const { findings } = linter.lint(file, defaultConfig)
  const fixes = await linter.fixes(file, defaultConfig, findings)
  const kinds = new Set([...fixes.values()].flat().map(({ safety }) => safety))
  expect([...kinds].toSorted()).toEqual(['assertive', 'safe', 'template'])
  expect(missingParts(findings).size).toBe(1)
})
