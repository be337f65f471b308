import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { targets } from './targets'

const folder = 'tests/fuzz/corpus'

/** Each file is the least of an input on which a fuzzer once broke a law; its name says what it was. */
describe.each(readdirSync(folder))('the laws of %s hold for', (target) => {
  test.each(readdirSync(`${folder}/${target}`))('%s', async (name) => {
    expect(Object.keys(targets)).toContain(target)
    await targets[target]!.fuzz(readFileSync(`${folder}/${target}/${name}`))
  })
})
