import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../../engine/settings/config'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { wrappings } from '../harness/wrappings'

/**
 * Apologies that do their work: no rule may answer one of them with more than a hint, nor with more than a remark where
 * the file around it makes a longer message of it.
 */
const models = [
  'I’m so sorry about that call. I didn’t want to sound short, and I know it stung. I should have listened first, and I’m sorry.',
  'I’m sorry our payment page went down. We’ll have it back right away.',
  'I’m sorry that you still can’t open the file. I know that holds you up, and I don’t blame you for being cross.',
  'I’m sorry that your question wasn’t answered on Friday. I’ll find out why myself and write to you by noon tomorrow with the answer or with the next step.',
  'I’m so sorry I sent you the contract late. I know that cost you a day, and I’m sorry for that.',
  'I’m sorry I spoke over you. That was not what I wanted. Your trust matters to me, and I’m sorry for my mistake.',
  'I’m sorry I let that slip.',
  'We charged you twice on 3 May. That was our mistake, and we’re sorry. The money is on its way back and arrives by Friday.',
  'We apologize for the two hours in which your shop was offline. A change of ours broke the sign-in; it is mended, and from now on each change is tried on a copy first.',
  'I’m sorry we cancelled the wrong order. If the new one is not with you by Tuesday, call me at {{agent.phone}}.',
]

/** Lines that a support lead would strike out, each with the rule that says why. */
const faults = [
  ['We apologize for any inconvenience.', 'generic-apology'],
  ['I apologize for any trouble.', 'generic-apology'],
  ['I’m sorry if I upset you.', 'conditional-apology'],
  ['I’m sorry, but…', 'excuse-but'],
  ['I’m sorry that you see it this way.', 'feelings-shift'],
  ['I’m sorry you feel like that.', 'feelings-shift'],
] as const

const linter = createLinter(rules)

describe.each(wrappings)('in $name', ({ path, settings, escape, wrap }) => {
  const lint = (text: string) =>
    linter.lint({ text: wrap(escape(text)), path }, { ...defaultConfig, ...settings }).findings

  test.each(models)('a model stays silent: %s', (text) => {
    const isPlain = path === 'a.md' || path === 'a.json'
    const loud = lint(text).filter(
      ({ severity }) => severity === 'error' || severity === 'warning' || (isPlain && severity === 'info'),
    )
    expect(loud).toEqual([])
  })

  test.each(faults)('a fault is an error: %s', (text, rule) => {
    const errors = lint(text).filter(({ severity }) => severity === 'error')
    expect(errors.map((finding) => finding.rule)).toEqual([rule])
  })
})
