import type { Locator, Page } from 'playwright-core'

// VS Code draws spaces as no-break spaces, and a text with these in it is found by plain ones.

/** A line of the file that is being edited. Of one that is broken by the editor, only a part. */
export const lineWith = (page: Page, hasText: string): Locator =>
  page.locator('.view-line', { hasText }).first()

export const tabNamed = (page: Page, hasText: string): Locator => page.locator('.tab', { hasText }).first()

/** Opens a file of the folder from the list at the side. It has the focus then. */
export async function openFile(page: Page, name: string): Promise<void> {
  const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first()
  await row.dblclick()
  await page.locator('.tab.active', { hasText: name }).first().waitFor()
}

/** Runs a command of the palette by its whole title. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1')
  await page.locator('.quick-input-box input').first().fill(`>${title}`)
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click()
}

/** Chooses from the fixes of the first error that is underlined. */
export async function chooseFix(page: Page, title: string): Promise<void> {
  await openFixes(page)
  await page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first().click()
}

/** Asks for the fixes at the first squiggle. The menu takes clicks only once the mouse has moved. */
export async function openFixes(page: Page): Promise<void> {
  await hoverUntilCard(page)
  await page.locator('.monaco-hover a.action', { hasText: 'Quick Fix' }).first().click()
  const menu = await page.locator('.action-widget .monaco-list-row').first().boundingBox()
  if (!menu) throw new Error('There is no menu of fixes.')
  await page.mouse.move(menu.x + 20, menu.y + 8)
  await page.mouse.move(menu.x + 24, menu.y + 10)
}

/** No card comes where the text moves away below the mouse, as it does when a lens appears above it: then once more. */
async function hoverUntilCard(page: Page): Promise<void> {
  const card = page.locator('.monaco-hover a.action', { hasText: 'Quick Fix' }).first()
  for (let attempt = 1; ; attempt++) {
    const squiggle = await page.locator('.monaco-editor .squiggly-error').first().boundingBox()
    if (!squiggle) throw new Error('There is no squiggle.')
    await page.mouse.move(squiggle.x + 5, squiggle.y + 5)
    try {
      return await card.waitFor({ timeout: 5000 })
    } catch (error) {
      if (attempt === 4) throw error
      await page.mouse.move(0, 0)
    }
  }
}
