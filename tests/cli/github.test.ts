import { describe, expect, it } from 'vitest'
import { harmless } from '../../cli/text/harmless'
import { github, stepSummary } from '../../cli/reporters/github'
import type { FileReport } from '../../report/report'
import type { ReportContext } from '../../cli/report/context'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { context, markedFile, reportOf } from './marked-report'
import { nastyTexts } from './nasty-texts'
import { run } from './run'

interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** Reads a line as GitHub's runner does: a command begins the line, and what is escaped is read last. */
function commandIn(line: string): Command | undefined {
  const [, name, listed = '', message] = /^\s*::(\w[\w-]*)(?: (.*?))?::(.*)$/s.exec(line) ?? []
  if (name === undefined || message === undefined) return undefined
  const unescaped = (text: string): string =>
    text
      .replace(/%0D/g, '\r')
      .replace(/%0A/g, '\n')
      .replace(/%3A/g, ':')
      .replace(/%2C/g, ',')
      .replace(/%25/g, '%')
  const pairs = listed.split(',').map((pair) => pair.split(/=(.*)/s, 2) as [string, string])
  const properties = Object.fromEntries(pairs.map(([key, value]) => [key, unescaped(value)]))
  return { name, properties, message: unescaped(message) }
}

/** The commands of a report, and the lines that are none. */
function read(files: readonly FileReport[], more: Partial<ReportContext> = {}) {
  const lines = github(reportOf(files), { ...context, ...more })
    .trimEnd()
    .split('\n')
  const commands = lines.map(commandIn)
  return {
    commands: commands.filter((command) => command !== undefined),
    others: lines.filter((_, index) => !commands[index]),
  }
}

const many = (path: string, count: number, more: Parameters<typeof markedFile>[2]) =>
  markedFile(path, '[[we regret]] '.repeat(count), more)

describe('an annotation', () => {
  it('tells the place in lines and characters from 1', () => {
    const { commands } = read([markedFile('a.md', 'Hi 😀,\r\n😀 [[we regret]] it.')])
    expect(commands).toEqual([
      {
        name: 'warning',
        properties: {
          file: 'a.md',
          line: '2',
          endLine: '2',
          col: '3',
          endColumn: '12',
          title: 'weak-performative',
        },
        message: 'Reads as: a form. It is one. Say sorry.',
      },
    ])
  })

  it('has no columns where it goes over several lines, because GitHub would drop it all', () => {
    const [command] = read([markedFile('a.md', 'So [[we\nregret]] it.')]).commands
    expect(command?.properties).toEqual({ file: 'a.md', line: '1', endLine: '2', title: 'weak-performative' })
  })

  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'notice'],
  ] as const)('of the level %s is a %s', (severity, name) =>
    expect(read([markedFile('a.md', '[[x]]', { severity })]).commands[0]?.name).toBe(name),
  )

  it('is not made of a hint', () =>
    expect(read([markedFile('a.md', '[[x]]', { severity: 'hint' })]).commands).toEqual([]))

  it('ends with the best rewrite, marked where that states a fact', () =>
    run({
      args: ['check', '--format', 'github'],
      files: { 'a.md': 'Sorry if we hurt you. We apologize for any inconvenience.' },
      exit: 1,
      stdout: [
        /::error .*Say what happened\. If true: … that we +…\n/,
        / Instead: … \[TODO: what we did\] …\n/,
      ],
    }))

  it('warns of what was not read, and notes what does nothing', () => {
    const mended = { title: '', safety: 'safe' as const, becomes: '', edits: [] }
    const problems = [
      { message: 'Broken.', offsets: [3, 4] as const },
      { message: 'Useless.', offsets: [0, 1] as const, fix: mended },
    ]
    const { commands } = read([{ ...markedFile('a.md', 'Hi, [[x]]'), problems }])
    expect(commands.map(({ name, message }) => `${name} ${message}`)).toEqual([
      'warning Broken.',
      'warning Reads as: a form. It is one. Say sorry.',
      'notice Useless.',
    ])
  })
})

describe('a path', () => {
  const paths: [name: string, env: Record<string, string>, path: string, expected: string][] = [
    ['is from the working directory', {}, 'a.md', 'a.md'],
    ['is from the root of the repository', { GITHUB_WORKSPACE: '/' }, 'a.md', 'repo/a.md'],
    ['is from a root with a slash at its end', { GITHUB_WORKSPACE: '/repo/' }, 'a/b.md', 'a/b.md'],
    ['leads up to the root', { GITHUB_WORKSPACE: '/' }, '../b.md', 'b.md'],
    ['stays where the root is elsewhere', { GITHUB_WORKSPACE: '/other' }, 'a.md', 'a.md'],
  ]
  it.each(paths)('%s', (_name, env, path, expected) =>
    expect(read([markedFile(path, '[[x]]')], { env }).commands[0]?.properties['file']).toBe(expected),
  )
})

describe('a text from a file', () => {
  it.each(nastyTexts)('is one command whatever it holds: %j', (text) => {
    const file = { ...markedFile(`${text}.md`, '[[x]]', { hears: text, rule: 'house/x' }) }
    const { commands, others } = read([file])
    expect(commands.map(({ name }) => name)).toEqual(['warning'])
    expect(commands[0]?.properties['file']).toBe(`${text}.md`)
    expect(commands[0]?.message).toBe(harmless(`${text} It is one. Say sorry.`))
    expect(others).toHaveLength(1)
    expect(others[0]).toMatch(/^1 macro in 1 file: /)
  })
})

describe('what is shown', () => {
  it('is the worst, the sure and the weighty first', () => {
    const rules = [{ ...context.rules[0]!, id: 'heavy', weight: 9 }]
    const files = [
      markedFile('info.md', '[[x]]', { severity: 'info' }),
      markedFile('light.md', '[[x]]'),
      markedFile('unsure.md', '[[x]]', { confidence: 'low', rule: 'heavy' }),
      markedFile('heavy.md', '[[x]]', { rule: 'heavy' }),
      markedFile('error.md', '[[x]]', { severity: 'error' }),
    ]
    const order = read(files, { rules }).commands.map(({ properties }) => properties['file'])
    expect(order).toEqual(['error.md', 'heavy.md', 'light.md', 'unsure.md', 'info.md'])
  })

  it.each([
    [10, 10, 9, undefined],
    [11, 2, 0, '1 error. Run `amends check`'],
    [0, 12, 11, '2 warnings, 2 notices. Run'],
    [30, 30, 30, '20 errors, 20 warnings, 21 notices. Run'],
  ])('of %i errors, %i warnings and %i notices is what GitHub shows', (errors, warnings, notices, left) => {
    const files = [
      many('a.md', errors, { severity: 'error' }),
      many('b.md', warnings, { severity: 'warning' }),
      many('c.md', notices, { severity: 'info' }),
    ]
    const { commands } = read(files)
    const number = (name: string) => commands.filter((command) => command.name === name).length
    expect(number('error')).toBe(Math.min(errors, 10))
    expect(number('warning')).toBe(Math.min(warnings, 10))
    expect(number('notice')).toBe(Math.min(notices, 9) + (left === undefined ? 0 : 1))
    if (left !== undefined) expect(commands.at(-1)?.message).toContain(`more than GitHub shows here: ${left}`)
  })

  it('names the summary where there is one', () => {
    const { commands } = read([many('a.md', 11, {})], { env: { GITHUB_STEP_SUMMARY: '/summary' } })
    expect(commands.at(-1)?.message).toMatch(/1 warning\. See the summary of this job\.$/)
  })
})

describe('the log', () => {
  it('ends with the totals', () =>
    run({
      args: ['check', '--format', 'github'],
      files: { 'a.md': 'We regret it.', 'b.md': 'Hello.' },
      exit: 0,
      stdout: [/\n2 macros in 2 files: 0 errors, 1 warning\.\n$/],
    }))

  it('says that there is nothing', () =>
    run({
      args: ['check', '--format', 'github'],
      files: { 'b.md': 'Hello.' },
      exit: 0,
      stdout: [/^1 macro in 1 file: nothing to amend\.\n$/],
    }))
})

describe('the summary of the step', () => {
  const summarized = async (env: Record<string, string>, files: Record<string, string>) => {
    const args = ['check', '--format', 'github', '--fail-on', 'never']
    const { written } = await run({ args, env, files, exit: 0, linter: createLinter(rules) })
    return written
  }

  it('is added to what other commands wrote', async () => {
    const files = { 'summary.txt': 'Before.\n', 'a.md': 'We are sorry for any inconvenience.' }
    const written = await summarized({ GITHUB_STEP_SUMMARY: '/repo/summary.txt' }, files)
    expect(written.get('summary.txt')).toMatch(/^Before\.\n<!-- amends-report -->\n\n## Amends\n\n/)
    expect(written.get('summary.txt')).toMatch(
      /- We are sorry for any inconvenience\.\n\+ We are sorry \[TODO/,
    )
  })

  it('links to the lines of the commit', async () => {
    const env = {
      GITHUB_STEP_SUMMARY: '/repo/summary',
      GITHUB_WORKSPACE: '/',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'team/macros',
      GITHUB_SHA: 'abc123',
    }
    const written = await summarized(env, { 'a (b)&é.md': '\nWe are sorry for any inconvenience.' })
    expect(written.get('summary')).toContain(
      '[line 2](https://github.com/team/macros/blob/abc123/repo/a%20%28b%29%26%C3%A9.md?plain=1#L2)',
    )
  })

  it('is not written where nobody asks for it', async () =>
    expect((await summarized({}, { 'a.md': 'Hi.' })).size).toBe(0))

  it('holds no more than GitHub takes', () => {
    const env = { GITHUB_STEP_SUMMARY: '/summary' }
    const report = reportOf([many('a.md', 900, { sentence: `${'sorry '.repeat(300)}日本` })])
    const [{ text } = { text: '' }] = stepSummary(report, { ...context, env })
    const size = Buffer.byteLength(text)
    expect(size).toBeLessThan(1024 * 1024)
    expect(size).toBeGreaterThan(990_000)
    expect(text).toMatch(
      /\n\*There was no room for \d+ more findings\. `amends check` prints them all\.\*\n\n$/,
    )
  })
})
