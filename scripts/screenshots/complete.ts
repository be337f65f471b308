import type { Locator, Page } from 'playwright-core'
import { lineWith, squigglesIn } from '../workbench/page'
import { scene } from './picture'

const macro = {
  file: 'macros/devices/cracked-roller.md',
  size: { width: 1030, height: 270 },
  settings: { 'editor.fontSize': 13 },
}

/** The lens above a macro: what it is for, and what it lacks. */
export const lens = scene({
  ...macro,
  name: 'lens',
  async arrange(page) {
    await offer(page).waitFor()
    return [page.locator('.part.editor')]
  },
})

/** What the lens puts in its place: slots, the first of them selected. */
export const complete = scene({
  ...macro,
  name: 'complete',
  async arrange(page) {
    // The lens is drawn anew when the findings are there, and a click in between is lost.
    await squigglesIn(page, 'warning').first().waitFor()
    await offer(page).click()
    await lineWith(page, '[TODO').waitFor()
    await offer(page).waitFor({ state: 'hidden' })
    await squigglesIn(page).first().waitFor()
    return [page.locator('.part.editor')]
  },
})

const offer = (page: Page): Locator =>
  page.locator('.codelens-decoration a', { hasText: 'Complete this apology' }).first()
