import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFixes, openWorkbench } from '../../scripts/workbench'

const screenshots = '.build/screenshots'

test.each(['node', 'worker'] as const)(
  'VS Code with the extension in a %s host underlines a non-apology and applies its rewrite',
  async (host) => {
    mkdirSync(screenshots, { recursive: true })
    const folder = mkdtempSync(join(tmpdir(), 'amends-macros-'))
    writeFileSync(join(folder, 'refund.md'), '# Refund\n\nHi Ana,\n\nWe apologize for any inconvenience.\n')
    const { page, close } = await openWorkbench({ folder, file: 'refund.md', host })
    try {
      const squiggles = page.locator('.monaco-editor .squiggly-error')
      await squiggles.first().waitFor()
      await page.screenshot({ path: `${screenshots}/${host}-squiggle.png` })

      await openFixes(page)
      await page.screenshot({ path: `${screenshots}/${host}-fixes.png` })
      await page.locator('.action-widget .monaco-list-row.action').first().click()
      await page.locator('.view-line', { hasText: '[TODO' }).first().waitFor()
      // The apology is mended; each of its two slots is to be filled in before anybody sends it.
      await expect.poll(() => squiggles.count()).toBe(2)
      await page.screenshot({ path: `${screenshots}/${host}-fixed.png` })
    } finally {
      await close()
      rmSync(folder, { recursive: true })
    }
  },
)
