import { expect, test } from 'vitest'
import {
  choose,
  chooseFix,
  lineWith,
  openFile,
  runCommand,
  save,
  squigglesIn,
} from '../../../scripts/workbench/page'
import { inVsCode } from './in-vscode'

const files = {
  'shop/chair.md': "# Late chair\n\nHi Omar,\n\nI'm sorry your chair is late, but the depot was full.\n",
  'desk/room.md': "# Late room\n\nHi Omar,\n\nI'm sorry your room was cold, but the heating was old.\n",
  'desk/amends.config.json': '{ "rules": { "excuse-but": "warning" } }\n',
  'all.code-workspace': JSON.stringify({ folders: [{ path: 'shop' }, { path: 'desk' }] }),
}

const workspace = 'all.code-workspace'
const kinds = ['newest node', 'oldest node', 'oldest worker'] as const

inVsCode({ kinds, files, workspace, file: 'shop/chair.md' }, (desk, kind) => {
  test('takes for each folder of a workspace the config of that folder', async () => {
    await squigglesIn(desk.page).first().waitFor()
    const other = await desk.workbench.open({ workspace, file: 'desk/room.md' })
    await squigglesIn(other, 'warning').first().waitFor()
    expect(await squigglesIn(other).count()).toBe(0)
    await other.close()
  })

  test('asks for which folder of a workspace a config is to be', async () => {
    const { page } = desk
    await page.bringToFront()
    await runCommand(page, 'Amends: Create Configuration')
    await choose(page, 'shop')
    await page.locator('.tab.active', { hasText: 'amends.config.json' }).waitFor()
    await lineWith(page, '"extends": "recommended"').waitFor()
    await runCommand(page, 'View: Close Editor')
  })

  // On the web, the page itself says that all is to be trusted, and windows share no files.
  if (kind === 'oldest worker') return

  test('works in a folder that nobody trusts', async () => {
    const page = await desk.workbench.open({ file: 'desk/room.md', trusted: false })
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first().waitFor()
    await squigglesIn(page, 'warning').first().waitFor()
    await page.close()
  })

  test('follows in one window what another one saves', async () => {
    const first = desk.page
    await openFile(first, 'chair.md')
    await squigglesIn(first).first().waitFor()
    const second = await desk.workbench.open({ file: 'shop/chair.md' })
    await squigglesIn(second).first().waitFor()
    await chooseFix(second, 'Write:')
    await lineWith(second, "I'm sorry your chair is late.").waitFor()
    await save(second)
    await second.close()
    await first.bringToFront()
    await lineWith(first, "I'm sorry your chair is late.").waitFor()
    await expect.poll(() => squigglesIn(first).count()).toBe(0)
  })
})
