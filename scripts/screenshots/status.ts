import { scene } from './picture'

/** What the status bar tells of a file: how many findings, how it is read, and by which config. */
export const status = scene({
  name: 'status',
  file: 'wholesale/pallet-split.md',
  size: { width: 1060, height: 340 },
  settings: { 'workbench.statusBar.visible': true },
  async arrange(page) {
    await page.locator('.monaco-editor [class*="squiggly-"]').first().waitFor()
    const item = page.locator('.part.statusbar [id="status.languageStatus"]').first()
    await item.click()
    await page.locator('.hover-language-status').first().waitFor()
    return [page.locator('.part.editor'), page.locator('.part.statusbar')]
  },
})
