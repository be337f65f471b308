// `npx tsx scripts/screenshot-report.ts` takes the pictures of docs/report.md: the top of the report on examples/, in
// the light and in the dark. Needs a built command line (`npm start` builds it) and Chromium.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openBrowser } from './browser'
import { root } from './repository'

const size = { width: 1080, height: 1000 }

const folder = mkdtempSync(join(tmpdir(), 'amends-'))
const file = join(folder, 'report.html')
const options = ['check', '.', '--format', 'html', '--fail-on', 'never', '--output-file', file]
const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.cjs'), ...options], {
  cwd: join(root, 'examples'),
  encoding: 'utf8',
})
if (status !== 0) throw new Error(`The report was not made:\n${stderr}`)
const browser = await openBrowser()
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ colorScheme, viewport: size })
    await page.goto(pathToFileURL(file).href)
    const path = join('docs', 'images', `report-${colorScheme}.png`)
    await page.screenshot({ path: join(root, path) })
    await page.close()
    console.log(`Wrote ${path}.`)
  }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}
