import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../../engine/settings/config'
import { applyEdits } from '../../engine/fixes/fix'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { parseMarked } from '../harness/marked'

const linter = createLinter(rules)
const MARKS = ['⟦', '⟧'] as const

/** What is noted of the findings of a file: each remark with the text of its place. */
function notesOf(text: string, path = 'a.hbs') {
  const { findings } = linter.lint({ path, text }, defaultConfig)
  return findings.flatMap(({ notes = [] }) =>
    notes.map(({ message, offsets }) => [message, ...offsets] as const),
  )
}

describe('the branch that a finding depends on is named', () => {
  // The mark is the tag that the remark points to.
  const cases: Record<string, [marked: string, message: string, path?: string]> = {
    'the first': [
      'We are sorry ⟦{{#if rude}}⟧if you were offended{{else}}that we lost your lamp{{/if}}.',
      'Only where {{#if rude}} holds.',
    ],
    'the other': [
      'We {{#if late}}are sorry for the late lamp{{⟦⟧else}}apologize for any inconvenience{{/if}}.'.replace(
        '{{⟦⟧else}}',
        '⟦{{else}}⟧',
      ),
      'Only in the {{else}} of {{#if late}}.',
    ],
    'one of many': [
      'We apologize for {{#if a}}the late lamp{{else if b}}the broken lamp⟦{{else}}⟧any inconvenience{{/if}}.',
      'Only in the {{else}} of {{#if a}}.',
    ],
    'one without another': [
      'We packed the wrong lamp, so we are sorry⟦{{#if rude}}⟧ if you were offended{{/if}}.',
      'Only where {{#if rude}} holds.',
    ],
    'an inner one': [
      '{{#if a}}You got the wrong lamp⟦{{#if b}}⟧, so sorry for any inconvenience{{/if}}.{{/if}}',
      'Only where {{#if b}} holds.',
    ],
    'a sentence that ends inside': [
      'We apologize for ⟦{{#if late}}⟧any inconvenience. A new lamp is on its way.{{else}}the broken lamp.{{/if}}',
      'Only where {{#if late}} holds.',
    ],
    'a case': [
      'We apologize for {% case x %}{% when 1 %}the late lamp⟦{% when 2 %}⟧any inconvenience{% endcase %}.',
      'Only in the {% when 2 %} of {% case x %}.',
      'a.liquid',
    ],
    unless: [
      'We apologize for ⟦{% unless x %}⟧any inconvenience{% else %}the broken lamp{% endunless %}.',
      'Only where {% unless x %} holds.',
      'a.liquid',
    ],
    'a section of Mustache': [
      'We apologize for ⟦{{#late}}⟧the late lamp{{/late}}{{^late}}any inconvenience{{/late}}.',
      'Only where {{#late}} does not hold.',
    ],
    'a plural of ICU': [
      '{"reply":{"text":"We apologize for {n, plural, one {the late lamp⟦} other {⟧any inconvenience}}."}}',
      'Only in the other {…} of {n, plural, …}.',
      'locales/en.json',
    ],
  }
  test.each(Object.entries(cases))('%s', (_, [marked, message, path]) => {
    const { text, ranges } = parseMarked(marked, MARKS)
    expect(notesOf(text, path)).toEqual([[message, ...ranges[0]!]])
  })
})

test.each([
  ['nothing is conditional', 'We apologize for any inconvenience.'],
  ['another word is', 'We apologize for any inconvenience{{#if vip}}, Anna{{/if}}.'],
  ['all branches are alike', 'We apologize for any {{#if a}}inconvenience{{else}}trouble{{/if}}.'],
  [
    'the whole sentence stands in the branch',
    '{{#if a}}We are sorry if you were offended.{{else}}We are sorry that we lost it.{{/if}}',
  ],
  ['another sentence is', '{{#if a}}We lost your lamp.{{/if}} We apologize for any inconvenience.'],
  ['a fallback is read once', '{{#if a}}Hello. {{/if}}We are sorry for {{x | default: "any trouble"}}.'],
])('nothing is noted where %s', (_, text) => {
  expect(linter.lint({ path: 'a.hbs', text }, defaultConfig).findings).not.toEqual([])
  expect(notesOf(text)).toEqual([])
})

test('what two branches say is told apart', () => {
  const text = 'We are sorry {{#if a}}if you were offended{{else}}for any inconvenience{{/if}}.'
  const { findings } = linter.lint({ path: 'a.hbs', text }, defaultConfig)
  expect(
    findings.map(({ rule, related, notes = [] }) => [rule, related, notes.map(({ message }) => message)]),
  ).toEqual([
    ['generic-apology', [], ['Only in the {{else}} of {{#if a}}.']],
    ['conditional-apology', [], ['Only where {{#if a}} holds.']],
  ])
})

test('many blocks in one passage name few branches, and only those of the sentence', () => {
  const other = Array.from({ length: 30 }, (_, i) => `{{#if a${i}}}Hi {{else}}Dear {{/if}}`).join('')
  const text = `${other}you. We apologize for {{#if z}}any inconvenience{{else}}the late lamp{{/if}}.`
  expect(notesOf(text).map(([message]) => message)).toEqual(['Only where {{#if z}} holds.'])
  const deep = `We are sorry${'{{#if a}} so'.repeat(30)} for any inconvenience${'{{/if}}'.repeat(30)}.`
  expect(notesOf(deep).length).toBeLessThanOrEqual(3)
})

test('a fix leaves what is read with the other branch as it is', async () => {
  const fixed = async (text: string) => {
    const file = { path: 'a.hbs', text }
    const { findings } = linter.lint(file, defaultConfig)
    const fixes = await linter.fixes(file, defaultConfig, findings)
    return findings.flatMap((finding) => fixes.get(finding)!.map(({ edits }) => applyEdits(text, edits)))
  }
  expect(await fixed('We are sorry {{#if a}}if you were hurt{{else}}that we lost it{{/if}}.')).toContain(
    'We are sorry {{#if a}}[TODO: what we did]{{else}}that we lost it{{/if}}.',
  )
  // A second sentence behind it would be read with both.
  const after = await fixed(
    'We {{#if a}}are sorry for the late lamp{{else}}apologize for any trouble{{/if}}.',
  )
  expect(after.filter((text) => !text.endsWith('{{/if}}.'))).toEqual([])
})

describe('a branch is named exactly where the finding is not found without it', () => {
  const rulesIn = (text: string): ReadonlyMap<string, string> =>
    new Map(
      linter
        .lint({ path: 'a.hbs', text }, defaultConfig)
        .findings.flatMap((one) => [one, ...one.related].map(({ rule, severity }) => [rule, severity])),
    )
  const heads = ['We are sorry', 'We apologize', 'Sorry', 'We packed the wrong lamp. We are so sorry']
  const ends = [
    ' for any inconvenience',
    ' if you were offended',
    ' that we lost your lamp',
    ' for the late lamp',
    '',
  ]
  const pairs = ends.flatMap((first) => ends.flatMap((other) => (first === other ? [] : [[first, other]])))

  test.each(heads)('%s …', (head) => {
    let named = 0
    for (const [first = '', other = ''] of pairs) {
      const text = `${head}{{#if a}}${first}{{else}}${other}{{/if}}. A new one is on its way.`
      const [whenFirst, whenOther] = [first, other].map((end) =>
        rulesIn(`${head}${end}. A new one is on its way.`),
      )
      for (const { rule, severity, notes = [] } of linter.lint({ path: 'a.hbs', text }, defaultConfig)
        .findings) {
        const where = [whenFirst, whenOther].map((found) => found!.get(rule) === severity)
        const expected = where[0] === where[1] ? [] : [where[0] ? '{{#if a}}' : '{{else}}']
        expect([text, rule, notes.map(({ offsets }) => text.slice(...offsets))]).toEqual([
          text,
          rule,
          expected,
        ])
        named += expected.length
      }
    }
    expect(named).toBeGreaterThan(0)
  })
})
