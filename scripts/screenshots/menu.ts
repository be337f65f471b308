import { squigglesIn } from '../workbench/page'
import { scene } from './picture'

/** The menu of rewrites, as the light bulb or the keyboard opens it. */
export const menu = scene({
  name: 'menu',
  file: 'macros/account/locked-out.md',
  size: { width: 1000, height: 430 },
  async arrange(page) {
    const squiggle = squigglesIn(page).first()
    await squiggle.waitFor()
    await squiggle.click({ position: { x: 40, y: 8 }, force: true })
    await page.locator('.lightBulbWidget, [class*="codicon-gutter-lightbulb"]').first().waitFor()
    await page.keyboard.press('Control+.')
    await page.locator('.action-widget .monaco-list-row.action').first().waitFor()
    return [page.locator('.part.editor')]
  },
})
