import { describe, expect, it } from 'vitest'
import type { Safety } from '../../engine/finding'
import { pretty } from '../../cli/reporters/pretty'
import { emptyReport, emptyTally } from '../../cli/report'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { context, markedFile, reportOf } from './marked-report'
import { nastyTexts } from './nasty-texts'
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
    { files: [file], sideFiles: [], tally: emptyTally(), fixed: 0, isPartial: false },
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

/** How the rewrite of a sentence is printed: the rows behind the gutter, from the label on. */
function rewrite(
  sentence: string,
  becomes: string,
  { width = 100, color = false, safety = 'safe' as Safety } = {},
) {
  const file = markedFile('a.md', '[[x]]', { sentence })
  const fixes = [{ title: '', safety, becomes, edits: [] }]
  const findings = file.findings.map((one) => ({ ...one, fixes }))
  const rows = pretty(reportOf([{ ...file, findings }]), { color, width })
    .split('\n')
    .filter((row) => row.includes('│'))
    .map((row) => row.replace(/^.*?│(?:\x1b\[22m)? /, ''))
  return rows.slice(rows.findIndex((row) => /^(?:Instead|If true)/.test(row)))
}

/** Colours as they read here: `-gone-`, `+new+`. */
const readable = (row: string): string =>
  row
    .replaceAll('\x1b[31m\x1b[9m', '-')
    .replaceAll('\x1b[29m\x1b[39m', '-')
    .replaceAll('\x1b[32m', '+')
    .replaceAll('\x1b[39m', '+')

describe('a rewrite', () => {
  const diffs: Record<string, [before: string, after: string, plain: string[], colored: string[]]> = {
    'is the words that go and those that come': [
      'Sorry if we were late.',
      'Sorry that we were late.',
      ['Instead:  - Sorry if we were late.', '          + Sorry that we were late.'],
      ['Instead:  Sorry -if- +that+ we were late.'],
    ],
    'takes a slot for one word': [
      "I'm sorry that you feel so, {first_name}.",
      "I'm sorry [TODO: what I did], {first_name}.",
      [
        "Instead:  - I'm sorry that you feel so, {first_name}.",
        "          + I'm sorry [TODO: what I did], {first_name}.",
      ],
      ["Instead:  I'm sorry -that you feel so- +[TODO: what I did]+, {first_name}."],
    ],
    'that only adds has nothing to strike': [
      'Your parcel is late.',
      'Your parcel is late. We are sorry.',
      ['Instead:  Your parcel is late. We are sorry.'],
      ['Instead:  Your parcel is late. +We are sorry.+'],
    ],
    'that only takes away': [
      'We lost it, but Mondays are busy.',
      'We lost it.',
      ['Instead:  - We lost it, but Mondays are busy.', '          + We lost it.'],
      ['Instead:  We lost it-, but Mondays are busy-.'],
    ],
    'that takes away the start leaves a space': [
      'Sadly, we lost your parcel.',
      'We lost your parcel.',
      ['Instead:  - Sadly, we lost your parcel.', '          + We lost your parcel.'],
      ['Instead:  -Sadly, we- +We+ lost your parcel.'],
    ],
    'makes one change of two with a word between them': [
      'If you were hurt by the delay, we are sorry for it.',
      'We hurt you by the delay, we are sorry for it.',
      [
        'Instead:  - If you were hurt by the delay, we are sorry for it.',
        '          + We hurt you by the delay, we are sorry for it.',
      ],
      ['Instead:  -If you were hurt- +We hurt you+ by the delay, we are sorry for it.'],
    ],
    'of nearly all is the new sentence alone': [
      'We regret any trouble.',
      "We're sorry that we lost your parcel.",
      ["Instead:  We're sorry that we lost your parcel."],
      ["Instead:  We're sorry that we lost your parcel."],
    ],
    'may be nothing': [
      'We regret it.',
      '',
      ['Instead:  (nothing: the sentence may go)'],
      ['Instead:  (nothing: the sentence may go)'],
    ],
  }
  it.each(Object.entries(diffs))('%s', (_name, [before, after, plain, colored]) => {
    expect(rewrite(before, after)).toEqual(plain)
    expect(rewrite(before, after, { color: true }).map(readable)).toEqual(colored)
  })

  it('shows of a long sentence what goes, with a few words around it', () => {
    const before =
      'We looked at your order again this morning and would like to say sorry if we were late with all of it.'
    expect(rewrite(before, before.replace('if we', 'that we'), { width: 60 })).toEqual([
      'Instead:  - … to say sorry if we were late …',
      '          + We looked at your order again this morning',
      '            and would like to say sorry that we were',
      '            late with all of it.',
    ])
  })

  it('is coloured in each row', () => {
    const before = 'Sorry that the parcel came late, but Mondays are always busy at the depot.'
    const rows = rewrite(before, 'Sorry that the parcel came late.', { width: 60, color: true })
    expect(rows.map(readable)).toEqual([
      'Instead:  Sorry that the parcel came late-, but Mondays-',
      '          -are always busy at the depot-.',
    ])
  })

  it('keeps to the width with wide characters', () => {
    const rows = rewrite('Sorry if 日本 日本 👍🏽 👍🏽 were late.', 'Sorry that 日本 日本 👍🏽 👍🏽 were late.', {
      width: 44,
    })
    expect(rows).toEqual([
      'Instead:  - Sorry if 日本 日本 👍🏽 …',
      '          + Sorry that 日本 日本 👍🏽 👍🏽',
      '            were late.',
    ])
  })

  it.each(nastyTexts)('lets nothing steer the terminal: %j', (text) => {
    for (const color of [false, true])
      expect(
        rewrite(`${text} were late to you`, `${text} came late to you`, { color }).join('\n'),
      ).not.toMatch(/[\x00-\x08\x0b-\x1a\x1c-\x1f\u0085\u2028\u202e]|\x1b(?!\[\d+m)/)
  })

  it('takes no longer for a hostile sentence', () => {
    const hostile = '[TODO: {{ '.repeat(5000)
    const started = performance.now()
    expect(rewrite(`${hostile} x`, `y ${hostile}`)[0]).toMatch(/^Instead:/)
    const words = (word: string) => Array.from({ length: 5000 }, (_, index) => `${word}${index}`).join(' ')
    expect(rewrite(words('a'), words('b'))[0]).toMatch(/^Instead: {2}b0 b1 /)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('loses no word, however it is coloured', () => {
    const bare = (rows: string[]) =>
      rows
        .join(' ')
        .replace(/\x1b\[\d+m/g, '')
        .replace(/\s+/g, ' ')
    const after = 'We are sorry: we sent {{order.id}} to the wrong depot (again) at 10:15.'
    const before = 'We are sorry: {{order.id}} was sent to the wrong depot (again) at 10:15.'
    expect(bare(rewrite(before, after, { width: 50, color: true }))).toBe(
      'Instead: We are sorry: {{order.id}} was sent we sent {{order.id}} to the wrong depot (again) at 10:15.',
    )
  })
})

describe('the heading of a macro', () => {
  const file = {
    ...markedFile('exports/a.json', '[[x]]', { macro: '/macros/12' }),
    titles: new Map([['/macros/12', 'Late']]),
  }
  it.each([
    [60, 'exports/a.json · Late                             /macros/12'],
    [40, 'exports/a.json · Late         /macros/12'],
  ])('has the path at the right of %i columns', (width, heading) =>
    expect(pretty(reportOf([file]), { ...context, width }).split('\n')[0]).toBe(heading),
  )

  it('has the path below where there is no room', () => {
    const titles = new Map([['/macros/12', 'Late because of the snow']])
    expect(
      pretty(reportOf([{ ...file, titles }]), { ...context, width: 40 })
        .split('\n')
        .slice(0, 2),
    ).toEqual(['exports/a.json · Late because of the snow', '    /macros/12'])
  })
})

describe('the last line', () => {
  const baseline = { path: 'b.json', before: 0, known: 0, gone: {} }
  const tally = { error: 1, warning: 0, info: 2, hint: 1 }
  const lines: [name: string, more: Parameters<typeof reportOf>[1], line: string][] = [
    ['counts hints', { tally }, '1 macro in 1 file: 1 error, 0 warnings, 2 info, 1 hint.'],
    [
      'tells what the baseline left out',
      { tally, baseline: { ...baseline, before: 15, known: 12, gone: { 'excuse-but': 2, minimizing: 1 } } },
      '1 hint. 12 known findings left out; 3 of the baseline are gone.',
    ],
    [
      'tells of a baseline with one finding',
      { baseline: { ...baseline, before: 2, known: 1, gone: { minimizing: 1 } } },
      'nothing to amend. 1 known finding left out; 1 of the baseline is gone.',
    ],
    [
      'tells of a baseline that changed nothing',
      { baseline },
      'nothing to amend. 0 known findings left out.',
    ],
  ]
  it.each(lines)('%s', (_name, more, line) =>
    expect(pretty(reportOf([{ ...emptyReport, macros: 1 }], more), context)).toContain(`${line}\n`),
  )
})
