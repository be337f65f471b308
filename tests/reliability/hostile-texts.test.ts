import { expect, test } from 'vitest'
import { flat, forms } from '../../bench/growth-forms'
import type { GrowingText } from '../../bench/growth-shapes'
import { growingTexts } from '../../bench/growth-texts'
import { rules } from '../../rules'
import { deepCases } from './hostile-texts-deep'
import { partialsInCircles } from './hostile-texts-partials'
import { prototypeFiles } from './hostile-texts-prototype'
import { expectSteadyGrowth, linter, readEverything } from './hostile-texts-reader'
import {
  configOfAllRules,
  expectSafeGlobs,
  expectToldConfig,
  hostileGlobs,
  largeConfigs,
  wrongConfigs,
} from './hostile-texts-settings'
import { harmless, tallyOf } from './tally'
import { defaultConfig } from '../../engine/settings/config'

const tally = tallyOf('hostile-texts')

const formsOf = ({ forms: wanted }: GrowingText) =>
  forms.filter(({ name }) => wanted.some((one) => one === name))

test.each(Object.entries(growingTexts))('%s', async (group, texts) => {
  let tried = 0
  for (const growing of texts) {
    for (const { path, file } of forms) {
      await readEverything({ path, text: flat(file(growing.text(200))) })
      tried += 1
    }
    for (const { path, file } of formsOf(growing)) {
      const [quarter, whole] = [16_000, 64_000].map((length) => flat(file(growing.text(length)))) as [
        string,
        string,
      ]
      expectSteadyGrowth(path, quarter, whole)
      await readEverything({ path, text: flat(file(growing.text(2_000))) })
      tried += 3
    }
  }
  const injected = `${texts.length} texts in 12 forms of file, the worst forms up to 64 KB`
  tally.add(
    harmless(
      group,
      injected,
      'read to the end; four times the text took less than nine times as long',
      tried,
    ),
  )
})

test('more findings than fit into memory', () => {
  const sentence = 'We apologize for any inconvenience. '
  const texts = {
    'one-paragraph.md': sentence.repeat(50_010),
    'many-macros.json': JSON.stringify(Array.from({ length: 50_010 }, () => ({ body: sentence }))),
  }
  const told = 'This file has too many findings. Those from here on are not told. Split it up.'
  for (const [path, text] of Object.entries(texts)) {
    const { findings, problems } = linter.lint({ path, text }, defaultConfig)
    expect(findings.length).toBeGreaterThan(20_000)
    expect(findings.length).toBeLessThanOrEqual(50_000)
    expect(problems.map(({ message }) => message)).toEqual([told])
    expect(text.slice(...problems[0]!.offsets)).toBe(sentence.trim())
  }
  const injected = '50,010 apologies in one paragraph of Markdown, and in as many macros of JSON'
  tally.add(harmless('more findings than fit into memory', injected, `“${told}”`, 2))
})

test('nested 200,000 deep', () => {
  for (const { name, path, text, problem } of deepCases) {
    const { findings, problems } = linter.lint({ path, text }, defaultConfig)
    const told = problems.map(({ message }) => message).join('\n')
    expect([name, told]).toEqual([name, problem ? expect.stringMatching(problem) : ''])
    expect(findings.every(({ offsets: [from, to] }) => from < to && to <= text.length)).toBe(true)
  }
  tally.add(
    harmless(
      '200,000 levels of nesting',
      'JSON, YAML, front matter, HTML, Markdown, brackets, template blocks',
      'read to the end; data deeper than 500 levels is left out and told',
      deepCases.length,
    ),
  )
})

test('a megabyte on one line', () => {
  const lines = ['sorry, ', 'and so we are late ', '"', '{{'].map((piece) =>
    piece.repeat(1_000_000 / piece.length),
  )
  for (const line of lines) {
    const text = flat(`We apologize for any inconvenience ${line}`)
    expect(linter.lint({ path: 'a.txt', text }, defaultConfig).findings.length).toBeGreaterThan(0)
  }
  tally.add(harmless('one line of 1 MB', 'words, quotes, braces, no end mark', 'checked', lines.length))
})

test('each word that wakes a rule, again and again', async () => {
  const words = new Set(rules.flatMap(({ triggers }) => triggers))
  for (const word of words) await readEverything({ path: 'a.txt', text: `${word} `.repeat(60) })
  expect(words.size).toBeGreaterThan(50)
  tally.add(
    harmless('one word, nothing else', 'each trigger word of each rule, 60 times', 'checked', words.size),
  )
})

test('keys with the names of an object’s own parts', async () => {
  for (const file of prototypeFiles) await readEverything(file, configOfAllRules)
  tally.add(
    harmless(
      'keys such as `__proto__`',
      'JSON, YAML, CSV heads, front matter, placeholders, partials, side file, config',
      'read as any other name; nothing got into other objects',
      prototypeFiles.length,
    ),
  )
})

test('partials that take in each other', async () => {
  const tried = await partialsInCircles()
  tally.add(
    harmless(
      'partials in circles and chains',
      'two that take in each other, one that takes in itself, a chain of 10,000, 10,000 in one file',
      'read to the end',
      tried,
    ),
  )
})

test.each(Object.entries(hostileGlobs))('globs: %s', (name, globs) => {
  const tried = expectSafeGlobs(globs)
  tally.add(
    harmless(`globs: ${name}`, 'in `files`, `ignore` and overrides', 'refused and told, or matched', tried),
  )
})

test.each(Object.entries(largeConfigs))('a config: %s', async (name, { text, says }) => {
  await expectToldConfig(text(), says)
  tally.add(
    harmless(
      `config: ${name}`,
      'as the text of `amends.config.json`',
      says ? 'told, the rest holds' : 'read',
    ),
  )
})

test('values of all wrong types at each place of a config', async () => {
  const texts = wrongConfigs()
  for (const text of texts) await expectToldConfig(text, /./)
  tally.add(
    harmless(
      'wrong types in a config',
      'each setting with each wrong type',
      'told, with the place',
      texts.length,
    ),
  )
})
