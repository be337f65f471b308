import { runCommand } from '../workbench/page'
import { scene } from './picture'

/** The first step of the walkthrough. */
export const tour = scene({
  name: 'tour',
  size: { width: 1000, height: 720 },
  async arrange(page) {
    await runCommand(page, 'Welcome: Open Walkthrough...')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Amends' }).first().click()
    await page.locator('.getting-started-step').first().waitFor()
    // The picture of the step is a page of its own.
    await page.frameLocator('iframe.webview').frameLocator('iframe').locator('svg').waitFor()
    return [page.locator('.part.editor')]
  },
})
