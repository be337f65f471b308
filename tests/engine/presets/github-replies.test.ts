import { expect, it } from 'vitest'
import { checkPreset, read } from './check-preset'

checkPreset(
  'github-replies',
  [
    {
      file: 'github-replies.yml',
      macros: [
        ['/replies/0', 'Sorry, no time'],
        ['/replies/1', 'Needs a test'],
      ],
      passages: [
        'body ▸ /replies/0/body ▸ Thanks for the report, @\uFFFC we are two people and cannot look at it this month.',
        'body ▸ /replies/0/body ▸ Sorry for any inconvenience.',
        'body ▸ /replies/1/body ▸ Please add a test that fails without your change.',
      ],
      unread: ['/replies/0/name ▸ `name` is for agents', '/replies/1/name ▸ `name` is for agents'],
      findings: ['/replies/0/body ▸ Sorry for any inconvenience'],
    },
  ],
  [],
)

it('is known by its place', () => {
  const file = '.github/replies.yml'
  expect(read('replies:\n  - name: Hi\n    tag: a\n    body: Thank you all.\n', file).preset?.id).toBe(
    'github-replies',
  )
  expect(read('answers:\n  - body: Thank you all.\n', file).preset).toEqual({
    id: 'home-made',
    name: 'key names',
    misses: ['Saved replies stand under `replies`, each with `name` and `body`. This file has none.'],
  })
})

it('does not take other files', () => {
  const source = 'replies:\n  - name: Hi\n    tag: a\n    body: Thank you all.\n'
  expect(read(source, 'team/replies.yml').preset).toEqual({ id: 'home-made', name: 'key names', misses: [] })
})
