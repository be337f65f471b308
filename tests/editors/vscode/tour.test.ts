import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../scripts/repository'
import { goToLine, lineWith, openFile, runCommand, squigglesIn } from '../../../scripts/workbench/page'
import { inVsCode } from './in-vscode'

const files = {
  '.gitignore': 'drafts/\n',
  'drafts/booking.md': '# Booking\n\nHi Nadia,\n\nWe apologize for any inconvenience.\n',
  'seat.json': '[\n{ "body": "{{customer.name}}, your seat is number 4." }\n]\n',
  'slot.json': '[\n{ "body": "[TODO: the name], your seat is number 4." }\n]\n',
  'blank.md': '\n',
  '.vscode/tasks.json': JSON.stringify({
    version: '2.0.0',
    tasks: [
      {
        type: 'amends',
        paths: ['drafts/booking.md'],
        problemMatcher: '$amends',
        group: { kind: 'build', isDefault: true },
      },
    ],
  }),
}

// What the extension brings besides its findings.
inVsCode({ kinds: ['newest node'], files, file: 'blank.md' }, (desk) => {
  test('writes a comment that leaves findings out, with a list of the rules', async () => {
    const { page } = desk
    await openFile(page, 'blank.md')
    await page.keyboard.type('leave-out-n')
    await page.keyboard.press('Control+Space')
    const offers = page.locator('.suggest-widget .monaco-list-row')
    await offers.filter({ hasText: 'leave-out-next-line' }).first().waitFor()
    await page.keyboard.press('Enter')
    await lineWith(page, '<!-- amends-disable-next-line agentless-passive -- why it may stay -->').waitFor()
    await offers.filter({ hasText: 'excuse-but' }).first().waitFor()
    await page.keyboard.press('Escape')
  })

  test.for([
    { file: 'seat.json', scope: 'variable.other.placeholder.amends' },
    { file: 'slot.json', scope: 'keyword.other.slot.amends' },
  ])('colours $scope', async ({ file, scope }) => {
    const { page } = desk
    await openFile(page, file)
    await goToLine(page, 'body')
    for (let column = 0; column < 14; column++) await page.keyboard.press('ArrowRight')
    await runCommand(page, 'Developer: Inspect Editor Tokens and Scopes')
    const card = page.locator('.token-inspect-widget')
    await expect.poll(() => card.textContent()).toContain(scope)
    await page.keyboard.press('Escape')
  })

  test('runs the command line as a task, whose findings are problems', async () => {
    const { page } = desk
    const bin = join(desk.folder, 'node_modules/.bin')
    mkdirSync(bin, { recursive: true })
    symlinkSync(join(root, 'dist/cli.cjs'), join(bin, 'amends'))
    await runCommand(page, 'Tasks: Run Build Task')
    await expect
      .poll(() => page.locator('[id="status.problems"]').getAttribute('aria-label'))
      .toContain('Errors: 2')
    await runCommand(page, 'Problems: Focus on Problems View')
    // The server reads nothing that Git ignores, where nobody has opened it.
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'generic-apology' }).first().waitFor()
    await runCommand(page, 'View: Hide Panel')
  })

  test('opens an example with findings and a lens', async () => {
    const { page } = desk
    await runCommand(page, 'Amends: Open an Example')
    await lineWith(page, 'Late parcel').waitFor()
    await expect.poll(() => squigglesIn(page).count()).toBe(2)
    await page.locator('.codelens-decoration', { hasText: 'missing: repair' }).first().waitFor()
  })
})
