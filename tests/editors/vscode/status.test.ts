import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { processesOf } from '../../../scripts/workbench/cpu'
import {
  openFile,
  openStatus,
  runCommand,
  save,
  squigglesIn,
  toldInStatusBar,
} from '../../../scripts/workbench/page'
import { inVsCode } from './in-vscode'

const files = {
  'call.md': '# Missed call\n\nHi Nadia,\n\nSorry we missed your call, but our line was down.\n',
}

inVsCode({ kinds: ['newest node'], files, file: 'call.md' }, (desk) => {
  const server = () => processesOf(desk.workbench.server.pid, 'dist/server/node.cjs')[0]

  /** What the line of ours says, without its marks. */
  async function statusOf(): Promise<string | null> {
    const line = await openStatus(desk.page)
    const text = await line.locator('.element').textContent()
    await desk.page.keyboard.press('Escape')
    return text
  }

  test('says what was found, and leads to a new config', async () => {
    const { page } = desk
    await squigglesIn(page).first().waitFor()
    await expect.poll(statusOf).toBe('Amends: 1 place to look at1 macroCreate Configuration')
    await (await openStatus(page)).locator('a', { hasText: 'Create Configuration' }).click()
    await page.locator('.tab.active', { hasText: 'amends.config.json' }).waitFor()
    // The cursor is where the levels go.
    await toldInStatusBar(page, 'Ln 9, Col 13').waitFor()
    await page.keyboard.insertText('"excuse-but": "warning"')
    await save(page)
    await openFile(page, 'call.md')
    await squigglesIn(page, 'warning').first().waitFor()
  })

  test('leads to the config that is there, as the command does', async () => {
    const { page } = desk
    await expect.poll(statusOf).toBe('Amends: 1 place to look at1 macroOpen amends.config.json')
    await (await openStatus(page)).locator('a', { hasText: 'Open amends.config.json' }).click()
    await page.locator('.tab.active', { hasText: 'amends.config.json' }).waitFor()
    await openFile(page, 'call.md')
    await runCommand(page, 'Amends: Create Configuration')
    await page.locator('.tab.active:not(.dirty)', { hasText: 'amends.config.json' }).waitFor()
    await page.locator('.view-line', { hasText: '"excuse-but": "warning"' }).first().waitFor()
    await openFile(page, 'call.md')
  })

  test('tells of a server that ends again and again, in no pop-up, until it is started anew', async () => {
    const { page } = desk
    const ended = new Set<number>()
    // It is started anew four times by itself.
    while (ended.size < 5) {
      await expect.poll(() => !ended.has(server() ?? 0) && server()).toBeTruthy()
      const pid = server()!
      // One that ends before it was ever there is a server that cannot be started, and that is not tried again.
      await expect.poll(statusOf).toMatch(/^Amends: 1 place/)
      process.kill(pid, 'SIGKILL')
      ended.add(pid)
    }
    await expect.poll(statusOf).toBe('Amends: not runningShow Output')
    expect(await page.locator('.notification-toast').count()).toBe(0)
    await runCommand(page, 'Amends: Restart Server')
    await expect.poll(statusOf).toBe('Amends: 1 place to look at1 macroOpen amends.config.json')
    expect(ended).not.toContain(server())
  })

  test('starts no server where nothing is open that it reads', async () => {
    const { page, workbench } = desk
    const servers = () => processesOf(workbench.server.pid, 'dist/server/node.cjs').length
    const other = await workbench.open({ workspace: 'code.code-workspace' })
    await runCommand(other, 'Developer: Show Running Extensions')
    // VS Code activates us for plain texts of its own.
    await other.locator('.runtime-extensions-editor .name', { hasText: /^Amends$/ }).waitFor()
    await sleep(1000)
    expect(servers()).toBe(1)
    await runCommand(other, 'Amends: Open an Example')
    await expect.poll(servers).toBe(2)
    await other.close()
    await page.bringToFront()
  })
})
