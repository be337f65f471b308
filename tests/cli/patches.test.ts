import { describe, expect, it } from 'vitest'
import { run } from './run'

const text = 'Hello, we regret the delay.\n'

/** The lines with the names, as `git apply` and `patch -p1` read them. */
const headers: readonly [name: string, header: string][] = [
  ['plain.md', 'plain.md'],
  ['folder/two words.md', 'folder/two words.md\t'],
  ["it's.md", "it's.md"],
]

describe('the patch of --fix-dry-run', () => {
  it.each(headers)('names %s', async (name, header) => {
    const { output } = await run({
      args: ['--fix-dry-run', '.'],
      files: { [name]: text },
      exit: 0,
      stderr: ['1 safe fix'],
    })
    expect(output.stdout).toBe(
      `--- a/${header}\n+++ b/${header}\n@@ -1,1 +1,1 @@\n-${text}+Hello, we are sorry the delay.\n`,
    )
  })

  it.each([
    ['quo"te.md', '"a/quo\\"te.md"'],
    ['tab\there.md', '"a/tab\\there.md"'],
    ['caf\u00e9 au lait.md', '"a/caf\\303\\251 au lait.md"'],
  ])('quotes %j', async (name, quoted) => {
    const { output } = await run({
      args: ['--fix-dry-run', '.'],
      files: { [name]: text },
      exit: 0,
      stderr: ['1 safe fix'],
    })
    expect(output.stdout).toContain(`--- ${quoted}\n`)
  })

  it('does not take a line of the text for a header', async () => {
    const lines = '-- two words\n+ we regret it\n++ and more\n'
    const { output } = await run({
      args: ['--fix-dry-run', '.'],
      files: { 'a.md': lines },
      exit: 0,
      stderr: ['1 safe fix'],
    })
    expect(output.stdout).not.toContain('\t')
  })
})
