import { describe, expect, test } from 'vitest'
import { defaultConfig, type Config } from '../../engine/settings/config'
import { applyEdits } from '../../engine/fixes/fix'
import { fingerprint } from '../../engine/fingerprint'
import { createLinter } from '../../engine/lint'
import type { Suppression } from '../../engine/suppressions/suppressions'
import { rules } from '../../rules'

const linter = createLinter(rules)

interface Texts {
  readonly html: string
  readonly text: string
}

/** A failure is the matter of all macros, so that it is asked what they lack. */
const ofFailures: Config = { ...defaultConfig, kind: 'failure' }

const fileOf = ({ html, text }: Texts, flip = false) => {
  const both = { body_html: html, body_text: text }
  const body = flip ? { body_text: text, body_html: html } : both
  return { path: 'a.json', text: JSON.stringify([{ title: 'A', ...body }], undefined, 2) }
}

/** The findings of a file, each with the places that it speaks for. */
const found = (file: { path: string; text: string }, config = defaultConfig) =>
  linter
    .lint(file, config)
    .findings.map(({ rule, offsets, notes = [] }) => [
      rule,
      [offsets, ...notes.map((note) => note.offsets)].map((place) => file.text.slice(...place)),
      ...notes.map(({ message }) => message),
    ])

const SAME = 'The same holds for the plain text of this macro.'

describe('what two texts of a macro say is told', () => {
  const cases: Record<string, [texts: Texts, ...expected: unknown[]]> = {
    'once, at the HTML': [
      {
        html: '<p>Hello,</p><p>We <b>apologize</b> for any&nbsp;inconvenience.</p>',
        text: 'Hello,\n\nWe apologize for any inconvenience.',
      },
      [
        'generic-apology',
        ['We <b>apologize</b> for any&nbsp;inconvenience', 'We apologize for any inconvenience'],
        SAME,
      ],
    ],
    'once, whatever the apostrophes': [
      { html: '<p>We&rsquo;re sorry if you were offended.</p>', text: "We're sorry if you were offended." },
      ['conditional-apology', ['if you were offended', 'if you were offended'], SAME],
    ],
    'twice, where they differ': [
      { html: '<p>We apologize for any inconvenience.</p>', text: 'Apologies for any trouble.' },
      ['generic-apology', ['We apologize for any inconvenience']],
      ['generic-apology', ['Apologies for any trouble']],
    ],
    'of the one that says it': [
      { html: '<p>We are sorry that we lost your lamp.</p>', text: 'We are sorry if you were offended.' },
      ['conditional-apology', ['if you were offended']],
    ],
    'in pairs, where they repeat it': [
      {
        html: '<p>Sorry if you were hurt.</p><p>It rained.</p><p>Sorry if you were hurt.</p>',
        text: 'Sorry if you were hurt.\n\nIt rained.\n\nSorry if you were hurt.',
      },
      ['conditional-apology', ['if you were hurt', 'if you were hurt'], SAME],
      ['conditional-apology', ['if you were hurt', 'if you were hurt'], SAME],
    ],
  }
  test.each(Object.entries(cases))('%s', (_, [texts, ...expected]) => {
    expect(found(fileOf(texts))).toEqual(expected)
  })

  test('at the HTML, also where that comes last', () => {
    const texts = { html: '<p>Sorry if you were <i>hurt</i>.</p>', text: 'Sorry if you were hurt.' }
    expect(found(fileOf(texts, true))).toEqual([
      ['conditional-apology', ['if you were <i>hurt', 'if you were hurt'], SAME],
    ])
  })

  const UNREPAIRED =
    'We are sorry that our driver left your gate open. That was our mistake. It worried you all day.'
  const REPAIRED = `${UNREPAIRED} We have repaired the gate, and the driver has been told today.`
  const lacks: Record<string, [html: string, text: string, ...places: string[][]]> = {
    'once, where both lack it': [UNREPAIRED, UNREPAIRED, ['We are sorry', 'We are sorry']],
    'of the HTML, where that alone lacks it': [UNREPAIRED, REPAIRED, ['We are sorry']],
    'of none, where the HTML has it': [REPAIRED, UNREPAIRED],
  }
  test.each(Object.entries(lacks))('%s', (_, [html, text, ...places]) => {
    const repair = found(fileOf({ html: `<p>${html}</p>`, text }), ofFailures).filter(
      ([rule]) => rule === 'missing-repair',
    )
    expect(repair.map(([, all]) => all)).toEqual(places)
  })

  test('of neither, where it is left out of the original', () => {
    const { path, text } = fileOf({ html: '<p>Sorry if you were hurt.</p>', text: 'Sorry if you were hurt.' })
    const [original] = linter.lint({ path, text }, defaultConfig).findings
    const { path: at, rule, sentence } = original!
    const suppressions: Suppression[] = [
      { path: at, rule, text: fingerprint(sentence), reason: '', offsets: [0, 0] },
    ]
    expect(linter.lint({ path, text }, { ...defaultConfig, suppressions }).findings).toEqual([])
  })

  test('and neither repeats the other', () => {
    const html = '<p>We lost your lamp on Monday, and we are sorry for that. A new one is on its way.</p>'
    const file = fileOf({ html, text: html.replace(/<.*?>/g, '') })
    const single = { ...file, text: JSON.stringify([{ title: 'A', body_html: html }]) }
    expect(found(file)).toEqual(found(single))
    const { macros } = linter.summarize(file, defaultConfig)
    expect(macros.map(({ apologies }) => apologies.length)).toEqual([1])
  })
})

describe('a fix', () => {
  const fixesOf = async (texts: Texts, config = defaultConfig, ofRule?: string) => {
    const file = fileOf(texts)
    const { findings: all } = linter.lint(file, config)
    const findings = all.filter(({ rule }) => ofRule === undefined || rule === ofRule)
    const fixes = await linter.fixes(file, config, findings)
    return findings.map((finding) =>
      fixes.get(finding)!.map(({ title, edits }) => {
        const [{ body_html, body_text } = {}] = JSON.parse(applyEdits(file.text, edits)) as {
          body_html?: string
          body_text?: string
        }[]
        return { title, body_html, body_text }
      }),
    )
  }

  test('changes both texts, and its title says so', async () => {
    const [fixes] = await fixesOf({
      html: '<p>We&rsquo;re sorry if you were offended.</p>',
      text: "We're sorry if you were offended.",
    })
    expect(fixes![0]).toEqual({
      title: 'If true: We’re sorry we offended you. (in both texts)',
      body_html: '<p>We&rsquo;re sorry we offended you.</p>',
      body_text: "We're sorry we offended you.",
    })
    expect(fixes!.every(({ title }) => title.endsWith('(in both texts)'))).toBe(true)
  })

  test('adds what both texts lack to both', async () => {
    const text =
      'We are sorry that our driver left your gate open. That was our mistake. It worried you all day.'
    const [fixes] = await fixesOf({ html: `<p>${text}</p>`, text }, ofFailures, 'missing-repair')
    const { title, body_html, body_text } = fixes![0]!
    expect(title).toMatch(/\[TODO: done].* \(in both texts\)$/)
    expect(body_text).toContain('[TODO: done]')
    expect(body_html).toBe(`<p>${body_text}</p>`)
  })

  test('is in one style in both, whatever else they say', async () => {
    const all = await fixesOf({
      html: "<p>I'm sorry, but we can't refund this order.</p><p>We regret any trouble.</p>",
      text: 'We regret any trouble.',
    })
    const { title, body_html, body_text } = all.at(-1)![0]!
    expect(title).toMatch(/We're sorry .* \(in both texts\)$/)
    expect(body_html).toContain(`<p>${body_text}</p>`)
  })

  test('changes one, where the other would lose a tag', async () => {
    const [fixes] = await fixesOf({
      html: '<p>We are sorry if you were hurt.</p>',
      text: 'We are sorry if {{! who }}you were hurt.',
    })
    expect(fixes!.map(({ title }) => title.endsWith('(in both texts)'))).toEqual(fixes!.map(() => false))
    expect(fixes!.every(({ body_text }) => body_text!.includes('{{! who }}you were hurt'))).toBe(true)
    expect(fixes).not.toEqual([])
  })

  test('that is safe is applied to both at once', async () => {
    const sentence = 'We are so very sorry that we lost your lamp, but these things happen.'
    const file = fileOf({ html: `<p>${sentence}</p>`, text: sentence })
    const { text, count } = await linter.fixAll(file, defaultConfig)
    const [macro] = JSON.parse(text) as { body_html: string; body_text: string }[]
    expect(macro!.body_html).toBe(`<p>${macro!.body_text}</p>`)
    expect(macro!.body_text).not.toBe(sentence)
    expect(count).toBe(1)
  })
})
