import { describe, expect, it } from 'vitest'
import { run } from './run'
import type { World } from './virtual-host'

/** Which files a check reads, in order. */
async function checked(
  args: readonly string[],
  names: readonly string[],
  world: World = {},
): Promise<string[]> {
  const files = { ...Object.fromEntries(names.map((name) => [name, 'Hello.\n'])), ...world.files }
  const host = await run({ ...world, args: ['check', '--format', 'json', ...args], files, exit: 0 })
  return (JSON.parse(host.output.stdout) as { files: { path: string }[] }).files.map(({ path }) => path)
}

describe('files below a folder', () => {
  it('are those of a known format, sorted', async () => {
    expect(await checked([], ['b.md', 'a.json', 'a/z.md', 'x.ts', 'Makefile'])).toEqual([
      'a/z.md',
      'a.json',
      'b.md',
    ])
  })

  it('are not those that no person writes', async () => {
    const names = ['a.md', 'node_modules/p/r.md', 'x/dist/a.md', 'vendor/a.md', '.git/a.md', 'a.min.json']
    const manifests = ['package.json', 'x/package-lock.json', 'tsconfig.json', 'tsconfig.base.json']
    expect(await checked(['.'], [...names, ...manifests])).toEqual(['a.md'])
  })

  it('are not behind symbolic links', async () => {
    expect(await checked([], ['a.md'], { others: ['loop', 'link.md'] })).toEqual(['a.md'])
  })

  it('are each read once', async () => {
    expect(await checked(['m', 'm/a.md', './m/../m'], ['m/a.md'])).toEqual(['m/a.md'])
  })

  it.each(['m/**/*.md', './m/**/*.md', '/repo/m/**/*.md', '{m,n}/**/*.md'])(
    'may be given as a glob that the shell left alone: %s',
    async (glob) => {
      const names = ['m/a.md', 'm/b/c.md', 'm/d.json', 'e.md']
      expect(await checked([glob], names)).toEqual(['m/a.md', 'm/b/c.md'])
    },
  )
})

it('folders that stand in each other without end are told, and the others read', () =>
  run({
    args: ['check', '.'],
    files: { [`${'d/'.repeat(102)}a.md`]: 'Hi', 'b.md': 'Hi' },
    exit: 2,
    stdout: ['1 macro in 1 file'],
    stderr: [`amends: ${'d/'.repeat(100)}d: it is more than 100 folders down.`],
  }))

describe('.gitignore', () => {
  const ignoring = (files: Record<string, string>) => ({ files: { '.git/HEAD': '', ...files } })

  it('leaves files and folders out', async () => {
    const world = ignoring({ '.gitignore': 'drafts/\n*.bak.md\n' })
    expect(await checked([], ['a.md', 'a.bak.md', 'drafts/b.md', 'x/drafts/c.md'], world)).toEqual(['a.md'])
  })

  it('of the top of the repository holds in a folder below', async () => {
    const world = ignoring({ '.gitignore': '/m/old.md\n' })
    expect(await checked(['m'], ['m/a.md', 'm/old.md'], world)).toEqual(['m/a.md'])
  })

  it('deeper down wins', async () => {
    const world = ignoring({ '.gitignore': '*.txt\n', 'm/.gitignore': '!keep.txt\n' })
    expect(await checked([], ['a.txt', 'm/keep.txt', 'm/b.txt'], world)).toEqual(['m/keep.txt'])
  })

  it('does not hold for files that are named', async () => {
    const world = ignoring({ '.gitignore': 'drafts\n*.txt\n' })
    expect(await checked(['a.txt', 'drafts'], ['a.txt', 'drafts/b.md'], world)).toEqual([
      'a.txt',
      'drafts/b.md',
    ])
  })

  it('of the working directory holds in a folder below, without a repository', async () => {
    expect(await checked(['m'], ['m/a.md', 'm/old.md'], { files: { '.gitignore': 'old.md\n' } })).toEqual([
      'm/a.md',
    ])
  })

  it('above the repository says nothing', async () => {
    const files = { '/.gitignore': '*.md\n', '.git/HEAD': '' }
    expect(await checked([], ['a.md'], { files })).toEqual(['a.md'])
  })
})

describe('nothing to check', () => {
  it('is refused, with what was looked for', () =>
    run({
      args: ['check', 'src'],
      files: { 'src/a.ts': '' },
      exit: 2,
      stderr: ['No file to check in src. Looked for .', '.md'],
    }))

  it('is refused for a named file of an unknown format', () =>
    run({ args: ['check', 'a.ts'], files: { 'a.ts': '' }, exit: 2, stderr: ['No file to check in a.ts.'] }))
})
