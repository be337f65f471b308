import { expect, test } from 'vitest'
import { defaultConfig } from '../../../engine/settings/config'
import { createLinter } from '../../../engine/lint'
import { rules } from '../../../rules'

const linter = createLinter(rules.filter(({ reads }) => reads === 'macro'))

const shown = (text: string, kind: 'failure' | 'denial') =>
  linter
    .lint({ text: `${text}\n`, path: 'a.md' }, { ...defaultConfig, kind })
    .findings.map(({ rule, related }) => [rule, related.map((other) => other.rule)])

test('two parts that are missing at one place are one finding', () => {
  expect(
    shown('We apologize for the late lamp. You waited for it all week. You deserved better.', 'failure'),
  ).toEqual([['missing-ownership', ['missing-repair']]])
  expect(
    shown('Thank you for your letter. We cannot refund the two tickets. Have a good week.', 'denial'),
  ).toEqual([['missing-alternative', ['missing-reason', 'missing-acknowledgement']]])
})
