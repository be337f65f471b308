import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { scripts } from '../../package.json'
import { filesBelow, read } from '../../scripts/repository'

interface Step {
  readonly uses?: string
  readonly run?: string
}

interface Job {
  readonly steps: readonly Step[]
  readonly permissions?: Readonly<Record<string, string>>
  readonly needs?: string | readonly string[]
  readonly 'timeout-minutes'?: number
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const paths = filesBelow('.github/workflows')
const workflows = paths.map((path) => [path, parse(read(path)) as Workflow] as const)

test('there is one for each change and one for releases', () => {
  expect(paths).toEqual(['.github/workflows/ci.yml', '.github/workflows/release.yml'])
})

describe.each(workflows)('%s', (_path, { permissions, jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps)

  test('runs scripts that there are', () => {
    const named = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(test))/g)].map(([, name, short]) => name ?? short!),
    )
    expect(named.length).toBeGreaterThan(1)
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
  })

  test('uses actions of GitHub and Azure alone, at a version', () => {
    const used = steps.flatMap(({ uses }) => uses ?? [])
    expect(used.filter((name) => !/^(?:actions|azure)\/[a-z-]+@v\d+$/.test(name))).toEqual([])
  })

  test('may do nothing unless a job says so', () => {
    expect(Object.values(permissions).filter((right) => right !== 'read')).toEqual([])
  })

  test('waits only for jobs that there are, and for none for ever', () => {
    const awaited = Object.values(jobs).flatMap(({ needs = [] }) => needs)
    expect(awaited.filter((name) => !Object.hasOwn(jobs, name))).toEqual([])
    expect(Object.values(jobs).filter((job) => !job['timeout-minutes'])).toEqual([])
  })

  test('puts nothing that others write into a command', () => {
    expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([])
  })
})

test('a release is packaged in one job, and the others publish that', () => {
  const { jobs } = workflows[1]![1]
  const packing = Object.entries(jobs).filter(([, { steps }]) =>
    steps.some(({ run = '' }) => /npm run package|npm pack/.test(run)),
  )
  expect(packing.map(([name]) => name)).toEqual(['package'])
  const rights = Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [
      name,
      Object.entries(job.permissions ?? {}).flatMap(([right, level]) => (level === 'write' ? [right] : [])),
    ]),
  )
  expect(rights).toEqual({
    package: [],
    marketplace: ['id-token'],
    'open-vsx': [],
    npm: ['id-token'],
    github: ['contents'],
  })
})
