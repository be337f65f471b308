import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const cli = resolve('dist/cli.cjs')
const scratch = mkdtempSync(join(tmpdir(), 'amends-sarif-'))
const repository = join(scratch, 'a repository')

/** Microsoft's SARIF multitool: a program of its own, which its package brings without leave to run. */
const multitool = createRequire(resolve('.build/consumers/package.json'))(
  '@microsoft/sarif-multitool',
) as string
const env = { PATH: process.env['PATH'], DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' }

beforeAll(() => chmodSync(multitool, 0o755))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

interface Region {
  startLine?: number
  startColumn?: number
  endLine?: number
  endColumn?: number
  charOffset?: number
  charLength?: number
  snippet?: { readonly text: string }
}
interface Result {
  readonly ruleId: string
  readonly level: string
  readonly message: { readonly id?: string; readonly arguments?: readonly string[] }
  readonly suppressions?: readonly { readonly kind: string; readonly justification?: string }[]
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string }
      readonly region: Region
    }
  }[]
}
interface Log {
  readonly runs: readonly [{ readonly results: readonly Result[] }]
}

const parsed = (text: string): Log => JSON.parse(text) as Log

/** What the command line writes in a folder. It ends with 0, because nothing is to fail here. */
const amends = (folder: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): string =>
  execFileSync(process.execPath, [cli, 'check', '--fail-on', 'never', ...args], {
    cwd: folder,
    env: { ...env, ...more },
    encoding: 'utf8',
    stdio: 'pipe',
    maxBuffer: 2 ** 26,
  })

/** Whether addresses answer is no question for a test, and needs a network. */
const settings = `<?xml version="1.0" encoding="utf-8"?>
<Properties>
  <Properties Key="SARIF2006.UrisShouldBeReachable.Options">
    <Property Key="RuleEnabled" Value="Disabled" Type="Driver.RuleEnabledState" />
  </Properties>
</Properties>
`

/** What the multitool says of a log, by its own rules and those of GitHub, as "level rule". */
function verdictOn(log: string): string[] {
  const [input, output, config] = ['log.sarif', 'verdict.sarif', 'settings.xml'].map((name) =>
    join(scratch, name),
  )
  writeFileSync(input!, log)
  writeFileSync(config!, settings)
  rmSync(output!, { force: true })
  const kinds = ['--rule-kind', 'Sarif;Gh;Ghas', '--level', 'Error;Warning;Note']
  // It ends with 1 where it finds a mistake; without an output, it did not run.
  spawnSync(multitool, ['validate', input!, ...kinds, '--config', config!, '--output', output!], { env })
  const { results } = parsed(readFileSync(output!, 'utf8')).runs[0]
  return [...new Set(results.map(({ level, ruleId }) => `${level} ${ruleId}`))].sort()
}

/**
 * What it would like better, and why we leave it so:
 * SARIF2002 message ids instead of texts: GitHub wants texts (GH1007).
 * SARIF2003 the commit: the command line starts no other program for a report, and GitHub knows the commit.
 * SARIF2009 rule ids such as "AM1001": ours are names that say what they mean.
 * SARIF2011 the text around: a line of an export may be a megabyte.
 * SARIF2012 a page of each rule: those of a house have none.
 */
const wishes = ['SARIF2002', 'SARIF2003', 'SARIF2009', 'SARIF2011', 'SARIF2012'].map((rule) => `note ${rule}`)

/** No error and no warning, and no wish that we did not think about. */
const expectSound = (log: string): void =>
  expect(verdictOn(log).filter((verdict) => !wishes.includes(verdict))).toEqual([])

const quoted = 'Sorry for any inconvenience.'
const files: Readonly<Record<string, string>> = {
  'macros/late #1 & café 😀.md': [
    '\uFEFFHi 😀,',
    '',
    '\tWe 👩‍👩‍👧 are truly sorry for any inconvenience this may have caused.',
    '',
    '<!-- amends-disable-next-line generic-apology -- a quotation -->',
    quoted,
    '',
  ].join('\r\n'),
  'macros/export.json': JSON.stringify([
    { title: 'Späte Lieferung 😀', body: 'Hallo 😀! We apologize if you were offended.' },
    { title: 'Lost', body: 'Sorry for the inconvenience. We regret any trouble this may have caused.' },
  ]),
  'macros/[old] 50%.md': 'We apologize for any inconvenience.\n',
  'macros/broken.json': '[{"body": "Sorry for any inconvenience."',
  'amends.config.json': '{"houseRules":[{"id":"no-hallo","phrases":["hallo"]}]}',
}

function writeRepository(): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(repository, path)), { recursive: true })
    writeFileSync(join(repository, path), text)
  }
  amends(repository, ['--update-baseline', 'macros/[old] 50%.md'])
  const report = JSON.parse(amends(repository, ['--format', 'json', 'macros/export.json'])) as {
    readonly files: readonly [
      { readonly findings: readonly { rule: string; path: string; fingerprint: string }[] },
    ]
  }
  const {
    path,
    rule,
    fingerprint: text,
  } = report.files[0].findings.find(({ rule: id }) => id === 'conditional-apology')!
  const entry = { path, rule, text, reason: 'Wanted so.' }
  const side = { version: 1, files: { 'macros/export.json': [entry] } }
  writeFileSync(join(repository, 'amends.suppressions.json'), JSON.stringify(side))
}

describe('the SARIF multitool', () => {
  it('has nothing against the report of the examples', () => {
    expectSound(amends(resolve('.'), ['examples', '--format', 'sarif']))
  })

  it('has nothing against a report without findings', () => {
    const folder = join(scratch, 'clean')
    mkdirSync(folder)
    writeFileSync(join(folder, 'a.md'), 'Hi.\n')
    expectSound(amends(folder, ['--format', 'sarif']))
  })

  describe('of a repository with all that is hard', () => {
    let log = ''
    beforeAll(() => {
      writeRepository()
      log = amends(repository, ['--format', 'sarif', '--baseline', 'amends.baseline.json'])
    })

    it('has nothing against its report', () => expectSound(log))

    it('would complain of a column that cannot be', () => {
      const broken = parsed(log)
      broken.runs[0].results[0]!.locations[0]!.physicalLocation.region.endColumn = 0
      expect(verdictOn(JSON.stringify(broken))).toContain('error JSON1008')
    })

    it('has nothing against it in GitHub Actions, where what is left out is not there', () => {
      const workflow = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: scratch }
      const args = ['--format', 'sarif', '--baseline', 'amends.baseline.json']
      const inWorkflow = amends(repository, args, workflow)
      expectSound(inWorkflow)
      const { results } = parsed(inWorkflow).runs[0]
      expect(results.flatMap(({ suppressions }) => suppressions)).toEqual([])
      expect(results[0]!.locations[0]!.physicalLocation.artifactLocation.uri).toMatch(
        /^a%20repository\/macros\//,
      )
    })

    it('finds in it what was left out, and why', () => {
      const told = parsed(log).runs[0].results.flatMap(({ suppressions = [] }) => suppressions)
      expect(told.map(({ kind, justification }) => `${kind}: ${justification}`).sort()).toEqual([
        'external: Known in amends.baseline.json.',
        'external: Wanted so.',
        'inSource: a quotation',
      ])
    })

    it.each<[name: string, keys: readonly (keyof Region)[]]>([
      ['lines and columns', ['charOffset', 'charLength']],
      ['offsets', ['startLine', 'startColumn', 'endLine', 'endColumn']],
    ])('reads the same words at our %s', (_name, keys) => {
      const regions = ({ runs }: Log): Region[] =>
        runs[0].results.map(({ locations }) => locations[0]!.physicalLocation.region)
      const [input, output] = ['bare.sarif', 'read.sarif'].map((name) => join(scratch, name))
      const bare = parsed(log)
      for (const region of regions(bare)) for (const key of [...keys, 'snippet'] as const) delete region[key]
      writeFileSync(input!, JSON.stringify(bare))
      const args = [
        'rewrite',
        input!,
        '--output',
        output!,
        '--insert',
        'RegionSnippets',
        '--log',
        'ForceOverwrite',
      ]
      execFileSync(multitool, args, { env, stdio: 'pipe' })
      const words = (one: Log) => regions(one).map(({ snippet }) => snippet?.text)
      expect(words(parsed(readFileSync(output!, 'utf8')))).toEqual(words(parsed(log)))
      expect(words(parsed(log))).toContain('Hallo')
    })
  })
})
