import { applyPatch, parsePatch } from 'diff'
import { describe, expect, it } from 'vitest'
import { run } from './run'

const generic = 'We apologize for any inconvenience this may have caused.\n'
const warning = 'Hello, we regret the delay.\n'
const clean = 'We are sorry that we charged you twice.\n'

describe('--fix', () => {
  it('writes safe fixes, keeps the rest of the bytes, and reports what is left', async () => {
    const text = `\uFEFFHello,\r\nwe regret this.\r\n${generic}`
    const host = await run({
      args: ['check', '--fix'],
      files: { 'a.md': text },
      exit: 1,
      stdout: ['1 fix applied.', '1 error, 0 warnings'],
    })
    expect(host.written.get('a.md')).toBe(text.replace('we regret', 'we are sorry'))
  })

  it('writes nothing where nothing is safe', async () => {
    const host = await run({ args: ['check', '--fix'], files: { 'a.md': generic }, exit: 1 })
    expect(host.written.size).toBe(0)
  })

  it('leaves files with broken bytes alone', async () => {
    const files = { 'a.md': new Uint8Array([...new TextEncoder().encode(warning), 0xff]) }
    const host = await run({ args: ['check', '--fix'], files, exit: 0, stdout: ['1 warning'] })
    expect(host.written.size).toBe(0)
  })

  it('says what could not be written', () =>
    run({
      args: ['check', '--fix'],
      files: { 'a.md': warning },
      readOnly: ['a.md'],
      exit: 2,
      stderr: ['amends: a.md could not be written: permission denied\n'],
      stdout: ['1 warning'],
    }))

  it('gives the fixed standard input back', async () => {
    const host = await run({
      args: ['check', '--stdin', '--fix'],
      stdin: warning,
      exit: 0,
      stderr: ['1 fix applied.'],
    })
    expect(host.output.stdout).toBe(warning.replace('we regret', 'we are sorry'))
  })
})

describe('--fix-dry-run', () => {
  const texts = {
    'a file': warning,
    'without a line break at the end': 'One.\nTwo.\nwe regret it',
    'with CRLF': 'One.\r\nwe regret it\r\nThree.\r\n',
    'with a byte order mark': `\uFEFF${warning}`,
    'with two places': `we regret\n${'filler\n'.repeat(30)}we regret\n`,
  }
  it.each(Object.entries(texts))('prints a patch that gives the fixed text: %s', async (_name, text) => {
    const args = ['check', '--fix-dry-run']
    const host = await run({
      args,
      files: { 'm/a.md': text, 'b.md': clean },
      exit: 0,
      stderr: ['in 1 file. Nothing was written.'],
    })
    expect(host.written.size).toBe(0)
    const [patch, ...others] = parsePatch(host.output.stdout)
    expect(others).toEqual([])
    expect(patch).toMatchObject({ oldFileName: 'a/m/a.md', newFileName: 'b/m/a.md' })
    expect(applyPatch(text, patch!, { autoConvertLineEndings: false })).toBe(
      text.replaceAll('we regret', 'we are sorry'),
    )
  })

  it('names files outside of the working directory as they are seen from above it, because a patch may hold no ..', async () => {
    const host = await run({
      args: ['check', '.', '../other', '--fix-dry-run'],
      files: { 'b.md': warning, '/other/m/a.md': warning },
      exit: 0,
      stderr: ['in 2 files. Nothing was written. The paths are relative to "..".'],
    })
    const names = parsePatch(host.output.stdout).map(({ oldFileName }) => oldFileName)
    expect(names).toEqual(['a/repo/b.md', 'a/other/m/a.md'])
  })
})
