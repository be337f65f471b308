import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { startServer, type Server, type ServerOptions } from './server'
import { openWindow, type WindowOptions } from './window'

export type { Host, Version } from './programs'

/** A real VS Code with the extension, shown in a browser that nobody sees. */
export interface Workbench {
  /** Its first window. */
  readonly page: Page
  readonly server: Server
  readonly browser: BrowserContext
  /** Opens one more window of the same VS Code. */
  open(options: WindowOptions): Promise<Page>
  close(): Promise<void>
}

export interface WorkbenchOptions extends WindowOptions, ServerOptions {
  readonly viewport?: { readonly width: number; readonly height: number }
}

/** Nothing but this machine can be reached, and nothing is asked of anybody. */
const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost , EXCLUDE *.localhost',
]

/** Starts VS Code on a folder. Throws when that does not work. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { viewport = { width: 1280, height: 800 } } = options
  const server = await startServer({ ...options, folder: resolve(options.folder) })
  const profile = mkdtempSync(join(tmpdir(), 'amends-browser-'))
  let browser: BrowserContext | undefined
  const close = async () => {
    await browser?.close()
    server.stop()
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
  try {
    const opened = await chromium.launchPersistentContext(profile, {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: browserArguments,
      viewport,
    })
    browser = opened
    const open = (other: WindowOptions) => openWindow(opened, server, other)
    return { page: await open(options), server, browser, open, close }
  } catch (error) {
    await close()
    throw error
  }
}
