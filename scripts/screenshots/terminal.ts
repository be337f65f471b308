import { ansiToHtml } from './ansi'
import { runCli } from './cli'
import { look, type Picture } from './picture'

/** Few findings, each of another rule, so that the picture stays short. */
const shown = [
  'macros/account',
  'macros/shipping/missed-collection.md',
  'macros/billing/replies.yml',
  'emails/label-refused.hbs',
]
/** Over two lines, because it is longer than those of the report. */
const command = `amends check ${shown.slice(0, 3).join(' ')} \\\n    ${shown.slice(3).join(' ')}`

const page = (output: string): string => `<!doctype html>
<meta charset="utf-8">
<style>
  body { margin: 0; width: max-content }
  .window { border-radius: 10px; background: #1d2129; overflow: hidden }
  .bar { height: 38px; background: #2a303b; display: flex; gap: 8px; align-items: center; padding-left: 14px }
  .bar i { width: 12px; height: 12px; border-radius: 6px; background: #4a5260 }
  pre { margin: 0; padding: 22px; color: #d6dae2; font: 14px/21px 'DejaVu Sans Mono', monospace }
  .prompt { color: #7ea2e0 }
</style>
<div class="window"><div class="bar"><i></i><i></i><i></i></div>
<pre><span class="prompt">$</span> ${command}\n\n${ansiToHtml(output)}</pre></div>
`

/** What `amends check` prints, in a window that is dark in both themes, as terminals are. */
export const terminal: Picture = {
  name: 'terminal',
  isForBothThemes: true,
  async take({ browser, folder }) {
    const output = runCli(folder, ['check', ...shown], { FORCE_COLOR: '1' })
    const context = await browser.newContext(look('dark', { width: 1200, height: 1000 }))
    try {
      const window = await context.newPage()
      await window.setContent(page(output.trim()))
      return await window.locator('body').screenshot({ omitBackground: true })
    } finally {
      await context.close()
    }
  },
}
