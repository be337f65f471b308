import { describe, expect, test } from 'vitest'
import { defineRule, type FlagExample, type Rule } from '../../engine/rule'
import { fillBetweenMarks } from '../../scripts/generators/generator'
import { ruleDocs } from '../../scripts/generators/rule-docs'
import { ruleIndex } from '../../scripts/generators/rule-index'
import { groups, readmeTable } from '../../scripts/generators/rule-table'
import { settingsPage } from '../../scripts/generators/settings-page'
import { fillTemplate } from '../../scripts/rule-templates/fill'
import apologyTemplate from '../../scripts/rule-templates/apology'
import macroTemplate from '../../scripts/rule-templates/macro'
import sentenceTemplate from '../../scripts/rule-templates/sentence'
import workspaceTemplate from '../../scripts/rule-templates/workspace'
import { isOpen, textsOf } from '../harness/rule-texts'

const ruleWith = (flag: FlagExample) =>
  defineRule({
    id: 'a-rule',
    summary: 'Finds a|b.',
    hears: 'Reads as: nothing.',
    why: 'It hurts.',
    todo: 'Write more.',
    sources: [{ title: 'A book' }, { title: 'A page', url: 'https://example.org/' }],
    severity: 'warning',
    reads: 'apology',
    weight: 0,
    triggers: ['sorry'],
    check() {},
    examples: { flags: [flag], allows: ['Fine.'] },
  })

const pagesOf = (flag: FlagExample) => ruleDocs({ rules: [ruleWith(flag)], read: () => '' })

const pageOf = (rule: Rule): string =>
  ruleDocs({ rules: [rule], read: () => '' }).get(`docs/rules/${rule.id}.md`)!

describe('a flagged example on the page of its rule', () => {
  test.each<[string, FlagExample, string]>([
    ['has its words underlined', { text: 'So [[sorry]].' }, 'So sorry.\n   ~~~~~\n```'],
    ['may begin with them', { text: '[[So]] sorry.' }, 'So sorry.\n~~\n```'],
    ['may break a line in them', { text: 'So [[sorry\nif]] so.' }, 'So sorry\n   ~~~~~\nif so.\n~~\n```'],
    ['may have them on a later line', { text: 'Hi.\nSo [[sorry]].' }, 'Hi.\nSo sorry.\n   ~~~~~\n```'],
    ['shows the rewrite', { text: '[[So]] sorry.', becomes: 'Sorry.' }, 'So sorry.\n~~\n→ Sorry.\n```'],
    ['may end with a bracket of its own', { text: 'By [[[date]]].' }, 'By [date].\n   ~~~~~~\n```'],
  ])('%s', (_what, flag, shown) => {
    expect(pagesOf(flag).get('docs/rules/a-rule.md')).toContain(`\`\`\`text\n${shown}`)
  })
})

describe('the page of a rule', () => {
  test('says in which macros an example holds, and how loudly', () => {
    const page = pagesOf({ text: '[[So]]', severity: 'hint', policy: { kind: 'failure', channel: 'sms' } })
    expect(page.get('docs/rules/a-rule.md')).toContain(
      'In a `failure` macro with `channel: "sms"`, as hint:\n\n```text\nSo\n~~\n```',
    )
  })

  test('gives an allowed text with what is known of its macro', () => {
    const rule = ruleWith({ text: '[[So]]' })
    const examples = { ...rule.examples, allows: [{ text: 'Fine.', policy: { kind: 'denial' } }] } as const
    expect(pageOf({ ...rule, examples })).toContain('In a `denial` macro:\n\n```text\nFine.\n```')
  })

  test('has a table of the kinds of macros that the rule judges', () => {
    expect(pageOf({ ...macroTemplate, levels: { failure: 'warning', denial: 'hint' } })).toContain(
      '| `failure` | warning |\n| `denial` | hint |\n| any other, or unknown | silent |',
    )
  })

  test('names the profiles that change the level', () => {
    expect(pageOf({ ...ruleWith({ text: '[[So]]' }), id: 'minimizing' })).toContain(
      '**warning**, **error** in the profile `healthcare`.',
    )
  })

  test('says how to switch on what is silent without a setting', () => {
    const page = pagesOf({ text: '[[So]]', policy: { compensation: 'allowed' } }).get('docs/rules/a-rule.md')
    expect(page).toContain('silent until you set `compensation` to `allowed`')
    expect(page).toContain('```json\n{"compensation":"allowed"}\n```')
    expect(pagesOf({ text: '[[So]]' }).get('docs/rules/a-rule.md')).not.toContain('switch it on')
  })

  test('shows a repository file by file', () => {
    const flags = [{ text: 'One.\n===\nSo [[two]].' }, { text: '[[So]].' }]
    expect(pageOf({ ...workspaceTemplate, examples: { flags, allows: ['Fine.'] } })).toContain(
      '```text\n── 1.md ──\nOne.\n\n── 2.md ──\nSo two.\n   ~~~\n```\n\n```text\n── 1.md ──\nSo.\n~~\n```',
    )
  })
})

test('the README has a folded table for each group of rules that there is', () => {
  const read = () => '<!-- rules:start --><!-- rules:end -->'
  const rules = [macroTemplate, ruleWith({ text: '[[So]]' })]
  const readme = readmeTable({ rules, read }).get('README.md')!
  expect([...readme.matchAll(/<summary><b>(\w+)<\/b> \(1\)/g)].map(([, title]) => title)).toEqual([
    'Apologies',
    'Macros',
  ])
  expect(readme).toContain('](docs/rules/a-rule.md)')
  expect(readme).toContain('2 rules, each with a page')
})

test('the page about the config has a table for each kind of record, and says nothing twice', () => {
  const read = () => '<!-- settings:start --><!-- settings:end -->'
  const page = settingsPage({ rules: [], read }).get('docs/config.md')!
  for (const title of ['In a house rule:', 'In an override:', 'In `placeholders`:'])
    expect(page).toContain(`\n\n${title}\n\n| setting |`)
  expect(page).toContain('| The profile to start from. |')
})

const templates = [apologyTemplate, sentenceTemplate, macroTemplate, workspaceTemplate]

describe.each(templates.map((rule) => [rule.reads, rule] as const))(
  'the template of a rule that reads: %s',
  (reads, rule) => {
    test('leaves all texts open, so that a rule with one of them fails', () => {
      expect(textsOf(rule).filter((text) => !isOpen(text))).toEqual([])
    })

    test('becomes a rule of its folder', () => {
      const text = fillTemplate(reads, 'a-new-rule')
      expect(text).toContain("id: 'a-new-rule'")
      expect(text).not.toMatch(/the-id|\.\.\/\.\./)
    })
  },
)

test('there is a template for each kind of rule', () => {
  expect(templates.map(({ reads }) => reads)).toEqual(Object.keys(groups))
})

test('the list of rules links to the pages and keeps its columns', () => {
  const list = pagesOf({ text: '[[So]]' }).get('docs/rules/README.md')
  expect(list).toContain('| [`a-rule`](a-rule.md) | warning | Finds a\\|b. |')
})

test('the index imports each rule under a name that it can have', () => {
  const index = ruleIndex({ rules: [ruleWith({ text: '[[So]]' })], read: () => '' }).get('rules/index.ts')
  expect(index).toContain("import aRule from './a-rule'")
  expect(index).toContain('= [aRule]')
})

describe('a part between marks', () => {
  test.each([
    ['is filled', 'a <!-- x:start --><!-- x:end --> b', 'a <!-- x:start -->\n\nnew\n\n<!-- x:end --> b'],
    ['is replaced', '<!-- x:start -->old<!-- x:end -->', '<!-- x:start -->\n\nnew\n\n<!-- x:end -->'],
    ['has to have its own name', '<!-- y:start --><!-- y:end -->', '<!-- y:start --><!-- y:end -->'],
    ['has to end', 'a <!-- x:start --> b', 'a <!-- x:start --> b'],
  ])('%s', (_what, text, filled) => {
    expect(fillBetweenMarks(text, 'x', 'new')).toBe(filled)
  })
})
