import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { linter } from '../../cli/linter'
import { parseConfig } from '../../engine/settings/config'
import { createLinter } from '../../engine/lint'
import { profiles } from '../../engine/settings/profiles'
import { run } from './run'

const macro =
  'Hi {{name}},\n\nwe charged you twice on Monday. We are sorry. The money is back on your card.\n'
const readme = '# Macros\n\nThese are our macros. Run the checks before you push.\n'
const guide = '# Setup\n\nRun the installer and choose a port. Restart the service.\n'
const zendesk = JSON.stringify({
  macros: [{ title: 'Late', actions: [{ field: 'comment_value', value: `<p>${macro}</p>` }] }],
})
const incident =
  '---\ntitle: Label printing is slow\nincident: labels\nstatus: investigating\n---\n\nLabels take a minute to print. We are looking for the cause.\n'

type Files = Readonly<Record<string, string>>

/** Knows all rules and judges by none, because only the number of macros matters. */
const counting = { ...createLinter([]), rules: linter.rules }

/** Writes the config for a repository. */
async function init(files: Files) {
  const host = await run({ args: ['init'], files, linter, exit: 0 })
  const text = host.written.get('amends.config.json')!
  const { config, problems } = parseConfig(text, linter.rules)
  expect(problems).toEqual([])
  return { config, text, stdout: host.output.stdout }
}

/** The files that hold macros, with their number, of a check. */
async function checkedIn(files: Files): Promise<ReadonlyMap<string, number>> {
  const args = ['check', '--format', 'json', '--fail-on', 'never', '--no-error-on-unmatched-pattern']
  const { output } = await run({ args, files, linter: counting, exit: 0 })
  const report = JSON.parse(output.stdout) as { files: { path: string; macros: number }[] }
  return new Map(report.files.flatMap(({ path, macros }) => (macros > 0 ? [[path, macros]] : [])))
}

describe('amends init checks macros, and leaves out', () => {
  const cases: Record<
    string,
    [files: Files, leftOut: string[], globs: { files: string[]; ignore: string[] }]
  > = {
    'nothing where there are only macros': [
      { 'refund.md': macro, 'billing/late.md': macro },
      [],
      { files: [], ignore: [] },
    ],
    'files about the project': [
      { 'macros/late.md': macro, 'README.md': readme, 'macros/README.md': readme, 'CHANGELOG.md': readme },
      ['README.md', 'macros/README.md', 'CHANGELOG.md'],
      { files: [], ignore: ['CHANGELOG.md', 'README.md'] },
    ],
    'guides for writers': [
      { 'macros/late.md': macro, 'macros/style-guide.md': guide, 'brand-voice-guide.md': guide },
      ['macros/style-guide.md', 'brand-voice-guide.md'],
      { files: [], ignore: ['brand-voice-guide.md', 'style-guide.md'] },
    ],
    'docs beside macros': [
      { 'macros/late.md': macro, 'docs/setup.md': guide, 'exports/zendesk.json': zendesk },
      ['docs/setup.md'],
      { files: ['exports/**', 'macros/**'], ignore: [] },
    ],
    'no message that lies in docs': [
      { 'docs/late.md': macro, 'docs/setup.md': guide },
      ['docs/setup.md'],
      { files: ['docs/late.md'], ignore: [] },
    ],
    'tests and fixtures, though they look like macros': [
      { 'mails/late.hbs': macro, 'tests/late.md': macro, 'mails/fixtures/zendesk.json': zendesk },
      ['tests/late.md', 'mails/fixtures/zendesk.json'],
      { files: [], ignore: ['**/fixtures/**', '**/tests/**'] },
    ],
    'what lies around the mails of a program': [
      {
        'src/app/emails/late.hbs': macro,
        'src/app/emails/short.hbs': '<p>Bye</p>\n',
        'src/pages/about.html': '<p>About</p>\n',
        'src/pages/terms.html': '<p>Terms</p>\n',
      },
      ['src/pages/about.html', 'src/pages/terms.html'],
      { files: ['src/app/**'], ignore: [] },
    ],
    'no neighbour of a macro': [
      { 'texts/late.md': macro, 'texts/bye.txt': 'Bye\n', 'pages/a.html': '<p>About</p>' },
      ['pages/a.html'],
      { files: ['texts/**'], ignore: [] },
    ],
    'no single macro at the top': [
      { 'late.md': macro, 'site/a.html': '<p>About</p>' },
      ['site/a.html'],
      { files: ['./*'], ignore: [] },
    ],
    'nothing that it cannot tell': [
      { 'a.txt': 'One\n', 'b/c.html': '<p>Two</p>' },
      [],
      { files: [], ignore: [] },
    ],
    'no folder with odd characters in its name': [
      { 'macros (old) [1]/late.md': macro, 'docs/setup.md': guide },
      ['docs/setup.md'],
      { files: ['macros \\(old\\) \\[1\\]/**'], ignore: [] },
    ],
    'nothing in long lists of folders': [
      {
        ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`a/${index}/late.md`, macro])),
        'a/site/b.html': '<p>About</p>',
      },
      [],
      { files: ['a/**'], ignore: [] },
    ],
  }
  it.each(Object.entries(cases))('%s', async (_name, [files, leftOut, globs]) => {
    const { config, text } = await init(files)
    const checked = await checkedIn({ ...files, 'amends.config.json': text })
    expect({ files: [...config.files].sort(), ignore: [...config.ignore].sort() }).toEqual(globs)
    const before = await checkedIn(files)
    expect([...before.keys()].filter((path) => !checked.has(path)).sort()).toEqual([...leftOut].sort())
    for (const [path, macros] of checked) expect(macros).toBe(before.get(path))
  })
})

describe('amends init says of macros', () => {
  const { rules, policy } = profiles.incident
  const cases: Record<string, [files: Files, overrides: unknown[]]> = {
    'that a status page is one': [
      { 'macros/late.md': macro, 'status/slow.md': incident },
      [{ files: ['status/**'], ...policy, rules }],
    ],
    'which of them are about incidents': [
      { 'news/slow.md': incident, 'news/late.md': macro, 'posts/slow.md': incident },
      [{ files: ['news/slow.md', 'posts/**'], ...policy, rules }],
    ],
    'that chats and text messages are brief': [
      { 'eu/chat/late.md': macro, 'sms/late.txt': macro },
      [
        { files: ['eu/chat/**'], channel: 'chat' },
        { files: ['sms/**'], channel: 'sms' },
      ],
    ],
    'that everybody reads social media': [
      { 'social-media/late.md': macro },
      [{ files: ['social-media/**'], channel: 'social' }],
    ],
    'that only the team reads notes': [
      { 'internal-notes/late.md': macro },
      [{ files: ['internal-notes/**'], audience: 'internal' }],
    ],
    nothing: [{ 'macros/late.md': macro }, []],
  }
  it.each(Object.entries(cases))('%s', async (_name, [files, overrides]) => {
    expect((await init(files)).config.overrides).toEqual(overrides)
  })

  it('that all of them are about incidents', async () => {
    const { config, text } = await init({ 'issues/slow.md': incident, 'issues/down.md': incident })
    expect(text).toContain('"extends": "incident"')
    expect(config).toMatchObject({ overrides: [], channel: 'status-page' })
  })

  it('which fields of the front matter customers read', async () => {
    const mail = `---\npreheader: We charged you twice\nowner: billing\n---\n\n${macro}`
    expect((await init({ 'mails/late.md': mail })).config.proseFields).toEqual(['preheader'])
  })
})

describe('amends init', () => {
  it('tells what it saw, and what comes next', async () => {
    const files = {
      'exports/zendesk.json': zendesk,
      'macros/a.md': macro,
      'macros/b.md': macro,
      'macros/de/c.md': 'Hallo {{name}},\n\nwir haben den Betrag zweimal abgebucht. Das tut uns leid.\n',
      'shop/amends.config.json': '{}',
      'shop/d.md': macro,
      'README.md': readme,
    }
    expect((await init(files)).stdout).toBe(
      `Looked into 5 files.
  exports/  1 file (Zendesk)
  macros/   3 files (Markdown)
Not like macros: README.md.
Texts in German are left alone: the rules know English.
shop/ has a config of its own, which stays in force there.
Wrote amends.config.json. Its comments say why each setting is there.

Next:
  amends check                    what there is to amend
  amends check --fix-dry-run      what the safe fixes would change
  amends check --update-baseline  count what there is as known, so that only new findings fail
`,
    )
  })

  it('writes the least there is where it finds nothing', async () => {
    const { text, stdout } = await init({ 'logo.svg': '' })
    expect(stdout).toContain('Found no file that could be read here.')
    expect(stdout).toMatch(/\n\nNext: `amends check`, as soon as there are macros here\.\n$/)
    expect(text).toBe(`{
  // Where editors learn what may stand in this file.
  "$schema": "https://github.com/amends-dev/amends/raw/main/schemas/config.schema.json",

  // The level that each rule has by itself. "strict", "no-admission" and "healthcare" have other ones.
  "extends": "recommended"
}
`)
  })

  it('names the schema that is installed', async () => {
    const files = { 'node_modules/amends/schemas/config.schema.json': '{}', 'a.md': macro }
    expect((await init(files)).text).toContain(
      '"$schema": "./node_modules/amends/schemas/config.schema.json"',
    )
  })

  it('only prints with --dry-run: the config by itself, what it saw beside it', async () => {
    const files = { 'a.md': macro, 'README.md': readme }
    const stderr = ['Looked into 2 files.']
    const host = await run({ args: ['init', '--dry-run'], files, linter, exit: 0, stderr })
    expect(host.written.size).toBe(0)
    expect(host.output.stdout).toBe((await init(files)).text)
  })

  it('leaves a config alone that is here', async () => {
    const files = { 'a.md': macro, 'amends.config.json': '{}' }
    const stderr = ['amends.config.json is here already and stays as it is.']
    const host = await run({ args: ['init'], files, linter, exit: 2, stderr })
    expect(host.written.size).toBe(0)
    await run({
      args: ['init', '--dry-run'],
      files,
      linter,
      exit: 0,
      stdout: ['"extends"'],
      stderr: ['Looked'],
    })
  })

  it('says which config it takes the place of', async () => {
    const files = { 'a.md': macro, '/amends.config.json': '{}' }
    expect((await init(files)).stdout).toContain('takes the place of ../amends.config.json.')
    expect((await init({ ...files, '.git/HEAD': '' })).stdout).not.toContain('takes the place')
  })

  it('says why it cannot write', async () => {
    const stderr = ['amends: amends.config.json could not be written: permission denied.']
    const readOnly = ['amends.config.json']
    await run({
      args: ['init'],
      files: { 'a.md': macro },
      readOnly,
      linter,
      exit: 2,
      stderr,
      stdout: ['Looked'],
    })
  })

  it('looks into some files of a big archive, and at the names of all', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => [`${index % 2}/${index}.txt`, 'Bye\n'])
    const { stdout } = await init(Object.fromEntries(many) as Files)
    expect(stdout).toContain('Looked at the names of 2,000 files, and into 1,500 files of them.')
    expect(stdout).toMatch(/^ {2}0\/ {2}\d+ files \(plain text\), \d+ more files$/m)
  })

  it('keeps all macros of the examples', async () => {
    const root = join(__dirname, '../../examples')
    const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    const files = Object.fromEntries(
      names.map(({ parentPath, name }) => {
        const path = join(parentPath, name)
        return [path.slice(root.length + 1), readFileSync(path, 'utf8')]
      }),
    )
    const before = await checkedIn(files)
    const { text } = await init(files)
    const checked = await checkedIn({ ...files, 'amends.config.json': text })
    expect([...before.keys()].filter((path) => !checked.has(path))).toEqual(['README.md', 'style-guide.md'])
    expect(Object.fromEntries(checked)).toEqual(
      Object.fromEntries([...before].filter(([path]) => checked.has(path))),
    )
  })
})
