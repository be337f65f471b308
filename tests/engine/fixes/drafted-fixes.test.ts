import { expect, test } from 'vitest'
import { defaultConfig, type Config } from '../../../engine/settings/config'
import { createLinter } from '../../../engine/lint'
import { rules } from '../../../rules'

const linter = createLinter(rules)

/** The titles of the fixes of the first finding of a rule. */
async function titles(text: string, rule: string, policy: Partial<Config> = {}): Promise<string[]> {
  const file = { path: 'a.md', text }
  const config = { ...defaultConfig, ...policy }
  const finding = linter.lint(file, config).findings.find((one) => one.rule === rule)!
  return (await linter.fixes(file, config, [finding])).get(finding)!.map(({ title }) => title)
}

const failure = { kind: 'failure' } as const

test.each<[name: string, text: string, rule: string, titles: readonly string[], policy?: Partial<Config>]>([
  [
    'a long sentence in front of what is added',
    'We sent the blue curtains that you had ordered for your new flat in the old town to the wrong address. The right ones leave us today.',
    'missing-apology',
    ['Fill in: … We are sorry for that, and for [TODO: what it cost you].'],
    failure,
  ],
  [
    'the sentence that is added to, where that is not the one found',
    'We are sorry that our driver left your gate open. We know how much that worried you. Your children were in the garden.',
    'missing-repair',
    [
      'Fill in: Your children were in the garden. We have [TODO: done]. By [TODO: time] we will [TODO: next step].',
    ],
    failure,
  ],
  [
    'a slot that goes',
    'We sent the wrong size. [TODO: say sorry] The right one leaves our store today.',
    'unfilled-todo',
    ['Write: The right one leaves our store today.'],
  ],
  [
    'the apostrophe of the macro, where its own paragraph has none',
    'We’re on it.\n\nApologies for any inconvenience caused by the broken export.',
    'generic-apology',
    [
      'Write: We’re sorry about the broken export.',
      'Fill in: We’re sorry about the broken export. It [TODO: what it did to you].',
      'Fill in: We’re sorry [TODO: what we did]. We know [TODO: what it cost you].',
    ],
  ],
  [
    'both quotes gone, where one would be left',
    'We\'re sorry for the late reply, but our desk was "busy".',
    'excuse-but',
    ["Write: We're sorry for the late reply."],
  ],
  ['one quote of two, which is left alone', 'Sorry for the “delay” of your order.', 'generic-apology', []],
])('a title shows %s', async (_, text, rule, expected, policy) => {
  expect(await titles(text, rule, policy)).toEqual(expected)
})
