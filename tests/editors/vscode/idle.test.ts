import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { busySeconds, processesOf } from '../../../scripts/workbench/cpu'
import { squigglesIn } from '../../../scripts/workbench/page'
import { inVsCode } from './in-vscode'

const files = { 'seat.md': '# Booking\n\nHi Omar,\n\nWe apologize for any inconvenience.\n' }

inVsCode({ kinds: ['newest node'], files, file: 'seat.md' }, (desk) => {
  test('does nothing while nothing happens', { timeout: 120_000 }, async () => {
    const { page, workbench } = desk
    await squigglesIn(page).first().waitFor()
    const [server, ...others] = processesOf(workbench.server.pid, 'dist/server/node.cjs')
    expect(others).toEqual([])
    const [host] = processesOf(workbench.server.pid, '--type=extensionHost')
    if (!server || !host) throw new Error('There is no server, or no extension host.')

    // The rest of VS Code is still starting. Its start is over when a second went by in which nobody did anything.
    const inSecond = async () => {
      const before = busySeconds(server) + busySeconds(host)
      await sleep(1000)
      return busySeconds(server) + busySeconds(host) - before
    }
    await expect.poll(inSecond, { timeout: 30_000 }).toBeLessThan(0.02)

    const seconds = 30
    const before = [busySeconds(server), busySeconds(host)] as const
    await sleep(seconds * 1000)
    expect(busySeconds(server) - before[0]).toBeLessThan(0.01 * seconds)
    // Many others live in the same host, and VS Code asks after it now and then.
    expect(busySeconds(host) - before[1]).toBeLessThan(0.06 * seconds)
  })
})
