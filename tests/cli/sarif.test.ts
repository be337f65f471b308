import { describe, expect, it } from 'vitest'
import type { Finding } from '../../engine/finding'
import { applyEdits } from '../../engine/fixes/fix'
import { toRule } from '../../engine/settings/house-rules'
import { sarif } from '../../cli/reporters/sarif/index'
import { emptyReport, type FileReport, type Report } from '../../report/report'
import type { ReportContext } from '../../cli/report/context'
import { version } from '../../package.json'
import { parseMarked } from '../harness/marked'
import { context, findingsOf, markedFile, places, reportOf, shown } from './marked-report'
import { run } from './run'

interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
  readonly charOffset: number
  readonly charLength: number
  readonly snippet?: { readonly text: string }
}
interface PhysicalLocation {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string }
  readonly region?: Region
}
interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly {
    readonly physicalLocation: PhysicalLocation
    readonly logicalLocations?: readonly object[]
  }[]
  readonly relatedLocations?: readonly {
    readonly physicalLocation: PhysicalLocation
    readonly message: { readonly text: string }
  }[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly suppressions: readonly object[]
  readonly baselineState?: string
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region
        readonly insertedContent?: { readonly text: string }
      }[]
    }[]
  }[]
}
interface Run {
  readonly tool: {
    readonly driver: {
      readonly version: string
      readonly rules: readonly { readonly id: string; readonly name: string; readonly helpUri?: string }[]
    }
  }
  readonly originalUriBaseIds: Readonly<Record<string, { readonly uri: string }>>
  readonly invocations: readonly {
    readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[]
  }[]
  readonly results: readonly Result[]
}

/** The one run of a log. */
function runIn(log: string): Run {
  const { version: format, runs } = JSON.parse(log) as { version: string; runs: [Run] }
  expect(format).toBe('2.1.0')
  return runs[0]
}

const runOf = (
  files: readonly FileReport[],
  more: Partial<Report> = {},
  around: Partial<ReportContext> = {},
) => runIn(sarif(reportOf(files, more), { ...context, ...around }))

const only = (run: Run): Result => {
  expect(run.results).toHaveLength(1)
  return run.results[0]!
}

const shownRegion = ({ startLine, startColumn, endLine, endColumn }: Region): string =>
  shown({ line: startLine, column: startColumn }, { line: endLine, column: endColumn })

describe('--format sarif', () => {
  it.each(places)('tells places in UTF-16: $name', ({ marked, utf16, offsets }) => {
    const region = only(runOf([markedFile('a.md', marked)])).locations[0]!.physicalLocation.region!
    // A byte order mark is no character of the text.
    const skipped = marked.startsWith('\uFEFF') ? 1 : 0
    expect(shownRegion(region)).toBe(utf16)
    expect([region.charOffset, region.charLength]).toEqual([offsets[0] - skipped, offsets[1] - offsets[0]])
    expect(region.snippet?.text).toBe('we regret')
  })

  it('says what ran, and describes the rules that found something', async () => {
    const files = { 'a.md': 'Sorry for any inconvenience. We regret.' }
    const { output } = await run({ args: ['check', '--format', 'sarif'], files, exit: 1 })
    const { tool, results, originalUriBaseIds } = runIn(output.stdout)
    expect(tool.driver).toMatchObject({
      name: 'Amends',
      version,
      rules: [
        {
          id: 'generic-apology',
          name: 'GenericApology',
          shortDescription: { text: 'Looks for what generic-apology names.' },
          fullDescription: {
            text: 'Looks for what generic-apology names. Reads as: nobody looked. It says nothing. Say what happened.',
          },
          help: {
            markdown: expect.stringMatching(
              /```text\nWe apologize for any inconvenience\.\n```\n\n\*\*After\*\*\n\n```text\nWe apologize \[TODO: what we did\]\./,
            ) as string,
            text: expect.stringContaining('After: We apologize [TODO: what we did].') as string,
          },
          helpUri: expect.stringMatching(/\/docs\/rules\/generic-apology\.md$/) as string,
          defaultConfiguration: { level: 'error' },
          properties: { precision: 'high', 'problem.severity': 'error' },
        },
        { id: 'weak-performative', defaultConfiguration: { level: 'warning' } },
      ],
    })
    expect(results.map(({ ruleId, ruleIndex }) => [ruleId, ruleIndex])).toEqual([
      ['generic-apology', 0],
      ['weak-performative', 1],
    ])
    expect(originalUriBaseIds).toMatchObject({ '%SRCROOT%': { uri: 'file:///repo/' } })
  })

  it('a rule of the house has no page', () => {
    const house = toRule({ id: 'no-oops', phrases: ['oops'] })
    const file = markedFile('a.md', '[[Oops]].', { rule: 'house/no-oops' })
    const { tool } = runOf([file], {}, { rules: [house] })
    expect(tool.driver.rules).toMatchObject([{ id: 'house/no-oops', name: 'HouseNoOops' }])
    expect(tool.driver.rules[0]).not.toHaveProperty('helpUri')
  })

  it.each<[severity: Finding['severity'], level: string]>([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
    ['hint', 'note'],
  ])('%s is the level %s', (severity, level) => {
    expect(only(runOf([markedFile('a.md', '[[x]]', { severity })])).level).toBe(level)
  })

  it.each<[path: string, uri: string, base: string | undefined]>([
    ['macros/a b#1.md', 'macros/a%20b%231.md', '%SRCROOT%'],
    ['Zoë/100%?.md', 'Zo%C3%AB/100%25%3F.md', '%SRCROOT%'],
    ['a:b.md', 'a%3Ab.md', '%SRCROOT%'],
    ['../other/a b.md', 'file:///other/a%20b.md', undefined],
  ])('the address of %s', (path, uri, uriBaseId) => {
    const { artifactLocation } = only(runOf([markedFile(path, '[[x]]')])).locations[0]!.physicalLocation
    expect(artifactLocation).toEqual({ uri, ...(uriBaseId && { uriBaseId }) })
  })

  it('starts from the top of the repository where GitHub says what that is', () => {
    const around = { cwd: '/repo/support', env: { GITHUB_WORKSPACE: '/repo' } }
    const { results, originalUriBaseIds } = runOf([markedFile('a b.md', '[[x]]')], {}, around)
    expect(results[0]!.locations[0]!.physicalLocation.artifactLocation.uri).toBe('support/a%20b.md')
    expect(originalUriBaseIds).toEqual({ '%SRCROOT%': { uri: 'file:///repo/' } })
  })

  it('names the macro by its place and its title', () => {
    const file = { ...markedFile('a.json', '[[x]] [[y]]', { macro: '/macros/0' }) }
    const titled = { ...file, titles: new Map([['/macros/0', 'Late parcel']]) }
    const locations = (one: FileReport) => runOf([one]).results[0]!.locations[0]!.logicalLocations
    expect(locations(titled)).toEqual([
      { name: 'Late parcel', fullyQualifiedName: '/macros/0', kind: 'object' },
    ])
    expect(locations(file)).toEqual([{ fullyQualifiedName: '/macros/0', kind: 'object' }])
    expect(locations(markedFile('a.md', '[[x]]'))).toBeUndefined()
  })

  it('keeps a fingerprint where lines, files and other findings move', () => {
    const prints = (...files: FileReport[]) =>
      runOf(files).results.map(({ partialFingerprints }) => partialFingerprints['amends/v1'])
    const [first, second] = prints(markedFile('a.md', '[[We regret]]. [[We regret]].'))
    expect(first).toMatch(/^[0-9a-f]{16}:1$/)
    expect(second).toBe(first!.replace(':1', ':2'))
    expect(prints(markedFile('b.md', 'Hi,\n\n[[We   regret]].'))).toEqual([first])
    expect(prints(markedFile('a.md', '[[We regretted]].'))).not.toEqual([first])
    expect(prints(markedFile('a.md', '[[We regret]].', { rule: 'vague-timeframe' }))).not.toEqual([first])
    const both = markedFile('a.md', '[[We regret]]. [[We regret]].')
    const [left, told] = both.findings
    expect(
      prints({
        ...both,
        findings: [told!],
        leftOut: [{ finding: left!.finding, by: 'comment', reason: '' }],
      }),
    ).toEqual([second, first])
  })

  it('holds fixes as replacements that give the fixed text', async () => {
    const text = '\uFEFF😀 We regret it.\r\nSorry for any inconvenience.\r\n'
    const files = { 'a b.md': text }
    const { output } = await run({ args: ['check', '--format', 'sarif'], files, exit: 1 })
    const fixed = runIn(output.stdout).results.map(({ fixes }) => {
      const { replacements } = fixes![0]!.artifactChanges[0]!
      // A reader has taken the byte order mark off.
      const edits = replacements.map(({ deletedRegion: { charOffset, charLength }, insertedContent }) => ({
        offsets: [charOffset, charOffset + charLength] as const,
        newText: insertedContent?.text ?? '',
      }))
      return applyEdits(text.slice(1), edits)
    })
    expect(fixed).toEqual([
      '😀 We regret it.\r\nSorry [TODO: what we did].\r\n',
      '😀 we are sorry it.\r\nSorry for any inconvenience.\r\n',
    ])
  })

  it('leads to notes, to what else there is to say, and to other macros', () => {
    const { text, ranges } = parseMarked('[[if it rains]]\nwe [[regret]]')
    const [, other] = findingsOf(markedFile('a.md', '[[if it rains]]\nwe [[regret]]'))
    const finding = {
      notes: [{ message: 'Only where it rains.', offsets: ranges[0]! }],
      related: [{ ...other!, rule: 'hedged-harm' }, other!],
      elsewhere: [
        { file: 'b c.md', title: 'Lost parcel', offsets: [3, 5] as const },
        { file: 'gone.md', title: undefined, offsets: [3, 5] as const },
      ],
    }
    const file = markedFile('a.md', `${text} [[x]]`, finding)
    const { relatedLocations } = only(runOf([file, { ...emptyReport, path: 'b c.md', text: 'a\nbcd' }]))
    expect(
      relatedLocations!.map(({ message, physicalLocation: { artifactLocation, region } }) => [
        artifactLocation.uri,
        region && shownRegion(region),
        message.text,
      ]),
    ).toEqual([
      ['a.md', '1:1-1:12', 'Only where it rains.'],
      ['a.md', '2:4-2:10', 'hedged-harm: Reads as: a form. It is one. Say sorry.'],
      ['a.md', '2:4-2:10', 'weak-performative: here as well.'],
      ['b%20c.md', '2:2-2:4', 'Also in "Lost parcel".'],
      ['gone.md', undefined, 'Also here.'],
    ])
  })

  describe('findings that are not told', () => {
    const file = markedFile('a.md', '[[told]] [[comment]] [[side]] [[old]]')
    const [told, comment, side, old] = findingsOf(file)
    const files: FileReport[] = [
      {
        ...file,
        findings: [{ finding: told!, fixes: [] }],
        known: [old!],
        leftOut: [
          { finding: comment!, by: 'comment', reason: 'A quotation.' },
          { finding: side!, by: 'side file', reason: '' },
        ],
      },
    ]
    const baseline = { path: 'amends.baseline.json', before: 2, known: 1, gone: {} }

    it('are suppressed, with the reason', () => {
      const { results } = runOf(files, { baseline })
      expect(results.map(({ suppressions, baselineState }) => [suppressions, baselineState])).toEqual([
        [[], 'new'],
        [[{ kind: 'inSource', status: 'accepted', justification: 'A quotation.' }], 'new'],
        [[{ kind: 'external', status: 'accepted' }], 'new'],
        [
          [{ kind: 'external', status: 'accepted', justification: 'Known in amends.baseline.json.' }],
          'unchanged',
        ],
      ])
    })

    it('have no baseline state without a baseline', () => {
      expect(runOf(files).results[0]).not.toHaveProperty('baselineState')
    })

    it('are not there in GitHub Actions, where each would open an alert', () => {
      const { results } = runOf(files, { baseline }, { env: { GITHUB_ACTIONS: 'true' } })
      expect(results.map(({ suppressions }) => suppressions)).toEqual([[]])
    })
  })

  it('tells what could not be read, with its place', () => {
    const problems = [{ message: 'This is no JSON.', offsets: [2, 3] as const }]
    const file = { ...emptyReport, path: 'a.json', text: '{\nx', problems }
    const side = { ...emptyReport, path: 'amends.suppressions.json', text: '{}', problems }
    const { invocations, results } = runOf([file], { sideFiles: [side] })
    expect(results).toEqual([])
    expect(invocations[0]!.toolExecutionNotifications).toMatchObject([
      {
        descriptor: { id: 'problem' },
        level: 'warning',
        message: { text: 'This is no JSON.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'a.json' },
              region: { startLine: 2, startColumn: 1 },
            },
          },
        ],
      },
      { locations: [{ physicalLocation: { artifactLocation: { uri: 'amends.suppressions.json' } } }] },
    ])
  })

  it('holds what matters most, first and as far as GitHub takes it', () => {
    const mild = markedFile('a.md', '[[x]] [[y]] [[z]]', { severity: 'info' })
    const report = reportOf([mild, markedFile('b.md', '[[y]]', { severity: 'error' })])
    const { results, invocations } = runIn(sarif(report, context, 2))
    expect(results.map(({ level }) => level)).toEqual(['error', 'note'])
    expect(invocations[0]!.toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
      '2 findings are not in this report, because code scanning takes 2 at most. The most severe are here.',
    ])
  })
})
