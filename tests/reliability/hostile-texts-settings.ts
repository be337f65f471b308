import { expect } from 'vitest'
import { configFor, defaultConfig, parseConfig, type Config } from '../../engine/settings/config'
import { matchesGlobs } from '../../engine/settings/globs'
import { settingsFor, type RecordType, type SettingType } from '../../engine/settings/settings'
import { parseSuppressions } from '../../engine/suppressions/suppressions'
import { rules } from '../../rules'
import { expectCleanPrototype, readEverything } from './hostile-texts-reader'

const asList = (count: number, item: (index: number) => unknown): unknown[] =>
  Array.from({ length: count }, (_, i) => item(i))

/** A name of a file on which each star of a glob has much to try. */
const longPath = `${'a/'.repeat(20)}${'a'.repeat(60)}.txt`

export const hostileGlobs: Readonly<Record<string, readonly string[]>> = {
  stars: ['**/'.repeat(50) + 'b', '*a'.repeat(30) + 'b', '*'.repeat(50_000), '*a*a*ab', '**/a/**/a/**/a/b'],
  brackets: [
    '['.repeat(50_000),
    '[a-'.repeat(300),
    '+('.repeat(20_000),
    '(a+)+b',
    '+(+(a))b',
    '@(*|*a)@(*|*a)b',
  ],
  braces: ['{a,b}'.repeat(100), '{'.repeat(900), `{${'a,'.repeat(450)}}`, '{a,aa}+b', '{1..10000000}'],
  'very long ones': ['a'.repeat(100_000), '?'.repeat(100_000), '!'.repeat(900), '\\'.repeat(999)],
  'paths out of the folder': [
    '../../etc/passwd',
    '/etc/passwd',
    'C:\\Windows\\*',
    '\0',
    '',
    ' ',
    '..',
    '\uD83D',
  ],
}

/** Uses globs at each place of a config. Gives how many there are. */
export function expectSafeGlobs(globs: readonly string[]): number {
  for (const glob of globs) {
    const text = JSON.stringify({
      files: ['**', glob],
      ignore: [glob],
      overrides: [{ files: [glob], rules: {} }],
    })
    const { config, problems } = parseConfig(text, rules)
    expect(problems.every(({ message }) => message.includes('a glob of at most'))).toBe(true)
    expect(typeof configFor(config, longPath, matchesGlobs)).toMatch(/^(?:object|string)$/)
  }
  return globs.length
}

/** Configs as strangers may write them: what they say, and what is told of it. */
export const largeConfigs: Readonly<Record<string, { text(): string; readonly says?: RegExp }>> = {
  '10 MB of one text': { text: () => JSON.stringify({ allow: ['a '.repeat(5_000_000)] }) },
  '10 MB of comments': { text: () => `{${'/* a */'.repeat(1_400_000)}}` },
  '100,000 overrides': {
    text: () => JSON.stringify({ overrides: asList(100_000, () => ({ files: ['b/'], kind: 'failure' })) }),
  },
  '10,000 house rules': {
    text: () =>
      JSON.stringify({ houseRules: asList(10_000, (i) => ({ id: `r${i}`, phrases: [`trouble ${i}`] })) }),
  },
  'a phrase of 100,000 words': { text: () => JSON.stringify({ ban: ['sorry '.repeat(100_000)] }) },
  'phrases made to be tried again and again': {
    text: () =>
      JSON.stringify({ ban: ['(a+)+b', '.*.*.*sorry', 'sorry|*', '_ _? _? _? sorry', '{x} \\1 a**'] }),
  },
  '200,000 levels': { text: () => `{"allow":${'['.repeat(200_000)}`, says: /nested too deep/ },
  'keys of an object’s own parts': {
    text: () =>
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"rules":{"__proto__":"off"}}',
    says: /There is no setting "__proto__"/,
  },
  'a file to go on from': { text: () => '{"extends":"../../etc/passwd"}', says: /is not "/ },
  'code in place of data': {
    text: () => '{"plugins":["./a.js"],"rules":{"./a.js":"error"}}',
    says: /There is no/,
  },
  'no end': { text: () => '{"rules":{"', says: /valid JSON/ },
  'no JSON at all': { text: () => '\0\uD83D<xml>', says: /valid JSON/ },
}

/** Reads a config, and a file under it. `says` is what must be told, where something must. */
export async function expectToldConfig(text: string, says?: RegExp): Promise<void> {
  const { config, problems } = parseConfig(text, rules)
  const told = problems.map(({ message }) => message).join('\n')
  if (says) expect(told).toMatch(says)
  else expect(told).toBe('')
  expect(problems.every(({ offsets: [from, to] }) => from <= to && to <= text.length)).toBe(true)
  parseSuppressions(text, rules)
  const inForce = configFor(config, 'a.md', matchesGlobs)
  const file = { path: 'a.md', text: 'Sorry for any trouble 7.\n\nWe apologize for any inconvenience.' }
  if (inForce !== 'ignored') await readEverything(file, inForce)
  expectCleanPrototype()
}

const values: Readonly<Record<SettingType['type'], unknown>> = {
  record: {},
  list: [],
  choice: 'a',
  string: 'a',
  boolean: true,
}

/** For each place of the schema a config with each value that does not belong there. */
export function wrongConfigs(): readonly string[] {
  const texts: string[] = []
  const put = (type: SettingType, wrap: (value: unknown) => unknown): void => {
    const right = type.type === 'choice' ? 'string' : type.type
    const wrong = Object.entries(values).filter(([name]) => name !== right && name !== 'choice')
    for (const value of [...wrong.map(([, value]) => value), null, 7]) {
      if (right === 'string' && typeof value === 'string') continue
      texts.push(JSON.stringify(wrap(value)))
    }
    if (type.type === 'list') put(type.of, (value) => wrap([value]))
    if (type.type === 'record') putAll(type, wrap)
  }
  const putAll = ({ properties }: RecordType, wrap: (value: unknown) => unknown): void => {
    for (const [name, { type }] of Object.entries(properties).slice(0, 15))
      put(type, (value) => wrap({ [name]: value }))
  }
  put(settingsFor(rules), (value) => value)
  return texts
}

/** Names of an object's own parts at each place where a config names something. */
export const configOfAllRules: Config = {
  ...defaultConfig,
  companyNames: ['__proto__', 'constructor'],
  thirdParties: ['toString'],
  proseFields: ['__proto__', 'constructor', 'toString.length'],
  placeholders: JSON.parse('{"person":["__proto__"],"__proto__":["constructor"],"constructor":["toString"]}'),
}
