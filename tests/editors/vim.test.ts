import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { absent, Desk, documented, findEditor } from './editor'
import { chosen, handlebars, json, markdown } from './macros'

const ale = '/usr/share/vim-ale'

test.for([markdown, json, handlebars])('Vim with ALE mends $name', (macro, context) => {
  const command = findEditor(['vim'], '8.2')
  if (!command || !existsSync(ale)) absent(context, 'Vim with ALE')
  const desk = new Desk()
  try {
    desk.settings('.vim/vimrc', `set nocompatible runtimepath^=${ale}\nfiletype plugin on\n`)
    desk.settings(
      '.vim/after/plugin/amends.vim',
      [...documented('Vim'), ...documented('More for Vim')].join('\n'),
    )
    const file = desk.macro(macro.name, macro.text)
    const seen = join(desk.home, 'seen.json')
    Object.assign(desk.env, {
      SEEN: seen,
      FINDINGS: macro.findings.length,
      CODE: chosen.code,
      TITLE: chosen.title,
    })
    const vimrc = join(desk.home, '.vim/vimrc')
    const script = resolve('tests/editors/vim-check.vim')
    desk.run(command, ['-es', '-n', '-i', 'NONE', '-u', vimrc, file, '-S', script])
    expect(JSON.parse(readFileSync(seen, 'utf8'))).toEqual({
      findings: macro.findings,
      rewritten: macro.rewritten,
      saved: macro.mended,
    })
    expect(readFileSync(file, 'utf8')).toBe(macro.mended)
  } finally {
    desk.clear()
  }
})
