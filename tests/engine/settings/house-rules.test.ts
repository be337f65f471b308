import { describe, expect, test } from 'vitest'
import { configFor, parseConfig, type Config } from '../../../engine/settings/config'
import { applyEdits } from '../../../engine/fixes/fix'
import { createLinter } from '../../../engine/lint'
import { rules } from '../../../rules'
import { mark, parseMarked } from '../../harness/marked'

const linter = createLinter(rules)

/** The settings that such a config gives every file. */
function configOf(settings: object): Config {
  const { config, problems } = parseConfig(JSON.stringify(settings), rules)
  expect(problems).toEqual([])
  return configFor(config, 'a.md', () => true) as Config
}

/** The text with marks around what the rules of the house find. */
function marked(text: string, settings: object, path = 'a.md'): string {
  const { findings } = linter.lint({ path, text }, configOf(settings))
  const ofHouse = findings.filter(({ rule }) => rule.startsWith('house/'))
  return mark({ text, ranges: ofHouse.map(({ offsets }) => offsets) })
}

const noOops = { id: 'no-oops', phrases: ['oops', 'whoopsie daisy'] }

describe('a house rule finds its phrases', () => {
  test.each<[where: string, text: string, path?: string]>([
    ['in a statement', '[[Oops]], that was us.'],
    ['in a question', 'Did we say [[oops]]?'],
    ['in a heading', '# [[Oops]]\n\nThat was us.'],
    ['in a list and a table', '- [[oops]]\n\n| a | b |\n| - | - |\n| [[Oops]] | c |'],
    ['in an alternative text', '<img alt="[[Oops]]">', 'a.html'],
    ['through markup', '[[O**op**s]] and [[whoopsie *daisy]]*'],
    ['in JSON', String.raw`{"body": "Hi.\n[[\u006Fops]]"}`, 'a.json'],
    ['next to a placeholder', '{{#if late}}[[Oops]]{{/if}} {{name}}', 'a.hbs'],
    ['in both branches', '{{#if a}}[[Oops]]{{else}}[[Oops]]{{/if}} we did.', 'a.hbs'],
    ['but not where it is quoted as a bad example', 'Never write "oops" to a customer.'],
    ['but not in code and comments', '`oops` <!-- oops -->'],
    ['but not in a part of a word', 'A hula hoopster.'],
  ])('%s', (_where, text, path) => {
    expect(marked(parseMarked(text).text, { houseRules: [noOops] }, path)).toBe(text)
  })
})

describe('a house rule', () => {
  const text = 'Oops, that was us.\n'
  const findingsIn = (settings: object, source = text) =>
    linter.lint({ path: 'a.md', text: source }, configOf(settings)).findings

  test('says what its message says', () => {
    const houseRules = [{ ...noOops, message: 'We name what happened.', replacement: 'sorry' }]
    expect(findingsIn({ houseRules })).toMatchObject([
      {
        rule: 'house/no-oops',
        severity: 'warning',
        hears: 'We name what happened.',
        todo: 'Write "sorry".',
      },
    ])
  })

  test('names the phrase where it has no message', () => {
    expect(findingsIn({ houseRules: [noOops] })).toMatchObject([{ hears: 'We do without "Oops".' }])
  })

  test('may be as short as a list of banned phrases', () => {
    expect(findingsIn({ ban: ['oops'] })).toMatchObject([{ rule: 'house/ban' }])
  })

  test.each([
    ['its own level', { houseRules: [{ ...noOops, severity: 'info' }] }, ['info']],
    [
      'the level that the config sets',
      { houseRules: [noOops], rules: { 'house/no-oops': 'error' } },
      ['error'],
    ],
    [
      'the level of an override',
      { houseRules: [noOops], overrides: [{ files: ['*'], rules: { 'house/no-oops': 'off' } }] },
      [],
    ],
  ])('has %s', (_what, settings, severities) => {
    expect(findingsIn(settings).map(({ severity }) => severity)).toEqual(severities)
  })

  test('is left out by a comment, which is not idle then', () => {
    const source = `<!-- amends-disable-next-line house/no-oops -- a joke -->\n${text}`
    const { findings, problems } = linter.lint(
      { path: 'a.md', text: source },
      configOf({ houseRules: [noOops] }),
    )
    expect({ findings, problems }).toEqual({ findings: [], problems: [] })
  })

  test('stands beside what is said of the same sentence', () => {
    const found = findingsIn({ houseRules: [noOops] }, 'Oops, we apologize for any inconvenience.\n')
    expect(found.map(({ rule }) => rule)).toEqual(['house/no-oops', 'generic-apology'])
  })

  test('keeps to what is allowed', () => {
    expect(marked('Oops. Oops again.', { houseRules: [noOops], allow: ['oops again'] })).toBe(
      '[[Oops]]. Oops again.',
    )
  })

  test.each<[text: string, becomes: string | undefined]>([
    ['Oops, that was us.', 'Sorry, that was us.'],
    ['Well, **oops**.', 'Well, **sorry**.'],
    ['O<b>op</b>s', undefined],
    ['We’re late.', undefined],
    ['Late, we are.', 'Late, sorry are.'],
  ])('writes its replacement: %s', async (source, becomes) => {
    const houseRules = [{ id: 'a', phrases: ['oops', 'we'], replacement: 'sorry' }]
    const file = { path: 'a.md', text: source }
    const config = configOf({ houseRules })
    const { findings } = linter.lint(file, config)
    expect(findings).toHaveLength(1)
    const [fix] = (await linter.fixes(file, config, findings)).get(findings[0]!) ?? []
    expect(fix && applyEdits(source, fix.edits)).toBe(becomes)
    expect(fix?.safety).toBe(becomes && 'safe')
  })
})

describe('what a team allows', () => {
  const rulesIn = (text: string, allow: string[]) =>
    linter.lint({ path: 'a.md', text }, configOf({ allow })).findings.map(({ rule }) => rule)

  test.each<[text: string, allow: string[], rules: string[]]>([
    ['We apologize for any inconvenience.', [], ['generic-apology']],
    ['We apologize for any inconvenience.', ['apologize for any inconvenience'], []],
    ['We apologize for any inconvenience.', ['any inconvenience'], []],
    ['We apologize for any inconvenience, thank you.', ['thank you'], ['generic-apology']],
    ['We apologize for any inconvenience.', ['any trouble'], ['generic-apology']],
  ])('%s %j', (text, allow, expected) => expect(rulesIn(text, allow)).toEqual(expected))
})

describe('the names of the company', () => {
  const generic = (text: string, companyNames: string[]) =>
    linter
      .lint({ path: 'a.md', text }, configOf({ companyNames }))
      .findings.filter(({ rule }) => rule === 'generic-apology').length

  test.each<[text: string, names: string[], found: number]>([
    ['Last night quillmoor regrets any inconvenience.', [], 0],
    ['Last night quillmoor regrets any inconvenience.', ['Quillmoor'], 1],
    ['At present blue kettle travel apologizes for any inconvenience.', ['Blue Kettle Travel'], 1],
    ['At present blue kettle travel apologizes for any inconvenience.', ['Red Kettle Travel'], 0],
    ['Here at quillmoor, we apologize for any inconvenience.', ['Quillmoor'], 1],
  ])('%s %j', (text, names, found) => expect(generic(text, names)).toBe(found))
})
