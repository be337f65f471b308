import { runCli } from './cli'
import { look, type Picture } from './picture'

/** The top of the report as a page of its own. */
export const report: Picture = {
  name: 'report',
  async take({ browser, folder }, theme) {
    const context = await browser.newContext(look(theme, { width: 1120, height: 1120 }))
    try {
      const page = await context.newPage()
      await page.setContent(runCli(folder, ['check', '.', '--format', 'html']))
      return await page.screenshot()
    } finally {
      await context.close()
    }
  },
}
