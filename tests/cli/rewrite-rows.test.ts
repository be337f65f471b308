import { describe, expect, it } from 'vitest'
import { pretty } from '../../cli/reporters/pretty'
import type { Safety } from '../../engine/finding'
import { markedFile, reportOf } from './marked-report'
import { nastyTexts } from './nasty-texts'

/** How the rewrite of a sentence is printed: the rows behind the gutter, from the label on. */
function rewrite(
  sentence: string,
  becomes: string,
  { width = 100, color = false, safety = 'safe' as Safety } = {},
) {
  const file = markedFile('a.md', '[[x]]', { sentence })
  const edits = [{ offsets: [0, 1] as const, newText: 'y' }]
  const fixes = [{ title: '', safety, becomes, edits }]
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
    expect(rewrite(`${hostile} x`, `y ${hostile}`)[0]).toMatch(/^Instead:/)
    const words = (word: string) => Array.from({ length: 5000 }, (_, index) => `${word}${index}`).join(' ')
    expect(rewrite(words('a'), words('b'))[0]).toMatch(/^Instead: {2}b0 b1 /)
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
