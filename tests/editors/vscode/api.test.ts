import { beforeAll, expect, test } from 'vitest'
import { read } from '../../../scripts/repository'
import { runInHost } from '../../../scripts/workbench/in-host'
import { everyKind, inVsCode } from './in-vscode'
import type { Seen } from './seen-from-inside'

const files = {
  'letter.md': '# Refund\n\nHi Nadia,\n\nWe apologize for any inconvenience.\n',
  'begun.md': '# Outage\n\nHi Nadia,\n\nSorry',
}

const manifest = JSON.parse(read('package.json')) as {
  contributes: { commands: readonly { command: string }[] }
}

inVsCode({ kinds: everyKind, files }, (desk) => {
  let seen: Seen

  beforeAll(async () => {
    seen = (await runInHost(desk.workbench, 'tests/editors/vscode/seen-from-inside')) as Seen
  })

  test('gives findings as diagnostics', () => {
    const error = 0
    expect(seen.findings).toEqual([
      { rule: 'generic-apology', severity: error, text: 'We apologize for any inconvenience' },
    ])
  })

  test('gives hovers, fixes, an outline and offers', () => {
    expect(seen.hover).toContain(
      '**Instead:** ~~We apologize for any inconvenience.~~ → We apologize for [TODO',
    )
    expect(seen.actions[0]).toMatch(/^Fill in: We apologize for \[TODO/)
    expect(seen.symbols).toContain('Refund')
    expect(seen.offers).toContain('Amends: you fill in the facts')
  })

  test('has every command of the manifest', () => {
    const named = manifest.contributes.commands.map(({ command }) => command)
    expect(seen.commands).toEqual(expect.arrayContaining(named))
  })
})
