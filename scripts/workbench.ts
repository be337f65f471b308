import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type Page } from 'playwright-core'

/** Where `scripts/setup-vscode.sh` puts code-server. */
const home = resolve('.build/vscode')

/** The packaged extension, as `npm run package` leaves it. */
const extension = resolve('.build/amends.vsix')

/** Where code-server serves files to the page, which may load nothing from elsewhere. */
const served = join(home, 'node_modules/code-server/webext')

/** A real VS Code with the extension, on a folder, in a browser without a window. */
export interface Workbench {
  readonly page: Page
  close(): Promise<void>
}

const quiet = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'files.autoSave': 'off',
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.startupEditor': 'none',
}

const serverOptions = [
  '--auth=none',
  '--disable-telemetry',
  '--disable-update-check',
  '--disable-workspace-trust',
  '--disable-getting-started-override',
]

const browserOptions = {
  executablePath: '/usr/bin/chromium',
  headless: true,
  // Nothing but this machine can be reached.
  args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
}

interface Options {
  readonly folder: string
  /** The file to open, relative to the folder. */
  readonly file: string
  /** Where the extension runs: in a process of Node beside VS Code, or in a worker of the browser. */
  readonly host?: 'node' | 'worker'
  readonly viewport?: { readonly width: number; readonly height: number }
  /** User settings on top of those that keep VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>
}

/** Installs the extension into a fresh VS Code and opens a file. Throws when that does not work. */
export async function openWorkbench({ folder, file, host, viewport, settings }: Options): Promise<Workbench> {
  const temporary = mkdtempSync(join(tmpdir(), 'amends-vscode-'))
  const userData = join(temporary, 'user-data')
  mkdirSync(join(userData, 'User'), { recursive: true })
  writeFileSync(join(userData, 'User', 'settings.json'), JSON.stringify({ ...quiet, ...settings }))

  const program = join(home, 'node_modules/code-server/out/node/entry.js')
  const folders = [`--user-data-dir=${userData}`, `--extensions-dir=${join(temporary, 'extensions')}`]
  const env = { ...process.env, HOME: temporary, EXTENSIONS_GALLERY: '{"serviceUrl":""}' }
  if (host === 'worker') {
    for (const part of ['package.json', 'icon.png', 'dist', 'schemas', 'syntaxes'])
      cpSync(part, join(served, part), { recursive: true })
  } else {
    rmSync(served, { recursive: true, force: true })
    const options = [program, ...folders, '--install-extension', extension]
    const { status, stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8', env })
    if (status !== 0) throw new Error(`The extension was not installed: ${stdout}${stderr}`)
  }

  const address = `127.0.0.1:${await freePort()}`
  const options = [program, ...folders, ...serverOptions, `--bind-addr=${address}`]
  // A process group of its own, because it leaves children behind when it is ended alone.
  const server = spawn(process.execPath, options, { env, detached: true, stdio: 'ignore' })
  await answers(`http://${address}/healthz`)

  const browser = await chromium.launchPersistentContext(join(temporary, 'browser'), {
    ...browserOptions,
    viewport: viewport ?? { width: 1280, height: 800 },
  })
  if (host === 'worker') await browser.addInitScript({ content: loadServedExtension(address) })
  const page = await browser.newPage()
  const path = resolve(folder, file)
  const payload = JSON.stringify([['openFile', `vscode-remote://${address}${path}`]])
  await page.goto(`http://${address}/?${new URLSearchParams({ folder: resolve(folder), payload })}`)

  return {
    page,
    async close() {
      await browser.close()
      if (server.pid !== undefined) process.kill(-server.pid)
      rmSync(temporary, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}

/**
 * A script for the page: adds the served extension to the configuration that VS Code finds in the page.
 * An installed extension would not do, because VS Code starts no workers for those.
 */
const loadServedExtension = (address: string): string => `
  const id = 'vscode-workbench-web-configuration'
  const extension = { scheme: 'http', authority: '${address}', path: '/_static/webext' }
  const observer = new MutationObserver(() => {
    const element = document.getElementById(id)
    if (!element) return
    observer.disconnect()
    const configuration = JSON.parse(element.getAttribute('data-settings'))
    configuration.additionalBuiltinExtensions = [extension]
    element.setAttribute('data-settings', JSON.stringify(configuration))
  })
  observer.observe(document, { childList: true, subtree: true })
`

/** Waits until a server answers, for at most 20 seconds. */
async function answers(address: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    try {
      if ((await fetch(address)).ok) return
    } catch {
      // It does not listen yet.
    }
    await sleep(100)
  }
  throw new Error(`Nothing answers at ${address}.`)
}

const freePort = (): Promise<number> =>
  new Promise((resolvePort, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolvePort(port))
    })
  })
