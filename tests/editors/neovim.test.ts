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

const cases: Readonly<Record<string, string>> = {
  'macro.md': '# Refund 😀\n\n😀 We apologize for any inconvenience.\n\nBye.\n',
  'macros.yml': '- title: Refund\n  body: |\n    😀 We apologize for any inconvenience.\n\n    Bye.\n',
}

test.for(Object.entries(cases))(
  'Neovim shows a non-apology and applies its rewrite in %s',
  ([name, text], { skip }) => {
    if (spawnSync('nvim', ['--version']).error) {
      const missing = 'Neovim is not installed; scripts/setup-editors.sh does it.'
      if (process.env['REQUIRE_EDITORS']) expect.fail(missing)
      skip(missing)
    }
    const { status, stdout, stderr } = runNeovim(name, text)
    expect({ status, stderr }).toMatchObject({ status: 0 })
    const seen = JSON.parse(stdout) as Seen
    expect(seen.before).toMatchObject([
      { code: 'generic-apology', line: 2, text: 'We apologize for any inconvenience' },
    ])
    expect(seen.actions).toEqual([
      expect.stringMatching(/^Fill in: /),
      'Disable generic-apology on the next line',
    ])
    const rewritten = /We apologize for \[TODO: .*\]\. .*\[TODO: .*\]\./
    expect(seen.lines.map((line) => line.replace(rewritten, 'We apologize for any inconvenience.'))).toEqual(
      text.trimEnd().split('\n'),
    )
    expect(seen.lines[2]).toMatch(rewritten)
    // What is left is to fill the slots in.
    expect(new Set(seen.after.map(({ code }) => code))).toEqual(new Set(['unfilled-todo']))
  },
)

function runNeovim(name: string, text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'amends-neovim-'))
  const file = join(folder, name)
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
