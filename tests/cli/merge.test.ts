import { describe, expect, it, test } from 'vitest'
import { main } from '../../cli/main'
import { reportFormats } from '../../cli/reporters/index'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { plainLinter } from './plain-linter'
import { virtualHost, type World } from './virtual-host'

type Files = NonNullable<World['files']>

async function amends(files: Files, args: readonly string[], linter = plainLinter) {
  const host = virtualHost({ files })
  const code = await main(args, host, async () => linter)
  return { code, ...host.output }
}

/** What each part of a run printed, by the name of a file. */
async function partsOf(
  files: Files,
  of: number,
  args: readonly string[] = [],
  linter = plainLinter,
): Promise<Record<string, string>> {
  const parts: Record<string, string> = {}
  for (let number = 1; number <= of; number++) {
    const { stdout } = await amends(files, ['check', '--shard', `${number}/${of}`, ...args], linter)
    parts[`${number}.part`] = stdout
  }
  return parts
}

const generic = 'We apologize for any inconvenience.\n'
const files: Files = {
  'a.md': `# Late order\n\n${generic}`,
  'b.md': 'Hi,\n\nwe are sorry if you were hurt by the late parcel.\n',
  'clean.md': 'We charged you twice. We are sorry.\n',
  'same/1.md': 'We are sorry for the late bill.\n',
  'same/2.md': 'We are sorry for the late bill.\n',
  'same/3.md': 'We are sorry for the late bill.\n',
  'old/c.md': `<!-- amends-disable-next-line generic-apology -- agreed -->\n${generic}`,
  'old/amends.config.json': '{ "ban": ["kindly"] }',
  'old/d.md': 'We kindly regret that we lost your parcel, due to the fact that it rained.\n',
  'macros.json': JSON.stringify({
    macros: [{ title: 'Refund', actions: [{ field: 'comment_value', value: generic }] }],
  }),
  'more.json': '{ "reply": "We are sorry if that upset you." }',
  'amends.suppressions.json': JSON.stringify({
    files: {
      'macros.json': [{ path: '/macros/0', rule: 'generic-apology', text: '0000000000000000' }],
      'more.json': [{ path: '/reply', rule: 'conditional-apology', text: '0000000000000000' }],
      'gone.json': [{ path: '', rule: 'no-such-rule', text: '' }],
    },
  }),
}

describe('merged parts are the whole', () => {
  test.each(reportFormats)('as %s', async (format) => {
    const whole = await amends(files, ['check', '--format', format])
    const parts = await partsOf(files, 3)
    // Nothing but the parts is here, and their order does not matter.
    const names = Object.keys(parts).toReversed()
    expect(await amends(parts, ['merge', '--format', format, ...names])).toEqual(whole)
  })

  test.each([[['--quiet']], [['--fail-on', 'hint']], [['--max-warnings', '0']], [['--fail-on', 'never']]])(
    'with %j',
    async (args) => {
      const parts = await partsOf(files, 2)
      expect(await amends(parts, ['merge', ...args, ...Object.keys(parts)])).toEqual(
        await amends(files, ['check', ...args]),
      )
    },
  )

  it('where the parts were made with other levels', async () => {
    const args = ['--rule', 'generic-apology:off', '--rule', 'weak-performative:error']
    const parts = await partsOf(files, 2, args)
    expect(await amends(parts, ['merge', ...Object.keys(parts)])).toEqual(
      await amends(files, ['check', ...args]),
    )
  })

  it('however many there are, and where one has no file', async () => {
    const whole = await amends(files, ['check', '--format', 'json'])
    for (const of of [1, 20]) {
      const parts = await partsOf(files, of)
      expect(await amends(parts, ['merge', '--format', 'json', ...Object.keys(parts)])).toEqual(whole)
    }
  })

  it('a file that could not be read counts', async () => {
    const parts = await partsOf({ ...files, 'b.md': null }, 2)
    const { code, stderr } = await amends(parts, ['merge', ...Object.keys(parts)])
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /^amends: [12]\.part: 1 file of this part could not be checked; the output of its run says why\n$/,
    )
  })

  it('with the real rules, some of which compare files', async () => {
    const real = createLinter(rules)
    const whole = await amends(files, ['check', '--format', 'json'], real)
    expect(whole.stdout).toContain('macro-boilerplate-apology')
    const parts = await partsOf(files, 3, [], real)
    expect(await amends(parts, ['merge', '--format', 'json', ...Object.keys(parts)], real)).toEqual(whole)
  })

  it('a part says nothing of the findings itself', async () => {
    expect(await amends(files, ['check', '--shard', '1/1'])).toMatchObject({ code: 0, stderr: '' })
  })
})

describe('what is no whole is refused', () => {
  const { 'b.md': _b, ...fewer } = files
  const refusals: Record<
    string,
    readonly [parts: () => Promise<Files>, args: readonly string[], message: string]
  > = {
    'a part is missing': [
      () => partsOf(files, 3),
      ['1.part', '3.part'],
      'Part 2/3 is missing. Name all parts of the run.',
    ],
    'several are missing': [
      () => partsOf(files, 3),
      ['2.part'],
      'Parts 1/3, 3/3 are missing. Name all parts of the run.',
    ],
    'a part is there twice': [
      async () => {
        const parts = await partsOf(files, 2)
        return { ...parts, 'copy.part': parts['1.part']! }
      },
      ['1.part', 'copy.part', '2.part'],
      '1.part and copy.part are both part 1 of 2. Name each part once.',
    ],
    'parts are of different numbers': [
      async () => ({ ...(await partsOf(files, 2)), '2.part': (await partsOf(files, 3))['2.part']! }),
      ['1.part', '2.part'],
      '1.part is one of 2 parts and 2.part one of 3. Merge the parts of one run.',
    ],
    'parts are of different files': [
      async () => ({ ...(await partsOf(files, 2)), '2.part': (await partsOf(fewer, 2))['2.part']! }),
      ['1.part', '2.part'],
      '2.part was made from other files, or with other settings, than 1.part. Merge the parts of one run.',
    ],
    'parts are of different settings': [
      async () => ({
        ...(await partsOf(files, 2)),
        '2.part': (await partsOf(files, 2, ['--rule', 'vague-timeframe:off']))['2.part']!,
      }),
      ['1.part', '2.part'],
      '2.part was made from other files, or with other settings, than 1.part. Merge the parts of one run.',
    ],
    'a part is of another program': [
      async () => ({
        'a.part': (await partsOf(files, 1))['1.part']!.replace('"program":"', '"program":"0.'),
      }),
      ['a.part'],
      'a.part was made by another version of Amends (0.',
    ],
    'a part was edited by hand': [
      async () => ({
        'a.part': (await partsOf(files, 1))['1.part']!.replace('"findings":', '"found":'),
      }),
      ['a.part'],
      'a.part is not as `amends check --shard` printed it. Make this part again.',
    ],
    'a part holds nothing': [
      async () => ({ 'a.part': '{ "amendsPart": 1 }' }),
      ['a.part'],
      'a.part is no part of a run.',
    ],
    'a file is no part': [
      async () => ({ 'a.json': '{ "version": 1 }', 'b.md': generic, 'c.json': 'null' }),
      ['a.json'],
      'a.json is no part of a run. Name the files that `amends check --shard` printed.',
    ],
    'a file is no JSON': [async () => ({ 'b.md': generic }), ['b.md'], 'b.md is no part of a run.'],
    'a file holds null': [async () => ({ 'c.json': 'null' }), ['c.json'], 'c.json is no part of a run.'],
    'a file is not there': [async () => ({}), ['no.part'], 'no.part: no such file or directory.'],
  }
  test.each(Object.entries(refusals))('%s', async (_what, [parts, args, message]) => {
    const { code, stdout, stderr } = await amends(await parts(), ['merge', ...args])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`amends: ${message}`)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})
