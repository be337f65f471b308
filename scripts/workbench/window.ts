import type { BrowserContext, Page } from 'playwright-core'
import type { Server } from './server'

/** What a window shows, and how. Paths are relative to the folder of the server. */
export interface WindowOptions {
  /** The file to open. */
  readonly file?: string
  /** The `.code-workspace` file to open instead of the folder. */
  readonly workspace?: string
  /** Whether the user has said that they trust the folder. They have, where nothing else is said. */
  readonly trusted?: boolean
  /** Settings on top of those that keep VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>
}

const quiet = {
  'chat.disableAIFeatures': true,
  'editor.autoClosingBrackets': 'never',
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.untrustedFiles': 'open',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
}

/** What VS Code is told besides, as those who embed it in their page tell it things, and the functions of that page. */
interface Embedding {
  readonly configuration?: object
  readonly functions?: Readonly<Record<string, (...args: never[]) => unknown>>
}

/** Opens a window, and waits until the page is there, though not all that it shows. */
export async function openWindow(
  browser: BrowserContext,
  server: Server,
  { file, workspace, trusted = true, settings }: WindowOptions,
  embedding: Embedding = {},
): Promise<Page> {
  const page = await browser.newPage()
  page.setDefaultTimeout(30_000)
  for (const [name, call] of Object.entries(embedding.functions ?? {})) await page.exposeFunction(name, call)
  const configuration = {
    ...server.configuration,
    enableWorkspaceTrust: !trusted,
    configurationDefaults: { ...quiet, ...settings },
    ...embedding.configuration,
  }
  await page.addInitScript({ content: tellWorkbench(configuration) })
  const query = new URLSearchParams(
    workspace ? { workspace: pathIn(server, workspace) } : { folder: pathIn(server, '') },
  )
  if (file) query.set('payload', JSON.stringify([['openFile', server.fileUri(file)]]))
  await page.goto(`${server.origin}/?${query}`)
  return page
}

/** How the address of a window names a file: with its scheme, but for those that are at the server. */
function pathIn(server: Server, path: string): string {
  const uri = server.fileUri(path)
  return uri.startsWith('vscode-remote:') ? new URL(uri).pathname : uri
}

/** A script for the page. It adds to the configuration that VS Code reads from there. */
const tellWorkbench = (configuration: object): string => `
  const observer = new MutationObserver(() => {
    const element = document.getElementById('vscode-workbench-web-configuration')
    if (!element) return
    observer.disconnect()
    const own = JSON.parse(element.getAttribute('data-settings'))
    element.setAttribute('data-settings', JSON.stringify({ ...own, ...${JSON.stringify(configuration)} }))
  })
  observer.observe(document, { childList: true, subtree: true })
`
