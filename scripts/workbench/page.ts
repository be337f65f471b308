import type { FrameLocator, Locator, Page } from 'playwright-core'

// VS Code draws spaces as no-break spaces, and a text with these in it is found by plain ones.

/** A line of the file that is being edited. Of one that is broken by the editor, only a part. */
export const lineWith = (page: Page, hasText: string | RegExp): Locator =>
  page.locator('.editor-group-container.active .view-line', { hasText }).first()

export const tabNamed = (page: Page, hasText: string): Locator => page.locator('.tab', { hasText }).first()

/** The page of an extension that has the focus, such as our report. */
export const webviewIn = (page: Page): FrameLocator =>
  page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')

/** What is underlined in the editor that has the focus. */
export const squigglesIn = (page: Page, severity: 'error' | 'warning' | 'info' | 'hint' = 'error'): Locator =>
  page.locator(`.editor-group-container.active .monaco-editor .squiggly-${severity}`)

/** Opens a file of the folder from the list at the side. It has the focus then. */
export async function openFile(page: Page, name: string): Promise<void> {
  const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first()
  await row.dblclick()
  await page.locator('.tab.active', { hasText: name }).first().waitFor()
}

/** Puts the cursor at the start of a line, by a text in it. */
export async function goToLine(page: Page, text: string): Promise<void> {
  await lineWith(page, text).click({ position: { x: 5, y: 5 } })
  await page.keyboard.press('Home')
}

/** Runs a command of the palette by its whole title. A window that starts lists them one after the other. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first()
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press('F1')
    try {
      await page.locator('.quick-input-box input').first().fill(`>${title}`, { timeout: 3000 })
      await row.waitFor({ timeout: 3000 })
      // A click would go astray where the list is drawn anew that moment.
      await page.keyboard.press('Enter')
      return
    } catch (error) {
      if (attempt === 8) throw error
      await page.keyboard.press('Escape')
    }
  }
}

/** Takes an entry of the list that is open at the top of the window. */
export const choose = (page: Page, hasText: string): Promise<void> =>
  page.locator('.quick-input-list .monaco-list-row', { hasText }).first().click()

/** What the status bar tells in words, such as what came of a command. */
export const toldInStatusBar = (page: Page, hasText: string): Locator =>
  page.locator('.statusbar-item', { hasText }).first()

/** Opens what stands behind the `{ }` of the status bar, and gives the line of ours in there. */
export async function openStatus(page: Page): Promise<Locator> {
  const line = page.locator('.hover-language-status', { hasText: 'Amends' }).first()
  await page.locator('[id="status.languageStatus"]').click()
  await line.waitFor()
  return line
}

/** Saves the file that has the focus, and waits until it is. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s')
  await page.locator('.tab.active:not(.dirty)').first().waitFor()
}

/** Writes a text in place of all that the file that has the focus holds, as a paste does. */
export async function replaceText(page: Page, text: string): Promise<void> {
  await page.locator('.editor-group-container.active .view-lines').first().click()
  await page.keyboard.press('Control+a')
  // A bracket would be put around what is selected.
  await page.keyboard.press('Delete')
  await page.keyboard.insertText(text)
}

/** Chooses from the fixes of the first error that is underlined. */
export async function chooseFix(page: Page, title: string): Promise<void> {
  await openFixes(page)
  await page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first().click()
}

/** Asks for the fixes at the first squiggle, by the card that comes up there. */
async function openFixes(page: Page): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await openCard(page)
    try {
      const link = page.locator('.monaco-hover a.action', { hasText: 'Quick Fix' }).locator('visible=true')
      await link.first().click({ timeout: 5000 })
      return await wakeMenu(page)
    } catch (error) {
      // The card goes where something is drawn anew below it.
      if (attempt === 4) throw error
      await page.mouse.move(0, 0)
    }
  }
}

/** Takes an entry of the menu that is open. It takes no click in the moment in which it comes up. */
export async function chooseFromMenu(page: Page, hasText: string): Promise<void> {
  const entry = page.locator('.monaco-menu .action-item', { hasText }).first()
  await entry.waitFor()
  for (let attempt = 1; attempt <= 8 && (await entry.isVisible()); attempt++) {
    await entry.click({ timeout: 1000 }).catch(() => undefined)
    await entry.waitFor({ state: 'hidden', timeout: 1000 }).catch(() => undefined)
  }
}

/** Asks for the fixes by the light bulb, which comes up once the cursor is at a finding. */
export async function openLightBulb(page: Page): Promise<void> {
  const bulb = page.locator('.lightBulbWidget, [class*="codicon-gutter-lightbulb"]').locator('visible=true')
  await bulb.first().click()
  await wakeMenu(page)
}

/** The menu takes clicks only once the mouse has moved. */
async function wakeMenu(page: Page): Promise<void> {
  const first = page.locator('.action-widget .monaco-list-row.action').first()
  await first.waitFor({ timeout: 5000 })
  const menu = await first.boundingBox()
  if (!menu) throw new Error('There is no menu of fixes.')
  await page.mouse.move(menu.x + 20, menu.y + 8)
  await page.mouse.move(menu.x + 24, menu.y + 10)
}

/**
 * Rests the mouse on the first squiggle until a card comes up, and gives the card. None comes where the text moves away
 * below the mouse, as it does when a lens appears above it: then once more.
 */
export async function openCard(page: Page): Promise<Locator> {
  const card = page.locator('.monaco-hover', { hasText: 'Quick Fix' }).locator('visible=true').first()
  for (let attempt = 1; ; attempt++) {
    const squiggle = await squigglesIn(page).first().boundingBox()
    if (!squiggle) throw new Error('There is no squiggle.')
    await page.mouse.move(squiggle.x + 5, squiggle.y + 5)
    try {
      await card.waitFor({ timeout: 5000 })
      return card
    } catch (error) {
      if (attempt === 4) throw error
      await page.mouse.move(0, 0)
    }
  }
}
