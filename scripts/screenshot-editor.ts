// Takes the README's picture of the editor: `npx tsx scripts/screenshot-editor.ts`.
// Needs scripts/setup-vscode.sh and `npm run package` to have run.
import { mkdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { openWorkbench } from './workbench'

const target = 'docs/images/editor.png'
const size = { width: 1120, height: 600 }

mkdirSync('docs/images', { recursive: true })
const { page, close } = await openWorkbench({
  version: 'newest',
  host: 'node',
  folder: 'examples',
  file: 'macros/billing/refund-delay.md',
  viewport: size,
  settings: {
    'breadcrumbs.enabled': false,
    'editor.fontSize': 14,
    'editor.wordWrap': 'on',
    'editor.lightbulb.enabled': 'on',
    'window.commandCenter': false,
    'workbench.activityBar.location': 'hidden',
    'workbench.layoutControl.enabled': false,
    'workbench.statusBar.visible': false,
  },
})
try {
  const squiggle = page.locator('.monaco-editor .squiggly-error').first()
  await squiggle.waitFor()
  const box = await squiggle.boundingBox()
  if (!box) throw new Error('The squiggle is out of sight.')
  await page.mouse.move(box.x + 60, box.y + 5)
  await page.locator('.monaco-hover', { hasText: 'What the reader hears' }).first().waitFor()
  // The card fades in.
  await sleep(1000)
  await page.screenshot({ path: target })
  console.log(`Wrote ${target}.`)
} finally {
  await close()
}
