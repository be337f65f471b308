import type { Code, Html, InlineCode, Link, Nodes, Root, Text } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { homepage } from '../../package.json'
import type { Fix } from '../../engine/finding'
import { markdown } from '../../cli/reporters/markdown/index'
import type { FileReport, Report } from '../../report/report'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { context, markedFile, reportOf } from './marked-report'
import { nastyTexts } from './nasty-texts'
import { run } from './run'

const parse = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

/** All nodes of a page of one type, in the order of the text. */
function nodes<T extends Nodes>(type: T['type'], node: Nodes): T[] {
  const own = node.type === type ? [node as T] : []
  return 'children' in node ? [...own, ...node.children.flatMap((child) => nodes<T>(type, child))] : own
}

const pageOf = (files: readonly FileReport[], more: Partial<Report> = {}): string =>
  markdown(reportOf(files, more), context)

const written = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(written).join('') : ''

/** What a page is made of, without what it says. */
const outline = (text: string): string[] => parse(text).children.map(({ type }) => type)

const fix = (becomes: string, more: Partial<Fix> = {}): Fix => ({
  title: '',
  safety: 'template',
  becomes,
  edits: [{ offsets: [0, 1], newText: '' }],
  ...more,
})

/** A file with one finding, and its rewrite. */
function fileWith(sentence: string, best: Fix, more: Parameters<typeof markedFile>[2] = {}): FileReport {
  const file = markedFile('a.md', '[[We regret]] it.', { sentence, ...more })
  return { ...file, findings: file.findings.map((one) => ({ ...one, fixes: [best] })) }
}

describe('a page', () => {
  it('tells the totals, the rules and the findings', async () => {
    const { output } = await run({
      args: ['check', '--format', 'markdown'],
      files: {
        'a.md': '# Refund\n\nHello,\n\nWe apologize for any inconvenience this may have caused.',
        'b.md': 'We lost it. Sorry if we hurt you.',
      },
      linter: createLinter(rules),
      exit: 1,
    })
    const page = parse(output.stdout)
    expect(nodes<Html>('html', page).map(({ value }) => value)).toEqual(['<!-- amends-report -->'])
    expect(nodes('table', page)).toHaveLength(1)
    expect(output.stdout).toMatch(/2 macros in 2 files: \*\*2 errors, 0 warnings.*\*\*\./)
    expect(nodes('heading', page).map(written)).toEqual(['Amends', 'a.md · Refund', 'b.md'])
    expect(nodes<Code>('code', page).map(({ lang, value }) => `${lang}\n${value}`)).toEqual([
      'diff\n- We apologize for any inconvenience this may have caused.\n+ We apologize for [TODO: what we did]. We know [TODO: what it cost you].',
      expect.stringMatching(/^diff\n- Sorry if we hurt you\.\n\+ /),
    ])
    expect(nodes<Link>('link', page).map(({ url }) => url)).toContain(
      `${homepage}/docs/rules/generic-apology.md`,
    )
  })

  it('says that there is nothing', () =>
    run({
      args: ['check', '--format', 'markdown'],
      files: { 'a.md': 'Hello.' },
      exit: 0,
      stdout: [/^<!-- amends-report -->\n\n## Amends\n\n1 macro in 1 file: \*\*nothing to amend\*\*\.\n$/],
    }))

  it('lists no hints, and counts them', () => {
    const tally = { error: 0, warning: 0, info: 0, hint: 1 }
    const page = pageOf([markedFile('a.md', '[[x]]', { severity: 'hint' })], { tally })
    expect(page).toContain('0 errors, 0 warnings, 1 hint')
    expect(page).toContain('| rule | hint | what it finds |')
    expect(nodes('code', parse(page))).toEqual([])
  })

  it('tells how it compares to the baseline', () => {
    const baseline = { path: 'b.json', before: 7, known: 4, gone: { 'vague-timeframe': 2, 'excuse-but': 1 } }
    const page = pageOf([markedFile('a.md', '[[x]]')], { baseline })
    expect(page).toContain('4 known findings left out; 3 of the baseline are gone.')
    const rows = nodes('tableRow', parse(page)).map((row) =>
      'children' in row ? row.children.slice(0, 3).map(written) : [],
    )
    expect(rows).toEqual([
      ['rule', 'warning', 'gone'],
      ['weak-performative', '1', ''],
      ['vague-timeframe', '', '2'],
      ['excuse-but', '', '1'],
    ])
  })

  it('gathers what is said of one macro, in the order of the files', () => {
    const titles = new Map([['/1', 'Late']])
    const late = { ...markedFile('b.json', '[[one]] [[two]]', { macro: '/1', severity: 'info' }), titles }
    const headings = nodes(
      'heading',
      parse(pageOf([late, markedFile('c.md', '[[x]]', { severity: 'error' })])),
    )
    expect(headings.map(written)).toEqual(['Amends', 'b.json · Late', 'c.md'])
  })

  it('tells of problems', () => {
    const problems = [{ message: 'The <b>JSON</b> ends early.', offsets: [4, 4] as const }]
    const page = parse(pageOf([{ ...markedFile('a.json', '{\n[[]]'), findings: [], problems }]))
    expect(nodes('paragraph', page).map(written).slice(1)).toEqual([
      'problem · line 2',
      'The <b>JSON</b> ends early.',
    ])
  })

  it('links no rule of the house', () => {
    const page = parse(pageOf([markedFile('a.md', '[[x]]', { rule: 'house/no-fyi' })]))
    expect(nodes('link', page)).toEqual([])
    expect(nodes<InlineCode>('inlineCode', page).map(({ value }) => value)).toContain('house/no-fyi')
  })
})

describe('a rewrite', () => {
  const diffs: [name: string, sentence: string, fix: Fix, diff: string][] = [
    ['is before and after', 'We regret it.', fix('We are sorry.'), '- We regret it.\n+ We are sorry.'],
    ['may be nothing', 'We regret it.', fix(''), '- We regret it.'],
    [
      'keeps a sentence that it does not touch',
      'We regret it.',
      fix('Your parcel is late.', { edits: [{ offsets: [20, 21], newText: '' }] }),
      '  We regret it.\n+ Your parcel is late.',
    ],
    [
      'is broken into rows',
      'We regret it.',
      fix(`We ${'really '.repeat(20)}are sorry.`),
      `- We regret it.\n+ We ${'really '.repeat(13).trim()}\n+ ${'really '.repeat(7)}are sorry.`,
    ],
  ]
  it.each(diffs)('%s', (_name, sentence, best, diff) =>
    expect(nodes<Code>('code', parse(pageOf([fileWith(sentence, best)]))).map(({ value }) => value)).toEqual([
      diff,
    ]),
  )

  it('that states a fact says so', () =>
    expect(pageOf([fileWith('x', fix('y', { safety: 'assertive' }))])).toContain(
      '\n\nIf it is true, write:\n\n```diff',
    ))

  it('is what to do, where there is none', () =>
    expect(pageOf([markedFile('a.md', '[[x]]')])).toContain(
      'Reads as: a form. Say sorry.\n\n```diff\n  x\n```',
    ))
})

describe('a text from a file', () => {
  const plain = outline(pageOf([fileWith('x', fix('y'), { notes: [{ message: 'x', offsets: [0, 1] }] })]))
  const visible = nastyTexts.filter((text) => text.trim() !== '')

  it.each(visible)('cannot become markup: %j', (text) => {
    const nasty = fileWith(text, fix(text), { hears: text, notes: [{ message: text, offsets: [0, 1] }] })
    const page = pageOf([{ ...nasty, path: `${text}.md`, titles: new Map([['', text]]) }])
    const parsed = parse(page)
    expect(parsed.children.map(({ type }) => type)).toEqual(plain)
    expect(nodes<Html>('html', parsed).map(({ value }) => value)).toEqual(['<!-- amends-report -->'])
    for (const { url } of nodes<Link>('link', parsed)) expect(url.startsWith(homepage)).toBe(true)
    for (const type of ['image', 'emphasis', 'delete', 'footnoteReference', 'definition'] as const)
      expect(nodes(type, parsed)).toEqual([])
    const prose = nodes<Text>('text', parsed).map(({ value }) => value)
    for (const value of prose) expect(value).not.toMatch(/@\w|#\d|:\w+:|www\.|:\/\//)
  })

  it('stays one cell of the table', () => {
    const nasty = { ...context.rules[0]!, id: 'weak-performative', summary: 'a | b \\| `c|d` <i>' }
    const page = parse(markdown(reportOf([markedFile('a.md', '[[x]]')]), { ...context, rules: [nasty] }))
    expect(nodes('tableRow', page).map((row) => 'children' in row && row.children.length)).toEqual([3, 3])
    expect(nodes('tableCell', page).map(written).at(-1)).toBe('a | b \\| `c|d` <i>')
  })
})

describe('the length', () => {
  const many = (count: number, more: Parameters<typeof markedFile>[2]): FileReport =>
    markedFile('a.md', '[[x]] '.repeat(count), more)

  it('is what GitHub takes, the worst first', () => {
    const files = [
      many(500, { severity: 'info', sentence: 'mild' }),
      many(300, { severity: 'error', sentence: 'grave' }),
    ]
    const page = pageOf(files)
    expect(page.length).toBeLessThanOrEqual(65_536)
    expect(page.length).toBeGreaterThan(65_000)
    expect(page.match(/^ {2}grave$/gm)).toHaveLength(300)
    const mild = page.match(/^ {2}mild$/gm)?.length ?? 0
    expect(page).toContain(
      `*There was no room for ${500 - mild} more findings. \`amends check\` prints them all.*`,
    )
  })

  it('of one sentence is limited as well', () => {
    const page = pageOf([markedFile('a.md', '[[x]]', { sentence: 'word '.repeat(50_000) })])
    expect(page.length).toBeLessThan(4000)
    expect(page).toContain('…\n```')
  })
})
