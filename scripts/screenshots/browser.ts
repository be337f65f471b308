import { squigglesIn } from '../workbench/page'
import { scene } from './picture'

/** The whole window, with the extension in a worker of the browser and no process of it elsewhere. */
export const browser = scene({
  name: 'browser',
  host: 'worker',
  file: 'emails/order-delayed.hbs',
  hasSideBar: true,
  size: { width: 1100, height: 540 },
  settings: {
    'editor.fontSize': 13,
    'workbench.statusBar.visible': true,
    'workbench.activityBar.location': 'default',
  },
  async arrange(page) {
    await squigglesIn(page).first().waitFor()
    return [page.locator('.monaco-workbench')]
  },
})
