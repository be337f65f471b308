import { runCommand } from '../workbench/page'
import { scene } from './picture'

/** The report on all macros of a folder, as VS Code shows it: what to mend first. */
export const reportView = scene({
  name: 'report-view',
  size: { width: 1000, height: 592 },
  async arrange(page) {
    await runCommand(page, 'Amends: Open Report')
    const report = page.frameLocator('iframe.webview').frameLocator('iframe')
    const heading = report.getByRole('heading', { name: 'to mend first' })
    await heading.evaluate((shown: { scrollIntoView(): void }) => shown.scrollIntoView())
    await page.mouse.move(0, 0)
    return [page.locator('.part.editor')]
  },
})
