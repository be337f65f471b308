import { openCard, squigglesIn } from '../workbench/page'
import { scene } from './picture'

/** The card at a squiggle: what the reader hears, why, and what to write. */
export const card = scene({
  name: 'card',
  file: 'macros/billing/refund-delay.md',
  size: { width: 840, height: 560 },
  async arrange(page) {
    await squigglesIn(page).first().waitFor()
    const shown = await openCard(page)
    return [page.locator('.part.editor .tabs-container'), shown]
  },
})
