import { expect, test } from 'vitest'
import { defaultConfig } from '../../engine/config'
import type { SourceFile } from '../../engine/document'
import { createLinter, type Linter } from '../../engine/lint'
import { rules } from '../../rules'

const config = { ...defaultConfig, compensation: 'allowed' } as const

const TEXTS = [
  'We apologize for any inconvenience.',
  'Your refund was lost. Sorry if that upset you.',
  '{{#if late}}We are sorry, but it is late.{{else}}We apologize for any trouble.{{/if}}',
  'Thank you for your letter. The chairs leave the store on Monday.',
  'We are sorry for {{issue | default: "any trouble"}}. Mistakes were made, and we will look into it.',
]
const HTML = (text: string): string => `<p>Dear {{name}},</p><p>${text}</p><p>Your team</p>`

const records = TEXTS.map((text, i) => ({
  title: `Reply ${i}`,
  body_html: HTML(text),
  body_text: `Dear {{name}},\n\n${text}\n\nYour team`,
}))
const files: readonly SourceFile[] = [
  { path: 'replies.json', text: JSON.stringify(records, undefined, 1) },
  {
    path: 'replies.yaml',
    text: records.map(({ title, body_text: text }) => block(title, text)).join('\n'),
  },
  {
    path: 'replies.csv',
    text: ['title,body', ...records.map((one) => `${one.title},"${one.body_text.replace(/"/g, '""')}"`)].join(
      '\n',
    ),
  },
  { path: 'replies.md', text: TEXTS.map((text, i) => `## Reply ${i}\n\n${text}\n`).join('\n') },
]

function block(title: string, text: string): string {
  return `- title: ${title}\n  body: |\n${text.replace(/^(?=.)/gm, '    ')}`
}

/** What people type, and what breaks a file or shifts what is behind it. */
const TYPED = [
  'x',
  '',
  ' ',
  '\n',
  '. ',
  '"',
  '{{',
  '{{/if}}',
  '<p>',
  'Sorry for any trouble. ',
  'not ',
  '# amends-disable ',
]

/** The same numbers in each run: a linear congruential generator. */
function createDice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state % below
  }
}

const checked = (linter: Linter, file: SourceFile) => {
  const result = linter.lint(file, config)
  return { ...result, summary: linter.summarize(file, config) }
}

test.each(files)('typing in $path gives what reading it afresh gives', ({ path, text: start }) => {
  const typing = createLinter(rules)
  const dice = createDice(start.length)
  let text = start
  for (let key = 0; key < 40; key++) {
    expect(checked(typing, { path, text })).toEqual(checked(createLinter(rules), { path, text }))
    const at = dice(text.length)
    text = text.slice(0, at) + TYPED[dice(TYPED.length)]! + text.slice(at + dice(3))
    // What is broken stays so for a few keys.
    if (key % 8 === 7) text = start
  }
})

test.each(files)('findings that have moved in $path have the same fixes', async ({ path, text }) => {
  const typing = createLinter(rules)
  typing.lint({ path, text }, config)
  const file = { path, text: text.replace('letter', 'long letter').replace('Reply 0', 'Reply zero') }
  const fixesFrom = async (linter: Linter) => {
    const { findings } = linter.lint(file, config)
    return [...(await linter.fixes(file, config, findings))]
  }
  const fixes = await fixesFrom(typing)
  expect(fixes.length).toBeGreaterThan(3)
  expect(fixes).toEqual(await fixesFrom(createLinter(rules)))
})
