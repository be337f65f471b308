import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  chooseFromMenu,
  goToLine,
  lineWith,
  openFile,
  runCommand,
  squigglesIn,
  tabNamed,
  toldInStatusBar,
} from '../../../scripts/workbench/page'
import { inVsCode } from './in-vscode'

const call = 'Hi Nadia,\n\nSorry we missed your call, but our line was down.\n'
const late = [
  "I'm sorry your lamp is late, but the depot was full.",
  'We are sorry for the wait. It left us on Tuesday and reaches you on Sunday.',
]
const entry = (title: string, name: string): string =>
  `- title: ${title}\n  body: |\n${[`Hi ${name},`, ...late].map((line) => `    ${line}\n`).join('\n')}`

const files = {
  'call.md': `# Missed call\n\n${call}`,
  'booking.md': '# Booking\n\nHi Nadia,\n\nWe apologize for any inconvenience.\n',
  'lamp.md': `# Late parcel\n\nHi Nadia,\n\n${late.join('\n\n')}\n`,
  'several.yml': entry('Late delivery', 'Nadia') + entry('Late parcel', 'Omar'),
  'sent.md':
    "# Late parcel\n\nHi Nadia,\n\nI'm sorry that your lamp is late. We packed it too slowly, and you waited five days for it. I've sent it by van, and it reaches you on Sunday.\n",
  'thanks.md': '# Thanks\n\nHi Nadia,\n\nThank you for the flowers.\n',
  'phone/closed.md': `# Missed call\n\n${call}`,
  'phone/edited.md': `# Missed call\n\n${call}`,
}

// What commands do to a file and to a folder of few files, with the files of a disk and with those that only the editor can reach.
inVsCode({ kinds: ['newest node', 'newest worker'], files, file: 'call.md' }, (desk) => {
  const written = (name: string) => () => readFileSync(join(desk.folder, name), 'utf8')

  /** How far down a line of the editor is, in pixels. */
  async function heightOf(text: string): Promise<number> {
    const box = await lineWith(desk.page, text).boundingBox()
    if (!box) throw new Error(`There is no line with "${text}".`)
    return box.y
  }

  test('mends all that is safe in a file, and says how much that was', async () => {
    const { page } = desk
    await squigglesIn(page).first().waitFor()
    await runCommand(page, 'Amends: Fix All Safe Findings in This File')
    await toldInStatusBar(page, 'Amends: Made 1 safe change.').waitFor()
    await lineWith(page, 'Sorry we missed your call.').waitFor()
    await page.locator('.tab.active.dirty').first().waitFor()
    await page.keyboard.press('Control+z')
    await lineWith(page, 'Sorry we missed your call, but our line was down.').waitFor()
  })

  test('says that nothing can be mended safely', async () => {
    const { page } = desk
    await openFile(page, 'booking.md')
    await squigglesIn(page).first().waitFor()
    await runCommand(page, 'Amends: Fix All Safe Findings in This File')
    await toldInStatusBar(page, 'Amends: Nothing here can be fixed safely.').waitFor()
  })

  test.for([
    {
      file: 'lamp.md',
      at: 'Late parcel',
      what: 'the only macro that lacks something, wherever the cursor is',
    },
    { file: 'several.yml', at: 'Hi Omar', what: 'the one of several that the cursor is in' },
  ])('completes $what', async ({ file, at }) => {
    const { page } = desk
    await openFile(page, file)
    await goToLine(page, at)
    await runCommand(page, 'Amends: Complete This Apology')
    await lineWith(page, '[TODO').waitFor()
    await page.keyboard.type('sent it by van')
    await lineWith(page, 'sent it by van').waitFor()
    expect(await heightOf('sent it by van')).toBeGreaterThan(await heightOf(at))
  })

  test.for([
    { file: 'sent.md', told: 'Nothing is missing in this file.' },
    { file: 'thanks.md', told: 'It is not clear what this text answers' },
  ])('says why it completes nothing in $file', async ({ file, told }) => {
    const { page } = desk
    await openFile(page, file)
    await runCommand(page, 'Amends: Complete This Apology')
    await page.locator('.notification-toast', { hasText: told }).waitFor()
    await runCommand(page, 'Notifications: Clear All Notifications')
  })

  test('saves what it has mended in a folder, but for a file in which something else is not saved', async () => {
    const { page } = desk
    const folder = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'phone' })
    await folder.click()
    await openFile(page, 'edited.md')
    await squigglesIn(page).first().waitFor()
    await goToLine(page, 'Missed call')
    await page.keyboard.insertText('A ')
    await folder.click({ button: 'right' })
    await chooseFromMenu(page, 'Amends: Fix All Safe Findings in the Folder')
    await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Apply All' }).first().click()
    await toldInStatusBar(page, 'Amends: Made 2 safe fixes in 2 files.').waitFor()
    await expect.poll(written('phone/closed.md')).toContain('Sorry we missed your call.\n')
    await lineWith(page, 'Sorry we missed your call.').waitFor()
    await tabNamed(page, 'edited.md').and(page.locator('.dirty')).waitFor()
    expect(written('phone/edited.md')()).toContain('but our line was down')
    expect(written('call.md')()).toContain('but our line was down')
  })
})
