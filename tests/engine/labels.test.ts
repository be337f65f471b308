import { expect, test } from 'vitest'
import type { MacroLabels } from '../../engine/document'
import { readMacros } from './apology/read'

const labelsOf = (text: string, path: string): MacroLabels | undefined =>
  readMacros(text, path)[0]!.macro.labels

test.each<[frontMatter: string, labels: MacroLabels | undefined]>([
  ['title: Late', undefined],
  ['kind: Failure', { kind: 'failure' }],
  ['type: How-To # not sure', { kind: 'how-to' }],
  ['tags: [late, "Two words"]', { tags: ['late', 'two words'] }],
  ['tags: late, Refund', { tags: ['late', 'refund'] }],
  ['tags:\n  - late # yes\n  - "refund"\nlocale: en', { tags: ['late', 'refund'], locale: 'en' }],
  ['tags: [\n  late,\n  refund,\n]', { tags: ['late', 'refund'] }],
  ['tags:\nlocale: en-GB', { locale: 'en-gb' }],
  ['lang: Deutsch', { locale: 'deutsch' }],
  ['languages: [en, de]\nlanguage: [en, de]', undefined],
  ['locale: 12', undefined],
  ['channel: SMS\naudience: internal', { channel: 'sms', audience: 'internal' }],
  ['incident: 42\nstatus: identified', { incident: '42', stage: 'identified' }],
  ['status: solved', undefined],
  ['fragment: true', { fragment: true }],
  ['fragment: false', undefined],
  ['postmortem: /reports/2025-06-late', { postmortem: true }],
  ['postmortem: pending', undefined],
])('front matter %j', (frontMatter, labels) => {
  expect(labelsOf(`---\n${frontMatter}\n---\nWe are late.`, 'a.md')).toEqual(labels)
})

test('TOML front matter', () => {
  expect(labelsOf('+++\nkind = "denial"\ntags = ["a", "b"]\n+++\nWe are late.', 'a.md')).toEqual({
    kind: 'denial',
    tags: ['a', 'b'],
  })
})

test.each<[json: unknown, labels: MacroLabels | undefined]>([
  [{ title: 'A', body: 'We are late.' }, undefined],
  [
    { title: 'A', body: 'We are late.', kind: 'Failure', tags: 'late,refund' },
    { kind: 'failure', tags: ['late', 'refund'] },
  ],
  [
    { title: 'A', body: 'We are late.', tags: ['late'], channel: 'chat' },
    { tags: ['late'], channel: 'chat' },
  ],
  [{ title: 'A', message: 'We are late.', status: 'INVESTIGATING' }, { stage: 'investigating' }],
  [{ title: 'A', body: 'We are late.', status: 'resolved' }, undefined],
])('JSON %j', (json, labels) => {
  expect(labelsOf(JSON.stringify([json]), 'a.json')).toEqual(labels)
})

test('Zendesk sets tags by actions, and its status is that of a ticket', () => {
  const macro = {
    title: 'Billing::Late',
    actions: [
      { field: 'status', value: 'resolved' },
      { field: 'current_tags', value: 'late Refund' },
      { field: 'set_tags', value: 'vip' },
      { field: 'comment_value', value: 'We are late.' },
    ],
  }
  expect(labelsOf(JSON.stringify({ macro }), 'a.json')).toEqual({ tags: ['late', 'refund', 'vip'] })
})
