import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folder, play, readSteps } from './recording'
import { started } from './started'

test.each(readdirSync(folder))(
  '%s: the server answers as it did',
  async (name) => {
    const steps = readSteps(`${folder}/${name}`)
    const { client, ended } = started()
    expect(await play(client, steps), 'If it should, run `npx tsx tests/lsp/record.ts`.').toEqual(steps)
    expect(await ended).toBe(0)
  },
  30_000,
)
