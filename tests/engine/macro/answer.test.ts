import { expect, test } from 'vitest'
import vagueTimeframe from '../../../rules/vague-timeframe'
import { runRule } from '../../harness/examples'

const severityIn = async (text: string, policy = {}) =>
  (await runRule(vagueTimeframe, `${text}\n`, 'a.md', policy)).findings[0]?.severity

test.each([
  ['a letter', 'Hi {{first_name}},\n\nwe have your form. We will answer as soon as possible.'],
  ['an answer to a message', 'Thanks for getting in touch. We will answer as soon as possible.'],
  ['an apology nearby', 'Sorry for the wait. We will answer as soon as possible.'],
])('%s is an answer to a customer', async (_, text) => {
  expect(await severityIn(text)).toBe('info')
})

test('a promise to the reader may stand on any page, so less is made of it', async () => {
  expect(await severityIn('We will answer you as soon as possible.')).toBe('hint')
})

test.each([
  ['a page without a reader', 'We will publish the talks as soon as possible.', {}],
  ['a note for the team', 'Hi all, we will fix this soon.', { audience: 'internal' }],
  ['what only the team reads', 'Hi all, we will fix this soon.', { kind: 'internal-postmortem' }],
])('%s is none', async (_, text, policy) => {
  expect(await severityIn(text, policy)).toBeUndefined()
})
