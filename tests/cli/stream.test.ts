import { describe, expect, it, vi } from 'vitest'
import { linter } from '../../cli/linter'
import { main } from '../../cli/main'
import { RecordJudge } from '../../cli/stream/judgement'
import { defaultConfig } from '../../engine/settings/config'
import { mistakesBy } from '../harness/schema'
import { run, type Case } from './run'
import { virtualHost } from './virtual-host'

const generic = 'We apologize for any inconvenience.'
const fine = 'Your parcel left today.'
const mistakesIn = mistakesBy('stream.schema.json')

interface Told {
  readonly line: number
  readonly id?: unknown
  readonly findings: readonly { readonly rule: string; readonly [name: string]: unknown }[]
}

/** What `amends stream` prints, each line held against the schema. */
async function streamed({ args, ...expected }: Case): Promise<readonly Told[]> {
  const { output } = await run({ linter, ...expected, args: ['stream', ...args] })
  return output.stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const told = JSON.parse(line) as Told
      expect(mistakesIn(told)).toEqual([])
      return told
    })
}

const ndjson = (...records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')

/** The numbers of the lines of which something is told. */
const linesOf = async (expected: Case): Promise<readonly number[]> =>
  (await streamed(expected)).map(({ line }) => line)

describe('what is printed', () => {
  it('is a line for each record with findings', async () => {
    const stdin = ndjson({ body: fine }, { body: `😀 ${generic}` })
    expect(await streamed({ args: [], stdin, exit: 0 })).toEqual([
      {
        line: 2,
        findings: [
          {
            rule: 'generic-apology',
            severity: 'error',
            confidence: 'high',
            hears: 'nobody looked at what happened to you.',
            sentence: `😀 ${generic}`,
            text: 'We apologize for any inconvenience',
            offsets: [3, 37],
            also: [],
          },
        ],
      },
    ])
  })

  it('is a line for each record with --all', async () => {
    const stdin = ndjson({ body: fine }, { body: generic })
    expect(await linesOf({ args: ['--all'], stdin, exit: 0 })).toEqual([1, 2])
  })

  it.each([['r-7'], [7], [true], [null]])('names the record by --id: %j', async (id) => {
    const stdin = ndjson({ reply: { id }, body: generic })
    expect(await streamed({ args: ['--id', '/reply/id'], stdin, exit: 0 })).toMatchObject([{ line: 1, id }])
  })

  it('has the best rewrite with --fixes', async () => {
    const stdin = ndjson({ body: 'We apologise for any inconvenience.' }, { body: 'We regret any delay.' })
    const told = await streamed({ args: ['--fixes'], stdin, exit: 0 })
    expect(told.flatMap(({ findings }) => findings)[0]).toHaveProperty('fix.safety')
  })

  it('is the same for a text that comes again', async () => {
    const stdin = ndjson({ body: generic }, { body: generic })
    const [one, other] = await streamed({ args: [], stdin, exit: 0 })
    expect(other).toEqual({ ...one, line: 2 })
  })
})

describe('what is found', () => {
  it.each([
    'Hi Mira,\n\nwe are sorry if you felt ignored, but our policy is clear. We will be back soon.\n\nThe team',
    'Unfortunately, due to high demand your order was delayed. Thank you for your patience!',
    'I am so sorry that we lost your kayak, Olu. I sent another one today, and it is on us.',
    'To change your password, open your account page.',
  ])('is what a check finds: %s', async (body) => {
    const { findings } = linter.lint({ path: 'record.txt', text: body }, defaultConfig)
    const [told] = await streamed({ args: ['--all'], stdin: ndjson({ body }), exit: 0 })
    expect(told?.findings).toMatchObject(
      findings.map(({ rule, severity, offsets }) => ({ rule, severity, offsets })),
    )
    expect(told?.findings).toHaveLength(findings.length)
  })
})

describe('where the text is', () => {
  it.each<[name: string, args: readonly string[], record: unknown]>([
    ['in "body"', [], { body: generic }],
    ['in a field of another name', ['--field', 'text'], { text: generic, body: fine }],
    ['further inside', ['--field', '/message/parts/0'], { message: { parts: [generic] } }],
    ['under a name with signs of a pointer', ['--field', '/a~1b~0c'], { 'a/b~c': generic }],
    ['under a name with a dot', ['--field', 'message.body'], { 'message.body': generic }],
    [
      'in HTML',
      ['--as', 'html'],
      { body: '<p>We <b>apolo&shy;gize</b> for any&nbsp;inconvenience.</p><style>b{}</style>' },
    ],
    ['in Markdown', ['--as', 'markdown'], { body: '> quoted\n\nWe **apologize** for any inconvenience.' }],
  ])('%s', async (_name, args, record) => {
    expect(await linesOf({ args, stdin: ndjson(record), exit: 0 })).toEqual([1])
  })
})

describe('the settings', () => {
  const stdin = ndjson({ body: generic })
  it.each<[name: string, given: Omit<Case, 'exit' | 'stdin'>, severity: string | undefined]>([
    ['are those of the rules', { args: [] }, 'error'],
    ['come from --rule', { args: ['--rule', 'generic-apology:info'] }, 'info'],
    ['may turn a rule off', { args: ['--rule', 'generic-apology:off'] }, undefined],
    [
      'come from the nearest config, whatever files it is for',
      {
        args: [],
        files: {
          'amends.config.json':
            '{"files":["macros/**"],"ignore":["*.txt"],"rules":{"generic-apology":"warning"}}',
        },
      },
      'warning',
    ],
    [
      'come from --config',
      {
        args: ['--config', 'archive.json'],
        files: { 'archive.json': '{"rules":{"generic-apology":"hint"}}' },
      },
      'hint',
    ],
  ])('%s', async (_name, given, severity) => {
    const [told] = await streamed({ ...given, stdin, exit: 0 })
    const found = told?.findings.find(({ rule }) => rule === 'generic-apology')
    expect(found?.['severity']).toBe(severity)
  })

  it('may ban a phrase', async () => {
    const files = { 'amends.config.json': '{"ban":["kindly"]}' }
    const [told] = await streamed({ args: [], files, stdin: ndjson({ body: 'Kindly wait.' }), exit: 0 })
    expect(told?.findings[0]?.rule).toMatch(/^house\//)
  })

  it.each<[args: readonly string[], says: string]>([
    [['--rule', 'generic-apologie:off'], 'Did you mean "generic-apology"?'],
    [['--rule', 'generic-apology:loud'], '--rule generic-apology:LEVEL does not know "loud".'],
    [['--as', 'htm'], 'Did you mean "html"?'],
    [['--config', 'none.json'], 'none.json'],
    [['replies.ndjson'], '"amends stream" reads the standard input: amends stream <replies.ndjson'],
  ])('are refused: %j', async (args, says) => {
    await run({ args: ['stream', ...args], linter, stdin, exit: 2, stderr: [says] })
  })
})

describe('lines that are no records', () => {
  const after = ndjson({ body: generic })
  it.each<[name: string, line: string, says: string, args?: readonly string[]]>([
    ['no JSON', '{"body": ', 'Line 1 is not JSON: '],
    ['an array', '[{"body":"x"}]', 'Line 1 is an array. Each line must be one JSON object.'],
    ['a text', '"Sorry"', 'Line 1 is a string.'],
    ['null', 'null', 'Line 1 is null.'],
    ['without the field', '{"text":"x"}', 'Line 1 has no field "body".'],
    ['without what it inherits', '{}', 'has no field "constructor"', ['--field', 'constructor']],
    ['without an outer field', '{"body":"x"}', 'has no field "body/html"', ['--field', '/body/html']],
    ['with a number', '{"body":7}', 'Line 1 has a number in "body", where a text is expected.'],
    ['with a list', '{"body":["x"]}', 'Line 1 has an array in "body"'],
    ['without the name', '{"body":"x"}', 'Line 1 has no field "id".', ['--id', 'id']],
    ['named by an object', '{"body":"x","id":{}}', 'has an object in "id"', ['--id', 'id']],
    ['named too precisely', '{"body":"x","id":12345678901234567890}', 'Write it as a string', ['--id', 'id']],
    ['named by more than a number', '{"body":"x","id":1e400}', 'Write it as a string', ['--id', 'id']],
    ['with signs that steer a terminal', '\u001b[2J', 'is not JSON'],
  ])('%s: told, and passed over', async (_name, line, says, args = []) => {
    const rest = args[0] === '--id' ? ndjson({ body: generic, id: 1 }) : after
    const host = virtualHost({ stdin: `${line}\n${rest}` })
    expect(await main(['stream', ...args], host, async () => linter)).toBe(2)
    expect(host.output.stderr).toContain(says)
    expect(host.output.stderr).not.toContain('\u001b')
    expect(host.output.stdout.includes('"line":2')).toBe(args[0] !== '--field')
  })

  it('are not those whose text has a mistake', async () => {
    const stdin = ndjson({ body: `<p>${generic}</p><!-- amends-disable nonsense -->` })
    const stderr = [
      'Line 1 was judged, but: This amends-disable does nothing for "nonsense": there is no such rule.\n',
    ]
    expect(await linesOf({ args: ['--as', 'html'], stdin, exit: 0, stderr })).toEqual([1])
  })

  it('are those, too, at which we fail', async () => {
    vi.spyOn(RecordJudge.prototype, 'judge').mockRejectedValueOnce(new Error('boom'))
    const stdin = ndjson({ body: fine }, { body: generic })
    const stderr = ['amends: Line 1 was not judged: internal error: boom.\n']
    expect(await linesOf({ args: [], stdin, exit: 2, stderr })).toEqual([2])
  })

  it('are told one by one up to twenty', async () => {
    const { output } = await run({
      args: ['stream'],
      linter,
      stdin: `${'x\n'.repeat(25)}${after}`,
      exit: 2,
      stdout: ['"line":26'],
      stderr: ['Line 20 is', '… and 5 more lines like these.'],
    })
    expect(output.stderr.match(/^amends:/gm)).toHaveLength(21)
  })

  it.each<[name: string, stdin: string]>([
    ['an empty line', `\n${after}`],
    ['a line of spaces', `  \t\n${after}`],
    ['an empty value', `{"body":null}\n${after}`],
    ['line breaks of Windows', `{"body":"x"}\r\n${after.trim()}\r\n`],
    ['a byte order mark', `\uFEFF{"body":"x"}\n${after}`],
    ['no line break at the end', `{"body":"x"}\n${after.trim()}`],
  ])('are not: %s', async (_name, stdin) => {
    expect(await linesOf({ args: [], stdin, exit: 0 })).toEqual([2])
  })
})
