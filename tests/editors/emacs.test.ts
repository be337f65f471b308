import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { absent, Desk, documented, findEditor } from './editor'
import { chosen, handlebars, json, markdown } from './macros'

const newer = resolve('.build/editors/bin/emacs-bookworm-backports')
const cases = [
  // It opens JSON as JavaScript.
  ...[markdown, handlebars].map((macro) => ({ version: 'Emacs 28', from: '28.0', below: '29.0', macro })),
  ...[markdown, handlebars, json].map((macro) => ({
    version: 'Emacs 29 or newer',
    from: '29.0',
    below: '1000.0',
    macro,
  })),
]

test.for(cases)('$version mends $macro.name', ({ version, from, below, macro }, context) => {
  const command =
    findEditor(['emacs', newer], from, below) ?? absent(context, `${version} with Eglot`, from !== '28.0')
  const desk = new Desk()
  try {
    desk.settings('.emacs.d/init.el', [...documented('Emacs'), ...documented('More for Emacs')].join('\n'))
    const file = desk.macro(macro.name, macro.text)
    const at = macro.findings.find(({ code }) => code === chosen.code)?.text
    Object.assign(desk.env, { MACRO: file, FINDINGS: macro.findings.length, AT: at, TITLE: chosen.title })
    const init = ['-l', `${desk.home}/.emacs.d/init.el`, '-l', resolve('tests/editors/emacs-check.el')]
    const seen: unknown = JSON.parse(
      desk.run(command, ['--batch', '-q', '-f', 'package-initialize', ...init]),
    )
    expect(seen).toEqual({
      findings: macro.findings.map(({ code, line, text }) => ({
        line,
        text,
        message: expect.stringContaining(code) as string,
      })),
      rewritten: macro.rewritten,
      saved: macro.mended,
    })
    expect(readFileSync(file, 'utf8')).toBe(macro.mended)
  } finally {
    desk.clear()
  }
})
