import { squigglesIn } from '../workbench/page'
import { scene } from './picture'

/** An export of a helpdesk: placeholders have a colour, and a sentence inside of an escaped text is underlined. */
export const helpdeskExport = scene({
  name: 'export',
  file: 'exports/gorgias-macros.json',
  size: { width: 880, height: 440 },
  async arrange(page) {
    await squigglesIn(page).first().waitFor()
    return [page.locator('.part.editor')]
  },
})
