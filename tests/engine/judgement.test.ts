import { expect, test } from 'vitest'
import { defaultConfig } from '../../engine/settings/config'
import type { SourceFile } from '../../engine/document'
import { createLinter, type Linter } from '../../engine/lint'
import { textOf } from '../../engine/rule'
import { overviewOf, type Overview } from '../../engine/overview'
import { rules } from '../../rules'
import { numbers } from '../lsp/random-edits'

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

const checked = (linter: Linter, file: SourceFile) => {
  const result = linter.lint(file, config)
  return { ...result, summary: linter.summarize(file, config) }
}

const fresh = createLinter(rules)

/** What a linter says that knows nothing of the file, because it has read another one meanwhile. */
const checkedAfresh = (file: SourceFile) => {
  fresh.lint({ path: 'other.md', text: 'Sorry.' }, config)
  return checked(fresh, file)
}

/** What an outline shows of the macros of a file. */
const outlined = (overview: Overview | undefined) =>
  overview?.macros.map(({ macro: { path, title }, offsets, reading }) => [
    path,
    title,
    offsets,
    reading?.kind,
  ])

test.each(files)('typing in $path gives what reading it afresh gives', ({ path, text: start }) => {
  const typing = createLinter(rules)
  const dice = numbers(start.length)
  let text = start
  let then: { text: string; macros: Overview['macros'] } | undefined
  for (let key = 0; key < 40; key++) {
    const file = { path, text }
    expect(checked(typing, file)).toEqual(checkedAfresh(file))
    const overview = overviewOf(file, config, then)
    expect(outlined(overview)).toEqual(outlined(overviewOf(file, config)))
    then = overview && { text, macros: overview.macros }
    const at = dice(text.length)
    text = text.slice(0, at) + TYPED[dice(TYPED.length)]! + text.slice(at + dice(3))
    // What is broken stays so for a few keys.
    if (key % 8 === 7) text = start
  }
})

/** What the rules' own examples say, sentence by sentence: what stands beside one often decides over it. */
const SENTENCES = rules
  .flatMap(({ examples: { flags, allows } }) => [...flags.map(({ text }) => text), ...allows.map(textOf)])
  .flatMap((text) => text.replace(/\[\[|\]\]/g, '').split(/(?<=[.!?]) (?=[A-Z])|\n+/))

/** What makes another macro of it all. */
const FRAMES = [
  '',
  'Hi {{name}},\n\n',
  '---\nkind: failure\n---\n',
  '---\nkind: denial\n---\n',
  '# Password reset\n\n',
]

test.each([1, 2, 3, 4])(
  'a paragraph of Markdown is judged by what stands around it now: %i',
  async (seed) => {
    const dice = numbers(seed)
    const typing = createLinter(rules)
    const fresh = createLinter(rules)
    const pick = () => SENTENCES[dice(SENTENCES.length)]!
    const paragraphs = Array.from({ length: 10 }, pick)
    let frame = FRAMES[0]!
    for (let key = 0; key < 60; key++) {
      const file = { path: 'macros/reply.md', text: frame + paragraphs.join('\n\n') }
      const found = checked(typing, file)
      // After another file it knows nothing of this one.
      checked(fresh, { path: 'other.md', text: 'Sorry.' })
      expect(found).toEqual(checked(fresh, file))
      // The proof of a fix reads other states of the file in between.
      if (key % 3 === 2) expect(await fixesIn(typing, file)).toEqual(await fixesIn(fresh, file))
      if (key % 10 === 9) {
        expect(await typing.fixAll(file, config)).toEqual(await fresh.fixAll(file, config))
        frame = FRAMES[dice(FRAMES.length)]!
      }
      paragraphs.splice(dice(paragraphs.length), dice(2) + (paragraphs.length > 12 ? 1 : 0), pick())
    }
  },
)

test('what stood last is judged anew when alike paragraphs come behind it', () => {
  const typing = createLinter(rules)
  const paragraph = "I'm sorry we lost your form. We are very sorry.\n\n"
  for (const times of [5, 7, 3]) {
    const file = { path: 'macros/reply.md', text: paragraph.repeat(times) }
    expect(checked(typing, file)).toEqual(checkedAfresh(file))
  }
})

const fixesIn = async (linter: Linter, file: SourceFile) => [
  ...(await linter.fixes(file, config, linter.lint(file, config).findings)),
]

test.each(files)('findings that have moved in $path have the same fixes', async ({ path, text }) => {
  const typing = createLinter(rules)
  typing.lint({ path, text }, config)
  const file = { path, text: text.replace('letter', 'long letter').replace('Reply 0', 'Reply zero') }
  const fixes = await fixesIn(typing, file)
  expect(fixes.length).toBeGreaterThan(3)
  expect(fixes).toEqual(await fixesIn(createLinter(rules), file))
})
