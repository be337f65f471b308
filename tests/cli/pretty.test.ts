import { describe, expect, it } from 'vitest'
import type { Fix, Offsets } from '../../engine/finding'
import { pretty } from '../../cli/reporters/pretty'
import { emptyReport } from '../../report/report'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { context, markedFile, reportOf } from './marked-report'
import { run } from './run'

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

1 macro in 1 file: 1 error, 1 warning. 1 can be fixed safely with --fix.
\`amends explain generic-apology\` tells why.
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
        /c\.json(?:.*\n)*? +│ Where: +The same holds for the plain text of this macro \(line 2\)\.\n/,
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

describe('a rewrite', () => {
  const finding = { sentence: 'We lost it.', severity: 'warning' } as const
  const [{ findings, ...file }] = [markedFile('a.md', '[[We lost it.]] It was our fault.\n', finding)]
  const shown = (becomes: string, offsets: Offsets): string => {
    const edits = [{ offsets, newText: '' }]
    const fixes: Fix[] = [{ title: '', safety: 'template', becomes, edits }]
    return pretty(reportOf([{ ...file, findings: [{ ...findings[0]!, fixes }] }]), context)
  }

  it('stands instead of its sentence', () => {
    expect(shown('It got lost by us.', [0, 11])).toContain('Instead:  It got')
  })

  it('of another sentence lets the sentence stay', () => {
    expect(shown('It was our fault. [TODO: repair].', [29, 29])).toContain(
      'Nearby:   It was our fault. [TODO: rep',
    )
  })
})

describe('the last line', () => {
  it('explains the worst of what is listed', () => {
    const levels = [
      markedFile('a.md', '[[We regret]] it.', { rule: 'weak-performative', severity: 'hint' }),
      markedFile('b.md', '[[We regret]] it.', { rule: 'missing-reason', severity: 'warning' }),
      markedFile('c.md', '[[We regret]] it.', { rule: 'excuse-but', severity: 'error' }),
    ]
    expect(pretty(reportOf(levels), context)).toContain('`amends explain excuse-but` tells why.\n')
    expect(pretty(reportOf(levels.slice(0, 1)), context)).not.toContain('amends explain')
  })

  it('breaks between sentences', () => {
    const report = reportOf([
      markedFile('a.md', '[[We regret]] it.', { severity: 'error', rule: 'excuse-but' }),
    ])
    expect(pretty(report, { ...context, width: 60 })).toMatch(
      /\.\n`amends explain excuse-but` tells why\.\n$/,
    )
  })

  const baseline = { path: 'b.json', before: 0, known: 0, gone: {} }
  const tally = { error: 1, warning: 0, info: 2, hint: 1 }
  const lines: [name: string, more: Parameters<typeof reportOf>[1], line: string][] = [
    ['counts hints', { tally }, '1 macro in 1 file: 1 error, 0 warnings, 2 info, 1 hint.'],
    [
      'tells what the baseline left out',
      { tally, baseline: { ...baseline, before: 15, known: 12, gone: { 'excuse-but': 2, minimizing: 1 } } },
      '1 hint.\n12 known findings left out; 3 of the baseline are gone.',
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
