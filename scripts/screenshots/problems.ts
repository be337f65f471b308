import { runCommand } from '../workbench/page'
import { scene } from './picture'

/** The findings of all macros of a folder, listed by file. */
export const problems = scene({
  name: 'problems',
  // The extension starts with the first file of a language that it reads.
  file: 'macros/billing/refund-delay.md',
  size: { width: 1000, height: 378 },
  async arrange(page) {
    await runCommand(page, 'Problems: Focus on Problems View')
    await runCommand(page, 'View: Toggle Maximized Panel')
    await page.locator('.markers-panel .monaco-list-row').nth(5).waitFor()
    // Else it rests on one of the rows.
    await page.mouse.move(0, 0)
    return [page.locator('.part.panel')]
  },
})
