import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFixes, openWorkbench, type Page, type Workbench } from '../../scripts/workbench'

const screenshots = '.build/screenshots'

/** Opens a file that stands alone in its folder, and waits for a squiggle in it. */
async function withFile(
  [name, text]: readonly [name: string, text: string],
  host: 'node' | 'worker',
  run: (page: Page, folder: string) => Promise<void>,
): Promise<void> {
  mkdirSync(screenshots, { recursive: true })
  const folder = mkdtempSync(join(tmpdir(), 'amends-macros-'))
  writeFileSync(join(folder, name), text)
  let workbench: Workbench | undefined
  try {
    workbench = await openWorkbench({ folder, file: name, host })
    await squigglesIn(workbench.page).first().waitFor()
    await run(workbench.page, folder)
  } finally {
    await workbench?.close()
    rmSync(folder, { recursive: true })
  }
}

const squigglesIn = (page: Page) => page.locator('.monaco-editor .squiggly-error')
const lineWith = (page: Page, hasText: string) => page.locator('.view-line', { hasText }).first()
const fixNamed = (page: Page, hasText: string) =>
  page.locator('.action-widget .monaco-list-row.action', { hasText }).first()

test.each(['node', 'worker'] as const)(
  'VS Code with the extension in a %s host underlines a non-apology and applies its rewrite',
  (host) =>
    withFile(
      ['refund.md', '# Refund\n\nHi Ana,\n\nWe apologize for any inconvenience.\n'],
      host,
      async (page) => {
        await page.screenshot({ path: `${screenshots}/${host}-squiggle.png` })
        await openFixes(page)
        await page.screenshot({ path: `${screenshots}/${host}-fixes.png` })
        await fixNamed(page, '').click()
        await lineWith(page, '[TODO').waitFor()
        // The apology is mended; each of its two slots is to be filled in before anybody sends it.
        await expect.poll(() => squigglesIn(page).count()).toBe(2)
        await page.screenshot({ path: `${screenshots}/${host}-fixed.png` })
      },
    ),
)

test('VS Code underlines a non-apology in a block of YAML, and the rewrite keeps the indent', () =>
  withFile(
    ['replies.yml', '- title: Refund\n  body: |\n    Hi Ana,\n\n    We apologize for any inconvenience.\n'],
    'node',
    async (page) => {
      await openFixes(page)
      await page.screenshot({ path: `${screenshots}/yaml-fixes.png` })
      await fixNamed(page, '').click()
      await lineWith(page, '[TODO').waitFor()
      await expect.poll(() => squigglesIn(page).count()).toBe(2)
      const line = await lineWith(page, '[TODO').textContent()
      // VS Code draws spaces as no-break spaces.
      expect(line?.replace(/\s/g, ' ')).toMatch(/^ {4}We apologize for \[TODO/)
      await page.screenshot({ path: `${screenshots}/yaml-fixed.png` })
    },
  ))

test('VS Code ignores a finding in JSON by an entry in a new file beside it', () =>
  withFile(
    ['replies.json', '[\n  { "title": "Refund", "body": "We apologize for any inconvenience." }\n]\n'],
    'node',
    async (page, folder) => {
      await openFixes(page)
      await page.screenshot({ path: `${screenshots}/json-fixes.png` })
      await fixNamed(page, 'Ignore generic-apology here, with a reason').click()
      await expect.poll(() => squigglesIn(page).count()).toBe(0)
      const written = () => readFileSync(join(folder, 'amends.suppressions.json'), 'utf8')
      await expect.poll(written).toContain('"reason": "[TODO: why this may stay]"')
      await page.screenshot({ path: `${screenshots}/json-ignored.png` })
    },
  ))
