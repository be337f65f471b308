import { expect, test } from 'vitest'
import { storm } from '../lsp/storm'
import { longLine } from '../lsp/storm-texts'
import { serveHere } from './in-process'

const seeds = Array.from({ length: 12 }, (_, index) => index + 1)

test.each(seeds)(
  'whatever a client does in whatever order, the server keeps to the protocol: %i',
  async (seed) => {
    expect(await storm(serveHere, seed, 60)).toEqual([])
  },
)

test('and so it does with a million characters in one line', async () => {
  expect(await storm(serveHere, 4, 20, [longLine])).toEqual([])
}, 20_000)
