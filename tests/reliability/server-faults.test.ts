import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { framingFaults } from './server-faults-framing'
import type { Given } from './server-faults-case'
import { clientFaults } from './server-faults-clients'
import { diskFaults } from './server-faults-disk'
import { documentFaults } from './server-faults-documents'
import { insideFaults } from './server-faults-inside'
import { lifeFaults } from './server-faults-life'
import { loadFaults } from './server-faults-load'
import { messageFaults } from './server-faults-messages'
import { settingsFaults } from './server-faults-settings'
import { stormFaults } from './server-faults-storm'
import { answerNothing, findingsIn, greet } from './server-faults-session'
import { startProgram } from '../lsp/client'
import { harmless, tallyOf } from './tally'

const tally = tallyOf('server-faults')

let given: Given
let end = (): void => {}

beforeAll(async () => {
  const shared = startProgram()
  end = () => void shared.child.kill()
  answerNothing(shared.client)
  await greet(shared.client)
  given = { shared, healthy: await findingsIn(shared.client) }
})

afterAll(() => end())

test('a healthy session finds something in each document', () => {
  const found = [[expect.anything()], expect.anything(), expect.anything()]
  expect(JSON.parse(given.healthy)).toEqual([found, found, found, found])
})

describe.each([
  ['bytes', framingFaults],
  ['messages', messageFaults],
  ['stages of life', lifeFaults],
  ['documents', documentFaults],
  ['load', loadFaults],
  ['settings', settingsFaults],
  ['parts of the server', insideFaults],
  ['files', diskFaults],
  ['clients', clientFaults],
  ['walks', stormFaults],
])('%s', (_about, faults) => {
  test.each(faults)('$fault', async ({ fault, happened, injected, try: attempt }) => {
    given.shared.client.received.length = 0
    const { measured, tried } = await attempt(given)
    tally.add(
      harmless(fault, injected, measured === undefined ? happened : `${happened}; ${measured}`, tried),
    )
  })
})
