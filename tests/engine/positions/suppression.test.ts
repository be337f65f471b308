import { describe, expect, it, test } from 'vitest'
import { defaultConfig } from '../../../engine/settings/config'
import { applyEdits } from '../../../engine/fixes/fix'
import { createLinter } from '../../../engine/lint'
import { rules } from '../../../rules'
import { parseMarked } from '../../harness/marked'

const linter = createLinter(rules)
const config = { ...defaultConfig, rules: { 'macro-boilerplate-apology': 'off' } } as const

const generic = 'We apologize for any inconvenience.'
const next = 'amends-disable-next-line generic-apology'

const found = (path: string, text: string) =>
  linter.lint({ path, text }, config).findings.filter(({ rule }) => rule === 'generic-apology')

/** In a text `SORRY` stands for a generic apology, `⟦SORRY⟧` for one that is found, and `NEXT` for a directive. */
const fill = (text: string) => text.replaceAll('SORRY', generic).replaceAll('NEXT', next)

describe('a comment leaves out', () => {
  const cases: [name: string, path: string, text: string][] = [
    ['a paragraph', 'a.md', '<!-- NEXT -->\nSORRY\n\n⟦SORRY⟧\n'],
    ['a bold line', 'a.md', 'Hello.\n\n<!-- NEXT -->\n**SORRY**\n\n⟦SORRY⟧\n'],
    ['a bold line right below a text', 'a.md', 'Hello.\n<!-- NEXT -->\n**SORRY**\n\n⟦SORRY⟧\n'],
    ['a list item', 'a.md', '- Hello.\n  <!-- NEXT -->\n- SORRY\n- ⟦SORRY⟧\n'],
    ['an item in an item', 'a.md', '- Hello.\n  <!-- NEXT -->\n  - SORRY\n  - ⟦SORRY⟧\n'],
    [
      'a row of a table',
      'a.md',
      '| Case | Text |\n| - | - |\n| a | SORRY <!-- amends-disable-line --> |\n| b | ⟦SORRY⟧ |\n',
    ],
    ['a quote', 'a.md', '> <!-- NEXT -->\n> SORRY\n>\n> ⟦SORRY⟧\n'],
    ['a line in a span', 'a.md', 'x <span>SORRY</span> <!-- amends-disable-line -->\n\n⟦SORRY⟧\n'],
    ['a heading’s text', 'a.md', '<!-- NEXT -->\n## Delays\n\n⟦SORRY⟧\n'],
    ['a footnote', 'a.md', 'Hello.[^1]\n\n<!-- NEXT -->\n[^1]: SORRY\n\n⟦SORRY⟧\n'],
    ['a field of the front matter', 'a.md', '---\n# NEXT\nsubject: SORRY\n---\n⟦SORRY⟧\n'],
    ['a field of TOML', 'a.md', '+++\n# NEXT\nsubject = "SORRY"\n+++\n⟦SORRY⟧\n'],
    ['a paragraph of MDX', 'a.mdx', '{/* NEXT */}\nSORRY\n\n⟦SORRY⟧\n'],
    ['a line of HTML', 'a.html', '<!-- NEXT -->\n<p>\n  SORRY\n</p>\n<p>⟦SORRY⟧</p>\n'],
    [
      'a part of HTML',
      'a.html',
      '<p>⟦SORRY⟧</p>\n<!-- amends-disable -->\n<p>SORRY</p>\n<!-- amends-enable -->\n<p>⟦SORRY⟧</p>',
    ],
    ['a line of Handlebars', 'a.hbs', '{{!-- NEXT -- so the law has it --}}\n<p>SORRY</p>\n<p>⟦SORRY⟧</p>\n'],
    ['a branch', 'a.hbs', '{{#if late}}\n{{! NEXT }}\nSORRY\n\n{{else}}\n⟦SORRY⟧\n{{/if}}\n'],
    ['a line of Liquid', 'a.liquid', '{% comment %} NEXT {% endcomment %}\nSORRY\n\n⟦SORRY⟧\n'],
    ['a line below a Liquid remark', 'a.liquid', '{% # NEXT %}\nSORRY\n\n⟦SORRY⟧\n'],
    ['a line of FreeMarker', 'a.ftl', '<#-- NEXT -->\nSORRY\n\n⟦SORRY⟧\n'],
    ['a value of JSON with comments', 'a.jsonc', '{\n  // NEXT\n  "body": "SORRY",\n  "text": "⟦SORRY⟧"\n}'],
    ['a value below its key', 'a.jsonc', '{\n  // NEXT\n  "body":\n    "SORRY",\n  "text": "⟦SORRY⟧"\n}'],
    [
      'a value on its own line',
      'a.jsonc',
      '{ "body": "SORRY", // amends-disable-line\n  "text": "⟦SORRY⟧"\n}',
    ],
    ['a value of broken JSON', 'a.jsonc', '{ "x" {\n  // NEXT\n  "body": "SORRY",\n  "text": "⟦SORRY⟧"\n'],
    ['a plain value of YAML', 'a.yml', '# NEXT\nbody: SORRY\ntext: ⟦SORRY⟧\n'],
    ['a quoted value', 'a.yml', '# NEXT\nbody: "SORRY"\ntext: \'⟦SORRY⟧\'\n'],
    ['all lines of a block', 'a.yml', '# NEXT\nbody: |\n  Hello.\n\n  SORRY\n\n  SORRY\ntext: ⟦SORRY⟧\n'],
    ['a block with an anchor and a tag', 'a.yml', '# NEXT\nbody: &late !x |\n  SORRY\ntext: ⟦SORRY⟧\n'],
    [
      'all lines of a folded block',
      'a.yml',
      '# NEXT\nbody: >-\n  Hello.\n  SORRY\n  Bye.\n\ntext: ⟦SORRY⟧\n',
    ],
    [
      'a block from its header on',
      'a.yml',
      'body: | # amends-disable-line\n  Hello.\n\n  SORRY\ntext: ⟦SORRY⟧\n',
    ],
    ['a block in a list', 'a.yml', 'messages:\n  # NEXT\n  - |\n    Hello.\n\n    SORRY\n  - ⟦SORRY⟧\n'],
    ['all lines of a quoted value', 'a.yml', '# NEXT\nbody: "Hello.\n\n  SORRY"\ntext: ⟦SORRY⟧\n'],
    ['a value below its key in YAML', 'a.yml', '# NEXT\nbody:\n  Hello.\n  SORRY\ntext: ⟦SORRY⟧\n'],
    ['a line inside of a block', 'a.yml', 'body: |\n  <!-- NEXT -->\n  SORRY\n\n  ⟦SORRY⟧\n'],
    ['only the first value of a map', 'a.yml', '- # NEXT\n  title: Late\n  body: ⟦SORRY⟧\n'],
    ['a row of a table file', 'a.csv', 'id,body\n# NEXT\n1,"Hello.\n\nSORRY"\n2,⟦SORRY⟧\n'],
    ['nothing in a text that looks like a comment', 'a.yml', 'body: |\n  # NEXT\n  ⟦SORRY⟧\n'],
  ]
  const ends = ['\n', '\r\n']
  test.each(cases.flatMap(([name, path, text]) => ends.map((end) => ({ name, path, text, end }))))(
    '$name ($path, $end)',
    ({ path, text: filled, end }) => {
      const { text, ranges } = parseMarked(fill(filled).replaceAll('\n', end), ['⟦', '⟧'])
      const starts = found(path, text).map(({ offsets }) => offsets[0])
      const marked = ranges.filter(([start, stop]) => starts.some((at) => start <= at && at < stop))
      expect(marked).toEqual(ranges)
      expect(starts).toHaveLength(ranges.length)
    },
  )
})

describe('the fix that disables a rule puts a comment', () => {
  const cases: [name: string, path: string, before: string, after: string | undefined][] = [
    ['above a paragraph', 'a.md', 'Hello.\n\nSORRY\n', 'Hello.\n\n<!-- NEXT -->\nSORRY\n'],
    ['above the first line', 'a.md', 'SORRY\n', '<!-- NEXT -->\nSORRY\n'],
    ['behind a byte order mark', 'a.html', '\uFEFF<p>SORRY</p>\n', '\uFEFF<!-- NEXT -->\n<p>SORRY</p>\n'],
    ['above the last line', 'a.hbs', 'Hello.\nSORRY', 'Hello.\n{{! NEXT }}\nSORRY'],
    ['nowhere in a fence', 'a.md', '```text\nHello.\nSORRY\n```\n', undefined],
    ['above a heading', 'a.md', 'Hello.\n\n## SORRY\n', 'Hello.\n\n<!-- NEXT -->\n## SORRY\n'],
    ['into a quote', 'a.md', '> Hello.\n>\n> SORRY\n', '> Hello.\n>\n> <!-- NEXT -->\n> SORRY\n'],
    ['at the end of a line in a paragraph', 'a.md', 'Hello.\nSORRY\n', 'Hello.\nSORRY <!-- THIS -->\n'],
    ['before a line break', 'a.md', 'Hello.\nSORRY  \nBye.\n', 'Hello.\nSORRY <!-- THIS -->  \nBye.\n'],
    ['at the end of a list item', 'a.md', '- Hello.\n- SORRY\n', '- Hello.\n- SORRY <!-- THIS -->\n'],
    ['nowhere in a table', 'a.md', '| a | b |\n| - | - |\n| c | SORRY |\n', undefined],
    [
      'above a field',
      'a.md',
      '---\ntitle: x\nsubject: SORRY\n---\nBye.\n',
      '---\ntitle: x\n# NEXT\nsubject: SORRY\n---\nBye.\n',
    ],
    ['into MDX', 'a.mdx', 'SORRY\n', '{/* NEXT */}\nSORRY\n'],
    [
      'above a line of HTML, indented alike',
      'a.html',
      '<p>\n\tSORRY\n</p>',
      '<p>\n\t<!-- NEXT -->\n\tSORRY\n</p>',
    ],
    ['nowhere in a tag', 'a.html', '<img\n  alt="SORRY"\n/>', undefined],
    ['nowhere in preformatted text', 'a.html', '<pre>\nSORRY\n</pre>', undefined],
    ['above a line of Handlebars', 'a.hbs', 'Hello.\nSORRY\n', 'Hello.\n{{! NEXT }}\nSORRY\n'],
    [
      'at the end of a line of Liquid',
      'a.liquid',
      'Hello.\nSORRY\n',
      'Hello.\nSORRY{% comment %} THIS {% endcomment %}\n',
    ],
    [
      'above a line of Liquid in HTML',
      'a.liquid',
      '<p>\n  SORRY\n</p>',
      '<p>\n  {% comment %} NEXT {% endcomment %}\n  SORRY\n</p>',
    ],
    ['above a line of FreeMarker', 'a.ftl', 'Hello.\nSORRY\n', 'Hello.\n<#-- NEXT -->\nSORRY\n'],
    ['nowhere in strict JSON', 'a.json', '{\n  "body": "SORRY"\n}', undefined],
    [
      'above a value of JSON with comments',
      'a.jsonc',
      '{\n  "body": "SORRY"\n}',
      '{\n  // NEXT\n  "body": "SORRY"\n}',
    ],
    ['nowhere in plain text', 'a.txt', 'SORRY', undefined],
    ['nowhere in a table file', 'a.csv', 'id,body\n1,SORRY\n', undefined],
    ['above the key of a value', 'a.yml', 'a: b\nc:\n  body: SORRY\n', 'a: b\nc:\n  # NEXT\n  body: SORRY\n'],
    [
      'above the header of a block',
      'a.yml',
      'c:\n  body: |\n    Hello.\n\n    SORRY\n',
      'c:\n  # NEXT\n  body: |\n    Hello.\n\n    SORRY\n',
    ],
    [
      'above the header of a block with an anchor and a tag',
      'a.yml',
      'body: &late !x |\n  SORRY\n',
      '# NEXT\nbody: &late !x |\n  SORRY\n',
    ],
    ['above an item', 'a.yml', '- body: SORRY\n', '# NEXT\n- body: SORRY\n'],
    [
      'above the key of a value that stands below it',
      'a.yml',
      'body:\n  SORRY\n',
      '# NEXT\nbody:\n  SORRY\n',
    ],
    ['nowhere in lines that a value goes on in', 'a.yml', ': e\n body: SORRY\n', undefined],
    [
      'above a map in brackets',
      'a.yml',
      'c: { title: x, body: "SORRY" }\n',
      '# NEXT\nc: { title: x, body: "SORRY" }\n',
    ],
  ]
  const ends = ['\n', '\r\n']
  it.each(cases.flatMap(([name, ...one]) => ends.map((end) => ({ name, one, end }))))(
    '$name ($end)',
    ({ one: [path, before, after], end }) => {
      const withEnds = (text: string) =>
        fill(text.replaceAll('THIS', 'amends-disable-line generic-apology')).replaceAll('\n', end)
      const text = withEnds(before)
      const [finding] = found(path, text)
      const fix = linter.disabling({ path, text }, config, finding!)
      expect(fix && applyEdits(text, fix.edits)).toBe(after && withEnds(after))
      if (fix) expect(found(path, applyEdits(text, fix.edits))).toEqual([])
    },
  )
})

describe('says that a comment does nothing', () => {
  test.each([
    ['a.md', 'Hello.\n\n<!-- NEXT -->\nBye.\n', 'Hello.\n\nBye.\n'],
    ['a.yml', 'a: 1\n# NEXT\nbody: Hello.\n', 'a: 1\nbody: Hello.\n'],
    ['a.jsonc', '{\n  "a": 1, // amends-disable-line\n  "b": 2\n}', '{\n  "a": 1,\n  "b": 2\n}'],
  ])('in %s without a word of an apology', (path, text, after) => {
    const { problems } = linter.lint({ path, text: fill(text) }, config)
    expect(problems.map(({ fix }) => fix && applyEdits(fill(text), fix.edits))).toEqual([after])
  })

  test('but not where the rule is off, or compares files', () => {
    const text = '<!-- amends-disable-next-line boilerplate-repeated, generic-apology -->\nHello.\n'
    const comparing = rules.find(({ reads }) => reads === 'workspace')!.id
    const off = { ...config, rules: { 'generic-apology': 'off' } } as const
    const file = { path: 'a.md', text: text.replace('boilerplate-repeated', comparing) }
    expect(linter.lint(file, off).problems).toEqual([])
  })
})

test('a fix is offered although it leaves a comment without anything to leave out', async () => {
  const text =
    '<!-- amends-disable-next-line hedged-harm -->\nWe apologize for any inconvenience this may have caused.\n'
  const file = { path: 'a.md', text }
  const [finding] = found(file.path, text)
  const fixes = await linter.fixes(file, config, [finding!])
  expect(linter.lint(file, config).problems).toEqual([])
  expect(fixes.get(finding!)).not.toEqual([])
})
