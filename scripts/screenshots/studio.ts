import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../browser'
import { root } from '../repository'
import type { Host } from '../workbench'
import { startServer, type Server } from '../workbench/server'

/** Where pictures are taken. */
export interface Studio {
  readonly browser: Browser
  /** A copy of `examples/`, named like the company whose macros they are. */
  readonly folder: string
  /** VS Code on that folder. There is one at a time, and it is started when it is asked for. */
  vsCode(host: Host): Promise<Server>
  close(): Promise<void>
}

export async function openStudio(): Promise<Studio> {
  const home = mkdtempSync(join(tmpdir(), 'amends-studio-'))
  const folder = join(home, 'quillmoor')
  cpSync(join(root, 'examples'), folder, { recursive: true })
  const browser = await openBrowser()
  let running: { readonly host: Host; readonly server: Server } | undefined
  return {
    browser,
    folder,
    async vsCode(host) {
      if (running?.host !== host) {
        running?.server.stop()
        running = undefined
        running = { host, server: await startServer({ version: 'newest', host, folder }) }
      }
      return running.server
    },
    async close() {
      await browser.close()
      running?.server.stop()
      rmSync(home, { recursive: true })
    },
  }
}
