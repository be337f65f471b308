import { describe, expect, it } from 'vitest'
import { pretty } from '../../cli/reporters/pretty'
import { emptyReport, emptyTally } from '../../cli/report'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { run } from './run'

/** Underlines what is between `[[` and `]]`, and gives the source line and the underline as they are printed. */
function excerpt(marked: string, width = 100): string[] {
  const start = marked.indexOf('[[')
  const end = marked.indexOf(']]') - 2
  const text = marked.replace('[[', '').replace(']]', '')
  const finding = {
    rule: 'generic-apology',
    severity: 'error' as const,
    confidence: 'high' as const,
    related: [],
    macro: '',
    hears: 'Reads as: nothing.',
    why: '',
    todo: 'Say it.',
    offsets: [start, end] as const,
    sentence: '',
    path: '',
  }
  const file = {
    ...emptyReport,
    path: 'a.md',
    text,
    format: 'markdown' as const,
    macros: 1,
    findings: [{ finding, fixes: [] }],
  }
  const report = pretty(
    { files: [file], sideFiles: [], tally: emptyTally(), fixed: 0 },
    { color: false, width },
  )
  return report
    .split('\n')
    .filter((line) => line.includes('│') && !/Reads as|To do/.test(line))
    .map((line) => line.replace(/ +error {2}generic-apology/, '').slice(6))
}

describe('the underline', () => {
  const cases: Record<string, [marked: string, ...rows: string[]]> = {
    'is below the words': ['We [[are]] sorry', 'We are sorry', '   ~~~'],
    'is aligned through tabs': ['\tWe\t[[are]]', '    We  are', '        ~~~'],
    'is aligned through wide characters': ['日本 [[are]] 語', '日本 are 語', '     ~~~'],
    'is as wide as wide characters': ['a [[日本]]', 'a 日本', '  ~~~~'],
    'is aligned through emoji': ['👩‍👩‍👧 👍🏽 ❤️ 🇩🇪 [[are]]', '👩‍👩‍👧 👍🏽 ❤️ 🇩🇪 are', '            ~~~'],
    'is aligned through combining marks': ['cafe\u0301 [[are]]', 'cafe\u0301 are', '     ~~~'],
    'is one wide where the range is empty': ['We [[]]are', 'We are', '   ~'],
    'is on each line of a range': ['One [[two\nthree]] four', 'One two', '    ~~~', 'three four', '~~~~~'],
    'keeps to the text of CRLF lines': ['One [[two\r\nthree]]', 'One two', '    ~~~', 'three', '~~~~~'],
  }
  it.each(Object.entries(cases))('%s', (_name, [marked, ...rows]) => expect(excerpt(marked)).toEqual(rows))

  it('stands in a window of a long line', () => {
    const [source = '', underline = ''] = excerpt(
      `${'a '.repeat(5000)}[[here it is]]${' b'.repeat(5000)}`,
      60,
    )
    expect(source).toMatch(/^…(?:a |a|\x20)+here it is(?: b)+…$/)
    expect(source.length).toBeLessThanOrEqual(60 - 6)
    expect(underline.indexOf('~')).toBe(source.indexOf('here'))
    expect(underline.trim()).toBe('~~~~~~~~~~')
  })

  it('is cut where the range is longer than the window', () => {
    const [source = '', underline = ''] = excerpt(`[[${'long '.repeat(100)}]]`, 60)
    expect(source).toMatch(/^long .*…$/)
    expect(underline).toMatch(/^~{40,54}$/)
  })

  it('lets no character of the file steer the terminal', () => {
    expect(excerpt('\x1b[31m[[red]]\u202e')).toEqual(['·[31mred·', '     ~~~'])
  })
})

describe('a report for people', () => {
  const text = 'We apologize for any inconvenience. We regret it.\n'

  it('shows a line once for all its findings', async () => {
    const { output } = await run({ args: ['check'], files: { 'a.md': text }, exit: 1 })
    expect(output.stdout).toBe(`a.md
  1 │ We apologize for any inconvenience. We regret it.
    │              ~~~~~~~~~~~~~~~~~~~~~                        error  generic-apology
    │ Reads as: nobody looked.
    │ Instead:  … [TODO: what we did] …
    │                                     ~~~~~~~~~             warning  weak-performative
    │ Reads as: nobody looked.
    │ Instead:  … we are sorry …

1 macro in 1 file: 1 error, 1 warning. 1 can be fixed safely with --fix. \`amends explain generic-apology\` tells why.
`)
  })

  it('names what else there is to say of a sentence, each rule once', () =>
    run({
      args: ['check'],
      files: { 'a.md': 'We regret any inconvenience this may have caused.' },
      linter: createLinter(rules),
      exit: 1,
      stdout: [/error {2}generic-apology\n(?:.*\n)*? +│ Also: +hedged-harm/],
    }))

  it('says where it holds, with the line where that is another', () =>
    run({
      args: ['check'],
      files: {
        'a.hbs': 'We are sorry {{#if a}}if you were offended{{/if}}.\n',
        'b.hbs': 'We are sorry\n{{#if a}}if\nyou were offended{{else}}we lost it{{/if}}.\n',
        'c.json': `[{ "body_html": "<p>Sorry if you were offended.</p>",\n"body_text": "Sorry if you were offended." }]`,
      },
      linter: createLinter(rules),
      exit: 1,
      stdout: [
        /a\.hbs\n(?:.*\n)*? +│ Where: +Only where \{\{#if a\}\} holds\.\n(?:.*\n)*b\.hbs/,
        /c\.json(?:.*\n)*? +│ Where: +The plain text of this macro says the same \(line 2\)\.\n/,
      ],
    }))

  it('marks a rewrite that states a fact', () =>
    run({
      args: ['check'],
      files: { 'a.md': 'Sorry if we hurt you.' },
      exit: 1,
      stdout: ['If true:  … that we …'],
    }))

  it('says what to do where there is no rewrite', () =>
    run({ args: ['check'], files: { 'a.md': 'Soon.' }, exit: 0, stdout: ['To do:    Say what happened.'] }))

  it('keeps to the width of the terminal', async () => {
    const { output } = await run({ args: ['check'], files: { 'a.md': text }, columns: 50, exit: 1 })
    const body = output.stdout.split('\n').filter((line) => line.includes('│'))
    expect(Math.max(...body.map((line) => line.length))).toBeLessThanOrEqual(50)
  })

  const colors: [
    name: string,
    args: string[],
    env: Record<string, string>,
    isTTY: boolean,
    colored: boolean,
  ][] = [
    ['on a terminal', [], {}, true, true],
    ['not in a pipe', [], {}, false, false],
    ['not with --no-color', ['--no-color'], { FORCE_COLOR: '1' }, true, false],
    ['not with NO_COLOR', [], { NO_COLOR: '1' }, true, false],
    ['in a pipe with FORCE_COLOR', [], { FORCE_COLOR: '1' }, false, true],
    ['not with FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, true, false],
    ['not on a dumb terminal', [], { TERM: 'dumb' }, true, false],
  ]
  it.each(colors)('has colours: %s', async (_name, args, env, isTTY, colored) => {
    const { output } = await run({ args: ['check', ...args], files: { 'a.md': text }, env, isTTY, exit: 1 })
    expect(output.stdout.includes('\x1b[')).toBe(colored)
  })
})
