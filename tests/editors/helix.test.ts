import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { absent, Desk, documented, findEditor } from './editor'
import { chosen, handlebars, json, markdown } from './macros'
import { Terminal } from './terminal'

const stable = { version: 'Helix 25.01', command: 'hx-trixie', fixesOnSave: false }
const next = { version: 'Helix after 25.07', command: 'hx-forky', fixesOnSave: true }
const cases = [
  ...[markdown, json, handlebars].map((macro) => ({ ...stable, macro })),
  { ...next, macro: markdown },
]

test.for(cases)('$version mends $macro.name', async ({ version, command, fixesOnSave, macro }, context) => {
  const hx = findEditor([resolve('.build/editors/bin', command)])
  const tmux = !spawnSync('tmux', ['-V']).error
  if (!hx || !tmux) absent(context, `${version} with tmux`, true)
  const desk = new Desk()
  const terminal = new Terminal(desk)
  try {
    const blocks = [...documented('Helix'), ...(fixesOnSave ? documented('More for Helix') : [])]
    desk.settings('.config/helix/languages.toml', blocks.join('\n'))
    const file = desk.macro(macro.name, macro.text)
    terminal.start(`${hx} ${file}`)
    // The numbers of the status line count the findings.
    await terminal.sees(`● ${macro.findings.length}`)
    terminal.press('Space', 'd')
    for (const { code } of macro.findings) await terminal.sees(code)
    // The list of findings starts with the first one, and the menu of rewrites with the best one.
    terminal.press('Down')
    await terminal.sees(new RegExp(`> ERROR.*${chosen.code}`))
    terminal.press('Enter', 'Space', 'a')
    await terminal.sees(chosen.title)
    terminal.press('Enter')
    await terminal.sees('sorry the')
    terminal.press(':', 'w', 'Enter')
    const saved = fixesOnSave ? macro.mended : macro.rewritten
    await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 30_000 }).toBe(saved)
  } finally {
    terminal.close()
    desk.clear()
  }
})
