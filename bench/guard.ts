import { readFileSync } from 'node:fs'
import { check, nothing, readEverything } from './commands'
import { createExport, createLibrary } from './corpus'
import { figuresPath, type Figures, type LatencyRow, type ProcessRow, type Section } from './figures'
import type { Group } from './groups'
import { measureKeys, type Start } from './keys'
import { measurePrograms } from './programs'
import { configOfOnly, repositoryOf, scratchFile } from './repositories'
import { amends, floor, startProgram } from './servers'

/**
 * By how much a ratio may be greater than the committed one. Ratios of processor time of one run vary by some percent from run to run,
 * and by up to a sixth on a machine that is busy; a count of instructions would vary less, but virtual machines do not tell it.
 */
export const margin = 1.25

/** A ratio of processor time to that of the floor. */
export interface Ratio {
  readonly name: string
  readonly ratio: number
}

export interface Regression extends Ratio {
  readonly before: number
}

export const ratiosIn = (sections: readonly Section[]): Ratio[] =>
  sections.flatMap(({ rows }) =>
    (rows as readonly (ProcessRow | LatencyRow)[]).flatMap(({ name, cpuRatio }) =>
      cpuRatio === null ? [] : [{ name, ratio: typeof cpuRatio === 'number' ? cpuRatio : cpuRatio.median }],
    ),
  )

/** What takes longer than was committed, by more than the margin. What only one of the two has is not compared. */
export const regressionsOf = (now: readonly Ratio[], committed: readonly Ratio[]): Regression[] =>
  now.flatMap(({ name, ratio }) => {
    const before = committed.find((one) => one.name === name)?.ratio
    return before !== undefined && ratio > before * margin ? [{ name, ratio, before }] : []
  })

export const committedRatios = (): Ratio[] =>
  ratiosIn((JSON.parse(readFileSync(figuresPath('guard'), 'utf8')) as Figures).sections)

export const guard: Group = {
  id: 'guard',
  about: 'fails where something takes longer than the committed figures say, by ratios of processor time',
  isQuick: false,
  async run() {
    const { folder } = repositoryOf(300)
    const reading = readEverything(folder)
    const finding = scratchFile('finding.md', 'Hello,\n\nSorry for any trouble.\n')
    const errorRules = ['--config', configOfOnly('error')]
    const scans = await measurePrograms(
      [
        { floor: reading, work: check('scan, all rules', { folder, format: 'concise' }) },
        {
          floor: reading,
          work: check('scan, the five error rules', { folder, format: 'concise', args: errorRules }),
        },
        { floor: reading, work: check('scan, all rules with rewrites', { folder }) },
      ],
      5,
    )
    const one = await measurePrograms([{ floor: nothing, work: check('one file', { args: [finding] }) }], 25)
    const start: Start = (wish) => startProgram(amends, wish)
    const startFloor: Start = (wish) => startProgram(floor, wish)
    const keys = [
      await measureKeys('a key, 50 KB of Markdown', createLibrary(50_000), 150, start, startFloor),
      await measureKeys('a key, 50 KB of JSON', createExport(50_000), 150, start, startFloor),
    ]
    return [
      {
        id: 'guarded-programs',
        title: 'Guarded: programs',
        about: 'The scans are those of 300 macros.',
        kind: 'processes',
        rows: [...scans, ...one],
      },
      {
        id: 'guarded-keys',
        title: 'Guarded: keys',
        about: 'Only the ratio of processor time is compared.',
        kind: 'latencies',
        rows: keys,
      },
    ]
  },
}
