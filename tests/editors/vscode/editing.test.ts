import { expect, test } from 'vitest'
import {
  chooseFix,
  goToLine,
  lineWith,
  openCard,
  openFile,
  openLightBulb,
  replaceText,
  save,
  squigglesIn,
} from '../../../scripts/workbench/page'
import { everyKind, inVsCode } from './in-vscode'

/** A macro with one paragraph for one customer, as Markdown. */
const letter = (title: string, text: string): string => `# ${title}\n\nHi Nadia,\n\n${text}\n`

const files = {
  'booking.md': letter('Booking', 'We apologize for any inconvenience.'),
  'welcome.hbs': '<p>Hi {{customer.first_name}},</p>\n<p>We apologize for any inconvenience.</p>\n',
  'replies.json': '[\n  { "title": "Seat", "body": "We apologize for any inconvenience." }\n]\n',
  'late.md': letter('Late delivery', "I'm sorry your chair is late, but the depot was full."),
  'wait.md': letter('Long wait', 'We are sorry if the wait upset you.'),
  'meal.md': letter('Missing meal', 'We apologize for any inconvenience.'),
  'bulb.md': letter('Complaint', 'I am sorry you feel upset.'),
  'saved.md': letter('Late answer', "I'm sorry I answered so late, but it was a busy week."),
  'left.md': letter('Old answer', 'We apologize for any inconvenience.'),
  'lamp.md': letter(
    'Late parcel',
    "I'm sorry your lamp is late, but the depot was full.\n\n" +
      'We are sorry for the wait. It left us on Tuesday and reaches you on Sunday.',
  ),
  'rules.md': letter('Quiet', 'We apologize for any inconvenience.'),
  'amends.config.json': '{}\n',
}

const settings = { 'editor.codeActionsOnSave': { 'source.fixAll.amends': 'explicit' } }

inVsCode({ kinds: everyKind, files, file: 'booking.md', settings }, (desk) => {
  test.for(['booking.md', 'welcome.hbs', 'replies.json'])('underlines a non-apology in %s', async (name) => {
    const { page } = desk
    // The list of files comes after the text, and takes the focus.
    await openFile(page, name)
    await squigglesIn(page).first().waitFor()
    expect(await squigglesIn(page).count()).toBe(1)
  })

  test('says in a card what the reader hears and what to write, each of it once', async () => {
    const { page } = desk
    await openFile(page, 'booking.md')
    await squigglesIn(page).first().waitFor()
    const card = await openCard(page)
    const text = (await card.textContent())?.replace(/\s/g, ' ') ?? ''
    const times = ['Reads as:', 'amendsgeneric-apology', 'Instead:'].map(
      (words) => text.split(words).length - 1,
    )
    expect(times).toEqual([1, 1, 1])
  })

  test.for([
    { file: 'late.md', title: 'Write:', line: "I'm sorry your chair is late." },
    { file: 'wait.md', title: 'If true:', line: 'We are sorry the wait upset you.' },
  ])('writes what is chosen from the fixes: $title', async ({ file, title, line }) => {
    const { page } = desk
    await openFile(page, file)
    await squigglesIn(page).first().waitFor()
    await chooseFix(page, title)
    await lineWith(page, line).waitFor()
    await expect.poll(() => squigglesIn(page).count()).toBe(0)
  })

  test('leads with Tab through the slots of a rewrite', async () => {
    const { page } = desk
    await openFile(page, 'meal.md')
    await squigglesIn(page).first().waitFor()
    await chooseFix(page, 'Fill in:')
    await lineWith(page, 'We apologize for [TODO').waitFor()
    await page.keyboard.type('forgetting your soup')
    await page.keyboard.press('Tab')
    await page.keyboard.type('it left you hungry')
    await lineWith(page, 'We apologize for forgetting your soup. We know it left you hungry.').waitFor()
    await expect.poll(() => squigglesIn(page).count()).toBe(0)
  })

  test('offers its fixes at the light bulb', async () => {
    const { page } = desk
    await openFile(page, 'bulb.md')
    await squigglesIn(page).first().waitFor()
    await goToLine(page, 'I am sorry')
    await openLightBulb(page)
    const titles = page.locator('.action-widget .monaco-list-row.action')
    const offered = (await titles.allTextContents()).map((title) => title.replace(/\s/g, ' '))
    expect(offered.some((title) => title.startsWith('Fill in: I am sorry [TODO:'))).toBe(true)
    await page.keyboard.press('Escape')
  })

  test('mends what is safe when a file is saved', async () => {
    const { page } = desk
    await openFile(page, 'saved.md')
    await squigglesIn(page).first().waitFor()
    await save(page)
    await lineWith(page, "I'm sorry I answered so late.").waitFor()
    await page.locator('.tab.active:not(.dirty)').first().waitFor()
  })

  test('leaves a finding out by a comment', async () => {
    const { page } = desk
    await openFile(page, 'left.md')
    await squigglesIn(page).first().waitFor()
    await chooseFix(page, 'Disable generic-apology here, with a reason')
    await lineWith(page, 'amends-disable-next-line generic-apology').waitFor()
    await expect.poll(() => squigglesIn(page).count()).toBe(0)
  })

  test('completes an apology from the lens above it', async () => {
    const { page } = desk
    await openFile(page, 'lamp.md')
    await page.locator('.codelens-decoration', { hasText: 'missing: repair' }).first().waitFor()
    await page.locator('.codelens-decoration a', { hasText: 'Complete this apology' }).first().click()
    await lineWith(page, '[TODO').waitFor()
    await page.keyboard.type('sent it by van')
    await lineWith(page, "I've sent it by van.").waitFor()
  })

  test('follows a change of the config', async () => {
    const { page } = desk
    await openFile(page, 'rules.md')
    await squigglesIn(page).first().waitFor()
    await openFile(page, 'amends.config.json')
    await replaceText(page, '{ "rules": { "generic-apology": "warning" } }')
    await save(page)
    await openFile(page, 'rules.md')
    await squigglesIn(page, 'warning').first().waitFor()
    expect(await squigglesIn(page).count()).toBe(0)
  })
})
