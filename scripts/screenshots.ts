// `npm run screenshots` takes all pictures of the docs anew, `npm run screenshots -- card menu` those that it names. Needs
// Chromium.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './repository'
import { pictures } from './screenshots/index'
import { shrinkPng } from './screenshots/shrink-png'
import { openStudio } from './screenshots/studio'

const names = process.argv.slice(2)
const unknown = names.filter((name) => !pictures.some((picture) => picture.name === name))
if (unknown.length) {
  const known = pictures.map(({ name }) => name).join(', ')
  console.error(`There is no picture named ${unknown.join(', ')}. These are there: ${known}.`)
  process.exit(2)
}

const folder = join(root, 'docs', 'images')
mkdirSync(folder, { recursive: true })
const studio = await openStudio()
try {
  for (const picture of pictures.filter(({ name }) => !names.length || names.includes(name))) {
    for (const theme of picture.isForBothThemes ? (['dark'] as const) : (['light', 'dark'] as const)) {
      const png = shrinkPng(await picture.take(studio, theme))
      const file = picture.isForBothThemes ? `${picture.name}.png` : `${picture.name}-${theme}.png`
      writeFileSync(join(folder, file), png)
      console.log(`docs/images/${file}: ${Math.round(png.length / 1024)} KB`)
    }
  }
} finally {
  await studio.close()
}
