import { describe, expect, it } from 'vitest'
import { configFor, defaultConfigFile, parseConfig, type ConfigFile } from '../../engine/config'

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
    'a set that is yet to come': [
      '{ "extends": [["strict"]] }',
      '"strict" is not there yet. Use "recommended".',
    ],
    'an unknown set': ['{ "extends": [["recomended"]] }', 'Did you mean "recommended"?'],
    'an unknown kind of placeholder': [
      '{ "placeholders": { [["persons"]]: [] } }',
      'There is no kind of placeholder "persons". Did you mean "person"?',
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
    expect(config).toEqual(defaultConfigFile)
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

  it('keeps what is sound', () => {
    const { config } = parseConfig(
      '{ "rules": { "excuse-but": "off", "nope": "off" }, "ignore": ["a", 1] }',
      rules,
    )
    expect(config).toMatchObject({ rules: { 'excuse-but': 'off' }, ignore: ['a'] })
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

  it('are none for a file that is left out', () => {
    expect(settings({ ignore: ['drafts'] }, 'drafts/a.md')).toBe('ignored')
    expect(settings({ files: ['macros'] }, 'a.md')).toBe('ignored')
    expect(settings({ files: ['macros'], ignore: ['macros/x'] }, 'macros/x.md')).toBe('ignored')
  })
})
