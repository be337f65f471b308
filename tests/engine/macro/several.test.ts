import { expect, test } from 'vitest'
import apologyOrder from '../../../rules/apology-order'
import { runRule } from '../../harness/examples'

const FIRST = 'The chairs left on Monday. The fee is waived. The truck is green. The key is at the door.'
const LAST = 'We are sorry that we forgot the truck.'

const isLate = async (text: string): Promise<boolean> =>
  (await runRule(apologyOrder, `${text}\n`, 'a.md', { kind: 'failure' })).findings.length > 0

test('an apology comes late behind what else one message says', async () => {
  expect(await isLate(`${FIRST}\n\n${LAST}`)).toBe(true)
})

test.each([
  ['a line', '---'],
  ['a line of stars', '***'],
  ['a fence', '```sh\ncurl -s https://chairs.example/status\n```'],
  ['a heading', '## Late truck'],
])('behind %s it may be the first word of another message', async (_, between) => {
  expect(await isLate(`${FIRST}\n\n${between}\n\n${LAST}`)).toBe(false)
})
