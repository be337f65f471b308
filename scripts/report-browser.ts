import { createRequire } from 'node:module'
import { resolve } from 'node:path'

/** What is used of Playwright, which is not a dependency because only these few runs need it. */
export interface ReportPage {
  goto(address: string): Promise<unknown>
  on(event: 'request', listener: (request: { url(): string }) => void): void
  on(event: 'console', listener: (message: { text(): string }) => void): void
  on(event: 'pageerror', listener: (error: Error) => void): void
  evaluate<T>(script: string): Promise<T>
  addScriptTag(script: { content: string }): Promise<unknown>
  emulateMedia(media: { media?: 'print' | 'screen'; colorScheme?: 'light' | 'dark' }): Promise<void>
  pdf(options?: object): Promise<Uint8Array>
  screenshot(options: { path: string; fullPage?: boolean; clip?: object }): Promise<unknown>
  close(): Promise<void>
}

export interface ReportBrowser {
  newPage(options: object): Promise<ReportPage>
  close(): Promise<void>
}

interface Playwright {
  readonly chromium: { launch(options: object): Promise<ReportBrowser> }
}

/** Starts Chromium without a window, by the playwright-core that `scripts/setup-consumers.sh` puts in place. */
export function openBrowser(): Promise<ReportBrowser> {
  const { chromium } = createRequire(resolve('.build/consumers/package.json'))(
    'playwright-core',
  ) as Playwright
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-gpu'],
  })
}
