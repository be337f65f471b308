import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

interface Seen {
  readonly before: readonly { readonly code: string; readonly line: number; readonly text: string }[]
  readonly actions: readonly string[]
  readonly lines: readonly string[]
  readonly after: readonly { readonly code: string }[]
}

test('Neovim shows a non-apology and applies its rewrite', ({ skip }) => {
  if (spawnSync('nvim', ['--version']).error) {
    const missing = 'Neovim is not installed; scripts/setup-editors.sh does it.'
    if (process.env['REQUIRE_EDITORS']) expect.fail(missing)
    skip(missing)
  }
  const { status, stdout, stderr } = runNeovim(
    '# Refund 😀\n\n😀 We apologize for any inconvenience.\n\nBye.\n',
  )
  expect({ status, stderr }).toMatchObject({ status: 0 })
  const seen = JSON.parse(stdout) as Seen
  expect(seen.before).toMatchObject([{ code: 'generic-apology', line: 2 }])
  expect('We apologize for any inconvenience.').toContain(seen.before[0]?.text)
  expect(seen.actions.length).toBeGreaterThan(0)
  expect(seen.lines).toEqual(['# Refund 😀', '', expect.stringMatching(/^😀 .*\[TODO/), '', 'Bye.'])
  // What is left is to fill the slots in.
  expect(new Set(seen.after.map(({ code }) => code))).toEqual(new Set(['unfilled-todo']))
})

function runNeovim(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'amends-neovim-'))
  const file = join(folder, 'macro.md')
  writeFileSync(file, text)
  // Its language plugin wants a parser for Markdown that newer Neovims do not bring along.
  const options = ['--clean', '--headless', '-n', '-i', 'NONE', '--cmd', 'let g:did_load_ftplugin=1']
  const result = spawnSync('nvim', [...options, '-c', 'luafile tests/editors/neovim-check.lua'], {
    encoding: 'utf8',
    env: { ...process.env, AMENDS_FILE: file, AMENDS_SERVER: resolve('dist/server/node.cjs') },
    timeout: 50_000,
  })
  rmSync(folder, { recursive: true })
  return result
}
