import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { root } from '../repository'
import { openWorkbench, type Version } from './index'
import { runCommand, squigglesIn } from './page'

/** How long VS Code says that an activation took, in milliseconds: to load the code, and to call it. One number for each start. */
export interface Activation {
  readonly ours: readonly number[]
  /** Of an extension that is activated by the same events and does nothing. */
  readonly empty: readonly number[]
}

/** Starts extensions several times, each time in a host of its own, and reads from VS Code's own page how long they took. */
export async function measureActivation(version: Version, starts: number): Promise<Activation> {
  const folder = mkdtempSync(join(tmpdir(), 'amends-activation-'))
  const file = 'refund.md'
  writeFileSync(join(folder, file), '# Refund\n\nHi Leo,\n\nWe apologize for any inconvenience.\n')
  const extensions = [packEmptyExtension(folder)]
  // VS Code draws no more of the list than it has place for.
  const viewport = { width: 1280, height: 2400 }
  const workbench = await openWorkbench({ version, host: 'node', folder, extensions, file, viewport })
  const ours: number[] = []
  const empty: number[] = []
  try {
    for (let start = 0; start < starts; start++) {
      const page = start === 0 ? workbench.page : await workbench.open({ file })
      await squigglesIn(page).first().waitFor()
      await runCommand(page, 'Developer: Show Running Extensions')
      ours.push(await timeOf(page, 'Amends'))
      empty.push(await timeOf(page, emptyName))
      await page.close()
    }
    return { ours, empty }
  } finally {
    await workbench.close()
    rmSync(folder, { recursive: true })
  }
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN

const emptyName = 'Nothing At All'

/** What the page of running extensions says of one of them. */
async function timeOf(page: Page, name: string): Promise<number> {
  const row = page.locator('.runtime-extensions-editor .monaco-list-row').filter({
    has: page.locator('.name', { hasText: new RegExp(`^${name}$`) }),
  })
  const text = (await row.locator('.activation-time').textContent()) ?? ''
  const [milliseconds] = text.match(/\d+(?=ms)/) ?? []
  if (milliseconds === undefined) throw new Error(`${name} was not activated: "${text}"`)
  return Number(milliseconds)
}

/** Makes the extension to compare ours with, and gives the path of its package. */
function packEmptyExtension(folder: string): string {
  const { engines, activationEvents } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    engines: { vscode: string }
    activationEvents: string[]
  }
  const cwd = mkdtempSync(join(folder, 'empty-'))
  const manifest = {
    name: 'nothing',
    displayName: emptyName,
    version: '0.0.1',
    publisher: 'amends',
    engines: { vscode: engines.vscode },
    activationEvents,
    main: './main.js',
  }
  writeFileSync(join(cwd, 'package.json'), JSON.stringify(manifest))
  writeFileSync(join(cwd, 'main.js'), 'exports.activate = () => {}\n')
  const packagePath = join(folder, 'empty.vsix')
  const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce')
  const options = ['package', '--no-dependencies', '--allow-missing-repository', '--skip-license']
  const args = [vsce, ...options, '--out', packagePath]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The empty extension was not packed: ${stdout}${stderr}`)
  return packagePath
}
