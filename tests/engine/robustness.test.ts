import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../../engine/settings/config'
import { createLinter } from '../../engine/lint'
import type { ApologyRule, Rule } from '../../engine/rule'
import { rules } from '../../rules'
import { mark, parseMarked } from '../harness/marked'

const linter = createLinter(rules)

/** What people must still be told about a file: `⟦…⟧` marks what is underlined, a pattern the problem, if any. */
type Case = readonly [name: string, marked: string, problem?: RegExp]

const MARKS = ['⟦', '⟧'] as const
const BAD = 'We apologize for any inconvenience'
const MARKED = `⟦${BAD}⟧`

async function expectReading(path: string, marked: string, problem?: RegExp): Promise<void> {
  const { text } = parseMarked(marked, MARKS)
  const file = { path, text }
  const { findings, problems } = linter.lint(file, defaultConfig)
  expect(mark({ text, ranges: findings.map(({ offsets }) => offsets) }, MARKS)).toBe(marked)
  expect(problems.map(({ message }) => message)).toEqual(problem ? [expect.stringMatching(problem)] : [])
  await linter.fixes(file, defaultConfig, findings)
  await linter.fixAll(file, defaultConfig)
}

/** Runs each case as a file of that name. */
const read = (path: string, cases: readonly Case[]): void =>
  test.each(cases.map(([name, marked, problem]) => ({ name, marked, problem })))(
    '$name',
    ({ marked, problem }) => expectReading(path, marked, problem),
  )

describe('broken JSON', () => {
  read('a.json', [
    ['nothing', ''],
    ['only white space', ' \n\t\r\n'],
    ['only a byte order mark', '\uFEFF'],
    ['nothing but an open text', `"${BAD}`, /not closed/],
    ['cut in a string', `[{"body":"${MARKED}."},{"body":"${BAD}`, /not closed on its line/],
    ['cut in an escape', `[{"body":"${MARKED}."},{"body":"${BAD} \\u00`, /not closed on its line/],
    ['cut behind a key', `{"body":"${MARKED}.","subject"`, /never closed/],
    ['cut behind a colon', `{"body":"${MARKED}.","subject":`, /never closed/],
    ['a missing brace', `[{"body":"${MARKED}."`, /never closed/],
    ['a missing comma', `{"body":"${MARKED}." "text":"${MARKED}."}`, /comma is missing/],
    ['a missing quote', `{"a":{"body":"${MARKED}."},"b":{"body: "${BAD}."}}`, /means nothing/],
    ['a raw line break in a string', `{"a":{"body":"${BAD}\n"},\n"b":{"body":"${MARKED}."}}`, /not closed/],
    ['an unknown escape', `{"a":{"body":"\\q ${BAD}."},"b":{"body":"${MARKED}."}}`, /escaped/],
    ['garbage behind the end', `{"body":"${MARKED}."} so long`, /means nothing/],
    ['brackets of the wrong sort', `[{"body":"${MARKED}."]}`, /closes nothing/],
    ['closers in front', `}}]]{"body":"${MARKED}."}`, /closes nothing/],
    ['a conflict of a merge', `{\n<<<<<<< HEAD\n"body":"${MARKED}."\n=======\n}`, /means nothing/],
    ['a NUL byte between values', `{"body":"${MARKED}."\0}`, /means nothing/],
    ['a lone surrogate', `{"body":"\uD83D ${MARKED}."}`],
    ['an escaped lone surrogate', `{"body":"\\uD83D ${MARKED}."}`],
    ['a half-typed template in a string', `{"body":"Hi {{user. ${MARKED}. {{#if"}`],
    ['a half-typed tag in a string', `{"body":"<p>${MARKED}.</p><b"}`],
    ['a value alone', `"${BAD}."`],
    [
      'JSON Lines with a broken line',
      `{"body":"${MARKED}."}\n{"body":\n{"body":"${MARKED}."}`,
      /never closed/,
    ],
  ])
})

describe('half-typed templates', () => {
  read('a.hbs', [
    ['nothing', ''],
    ['an open print', `${MARKED}. {{user.`],
    ['an open print in front', `{{user.\n\n${MARKED}.`],
    ['an open print, then a whole one', `{{user. {{name}} ${MARKED}.`],
    ['an open block tag', `${MARKED}. {{#if`],
    ['an open tag of Liquid', `${MARKED}. {% if`],
    ['a block that is not closed', `{{#if late}}${MARKED}.`],
    ['a block of Liquid that is not closed', `{% if late %}${MARKED}.`],
    ['stray closers', `{{/if}}${MARKED}.{{/each}}{% endif %}}} %}`],
    ['blocks that cross', `{{#if a}}{{#each b}}${MARKED}.{{/if}}{{/each}}`],
    ['else without a block', `{{else}}${MARKED}.`],
    ['an open comment', `${MARKED}. {{!-- ${BAD.slice(0, 2)}`],
    ['an open comment of Liquid', `${MARKED}. {% comment %}`],
    ['an open string', `{{> a text="\n\n${MARKED}.`],
    ['odd delimiters', `{{= =}}${MARKED}.`],
    ['delimiters without an end', `{{=<% ${MARKED}.`],
    ['a raw block without an end', `{{{{raw}}}}${MARKED}.`],
    ['empty prints', `{{}}{{{}}}{%%}${MARKED}.`],
    ['a NUL byte', `\0${MARKED}.\0`],
  ])
})

describe('broken HTML', () => {
  read('a.html', [
    ['nothing', ''],
    ['a tag that has no end', `<p>${MARKED}.</p><b`],
    ['a closing tag that has no end', `<p>${MARKED}.</p></`],
    ['an attribute that has no end', `<p>${MARKED}.</p><a href="x`],
    ['an open attribute in front takes what follows', `<a title="x>${BAD}.`],
    ['a tag that is not closed', `<div><b>${MARKED}.`],
    ['stray closers', `</p></div>${MARKED}.</table>`],
    ['tags that cross', `<p><b><i>${MARKED}.</b></i></p>`],
    ['an open comment', `<p>${MARKED}.</p><!-- `],
    ['an open script', `<p>${MARKED}.</p><script>x`],
    ['an open declaration', `<p>${MARKED}.</p><!DOCTYPE`],
    ['an open instruction', `<p>${MARKED}.</p><?php`],
    ['an open entity', `<p>${MARKED} &rsquo</p>`],
    ['entities of nothing', `<p>&#0; &#xFFFFFF; &#99999999; &nothing; ${MARKED}.</p>`],
    ['signs alone', `<p>< > & ${MARKED} <3</p>`],
    ['a NUL byte', `<p>\0${MARKED}.</p>`],
  ])
})

describe('odd Markdown', () => {
  read('a.md', [
    ['nothing', ''],
    ['only white space', ' \n\t\r\n \u00A0'],
    ['only a byte order mark', '\uFEFF'],
    ['a byte order mark', `\uFEFF${MARKED}.`],
    ['line breaks of Windows', `# Late\r\n\r\n${MARKED}.\r\n`],
    ['line breaks of old Macs', `# Late\r\r${MARKED}.\r`],
    ['front matter that is never closed', `---\ntitle: Late\n\n${MARKED}.`],
    ['front matter and nothing else', '---\ntitle: Late\n---'],
    ['a fence that is never closed', `\`\`\`\n${MARKED}.`],
    ['emphasis that is never closed', `**${MARKED}.`],
    ['a link that is never closed', `${MARKED}. [here](https://a.test`],
    ['code that is never closed', `${MARKED}. \`code`],
    ['a comment that is never closed', `${MARKED}.\n\n<!-- so`],
    ['a directive that is never closed', `<!-- amends-disable\n\n${BAD}.`],
    ['a table without cells', `|\n|-|\n|\n\n${MARKED}.`],
    ['a lone surrogate', `\uD83D ${MARKED}. \uDE22`],
    ['joined emoji', `👩‍👩‍👧‍👦 ${MARKED}. 🏳️‍🌈`],
    ['marks of the writing direction', `\u200F${MARKED}.\u202E`],
    ['other scripts', `مرحبا، ${MARKED}. 申し訳ございません。`],
    ['letters with many accents', `Z${'\u0301'.repeat(300)}o: ${MARKED}.`],
    ['a NUL byte', `\0 ${MARKED}.\0`],
    ['a half-typed template', `Hi {{user.\n\n${MARKED}. {% if`],
    ['a shortcode that is not closed', `{{< track\n\n${MARKED}.`],
  ])
})

describe('odd plain text', () => {
  read('a.txt', [
    ['nothing', ''],
    ['old line breaks', `Hi,\r\r${MARKED}.\r`],
    ['a byte order mark', `\uFEFF${MARKED}.`],
    ['a lone surrogate inside a word', `We apolo\uDE22gize. ${MARKED}.`],
    ['form feeds and other controls', `\f\v\x1b[31m ${MARKED}.\x07`],
    ['the sign that stands for placeholders', `\uFFFC ${MARKED}.`],
  ])
})

/** Inputs on which a reader with a stack or a nested loop fails. Each is read in well under a second. */
describe('huge and hostile', () => {
  const many = 100_000
  const entry = `{"body":"${MARKED}.","id":7}`
  const cases: [name: string, path: string, marked: string, problem?: RegExp][] = [
    ['brackets', 'a.json', `${'['.repeat(2 * many)}"${BAD}"`, /nested more than|never closed/],
    [
      'braces',
      'a.json',
      `{"body":"${MARKED}.","more":${'{"body":'.repeat(many)}`,
      /nested more than|never closed/,
    ],
    ['a long single line', 'a.json', `[${`{"body":"Thank you for writing."},`.repeat(20_000)}${entry}]`],
    ['a string of two megabytes', 'a.json', `{"body":"${'All is well. '.repeat(160_000)}${MARKED}."}`],
    ['open quotes', 'a.json', `{"body":"${MARKED}."}${'\n"'.repeat(50_000)}`, /not closed/],
    // Each open bracket costs the parser half a kilobyte.
    ['brackets in YAML', 'a.yaml', `body: ${MARKED}.\nmore: ${'['.repeat(3_000_000)}`, /nested more than/],
    ['dashes', 'a.yaml', `${'- '.repeat(many)}"${BAD}"`, /nested more than/],
    ['open prints', 'a.hbs', `${MARKED}. ${'{{'.repeat(many)}`],
    ['open blocks', 'a.hbs', `${'{{#if a}}'.repeat(20_000)}${MARKED}.`],
    ['open tags', 'a.html', `<p>${MARKED}.</p>${'<'.repeat(many)}`],
    ['open elements', 'a.html', `${'<div>'.repeat(50_000)}${MARKED}.`],
    ['open comments', 'a.html', `<p>${MARKED}.</p>${'<!--'.repeat(50_000)}`],
    ['nested lists', 'a.md', `${MARKED}.\n\n${'- '.repeat(100_000)}so`],
    ['nested quotes', 'a.md', `${MARKED}.\n\n${'> '.repeat(100_000)}so`],
    ['stars', 'a.md', `${MARKED}.\n\n${'*a **b '.repeat(5_000)}`],
    ['open images', 'a.md', `${MARKED}.\n\n${'![a]('.repeat(20_000)}`],
    ['blanks in a paragraph', 'a.md', `${MARKED}.\n\na${' '.repeat(many)}b`],
    ['a wide table', 'a.md', `${MARKED}.\n\n${'|a'.repeat(2_000)}|\n${'|-'.repeat(2_000)}|\n`],
    ['directives', 'a.md', `${MARKED}.\n\n${'<!-- amends-disable '.repeat(5_000)}`],
    [
      'more paragraphs than are read',
      'a.md',
      `${MARKED}.\n\n${'# a\n'.repeat(150_000)}`,
      /too many paragraphs/,
    ],
    ['one number', 'a.txt', `${MARKED}. ${'1,'.repeat(4_000_000)}`],
    ['one line of underscores', 'a.md', `${MARKED}.\n\n${'_'.repeat(8_000_000)}`],
    ['one dash', 'a.txt', `${MARKED}. ${'-'.repeat(8_000_000)}`],
    ['one word', 'a.txt', `${MARKED}. ${'a'.repeat(1_000_000)}`],
    ['blanks', 'a.txt', `${MARKED}.${' '.repeat(500_000)}x`],
    ['empty lines', 'a.txt', `${MARKED}.${'\n'.repeat(200_000)}x`],
  ]
  test.each(cases.map(([name, path, marked, problem]) => ({ name, path, marked, problem })))(
    '$name',
    ({ path, marked, problem }) => {
      const { text, ranges } = parseMarked(marked, MARKS)
      const { findings, problems } = linter.lint({ path, text }, defaultConfig)
      expect(findings.map(({ offsets }) => offsets)).toEqual(ranges)
      expect(problems.map(({ message }) => message)).toEqual(problem ? [expect.stringMatching(problem)] : [])
    },
  )
})

test('more findings than one call can take as its arguments', () => {
  const many = 130_000
  let hits = 0
  const check: ApologyRule['check'] = (_, report) => {
    for (; hits < many; hits++) report({ span: [0, 5] })
  }
  const generic = rules.find(({ id }) => id === 'generic-apology') as ApologyRule
  const linter = createLinter([{ ...generic, check }])
  const { findings, problems } = linter.lint({ path: 'a.txt', text: 'Sorry.' }, defaultConfig)
  expect(hits).toBe(many)
  expect(findings).toHaveLength(1)
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching('too many findings')])
})

describe('a rule that fails', () => {
  const broken = (check: ApologyRule['check']): Rule => ({
    ...(rules.find(({ id }) => id === 'generic-apology') as ApologyRule),
    id: 'broken',
    check,
  })
  const fail = (): never => {
    throw new Error('so it is')
  }
  const file = { path: 'a.md', text: `${BAD}.` }

  test('is a problem that names it, and the others go on', () => {
    const { findings, problems } = createLinter([broken(fail), ...rules]).lint(file, defaultConfig)
    expect(findings).toHaveLength(1)
    expect(problems).toEqual([
      { message: 'The rule broken failed here: so it is', offsets: [0, file.text.length] },
    ])
  })

  test('while it writes fixes offers none', async () => {
    const rule = broken((_, report) => report({ span: [0, 2], fixes: fail }))
    const failing = createLinter([rule])
    const { findings } = failing.lint(file, defaultConfig)
    expect([...(await failing.fixes(file, defaultConfig, findings)).values()]).toEqual([[]])
  })
})
