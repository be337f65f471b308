import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nastyTexts } from '../cli/nasty-texts'

const program = resolve('dist/cli.cjs')
const folder = mkdtempSync(join(tmpdir(), 'amends-xml-'))

/** Whatever JSON can hold in a title and a message. */
const macros = nastyTexts.map((text, index) => ({
  id: `macro-${index}`,
  title: text,
  content: `${text} We are sorry for any inconvenience with ${text}. ${text}`,
}))

const files: Record<string, string> = {
  'nasty.json': JSON.stringify({ version: 4, team: 'chat', macros }),
  "a & b 'c' 日本.md":
    '\uFEFF# Two\r\n\r\nWe apologize for any inconvenience.\r\n\r\nSorry if we hurt you.\r\n',
  'broken.json': '{ "macros": [ { "title": "x", "content": "We are sorry for any inconvenience." ',
  'useless.md':
    '<!-- amends-disable-next-line excuse-but -->\n\nHello, and sorry that we lost your parcel.\n',
  'house.md': 'Kindly wait.\n',
  'amends.config.json': JSON.stringify({
    houseRules: [{ id: 'kindly', phrases: ['kindly'], message: 'Old & "stiff" <b>]]></b>.' }],
  }),
}

beforeAll(() => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  cpSync('examples', join(folder, 'examples'), { recursive: true })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const reports = new Map<string, string>()

/** What the program prints of some paths, asked for once. */
function report(format: string, ...paths: string[]): string {
  const key = [format, ...paths].join('\n')
  const text = reports.get(key) ?? printed(format, paths)
  reports.set(key, text)
  return text
}

function printed(format: string, paths: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [program, 'check', '--format', format, ...paths], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  expect(stderr).toBe('')
  return stdout
}

/** What `xmllint` says of a text: nothing where it is right, or what it finds by an XPath. */
function xmllint(text: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync('xmllint', [...args, '-'], {
    input: text,
    encoding: 'utf8',
  })
  expect(error).toBeUndefined()
  expect({ status, stderr: stderr.replace('- validates\n', '') }).toEqual({ status: 0, stderr: '' })
  return stdout.trim()
}

const inputs: [name: string, ...paths: string[]][] = [
  ['nasty texts', 'nasty.json'],
  ['names with spaces and signs', "a & b 'c' 日本.md"],
  ['a broken file', 'broken.json'],
  ['a comment that does nothing', 'useless.md'],
  ['rules of the house', 'house.md'],
  ['the examples', 'examples'],
]

describe.each(['junit', 'checkstyle'])('%s', (format) => {
  it.each(inputs)('is right for %s', (_name, ...paths) => {
    const text = report(format, ...paths)
    expect(xmllint(text, '--noout', '--schema', `tests/consumers/${format}.xsd`)).toBe('')
    expect(text).toMatch(/<failure|<error|<testsuite /)
  })
})

describe('the numbers of junit', () => {
  it.each(inputs)('are right for %s', (_name, ...paths) => {
    const text = report('junit', ...paths)
    const number = (xpath: string): number => Number(xmllint(text, '--xpath', `number(${xpath})`))
    for (const [name, counted] of [
      ['tests', 'testcase'],
      ['failures', 'failure'],
      ['errors', 'error'],
    ]) {
      expect(number(`/testsuites/@${name}`)).toBe(number(`count(//${counted})`))
      expect(number(`sum(//testsuite/@${name})`)).toBe(number(`count(//${counted})`))
    }
  })

  it('tell the macros of the examples', () => {
    const { summary } = JSON.parse(report('json', 'examples')) as { summary: { macros: number } }
    expect(xmllint(report('junit', 'examples'), '--xpath', 'string(/testsuites/@tests)')).toBe(
      String(summary.macros),
    )
  })
})
