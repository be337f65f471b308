import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../../engine/settings/config'
import { createLinter } from '../../engine/lint'
import type { Policy } from '../../engine/settings/policy'
import { textOf } from '../../engine/rule'
import { rules } from '../../rules'
import { breachesIn, loudOf } from '../harness/fix-laws'
import { parseMarked } from '../harness/marked'

interface Sample {
  readonly text: string
  readonly path: string
  readonly policy: Partial<Policy>
}

/** What each rule flags and allows, as one macro each. */
const examplesOf = ({ examples }: (typeof rules)[number]): Sample[] => [
  ...examples.flags.map(({ text, policy = {} }) => ({
    text: parseMarked(text).text,
    path: 'macro.md',
    policy,
  })),
  ...examples.allows.map((example) => ({
    text: textOf(example),
    path: 'macro.md',
    policy: typeof example === 'string' ? {} : example.policy,
  })),
]

const folder = path.join(import.meta.dirname, '../../examples')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:md|txt|hbs|handlebars|html|json)$/.test(name))
  .map((name): Sample => ({ text: readFileSync(path.join(folder, name), 'utf8'), path: name, policy: {} }))

/** All rules together, as users have them. */
const linter = createLinter(rules)

/** What breaks a law, told so that the failure of a test says what to mend. */
async function breaches({ text, path, policy }: Sample): Promise<string[]> {
  const found = await breachesIn(linter, { text, path }, { ...defaultConfig, ...policy })
  return found.map(
    ({ finding, fix, law }) =>
      `${law}: ${finding.rule}: ${finding.sentence}${fix ? ` → ${fix.becomes}` : ''}`,
  )
}

describe('every error and warning has a fix, and each fix holds', () => {
  test.each(rules.filter(({ reads }) => reads !== 'workspace').map((rule) => [rule.id, rule] as const))(
    'in the examples of %s',
    async (_, rule) => {
      for (const sample of examplesOf(rule)) expect(await breaches(sample)).toEqual([])
    },
  )

  test('in the example repository', async () => {
    expect(files.some((file) => loudOf(linter.lint(file, defaultConfig).findings).length > 0)).toBe(true)
    for (const file of files) expect(await breaches(file)).toEqual([])
  })
})
