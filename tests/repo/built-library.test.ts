import { expect, test } from 'vitest'
import { check as checkWithSource } from '../../library'

// The build leaves out of the library what no rewrite needs: most of `compromise`, and the examples of the rules.
const built = new URL('../../dist/library/index.js', import.meta.url).href
const { check } = (await import(built)) as { check: typeof checkWithSource }

/** Whoever tells of a failure of ours has to own it. */
const options = { config: { overrides: [{ files: ['**'], kind: 'failure' }] } }

test.each([
  'Your parcel was lost.',
  'Your order was sent to a wrong address.',
  'Your booking was forgotten, and your seat was given away.',
  'Your card was charged twice.',
  'Your message was overlooked.',
  'The wrong size was sent.',
  'The keys were left behind.',
  'We apologize if you were hurt or misled.',
  'We are sorry for any trouble this may have caused.',
])('the built library rewrites as its source does: %s', async (text) => {
  const expected = await checkWithSource(text, options)
  expect(expected.findings.length).toBeGreaterThan(0)
  expect(await check(text, options)).toEqual(expected)
})
