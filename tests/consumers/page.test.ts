import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../scripts/browser'
import { root } from '../../scripts/repository'

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')

const folder = mkdtempSync(join(tmpdir(), 'amends-page-'))
const usage = join(folder, 'sent.csv')
const reports = {
  examples: join(folder, 'examples.html'),
  fine: join(folder, 'fine.html'),
  hostile: join(folder, 'hostile.html'),
}

function makeReport(cwd: string, target: string, ...args: readonly string[]): void {
  const options = ['check', '--format', 'html', '--fail-on', 'never', '--output-file', target, ...args]
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.cjs'), ...options], {
    cwd,
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
}

let browser: Browser

beforeAll(async () => {
  writeFileSync(usage, 'title,count\nRefund delay,1204\nLost macro,3\n')
  writeFileSync(join(folder, 'fine.md'), 'Your label is attached.\n')
  const evil = '</script><img src=x onerror=console.error(1)>'
  const arabic = '\u0646\u0623\u0633\u0641 \u0644\u0644\u062a\u0623\u062e\u064a\u0631'
  writeFileSync(
    join(folder, 'hostile.md'),
    `---\ntitle: '${evil}'\n---\nWe are sorry if you were offended by ${'o'.repeat(400)} ${evil} ${arabic}.\n`,
  )
  makeReport(root, reports.examples, '--usage', usage, 'examples')
  makeReport(folder, reports.fine, 'fine.md')
  makeReport(folder, reports.hostile, 'hostile.md')
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

/** A page, and whatever it asked for or complained of. */
async function open(report: string, options: object = {}) {
  const page = await browser.newPage(options)
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(pathToFileURL(report).href)
  return { page, requests, complaints }
}

const openAll = (page: Page): Promise<unknown> =>
  page.evaluate('document.querySelectorAll("details").forEach((one) => (one.open = true))')

describe('the report in a browser', () => {
  const schemes = ['light', 'dark'] as const
  const widths = [1280, 320]
  const names = Object.keys(reports) as (keyof typeof reports)[]
  const looks = names.flatMap((name) =>
    schemes.flatMap((colorScheme) => widths.map((width) => ({ name, colorScheme, width }))),
  )

  it.each(looks)('is accessible: $name, $colorScheme, $width wide', async ({ name, colorScheme, width }) => {
    // What looks at the page is a script, which the page itself would not let in.
    const options = { colorScheme, viewport: { width, height: 900 }, bypassCSP: true }
    const { page } = await open(reports[name], options)
    await openAll(page)
    await page.addScriptTag({ content: axe })
    const violations = await page.evaluate<
      { id: string; nodes: { html: string; failureSummary: string }[] }[]
    >('axe.run(document).then(({ violations }) => violations)')
    expect(
      violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((one) => [one.html, one.failureSummary])]),
    ).toEqual([])
    await page.close()
  })

  it.each(looks)(
    'loads nothing and fits: $name, $colorScheme, $width wide',
    async ({ name, colorScheme, width }) => {
      const { page, requests, complaints } = await open(reports[name], {
        colorScheme,
        viewport: { width, height: 900 },
      })
      await openAll(page)
      expect(requests).toEqual([pathToFileURL(reports[name]).href])
      expect(complaints).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      await page.close()
    },
  )

  it('shows its own colours in the dark and on paper', async () => {
    const { page } = await open(reports.examples, { colorScheme: 'dark' })
    const paper = (): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const dark = await paper()
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const print = await paper()
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
    expect(print).toBe(await paper())
    expect(print).not.toBe(dark)
    await page.close()
  })

  it('lets the list be narrowed', async () => {
    const { page } = await open(reports.examples)
    const shown = (): Promise<number> =>
      page.evaluate('document.querySelectorAll(".file li:not([hidden])").length')
    const all = await shown()
    await page.evaluate(`
      document.querySelector('[name=rule]').value = 'excuse-but'
      document.getElementById('filters').dispatchEvent(new Event('change'))`)
    const some = await shown()
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(all)
    expect(await page.evaluate('document.querySelector("output").textContent')).toBe(
      `${some} of ${all} shown`,
    )
    await page.close()
  })

  it('is whole without scripts', async () => {
    const { page } = await open(reports.examples, { javaScriptEnabled: false })
    expect(await page.evaluate('document.querySelectorAll(".file li").length')).toBeGreaterThan(20)
    expect(await page.evaluate('document.querySelectorAll("svg.chart").length')).toBeGreaterThan(2)
    expect(await page.evaluate('getComputedStyle(document.getElementById("filters")).display')).toBe('none')
    await page.close()
  })

  it('prints with everything open', async () => {
    const { page } = await open(reports.examples)
    await page.emulateMedia({ media: 'print' })
    const heights =
      'Array.from(document.querySelectorAll(".file ul"), (list) => list.getBoundingClientRect().height)'
    expect(await page.evaluate<number[]>(heights)).not.toContain(0)
    const pdf = await page.pdf({ format: 'A4' })
    expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-')
    await page.close()
  })
})
