import { beforeAll, expect, test } from 'vitest'
import { runInHost } from '../../../scripts/workbench/in-host'
import { everyKind, inVsCode } from './in-vscode'
import type { Seen } from './seen-from-inside'

const files = { 'letter.md': '# Refund\n\nHi Nadia,\n\nWe apologize for any inconvenience.\n\n' }

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
    expect(seen.hover).toContain('**generic-apology · error**')
    expect(seen.actions[0]).toMatch(/^Fill in: We apologize for \[TODO/)
    expect(seen.symbols).toContain('Refund')
    expect(seen.offers).toContain('apology')
  })

  test.for([
    'amends.completeApology',
    'amends.explainFile',
    'amends.fixAllInFolder',
    'amends.restart',
    'amends.showOutput',
  ])('has the command %s', (command) => {
    expect(seen.commands).toContain(command)
  })
})
