import { expect, test } from 'vitest'
import { refresher } from '../../server/refresh'

test('a client is told once of what changes at a time, and again of what changes later', async () => {
  let sent = 0
  const refresh = refresher(async () => {
    sent += 1
    throw new Error('Not now.')
  })
  const settled = () => new Promise((resolve) => setTimeout(resolve))
  refresh()
  refresh()
  await settled()
  expect(sent).toBe(1)
  refresh()
  await settled()
  expect(sent).toBe(2)
})
