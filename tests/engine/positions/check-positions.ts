import { expect, test } from 'vitest'
import { defaultConfig, type Config } from '../../../engine/settings/config'
import { applyEdits } from '../../../engine/fixes/fix'
import { createLinter } from '../../../engine/lint'
import { rules } from '../../../rules'
import { parseMarked } from '../../harness/marked'

const linter = createLinter(rules)

/** `⟦…⟧` marks the slices of the file that are underlined; a text without marks stays silent. */
export type PositionCase = readonly [
  name: string,
  marked: string,
  fixes?: 'fixed' | 'reported',
  after?: string,
]

export function checkPositions(
  path: string,
  cases: readonly PositionCase[],
  settings: Partial<Config> = {},
): void {
  const config: Config = { ...defaultConfig, ...settings }
  test.each(cases.map((one) => ({ name: one[0], one })))(
    '$name',
    async ({ one: [, marked, fixes, after] }) => {
      const { text, ranges } = parseMarked(marked, ['⟦', '⟧'])
      const file = { text, path }
      const findings = linter.lint(file, config).findings.filter(({ rule }) => rule === 'generic-apology')
      expect(findings.map(({ offsets }) => offsets)).toEqual(ranges)
      const proved = await linter.fixes(file, config, findings)
      const first = findings.map((finding) => proved.get(finding)?.[0])
      if (fixes === 'fixed') expect(first.every((fix) => fix !== undefined)).toBe(true)
      if (fixes === 'reported') expect(first.some((fix) => fix !== undefined)).toBe(false)
      if (after !== undefined) expect(applyEdits(text, first[0]!.edits)).toBe(after)
    },
  )
}
