import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundled, type Program } from '../../scripts/dependencies/bundled'
import { filesBelow } from '../../scripts/repository'

const folder = resolve('.build', 'reproducible')
const copies = [
  { at: join(folder, 'one'), mask: '022', zone: 'UTC' },
  { at: join(folder, 'further', 'down', 'two'), mask: '077', zone: 'Pacific/Auckland' },
]

/** Copies the sources to another folder, with the same packages, and makes there what people install. */
function makeIn({ at, mask, zone }: (typeof copies)[number]): void {
  mkdirSync(at, { recursive: true })
  for (const path of filesBelow().filter((path) => !/^(?:tests|bench|examples|docs)\//.test(path))) {
    mkdirSync(dirname(join(at, path)), { recursive: true })
    cpSync(path, join(at, path))
  }
  // As links, because the packages are large. A link to the folder would have them build from a path that both share.
  execFileSync('cp', ['-al', 'node_modules', at])
  const make = `umask ${mask} && node esbuild.mjs && node scripts/package-extension.mjs`
  execFileSync('sh', ['-c', make], { cwd: at, env: { ...process.env, TZ: zone }, stdio: 'pipe' })
}

/** A hash of each file that was made. */
function madeIn({ at }: (typeof copies)[number]): Record<string, string> {
  const programs = readdirSync(join(at, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const files = [...programs, join(at, '.build', 'amends.vsix')]
  return Object.fromEntries(
    files.map((file) => [
      file.slice(at.length),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  )
}

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  for (const copy of copies) makeIn(copy)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('two builds of the same sources', () => {
  it('are the same, wherever and by whomever they are made', () => {
    const [one, two] = copies.map(madeIn)
    expect(Object.keys(one!).length).toBeGreaterThan(50)
    expect(two).toEqual(one)
  })
})

/** The program that a first source is a part of. */
const programs: Readonly<Record<string, Program>> = {
  'client/node.ts': 'client',
  'client/start-node.ts': 'client',
  'client/browser.ts': 'client',
  'server/node.ts': 'server',
  'server/browser.ts': 'server',
  'server/session.ts': 'session',
  'report/index.ts': 'report',
  'cli/bin.ts': 'command line',
  'library/index.ts': 'library',
}

describe('docs/dependencies.md', () => {
  it('lists what is inside of each program, and nothing else', () => {
    const packages = readFileSync(join(copies[0]!.at, '.build', 'packages.json'), 'utf8')
    const built = Object.entries(JSON.parse(packages) as Record<string, readonly string[]>).flatMap(
      ([source, folders]) =>
        folders.map((path) => `${path.slice('node_modules/'.length)} in ${programs[source] ?? source}`),
    )
    const listed = bundled.flatMap(({ path, programs }) => programs.map((program) => `${path} in ${program}`))
    expect([...new Set(built)].sort()).toEqual(listed.sort())
  })
})
