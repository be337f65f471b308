import { expect } from 'vitest'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { run } from './run'
import type { World } from './virtual-host'

export const linter = createLinter(rules)
export const name = 'amends.baseline.json'
type Files = Readonly<Record<string, string>>

/** The texts of a library on two days, how it is checked on the second, and what is told then. */
export interface Story {
  readonly first: Files
  /** What is other on the second day; `null` is gone. */
  readonly second?: Readonly<Record<string, string | null>>
  readonly args?: readonly string[]
  readonly env?: World['env']
  /** "file rule" of each finding that is told, in order. */
  readonly told?: readonly string[]
  readonly exit?: 0 | 1 | 2
  /** How many are gone, by rule. */
  readonly gone?: Readonly<Record<string, number>>
  /** Parts of what is said on the standard error; without it nothing may be said. */
  readonly stderr?: readonly (string | RegExp)[]
  /** "file rule count" of each entry of the baseline that is written, or that none is. */
  readonly written?: readonly string[] | 'nothing'
}

export const firstRun = ['check', '.', '--update-baseline']
export const nextRun = ['check', '.', '--baseline', name]

/** Makes a baseline on the first day, and checks the library against it on the second. */
export async function tell({ first, second = {}, args = nextRun, env = {}, exit = 0, ...expected }: Story) {
  const before = await run({ args: firstRun, files: first, linter, exit: 0, stderr: [`${name} now knows`] })
  const baseline = before.written.get(name)!
  const files = Object.fromEntries(
    Object.entries({ ...first, [name]: baseline, ...second }).filter(([, text]) => text !== null),
  ) as Files
  const host = await run({
    args: [...args, '--format', 'json'],
    files,
    env,
    linter,
    exit,
    stdin: files['a.md'] ?? '',
    ...(expected.stderr && { stderr: expected.stderr }),
  })
  const report = JSON.parse(host.output.stdout) as {
    files: { path: string; findings: { rule: string }[] }[]
    baseline: { gone: object }
  }
  const told = report.files.flatMap(({ path, findings }) => findings.map(({ rule }) => `${path} ${rule}`))
  expect(told).toEqual(expected.told ?? [])
  expect(report.baseline.gone).toEqual(expected.gone ?? {})
  const written = host.written.get(name)
  if (expected.written === 'nothing') expect(written).toBeUndefined()
  else if (expected.written) expect(entriesIn(written ?? baseline)).toEqual(expected.written)
}

const entriesIn = (text: string): string[] =>
  Object.entries(
    (JSON.parse(text) as { files: Record<string, Record<string, Record<string, number>>> }).files,
  ).flatMap(([file, byRule]) =>
    Object.entries(byRule).flatMap(([rule, texts]) =>
      Object.values(texts).map((count) => `${file} ${rule} ${count}`),
    ),
  )
