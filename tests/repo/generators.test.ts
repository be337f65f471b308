import { describe, expect, test } from 'vitest'
import { defineRule, type FlagExample } from '../../engine/rule'
import { fillBetweenMarks } from '../../scripts/generators/generator'
import { ruleDocs } from '../../scripts/generators/rule-docs'
import { ruleIndex } from '../../scripts/generators/rule-index'

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

describe('a flagged example on the page of its rule', () => {
  test.each<[string, FlagExample, string]>([
    ['has its words underlined', { text: 'So [[sorry]].' }, 'So sorry.\n   ~~~~~\n```'],
    ['may begin with them', { text: '[[So]] sorry.' }, 'So sorry.\n~~\n```'],
    ['may break a line in them', { text: 'So [[sorry\nif]] so.' }, 'So sorry\n   ~~~~~\nif so.\n~~\n```'],
    ['may have them on a later line', { text: 'Hi.\nSo [[sorry]].' }, 'Hi.\nSo sorry.\n   ~~~~~\n```'],
    ['shows the rewrite', { text: '[[So]] sorry.', becomes: 'Sorry.' }, 'So sorry.\n~~\n→ Sorry.\n```'],
  ])('%s', (_what, flag, shown) => {
    expect(pagesOf(flag).get('docs/rules/a-rule.md')).toContain(`\`\`\`text\n${shown}`)
  })
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
