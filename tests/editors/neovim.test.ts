import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { absent, Desk, documented, findEditor } from './editor'
import { chosen, handlebars, json, markdown } from './macros'

interface Setup {
  /** The heading in docs/editors.md, and the versions that it speaks of. */
  readonly heading: string
  readonly from: string
  readonly below: string
  readonly fixesOnSave: boolean
}

const setups: readonly Setup[] = [
  { heading: 'Neovim 0.7', from: '0.7', below: '0.8', fixesOnSave: false },
  { heading: 'Neovim 0.8 to 0.10', from: '0.8', below: '0.11', fixesOnSave: true },
  { heading: 'Neovim 0.11 and newer', from: '0.11', below: '1000.0', fixesOnSave: true },
]
const commands = ['nvim', ...['trixie', 'forky'].map((suite) => resolve(`.build/editors/bin/nvim-${suite}`))]

const cases = setups.flatMap((setup) => [markdown, json, handlebars].map((macro) => ({ setup, macro })))

test.for(cases)('$setup.heading mends $macro.name', ({ setup, macro }, context) => {
  const { heading, fixesOnSave } = setup
  const command = find(setup) ?? absent(context, heading, setup.from !== '0.7')
  const desk = new Desk()
  try {
    const blocks = [...documented(heading), ...(fixesOnSave ? documented('More for Neovim') : [])]
    desk.settings('.config/nvim/init.lua', blocks.join('\n'))
    const file = desk.macro(macro.name, macro.text)
    Object.assign(desk.env, { FINDINGS: macro.findings.length, CODE: chosen.code, TITLE: chosen.title })
    const seen: unknown = JSON.parse(desk.run(command, [...options, file, ...script('neovim-check.lua')]))
    const saved = fixesOnSave ? macro.mended : macro.rewritten
    expect(seen).toEqual({ notices: [], findings: macro.findings, rewritten: macro.rewritten, saved })
    expect(readFileSync(file, 'utf8')).toBe(saved)
    expect(errorsOf(desk)).toEqual([])
  } finally {
    desk.clear()
  }
})

test.for(setups)('$heading completes an apology from the line above it', (setup, context) => {
  const command = find(setup) ?? absent(context, setup.heading, setup.from !== '0.7')
  const text = `---
title: Visit missed
tags: [failure]
---
Hi {{customer.name}},

We apologize for the missed visit on {{visit.date}}. You waited at home all morning for nothing. We have booked a
new visit for {{visit.new_date}}, and it costs you nothing.
`
  const desk = new Desk()
  try {
    desk.settings('.config/nvim/init.lua', documented(setup.heading).join('\n'))
    const file = desk.macro('visit.md', text)
    desk.env['TITLE'] = 'Complete this apology'
    desk.run(command, [...options, file, ...script('neovim-lens.lua')])
    const [before, , after] = readFileSync(file, 'utf8').split(/( We \[TODO: [^\]]*\]\.)/)
    expect(`${before}${after}`).toBe(text)
    expect(errorsOf(desk)).toEqual([])
  } finally {
    desk.clear()
  }
})

const find = ({ from, below }: Setup) => findEditor(commands, from, below)

// Its language plugin wants a parser for Markdown that Debian's newest Neovim does not bring along.
const options = ['--headless', '-n', '-i', 'NONE', '--cmd', 'let g:did_load_ftplugin=1']
/** Runs a script that ends Neovim itself, unless it fails. */
const script = (name: string) => ['-c', `luafile ${resolve('tests/editors', name)}`, '-c', 'cquit!']

/** What went wrong, as Neovim noted it down, in 0.7 in another folder. An answer that came as it was leaving is no fault. */
const errorsOf = ({ home }: Desk): readonly string[] =>
  ['.cache/nvim/lsp.log', '.local/state/nvim/lsp.log']
    .map((path) => join(home, path))
    .filter((path) => existsSync(path))
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .filter((line) => line.includes('[ERROR]') && !line.includes('The server was shut down.'))
