import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorkbench, type Workbench } from '../../scripts/workbench'
import { chooseFix, lineWith, openFile, openFixes, runCommand, tabNamed } from '../../scripts/workbench-page'

const screenshots = '.build/screenshots'

const files = {
  'refund.md': '# Refund\n\nHi Ana,\n\nWe apologize for any inconvenience.\n',
  'parcel.md':
    "# Late parcel\n\nHi Ana,\n\nI'm sorry your parcel is late, but the carrier was busy.\n\n" +
    'We apologize for the wait. It left us on Monday and reaches you on Friday.\n',
  'slow.md': "# Late answer\n\nHi Ana,\n\nI'm sorry I answered so late, but it was a busy week.\n",
  'busy.md': '# Missed call\n\nHi Ana,\n\nSorry we missed your call, but the line was busy.\n',
  'closed.md': "# Complaint\n\nHi Ana,\n\nI'm sorry you feel upset.\n",
  'replies.yml': '- title: Refund\n  body: |\n    Hi Ana,\n\n    We apologize for any inconvenience.\n',
  'replies.json': '[\n  { "title": "Refund", "body": "We apologize for any inconvenience." }\n]\n',
}

const settings = { 'editor.codeActionsOnSave': { 'source.fixAll.amends': 'explicit' } }

const squigglesIn = (page: Page) => page.locator('.monaco-editor .squiggly-error')

describe.each(['node', 'worker'] as const)('VS Code with the extension in a %s host', (host) => {
  let workbench: Workbench | undefined
  let page: Page
  let folder: string
  const picture = (name: string) => page.screenshot({ path: `${screenshots}/${host}-${name}.png` })

  beforeAll(async () => {
    mkdirSync(screenshots, { recursive: true })
    folder = mkdtempSync(join(tmpdir(), 'amends-macros-'))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    workbench = await openWorkbench({ folder, file: 'refund.md', host, settings })
    page = workbench.page
    await squigglesIn(page).first().waitFor()
  })

  afterAll(async () => {
    await workbench?.close()
    rmSync(folder, { recursive: true })
  })

  test('underlines a non-apology and leads through the slots of its rewrite', async () => {
    await picture('squiggle')
    await openFixes(page)
    await picture('fixes')
    await page.locator('.action-widget .monaco-list-row.action', { hasText: 'Fill in' }).first().click()
    await lineWith(page, 'We apologize for [TODO').waitFor()
    await page.keyboard.type('charging you twice')
    await page.keyboard.press('Tab')
    await picture('slots')
    await page.keyboard.type('it left you short')
    await lineWith(page, 'We apologize for charging you twice. We know it left you short.').waitFor()
    await expect.poll(() => squigglesIn(page).count()).toBe(0)
  })

  // A worker does all else as a process does.
  if (host === 'worker') return

  test('completes an apology from the lens above it', async () => {
    await openFile(page, 'parcel.md')
    await page.locator('.codelens-decoration', { hasText: 'missing: repair' }).first().waitFor()
    await picture('lens')
    await page.locator('.codelens-decoration a', { hasText: 'Complete this apology' }).first().click()
    await lineWith(page, '[TODO').waitFor()
    await page.keyboard.type('sent it again')
    await picture('completed')
    await lineWith(page, "I've sent it again.").waitFor()
  })

  test('makes safe rewrites when a file is saved', async () => {
    await openFile(page, 'slow.md')
    await squigglesIn(page).first().waitFor()
    await page.keyboard.press('Control+s')
    const written = () => readFileSync(join(folder, 'slow.md'), 'utf8')
    await expect.poll(written).toContain("I'm sorry I answered so late.\n")
  })

  test('makes safe rewrites in files that are not open, once all of them are confirmed', async () => {
    await runCommand(page, 'Amends: Fix All Safe Findings in the Open Folders')
    await picture('confirm')
    await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Apply All' }).first().click()
    const written = () => readFileSync(join(folder, 'busy.md'), 'utf8')
    await expect.poll(written).toContain('Sorry we missed your call.\n')
  })

  test('lists the findings of a file that is not open, and lists them once when it was open', async () => {
    const rows = page.locator('.markers-panel .monaco-list-row', { hasText: 'feelings-shift' })
    await runCommand(page, 'Problems: Focus on Problems View')
    await page.locator('.panel .monaco-inputbox input').first().fill('closed.md')
    await expect.poll(() => rows.count()).toBe(1)
    await picture('problems')
    await openFile(page, 'closed.md')
    await squigglesIn(page).first().waitFor()
    expect(await rows.count()).toBe(1)
    await page.locator('.tab.active .codicon-close').first().click()
    await expect.poll(() => tabNamed(page, 'closed.md').count()).toBe(0)
    await expect.poll(() => rows.count()).toBe(1)
    await runCommand(page, 'View: Hide Panel')
  })

  test('explains a file in a page beside it', async () => {
    await openFile(page, 'replies.yml')
    await runCommand(page, 'Amends: Explain This File')
    await tabNamed(page, 'replies.yml (explained)').waitFor()
    await lineWith(page, 'yaml, by its language').waitFor()
    await picture('explained')
    await runCommand(page, 'View: Close Editors in Other Groups')
  })

  test('keeps the indent of a block of YAML in a rewrite', async () => {
    await openFile(page, 'replies.yml')
    await squigglesIn(page).first().waitFor()
    await chooseFix(page, 'Fill in')
    const line = lineWith(page, '[TODO')
    await line.waitFor()
    await expect.poll(() => squigglesIn(page).count()).toBe(2)
    // VS Code draws spaces as no-break spaces.
    expect((await line.textContent())?.replace(/\s/g, ' ')).toMatch(/^ {4}We apologize for \[TODO/)
  })

  test('disables a rule in JSON by an entry in a new file beside it', async () => {
    await openFile(page, 'replies.json')
    await squigglesIn(page).first().waitFor()
    await chooseFix(page, 'Disable generic-apology here, with a reason')
    const written = () => readFileSync(join(folder, 'amends.suppressions.json'), 'utf8')
    await expect.poll(written).toContain('"reason": "[TODO: why this may stay]"')
    await tabNamed(page, 'amends.suppressions.json').waitFor()
    await picture('disabled')
    await openFile(page, 'replies.json')
    await expect.poll(() => squigglesIn(page).count()).toBe(0)
  })
})
