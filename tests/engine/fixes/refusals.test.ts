import { expect, test } from 'vitest'
import { defaultConfig, type Config } from '../../../engine/settings/config'
import type { Severity } from '../../../engine/finding'
import { createLinter } from '../../../engine/lint'
import { rules } from '../../../rules'

const linter = createLinter(rules)
const update = 'We are investigating failed card payments. Tills in forty shops take cash only.'

/** Why the first finding of a rule has no fix; `[]` where it has some. */
async function refusal(path: string, text: string, rule: string, policy: Partial<Config> = {}) {
  const file = { path, text }
  const config = { ...defaultConfig, ...policy }
  const finding = linter.lint(file, config).findings.find((one) => one.rule === rule)
  if (!finding) throw new Error(`${rule} finds nothing.`)
  const fixes = (await linter.fixes(file, config, [finding])).get(finding)!
  const because = await linter.refusal(file, config, finding)
  // There is either a fix or a reason, never both.
  expect(fixes.length > 0 && because !== undefined).toBe(false)
  return because ?? fixes.map(({ safety }) => safety)
}

test.each<[name: string, because: string | string[], ...Parameters<typeof refusal>]>([
  ['a fix is there', ['template'], 'a.md', 'We apologize for any inconvenience.\n', 'generic-apology'],
  [
    'a tag',
    'it would cut through {{/if}}',
    'a.md',
    'We apologize for {{#if late}}any{{/if}} inconvenience.\n',
    'generic-apology',
  ],
  [
    'a placeholder',
    'it would cut through {{agent.name}}',
    'a.md',
    "I'm sorry we mixed up the files. We take your privacy very {{agent.name}} seriously.\n",
    'bolstering',
  ],
  [
    'other readers',
    'it would change what other customers read, too',
    'a.html',
    '<p>Mistakes {{#if late}}were{{/if}} made.</p>',
    'agentless-passive',
  ],
  [
    'a cause',
    'it would name a cause, and your settings say that none is known yet',
    'a.md',
    'I am sorry. You <br> were billed twice for {{month}}.\n',
    'agentless-passive',
    { causeKnown: false },
  ],
  [
    'a cell of a table',
    'it would change another cell of the table',
    'a.md',
    `| a | b |\n|-|-|\n| ${update} | fine |\n`,
    'missing-next-update',
    { kind: 'investigating' },
  ],
])('why there is no rewrite: %s', async (_, because, ...args) => {
  expect(await refusal(...args)).toEqual(because)
})

test.each<[severity: Severity, outcome: string | string[]]>([
  ['error', 'its words would be reported as well'],
  ['warning', ['safe']],
])('a rewrite that another rule finds, at the level %s', async (severity, outcome) => {
  const houseRules = [
    { id: 'no-oops', phrases: ['oops'], replacement: 'whoopsie' },
    { id: 'no-whoopsie', phrases: ['whoopsie'], severity },
  ]
  expect(await refusal('a.md', 'Oops, that was us.\n', 'house/no-oops', { houseRules })).toEqual(outcome)
})

test('a rule that has nothing in mind is refused nothing', async () => {
  const file = { path: 'a.md', text: 'We are sorry [TODO: what].\n' }
  const finding = linter.lint(file, defaultConfig).findings.find(({ rule }) => rule === 'unfilled-todo')!
  expect(await linter.refusal(file, defaultConfig, finding)).toBeUndefined()
})
