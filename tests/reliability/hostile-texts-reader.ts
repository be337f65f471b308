import { expect } from 'vitest'
import { defaultConfig, type Config } from '../../engine/settings/config'
import type { SourceFile } from '../../engine/document'
import { createExplainer } from '../../engine/explain'
import type { Edit, Offsets } from '../../engine/finding'
import { applyEdits } from '../../engine/fixes/fix'
import { createLinter, type LintResult } from '../../engine/lint'
import { overviewOf } from '../../engine/overview'
import { rules } from '../../rules'

export const linter = createLinter(rules)
const explain = createExplainer(linter)

const prototypeBefore = Reflect.ownKeys(Object.prototype)

/** Whether anything has got into what all objects share. */
export function expectCleanPrototype(): void {
  expect(Reflect.ownKeys(Object.prototype)).toEqual(prototypeBefore)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
}

/** Asks the engine for all that it knows of a file, and holds each answer against the file. */
export async function readEverything(file: SourceFile, config: Config = defaultConfig): Promise<LintResult> {
  const result = linter.lint(file, config)
  const isInside = ([from, to]: Offsets): boolean => 0 <= from && from <= to && to <= file.text.length
  const outside = [...result.findings, ...result.problems].filter(({ offsets }) => !isInside(offsets))
  expect(outside).toEqual([])
  expect(result.problems.filter(({ message }) => /failed|Maximum|undefined/.test(message))).toEqual([])
  const macros = explain(file, config)?.macros ?? []
  expect(macros.flatMap(({ passages }) => passages).every(({ offsets }) => isInside(offsets))).toBe(true)
  for (const { offsets, reading } of overviewOf(file, config)?.macros ?? [])
    expect([isInside(offsets), typeof (reading?.kind ?? '')]).toEqual([true, 'string'])
  expect(linter.summarize(file, config).file).toBe(file.path)
  const fixes = await linter.fixes(file, config, result.findings, 'best')
  const edits = [...fixes.values()].flat().flatMap((fix): readonly Edit[] => fix.edits)
  expect(edits.every(({ offsets }) => isInside(offsets))).toBe(true)
  const fixed = await linter.fixAll(file, config)
  expect(applyEdits(file.text, fixed.edits) === fixed.text).toBe(true)
  expectCleanPrototype()
  return result
}

/** How many times longer a file of four times the length may take: 4 is linear, 16 is quadratic. */
const MOST_GROWTH = 9
/** A busy machine disturbs a measure, so it is taken again where it looks bad. */
const ROUNDS = 5

/** Holds the CPU time of a check against that of a check of a quarter of it; both are the least of some rounds. */
export function expectSteadyGrowth(path: string, quarter: string, whole: string): void {
  let [short, long] = [Infinity, Infinity]
  for (let round = 0; round < ROUNDS; round++) {
    short = Math.min(short, timeOf({ path, text: quarter }))
    long = Math.min(long, timeOf({ path, text: whole }))
    if (long <= MOST_GROWTH * Math.max(short, 10)) return
  }
  expect(long / short, `${short} ms, then ${long} ms for four times as much`).toBeLessThanOrEqual(MOST_GROWTH)
}

function timeOf(file: SourceFile): number {
  // The linter shall not know the file from the last round.
  linter.lint({ ...file, text: '' }, defaultConfig)
  const [before, start] = [process.cpuUsage(), performance.now()]
  linter.lint(file, defaultConfig)
  const { user, system } = process.cpuUsage(before)
  // The CPU time counts other threads of this process, the other one other programs.
  return Math.min((user + system) / 1000, performance.now() - start)
}
