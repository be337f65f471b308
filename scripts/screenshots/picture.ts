import type { Browser, Locator, Page } from 'playwright-core'
import { openWindow, type WindowOptions } from '../workbench/window'
import type { Studio } from './studio'

export type Theme = 'light' | 'dark'

/** A picture of the docs. Its files are `docs/images/<name>-light.png` and `-dark.png`. */
export interface Picture {
  readonly name: string
  /** Whether it looks the same in both, so that it is one file, `docs/images/<name>.png`. */
  readonly isForBothThemes?: boolean
  /** Gives it as a PNG. */
  take(studio: Studio, theme: Theme): Promise<Buffer>
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** What a picture of VS Code shows. */
interface Scene extends WindowOptions {
  readonly name: string
  /** Whether the extension runs in a process of Node, as it does where nothing is said, or in a worker. */
  readonly host?: 'node' | 'worker'
  /** Whether the list of files stays at the side. */
  readonly hasSideBar?: boolean
  /** The size of the window, in pixels. */
  readonly size: Size
  /** Brings the window into the state to show, and gives what is to be in the picture. All around it is cut off. */
  arrange(page: Page): Promise<readonly Locator[]>
}

/** VS Code without what the pictures are not about. */
const calm = {
  'breadcrumbs.enabled': false,
  'editor.fontSize': 14,
  'editor.guides.indentation': false,
  'editor.lineNumbersMinChars': 3,
  'editor.matchBrackets': 'never',
  'editor.occurrencesHighlight': 'off',
  'editor.overviewRulerBorder': false,
  'editor.renderLineHighlight': 'none',
  'editor.renderWhitespace': 'none',
  'editor.scrollBeyondLastLine': false,
  'editor.showFoldingControls': 'never',
  'editor.stickyScroll.enabled': false,
  'editor.wordWrap': 'on',
  'workbench.editor.editorActionsLocation': 'hidden',
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.statusBar.visible': false,
  'workbench.tips.enabled': false,
}

/** A picture of VS Code, on a copy of `examples/`. */
export const scene = ({ name, host = 'node', hasSideBar, size, arrange, ...window }: Scene): Picture => ({
  name,
  async take(studio, theme) {
    const server = await studio.vsCode(host)
    const browser = await studio.browser.newContext(look(theme, size))
    try {
      const page = await openWindow(browser, server, {
        ...window,
        settings: {
          ...calm,
          'workbench.colorTheme': theme === 'light' ? 'Light Modern' : 'Dark Modern',
          ...window.settings,
        },
      })
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor()
      if (!hasSideBar) await hideSideBar(page)
      return await frame(page, await arrange(page))
    } finally {
      await browser.close()
    }
  },
})

/** How a page is to look. Docs show pictures smaller than they are, so this is enough for screens with small dots. */
export const look = (theme: Theme, viewport: Size): Parameters<Browser['newContext']>[0] => ({
  colorScheme: theme,
  deviceScaleFactor: 1.6,
  reducedMotion: 'reduce',
  viewport,
})

/** The list of files says nothing that the pictures need. */
async function hideSideBar(page: Page): Promise<void> {
  await page.keyboard.press('Control+b')
  await page.locator('.part.sidebar').first().waitFor({ state: 'hidden' })
}

/** Below what is shown, in pixels, so that it does not stand on the edge. */
const margin = 10

/** What of a page lies around all of some elements. */
async function frame(page: Page, shown: readonly Locator[]): Promise<Buffer> {
  const boxes = []
  for (const one of shown) boxes.push(await one.boundingBox())
  const seen = boxes.filter((box) => box !== null)
  if (seen.length !== shown.length) throw new Error('Something that is to be in the picture is out of sight.')
  const x = Math.min(...seen.map((box) => box.x))
  const y = Math.min(...seen.map((box) => box.y))
  const width = Math.max(...seen.map((box) => box.x + box.width)) - x
  const bottom = Math.max(...seen.map((box) => box.y + box.height)) + margin
  const height = Math.min(bottom, page.viewportSize()?.height ?? bottom) - y
  return page.screenshot({ clip: { x, y, width, height }, style: '.cursors-layer { visibility: hidden }' })
}
