import { expect, test } from 'vitest'
import {
  openFile,
  replaceText,
  runCommand,
  save,
  squigglesIn,
  tabNamed,
  webviewIn,
} from '../../../scripts/workbench/page'
import { inVsCode } from './in-vscode'

const files = {
  'booking.md': '# Booking\n\nHi Nadia,\n\nWe apologize for any inconvenience.\n',
  'thanks.md': '# Thanks\n\nHi Nadia,\n\nThank you for the flowers.\n',
}

inVsCode({ kinds: ['newest node', 'newest worker'], files, file: 'thanks.md' }, (desk) => {
  const refused: string[] = []
  const title = () => webviewIn(desk.page).locator('h1')

  test('shows all macros of the folder', async () => {
    const { page } = desk
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) refused.push(message.text())
    })
    await page.locator('.tab.active', { hasText: 'thanks.md' }).waitFor()
    await runCommand(page, 'Amends: Open Report')
    await expect.poll(() => title().textContent()).toBe('1 of 2 macros is fine')
  })

  test('leads to the line of a finding, beside itself', async () => {
    const { page } = desk
    await webviewIn(page).locator('a.place', { hasText: 'line 5' }).first().click()
    await tabNamed(page, 'booking.md').waitFor()
    await page.locator('.statusbar-item', { hasText: 'Ln 5, Col 1' }).waitFor()
    await squigglesIn(page).first().waitFor()
    expect(await tabNamed(page, 'Amends Report').isVisible()).toBe(true)
  })

  test('is made anew when that is asked for', async () => {
    const { page } = desk
    await replaceText(page, '# Booking\n\nHi Nadia,\n\nYour seat is number 4.\n')
    await save(page)
    await webviewIn(page).getByRole('button', { name: 'Refresh' }).click()
    await expect.poll(() => title().textContent()).toMatch(/^(?:Both|All 2|2 of 2)/)
  })

  test('is there once, and its page tries nothing that its policy forbids', async () => {
    const { page } = desk
    await openFile(page, 'thanks.md')
    await runCommand(page, 'Amends: Open Report')
    await page.locator('.tab.active', { hasText: 'Amends Report' }).waitFor()
    expect(await page.locator('.tab', { hasText: 'Amends Report' }).count()).toBe(1)
    expect(refused).toEqual([])
  })
})
