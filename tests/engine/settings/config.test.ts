import { describe, expect, it } from 'vitest'
import { configFor, defaultConfigFile, parseConfig, type ConfigFile } from '../../../engine/settings/config'

const rules = [
  { id: 'generic-apology', summary: 'A summary.', severity: 'error' as const },
  { id: 'excuse-but', summary: 'A summary.', severity: 'error' as const },
]

/** Reads a config in which `[[…]]` marks the place of the one problem. */
function parse(marked: string) {
  const offsets = [marked.indexOf('[['), marked.indexOf(']]') - 2]
  return { ...parseConfig(marked.replace('[[', '').replace(']]', ''), rules), offsets }
}

describe('a good config', () => {
  const cases: Record<string, [text: string, config: Partial<ConfigFile>]> = {
    'an empty object': ['{}', {}],
    'comments, a trailing comma, a byte order mark': [
      '\uFEFF{ // why\n "includeInternal": true, }',
      { includeInternal: true },
    ],
    everything: [
      JSON.stringify({
        $schema: './schemas/config.schema.json',
        extends: 'recommended',
        rules: { 'generic-apology': 'off' },
        files: ['macros/**'],
        ignore: ['drafts/'],
        includeInternal: false,
        placeholders: { person: ['kunde'], time: ['frist'] },
        overrides: [{ files: ['a/*'], rules: { 'excuse-but': 'hint' } }],
      }),
      {
        rules: { 'generic-apology': 'off' },
        files: ['macros/**'],
        ignore: ['drafts/'],
        placeholders: { person: ['kunde'], time: ['frist'] },
        overrides: [{ files: ['a/*'], rules: { 'excuse-but': 'hint' } }],
      },
    ],
  }
  it.each(Object.entries(cases))('%s', (_name, [text, config]) => {
    const result = parseConfig(text, rules)
    expect(result.problems).toEqual([])
    expect(result.config).toMatchObject({ ...defaultConfigFile, ...config })
  })
})

describe('a mistake is a problem at its place, and the rest is kept', () => {
  const cases: Record<string, [marked: string, message: string]> = {
    'an unknown setting': ['{ [["rulse"]]: {} }', 'There is no setting "rulse". Did you mean "rules"?'],
    'a setting unlike any': ['{ [["x"]]: 1 }', 'There is no setting "x".'],
    'a name that every object has': ['{ [["constructor"]]: 1 }', 'There is no setting "constructor".'],
    'an unknown rule': [
      '{ "rules": { [["generic-apolgy"]]: "off" } }',
      'There is no rule "generic-apolgy". Did you mean "generic-apology"?',
    ],
    'an unknown level': [
      '{ "rules": { "excuse-but": [["warn"]] } }',
      '"warn" is not "error", "warning", "info", "hint" or "off".',
    ],
    'a level that is no text': [
      '{ "rules": { "excuse-but": [[2]] } }',
      'This must be "error", "warning", "info", "hint" or "off".',
    ],
    'a wrong type': ['{ "includeInternal": [["yes"]] }', 'This must be a boolean.'],
    'no list': ['{ "ignore": [["a"]] }', 'This must be a list.'],
    'a wrong type in a list': ['{ "ignore": [ [[null]] ] }', 'This must be a string.'],
    'no object': ['[["a"]]', 'This must be an object.'],
    'an unknown profile': ['{ "extends": [["recomended"]] }', 'Did you mean "recommended"?'],
    'an unknown kind': ['{ "kind": [["failures"]] }', 'Did you mean "failure"?'],
    'a phrase without a word': ['{ "allow": [ [["..."]] ] }', 'This must be a phrase with a word in it.'],
    'a house rule without a name': [
      '{ "houseRules": [ [[{ "phrases": ["oops"] }]] ] }',
      'The setting "id" is missing here.',
    ],
    'a house rule with a name that no comment could hold': [
      '{ "houseRules": [ { "id": [["no oops"]], "phrases": ["oops"] } ] }',
      'This must be a name of small letters, digits and hyphens, such as "no-oops", and not "ban".',
    ],
    'a house rule without phrases': [
      '{ "houseRules": [ [[{ "id": "no-oops" }]] ] }',
      'The setting "phrases" is missing here.',
    ],
    'a level for a house rule that is not there': [
      '{ "rules": { [["house/no-oops"]]: "off" } }',
      'There is no rule "house/no-oops".',
    ],
    'an unknown kind of placeholder': [
      '{ "placeholders": { [["persons"]]: [] } }',
      'There is no kind of placeholder "persons". Did you mean "person"?',
    ],
    'an unknown setting in an override': [
      '{ "overrides": [ { "files": ["a"], [["ignore"]]: ["b"] } ] }',
      'There is no setting "ignore".',
    ],
    'an override for no files': [
      '{ "overrides": [ [[{ "rules": {} }]] ] }',
      'The setting "files" is missing here.',
    ],
  }
  it.each(Object.entries(cases))('%s', (_name, [marked, message]) => {
    const { problems, offsets, config } = parse(marked)
    expect(problems).toHaveLength(1)
    expect(problems[0]!.message).toContain(message)
    expect(problems[0]!.offsets).toEqual(offsets)
    expect(config).toEqual({ ...defaultConfigFile, overrides: config.overrides })
  })

  it.each([
    '',
    '{',
    '{ "rules": ',
    '{ "rules" }',
    '[]]',
    'null',
    '{ "a" "b" }',
    '\0',
    '{"rules": {"excuse-but"',
  ])('no text throws: %j', (text) => expect(parseConfig(text, rules).problems.length).toBeGreaterThan(0))

  it('says what is wrong with each house rule, and keeps the others', () => {
    const houseRules = [
      { id: 'a', phrases: ['oops'] },
      { id: 'a', phrases: ['yikes'] },
      { id: 'b', phrases: ['ouch'], examples: { flags: ['ouch'] } },
      { id: 'c', phrases: [] },
    ]
    const { config, problems } = parseConfig(JSON.stringify({ houseRules }), rules)
    expect(problems.map(({ message }) => message)).toEqual([
      'The id "a" is taken already, by an earlier one of this list.',
      'This must be a text with the flagged words in [[double brackets]].',
      'This list must not be empty.',
    ])
    expect(config.houseRules.map(({ id, phrases }) => [id, ...phrases])).toEqual([
      ['a', 'oops'],
      ['b', 'ouch'],
    ])
  })

  it('does not know the house rules of other texts, unless it is told to', () => {
    const text = '{ "rules": { "house/no-oops": "hint" } }'
    expect(parseConfig(text, rules).config.rules).toEqual({})
    const { config, problems } = parseConfig(text, rules, 'any')
    expect({ rules: config.rules, problems }).toEqual({ rules: { 'house/no-oops': 'hint' }, problems: [] })
  })

  it('keeps what is sound', () => {
    const { config } = parseConfig(
      '{ "rules": { "excuse-but": "off", "nope": "off" }, "ignore": ["a", 1] }',
      rules,
    )
    expect(config).toMatchObject({ rules: { 'excuse-but': 'off' }, ignore: ['a'] })
  })
})

describe('a profile', () => {
  const levelsIn = (settings: object): ConfigFile['rules'] =>
    parseConfig(JSON.stringify(settings), [...rules, { ...rules[0]!, id: 'vague-timeframe' }]).config.rules

  it('sets levels', () => {
    expect(levelsIn({ extends: 'strict' })).toMatchObject({ 'vague-timeframe': 'warning' })
    expect(levelsIn({ extends: 'no-admission' })).toMatchObject({ 'missing-ownership': 'off' })
    expect(levelsIn({})).toEqual({})
  })

  it('gives way to the levels of the config', () => {
    expect(levelsIn({ extends: 'strict', rules: { 'vague-timeframe': 'off' } })).toMatchObject({
      'vague-timeframe': 'off',
      'empty-promise': 'warning',
    })
  })

  it('says things of the macros, and gives way to what the config says', () => {
    const policyIn = (text: string) => parseConfig(text, rules).config
    expect(policyIn('{ "extends": "healthcare" }').causeKnown).toBe(false)
    expect(policyIn('{ "extends": "healthcare", "causeKnown": true }').causeKnown).toBe(true)
    expect(policyIn('{ "extends": "incident" }')).toMatchObject({
      audience: 'public',
      channel: 'status-page',
    })
    expect(policyIn('{ "extends": "incident", "audience": "client" }')).toMatchObject({ audience: 'client' })
  })
})

describe('the settings for one file', () => {
  const startsWith = (globs: readonly string[], path: string): boolean =>
    globs.some((glob) => path.startsWith(glob))
  const settings = (file: Partial<ConfigFile>, path: string) =>
    configFor({ ...defaultConfigFile, ...file }, path, startsWith)

  it('are those of the config', () => {
    expect(settings({ rules: { 'excuse-but': 'hint' } }, 'a.md')).toMatchObject({
      rules: { 'excuse-but': 'hint' },
    })
  })

  it('are those of the last override that matches', () => {
    const overrides = [
      { files: ['a'], rules: { 'excuse-but': 'info' as const } },
      { files: ['a/b'], rules: { 'excuse-but': 'off' as const } },
      { files: ['c'], rules: { 'excuse-but': 'error' as const } },
    ]
    expect(settings({ overrides }, 'a/b.md')).toMatchObject({ rules: { 'excuse-but': 'off' } })
  })

  it('say of its macros what the last override says, or else the config', () => {
    const overrides = [
      { files: ['a'], kind: 'failure' as const },
      { files: ['a/b'], audience: 'public' as const },
    ]
    const file = { channel: 'chat' as const, audience: 'client' as const, overrides }
    expect(settings(file, 'a/b.md')).toMatchObject({ kind: 'failure', audience: 'public', channel: 'chat' })
    expect(settings(file, 'c.md')).toMatchObject({ kind: undefined, audience: 'client', channel: 'chat' })
  })

  it('are none for a file that is left out', () => {
    expect(settings({ ignore: ['drafts'] }, 'drafts/a.md')).toBe('ignored')
    expect(settings({ files: ['macros'] }, 'a.md')).toBe('ignored')
    expect(settings({ files: ['macros'], ignore: ['macros/x'] }, 'macros/x.md')).toBe('ignored')
  })
})

it('tells of settings that are nested too deep for the parser are told', () => {
  const { config, problems } = parseConfig('['.repeat(200_000), [])
  expect(config).toEqual(defaultConfigFile)
  expect(problems.map(({ message }) => message)).toEqual(['These settings are nested too deep to be read.'])
})
