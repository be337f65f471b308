// `npm run draw-icon` makes icon.png, the only kind of picture that the Marketplace takes for an icon, from
// docs/images/icon.svg. Needs Chromium and pngquant.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser } from './browser'
import { read, root } from './repository'
import { shrinkPng } from './screenshots/shrink-png'

/** Twice as large as VS Code shows it, for screens with small pixels. */
const size = 256

const browser = await openBrowser()
try {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const svg = read('docs/images/icon.svg')
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
  )
  const picture = await page.screenshot({ omitBackground: true })
  writeFileSync(join(root, 'icon.png'), shrinkPng(picture))
  console.log('Wrote icon.png.')
} finally {
  await browser.close()
}
