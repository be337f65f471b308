import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../../engine/settings/config'
import { createLinter } from '../../engine/lint'
import { PartialFinder } from '../../engine/partial-finder'
import { rules } from '../../rules'

const linter = createLinter(rules)

/** A project without a disk, and what was read of it. */
function project(files: Readonly<Record<string, string>>) {
  const read: string[] = []
  const finder = new PartialFinder({
    list: async () => {
      read.push('*')
      return Object.keys(files)
    },
    read: async (path) => {
      read.push(path)
      const text = files[path]
      return text === undefined ? undefined : { path, text }
    },
  })
  return { finder, read }
}

/** The rules that find something in a file of a project, with the words that they show. */
async function found(files: Readonly<Record<string, string>>, path = 'macros/late.hbs') {
  const text = files[path]!
  const partials = await project(files).finder.partialsOf({ path, text })
  const file = { path, text, partials }
  const { findings, problems } = linter.lint(file, { ...defaultConfig, kind: 'failure' })
  const fixes = await linter.fixes(file, { ...defaultConfig, kind: 'failure' }, findings)
  for (const { edits } of [...fixes.values()].flat())
    for (const { offsets } of edits) expect(offsets[1]).toBeLessThanOrEqual(text.length)
  expect(problems).toEqual([])
  return findings.flatMap((one) =>
    [one, ...one.related].map(({ rule, offsets }) => `${rule}: ${text.slice(...offsets)}`),
  )
}

const own =
  'Hello {{name}}, your lamp was late. We packed the wrong box for you on Monday. You waited for it all week.'
const sorry = 'We are sorry that we sent your lamp late.'
const repair = 'We have sent a new one, and it is with you by 5 pm on Friday, 8 May.'

describe('a macro of partials', () => {
  test('is judged with what they say', async () => {
    const alone = await found({ 'macros/late.hbs': own })
    expect(alone.some((one) => one.startsWith('missing-apology'))).toBe(true)
    expect(alone.some((one) => one.startsWith('missing-repair'))).toBe(true)
    const partials = { 'partials/sorry.hbs': sorry, 'partials/mend.hbs': repair }
    const whole = await found({ ...partials, 'macros/late.hbs': `{{> sorry}} ${own} {{> mend}}` })
    expect(whole.filter((one) => /^missing-(?:apology|repair)/.test(one))).toEqual([])
    const half = await found({ ...partials, 'macros/late.hbs': `{{> sorry}} ${own}` })
    expect(half.some((one) => one.startsWith('missing-apology'))).toBe(false)
    expect(half.some((one) => one.startsWith('missing-repair'))).toBe(true)
  })

  test.each([
    ['of which one is not known', `{{> sorry}} ${own} {{> unknown}}`],
    ['whose name is only known later', `{{> (choose . "sorry")}} ${own}`],
    ['that takes in what is not known', `{{> deeper}} ${own}`],
  ])('is no whole message: one %s', async (_, text) => {
    const partials = { 'partials/sorry.hbs': sorry, 'partials/deeper.hbs': `{{> unknown}} ${sorry}` }
    expect(await found({ ...partials, 'macros/late.hbs': text })).toEqual([])
  })

  test('is told nothing of their sentences, which are told of where they live', async () => {
    const generic = 'We apologize for any inconvenience.'
    const files = { 'partials/sorry.hbs': generic, 'macros/late.hbs': `{{> sorry}} ${own} ${repair}` }
    expect((await found(files)).some((one) => one.startsWith('generic-apology'))).toBe(false)
    expect(await found(files, 'partials/sorry.hbs')).toEqual([`generic-apology: ${generic.slice(0, -1)}`])
    const summary = linter.summarize(
      {
        path: 'macros/late.hbs',
        text: files['macros/late.hbs'],
        partials: await project(files).finder.partialsOf({
          path: 'macros/late.hbs',
          text: files['macros/late.hbs'],
        }),
      },
      defaultConfig,
    )
    expect(summary.macros.map(({ apologies }) => apologies)).toEqual([[]])
  })

  test('may hold partials of partials, and circles', async () => {
    const files = {
      'partials/outer.hbs': '{{> inner}}',
      'partials/inner.hbs': `{{> outer}} ${sorry} ${repair}`,
      'macros/late.hbs': `{{> outer}} ${own}`,
    }
    const whole = await found(files)
    expect(whole.filter((one) => /^missing-(?:apology|repair)/.test(one))).toEqual([])
    const many = Object.fromEntries(
      Array.from({ length: 100 }, (_, i) => [`partials/p${i}.hbs`, `{{> p${i + 1}}} ${sorry}`]),
    )
    expect(await found({ ...many, 'macros/late.hbs': `{{> p0}} ${own}` })).toEqual([])
  })
})

test.each([
  ['Liquid', 'macros/late.liquid', "{% include 'opening' %}", '_includes/opening.liquid'],
  ['Liquid with an ending', 'macros/late.html', '{% render "opening.html" %}', 'mail/opening.html'],
  ['Jinja', 'macros/late.j2', '{% include "parts/opening.j2" %}', 'parts/opening.j2'],
  ['FreeMarker', 'macros/late.ftl', '<#include "opening.ftl">', 'shared/opening.ftl'],
  ['EJS', 'macros/late.ejs', "<%- include('opening') %>", 'partials/_opening.ejs'],
  ['Markdown', 'macros/late.md', '{{> opening}}', 'snippets/opening.md'],
])('partials of %s are found', async (_, path, tag, partial) => {
  const rest = `${own} ${repair}`
  const lacks = async (files: Record<string, string>) =>
    (await found({ [path]: `${tag} ${rest}`, ...files }, path)).some((one) => one.startsWith('missing'))
  expect((await found({ [path]: rest }, path)).some((one) => one.startsWith('missing-apology'))).toBe(true)
  expect(await lacks({})).toBe(false)
  expect((await found({ [path]: `${tag} ${rest}`, [partial]: 'Have a nice day.' }, path)).join()).toContain(
    'missing-apology',
  )
  expect((await found({ [path]: `${tag} ${rest}`, [partial]: sorry }, path)).join()).not.toContain(
    'missing-apology',
  )
})

describe('dynamic content', () => {
  const item = (variants: readonly object[]) =>
    JSON.stringify({ items: [{ name: 'Sorry', placeholder: '{{dc.opening}}', variants }] })
  const macro = `{{dc.opening}} ${own} ${repair}`
  const german = {
    content: 'Hier steht etwas, und es ist kein Wort davon Englisch.',
    locale: 'de',
    default: true,
  }

  test.each([
    ['in English', [german, { content: sorry, locale: 'en-US' }], false],
    ['in its default language', [{ content: sorry, default: true }, { content: 'Have a nice day.' }], false],
    ['as it is', [{ content: 'Have a nice day.', locale: 'en-US' }], true],
  ])('is read %s', async (_, variants, lacks) => {
    const files = { 'exports/content.json': item(variants), 'macros/late.hbs': macro }
    expect((await found(files)).join().includes('missing-apology')).toBe(lacks)
  })

  test('that nobody has leaves the macro a part', async () => {
    expect(await found({ 'exports/content.json': item([]), 'macros/late.hbs': macro })).toEqual([])
  })

  test('is taken in by macros of an export', async () => {
    const actions = [{ field: 'comment_value', value: macro }]
    const files = {
      'exports/content.json': item([{ content: sorry, locale: 'en-US' }]),
      'exports/macros.json': JSON.stringify({ macros: [{ title: 'Late lamp', actions }] }),
    }
    expect((await found(files, 'exports/macros.json')).join()).not.toContain('missing-apology')
    const lacking = { ...files, 'exports/content.json': item([{ content: 'Hi there.', locale: 'en-US' }]) }
    expect((await found(lacking, 'exports/macros.json')).join()).toContain('missing-apology')
  })
})

test('nothing is read before a file holds a partial, and nothing twice', async () => {
  const files = { 'partials/sorry.hbs': sorry, 'a.json': '{}' }
  const { finder, read } = project(files)
  expect(await finder.partialsOf({ path: 'a.hbs', text: own })).toBeUndefined()
  expect(read).toEqual([])
  for (const path of ['a.hbs', 'b.hbs']) {
    const partials = await finder.partialsOf({ path, text: '{{> sorry}} {{> sorry}} {{dc.none}}' })
    expect(partials?.('sorry')?.passages.map(({ text }) => text.text)).toEqual([sorry])
    expect(partials?.('dc.none')).toBeUndefined()
  }
  expect(read).toEqual(['*', 'partials/sorry.hbs', 'a.json'])
})
