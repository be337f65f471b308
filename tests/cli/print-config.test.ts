import { describe, expect, it } from 'vitest'
import { run, type Case } from './run'

const config = `{
  "extends": "no-admission",
  "audience": "client",
  "rules": { "generic-apology": "warning", "house/no-oops": "error" },
  "ignore": ["drafts/"],
  "houseRules": [{ "id": "no-oops", "phrases": ["oops"] }],
  "overrides": [
    { "files": ["outages/**"], "kind": "failure", "rules": { "vague-timeframe": "off" } },
    { "files": ["*.txt"], "channel": "sms" },
    {
      "files": ["outages/api.md"],
      "kind": "resolved"
    }
  ]
}`

const files = {
  'amends.config.json': config,
  'outages/api.md': 'The API is back.',
  'note.txt': 'Hi',
  'drafts/a.md': 'Hi',
  'logo.svg': '<svg/>',
  'other/amends.config.json': '{}',
  'other/macros.json':
    '{"macros":[{"title":"Refund","actions":[{"field":"comment_value","value":"<p>Hi</p>"}]}]}',
}

/** What is printed as JSON, file by file. */
async function printed(...args: readonly string[]) {
  const host = await run({ args: ['check', '--print-config', '--format', 'json', ...args], files, exit: 0 })
  const { version, files: list } = JSON.parse(host.output.stdout) as { version: number; files: Printed[] }
  expect(version).toBe(1)
  return list
}

interface Printed {
  readonly path: string
  readonly checked: boolean
  readonly config: string | null
  readonly settings: Readonly<Record<string, { value: unknown; from: string }>>
  readonly rules: Readonly<Record<string, { value: string; own: string; from: string }>>
}

describe('where a setting comes from', () => {
  const settings: Record<string, [file: string, name: string, value: unknown, from: string]> = {
    'the defaults': ['outages/api.md', 'compensation', 'unset', 'default'],
    'the profile': ['outages/api.md', 'causeKnown', false, 'profile no-admission'],
    'the config': ['outages/api.md', 'audience', 'client', 'config, line 3'],
    'an override': ['note.txt', 'channel', 'sms', 'override 2, line 9'],
    'the last override that says it': ['outages/api.md', 'kind', 'resolved', 'override 3, line 12'],
    'no override of other files': ['outages/api.md', 'channel', null, 'default'],
    'the nearest config': ['other/macros.json', 'audience', 'customer', 'default'],
  }
  it.each(Object.entries(settings))('%s', async (_name, [file, name, value, from]) => {
    const [one] = await printed(file)
    expect(one!.settings[name]).toEqual({ value, from })
  })

  const levels: Record<string, [file: string, rule: string, value: string, from: string]> = {
    'the rule itself': ['note.txt', 'vague-timeframe', 'info', 'default'],
    'the config': ['note.txt', 'generic-apology', 'warning', 'config, line 4'],
    'an override': ['outages/api.md', 'vague-timeframe', 'off', 'override 1, line 8'],
    'a rule of the house': ['note.txt', 'house/no-oops', 'error', 'config, line 4'],
    'the command line': ['note.txt', 'weak-performative', 'hint', '--rule'],
  }
  it.each(Object.entries(levels))('of a level: %s', async (_name, [file, rule, value, from]) => {
    const [one] = await printed('--rule', 'weak-performative:hint', file)
    expect(one!.rules[rule]).toMatchObject({ value, from })
  })

  it('names every rule, with the level that is its own', async () => {
    const [one] = await printed('note.txt')
    expect(Object.entries(one!.rules).map(([id, { own }]) => [id, own])).toEqual([
      ['generic-apology', 'error'],
      ['conditional-apology', 'error'],
      ['weak-performative', 'warning'],
      ['vague-timeframe', 'info'],
      ['house/no-oops', 'warning'],
    ])
  })
})

describe('--print-config', () => {
  const cases: Record<string, Omit<Case, 'args'> & { args?: readonly string[] }> = {
    'tells people what is in force': {
      args: ['outages/api.md'],
      exit: 0,
      stdout: [
        'outages/api.md\n',
        /Config +amends\.config\.json\n/,
        /Profile +no-admission\n/,
        /Override +1, line 8: outages\/\*\*\n +Override +3, line 10: outages\/api\.md\n/,
        /Format +markdown/,
        /Placeholders +any syntax that the text shows\n/,
        /kind +"resolved" \(override 3, line 12\)\n/,
        /channel +not set \(default\)\n/,
        /vague-timeframe +off instead of info \(override 1, line 8\)\n/,
        /Other rules +2 rules at their own level\n/,
      ],
    },
    'needs no config': {
      args: ['a.md'],
      files: { 'a.md': 'Hi' },
      exit: 0,
      stdout: [/Config +none: the defaults\n/, /Profile +recommended\n/, 'Other rules      4 rules'],
    },
    'tells the tool and its placeholders': {
      args: ['other/macros.json'],
      exit: 0,
      stdout: [/Preset +Zendesk, by its shape\n/, /Placeholders +liquid\n/],
    },
    'tells why a file is not checked': {
      args: ['drafts/a.md'],
      exit: 0,
      stdout: ['Not checked: "ignore", line 5 leaves it out: drafts/'],
      silent: ['Format'],
    },
    'tells that no glob names a file': {
      args: ['b.md'],
      files: { 'amends.config.json': '{\n"files": ["a.md"] }', 'b.md': '' },
      exit: 0,
      stdout: ['Not checked: "files", line 2 does not name it.'],
    },
    'tells that no format reads a file': {
      args: ['logo.svg'],
      exit: 0,
      stdout: ['No format reads such a file.', 'amends.config.json'],
    },
    'tells what Git ignores': {
      args: ['m/a.md'],
      files: { '.git/HEAD': '', '.gitignore': '*.md', 'm/a.md': '' },
      exit: 0,
      stdout: ['Git ignores it, so it is only checked where it is named.'],
    },
    'counts what a side file leaves out': {
      args: ['a.md'],
      files: {
        'a.md': 'Hi',
        'amends.suppressions.json':
          '{"version":1,"files":{"a.md":[{"path":"","rule":"generic-apology","text":"4107154a34963c04"}]}}',
      },
      exit: 0,
      stdout: [/Left out +1 finding named in amends\.suppressions\.json/],
    },
    'names the config that was given': {
      args: ['--config', 'other/amends.config.json', 'note.txt'],
      exit: 0,
      stdout: [/Config +other\/amends\.config\.json\n/, /channel +not set \(default\)/],
    },
    'lists the files of a folder': {
      args: [],
      exit: 0,
      stdout: ['note.txt\n', 'outages/api.md\n', 'other/macros.json\n', 'drafts/a.md\n'],
      silent: ['logo.svg'],
    },
    'reads the standard input': {
      args: ['--stdin', '--stdin-filename', 'outages/new.md'],
      stdin: 'Hi',
      exit: 0,
      stdout: [/Override +1, line 8/],
    },
    'says what is missing': { args: ['gone.md'], exit: 2, stderr: ['gone.md: no such file or directory'] },
    'refuses a config with mistakes': {
      args: ['a.md'],
      files: { 'a.md': '', 'amends.config.json': '{ "ignroe": [] }' },
      exit: 2,
      stderr: ['amends.config.json:1:3: There is no setting "ignroe". Did you mean "ignore"?'],
    },
    'refuses a level for an unknown rule': {
      args: ['--rule', 'generic-apologie:off', 'note.txt'],
      exit: 2,
      stderr: ['There is no rule "generic-apologie"'],
    },
    'refuses formats of reports': {
      args: ['--format', 'sarif'],
      exit: 2,
      stderr: ['--print-config prints text, or JSON with --format json.'],
    },
  }
  it.each(Object.entries(cases))('%s', async (_name, { args = [], ...expected }) => {
    await run({ files, ...expected, args: ['check', '--print-config', ...args] })
  })

  it('says for a program which files are checked', async () => {
    const list = await printed('drafts/a.md', 'logo.svg', 'note.txt')
    expect(list.map(({ path, checked }) => [path, checked])).toEqual([
      ['drafts/a.md', false],
      ['logo.svg', false],
      ['note.txt', true],
    ])
  })

  it('writes to a file', async () => {
    const args = ['check', '--print-config', '--output-file', 'settings.txt', 'note.txt']
    const host = await run({ args, files, exit: 0 })
    expect(host.output.stdout).toBe('')
    expect(host.written.get('settings.txt')).toContain('note.txt\n')
  })
})
