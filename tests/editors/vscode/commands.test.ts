import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  chooseFix,
  lineWith,
  openFile,
  runCommand,
  squigglesIn,
  tabNamed,
} from '../../../scripts/workbench/page'
import { inVsCode } from './in-vscode'

const files = {
  'booking.md': '# Booking\n\nHi Nadia,\n\nWe apologize for any inconvenience.\n',
  'closed.md': "# Complaint\n\nHi Nadia,\n\nI'm sorry you feel upset.\n",
  // VS Code saves what a refactoring has changed where that is more than one file.
  'mail.md': '# Missed mail\n\nHi Nadia,\n\nSorry we missed your mail, but our line was down.\n',
  'desk.md': '# Missed call\n\nHi Nadia,\n\nSorry we missed your call, but our line was down.\n',
  'replies.yml': '- title: Booking\n  body: |\n    Hi Nadia,\n\n    We apologize for any inconvenience.\n',
  'replies.json': '[\n  { "title": "Booking", "body": "We apologize for any inconvenience." }\n]\n',
}

// What goes over several files, and what the client itself shows. A worker does these as a process does.
inVsCode({ kinds: ['newest node'], files, file: 'booking.md' }, (desk) => {
  const written = (name: string) => () => readFileSync(join(desk.folder, name), 'utf8')

  test('mends what is safe in files that are not open, once all of it is confirmed', async () => {
    const { page } = desk
    await squigglesIn(page).first().waitFor()
    await runCommand(page, 'Amends: Fix All Safe Findings in the Folder')
    await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Apply All' }).first().click()
    await expect.poll(written('mail.md')).toContain('Sorry we missed your mail.\n')
    await expect.poll(written('desk.md')).toContain('Sorry we missed your call.\n')
  })

  test('lists the findings of a file that is not open, and lists them once when it was open', async () => {
    const { page } = desk
    const rows = page.locator('.markers-panel .monaco-list-row', { hasText: 'feelings-shift' })
    await runCommand(page, 'Problems: Focus on Problems View')
    await page.locator('.panel .monaco-inputbox input').first().fill('closed.md')
    await expect.poll(() => rows.count()).toBe(1)
    await openFile(page, 'closed.md')
    await squigglesIn(page).first().waitFor()
    expect(await rows.count()).toBe(1)
    await runCommand(page, 'View: Close Editor')
    await expect.poll(() => tabNamed(page, 'closed.md').count()).toBe(0)
    await expect.poll(() => rows.count()).toBe(1)
    await runCommand(page, 'View: Hide Panel')
  })

  test('explains a file in a page beside it', async () => {
    const { page } = desk
    await openFile(page, 'replies.yml')
    await runCommand(page, 'Amends: Explain This File')
    await tabNamed(page, 'replies.yml (explained)').waitFor()
    await page.locator('.view-line', { hasText: 'yaml, by its language' }).first().waitFor()
    await runCommand(page, 'View: Close Editors in Other Groups')
  })

  test('keeps the indent of a block of YAML in a rewrite', async () => {
    const { page } = desk
    await openFile(page, 'replies.yml')
    await squigglesIn(page).first().waitFor()
    await chooseFix(page, 'Fill in:')
    const line = lineWith(page, '[TODO')
    await line.waitFor()
    expect((await line.textContent())?.replace(/\s/g, ' ')).toMatch(/^ {4}We apologize for \[TODO/)
  })

  test('leaves a finding out of JSON by an entry in a new file beside it', async () => {
    const { page } = desk
    await openFile(page, 'replies.json')
    await squigglesIn(page).first().waitFor()
    await chooseFix(page, 'Disable generic-apology here, with a reason')
    await expect.poll(written('amends.suppressions.json')).toContain('"reason": "[TODO: why this may stay]"')
    await tabNamed(page, 'amends.suppressions.json').waitFor()
    await openFile(page, 'replies.json')
    await expect.poll(() => squigglesIn(page).count()).toBe(0)
  })
})
