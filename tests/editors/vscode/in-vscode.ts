import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import { openWorkbench, type Host, type Version, type Workbench } from '../../../scripts/workbench'
import type { WindowOptions } from '../../../scripts/workbench/window'

/** A VS Code, and the kind of process in it that our extension runs in. */
export type Kind = `${Version} ${Host}`

export const everyKind: readonly Kind[] = ['newest node', 'newest worker', 'oldest node', 'oldest worker']

/** What a test has before it: a window on a folder with macros. */
export interface Desk {
  readonly workbench: Workbench
  readonly page: Page
  /** The folder on this machine. A VS Code that is only in the browser (`oldest worker`) writes nothing there. */
  readonly folder: string
}

interface Options extends WindowOptions {
  readonly kinds: readonly Kind[]
  /** The text of each file, by its path. */
  readonly files: Readonly<Record<string, string>>
}

/** Runs tests in one window of each of several kinds of VS Code. A picture shows what was there when a test failed. */
export function inVsCode(
  { kinds, files, ...window }: Options,
  tests: (desk: Desk, kind: Kind) => void,
): void {
  describe.each(kinds)('VS Code, %s', (kind) => {
    const [version, host] = kind.split(' ') as [Version, Host]
    const folder = mkdtempSync(join(tmpdir(), 'amends-macros-'))
    let workbench: Workbench | undefined
    const desk: Desk = {
      folder,
      get workbench() {
        if (!workbench) throw new Error('VS Code did not start.')
        return workbench
      },
      get page() {
        return this.workbench.page
      },
    }

    beforeAll(async () => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), text)
      }
      workbench = await openWorkbench({ version, host, folder, ...window })
    })

    afterAll(async () => {
      await workbench?.close()
      rmSync(folder, { recursive: true })
    })

    beforeEach(({ task, onTestFailed }) => {
      onTestFailed(async () => {
        const name = `${kind} ${task.name}`.replace(/\W+/g, '-')
        await workbench?.page.screenshot({ path: `.build/screenshots/${name}.png` })
      })
    })

    tests(desk, kind)
  })
}
