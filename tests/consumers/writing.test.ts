import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { git } from './git'

const program = resolve('dist/cli.cjs')
const top = mkdtempSync(join(tmpdir(), 'amends-writing-'))

afterAll(() => rmSync(top, { recursive: true }))

/** The texts of all files below a folder, by path. */
function textsIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = files.map(({ parentPath, name }) => join(parentPath, name))
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]))
}

const apology = 'Hello,\n\nWe would like to apologize for charging you twice.\n\nBye\n'

const draft = /\/\.amends-\d+-[\da-z]+\.tmp$/

it('killed at any moment, --fix leaves each file old or new', async () => {
  const before = join(top, 'before')
  const after = join(top, 'after')
  cpSync('examples', before, { recursive: true })
  // What is written one file after the other, so that it is hit in the midst of its work.
  mkdirSync(join(before, 'all'))
  for (let number = 100; number < 200; number++) writeFileSync(join(before, `all/${number}.md`), apology)
  cpSync(before, after, { recursive: true })
  spawnSync(process.execPath, [program, '--fix', after])
  const [old, now] = [textsIn(before), textsIn(after)]
  expect([...old].filter(([path, text]) => now.get(path) !== text).length).toBeGreaterThan(100)

  const seen = { old: 0, new: 0, half: [] as string[] }
  for (let round = 0; round < 10; round++) {
    const folder = join(top, `round-${round}`)
    cpSync(before, folder, { recursive: true })
    const writing = watch(join(folder, 'all'))
    const child = spawn(process.execPath, [program, '--fix', folder], { stdio: 'ignore' })
    await once(writing, 'change')
    await setTimeout(20 * round * Math.random())
    child.kill('SIGKILL')
    await once(child, 'exit')
    writing.close()
    const texts = textsIn(folder)
    for (const [path, text] of old) {
      if (now.get(path) === text) expect(texts.get(path)).toBe(text)
      else if (texts.get(path) === text) seen.old += 1
      else if (texts.get(path) === now.get(path)) seen.new += 1
      else seen.half.push(path)
    }
    const others = [...texts.keys()].filter((path) => !old.has(path))
    expect(others.filter((path) => !draft.test(path))).toEqual([])
    expect(others.length).toBeLessThan(2)
  }
  expect(seen.half).toEqual([])
  // It was killed in the midst of its work, or all of this shows nothing.
  expect(seen.old).toBeGreaterThan(0)
  expect(seen.new).toBeGreaterThan(0)
})

it('a disk that takes no more leaves the old text and no draft', () => {
  const folder = mkdtempSync(join(top, 'full-'))
  const text = `${'We charged you twice on Monday.\n\n'.repeat(2000)}We would like to apologize for charging you twice.\n`
  writeFileSync(join(folder, 'a.md'), text)
  writeFileSync(join(folder, 'b.md'), 'We would like to apologize for charging you twice.\n')
  // No disk is as full as one on which no file may grow beyond some kilobytes.
  const script = 'ulimit -f 16; exec "$0" "$@"'
  const args = ['-c', script, process.execPath, program, '--fix', '.']
  const { status, stderr } = spawnSync('sh', args, { cwd: folder, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'amends: a.md could not be written: no file may be that large here\n',
  })
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(text)
  expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe('We apologize for charging you twice.\n')
  expect(readdirSync(folder)).toEqual(['a.md', 'b.md'])
})

/** Texts that a patch may spoil, by names that it may spoil. */
const files: Readonly<Record<string, string>> = {
  'plain.md': apology,
  'no-end.md': apology.trimEnd(),
  'end-at-change.md': 'Hello,\n\nWe would like to apologize for charging you twice.',
  'windows.md': apology.replaceAll('\n', '\r\n'),
  'mixed.md': apology.replace('\n', '\r\n'),
  'old-mac.md': apology.replaceAll('\n', '\r'),
  'mark.md': `\uFEFF${apology}`,
  'mark-at-change.md': '\uFEFFWe would like to apologize for charging you twice.\r\n',
  'with space.md': apology,
  ' first and last .md': apology,
  'quo"te.md': apology,
  "apo'strophe.md": apology,
  'back\\slash.md': apology,
  'tab\there.md': apology,
  'line\nbreak.md': apology,
  'ünïcödé – 日本 \u{1F4EE}.md': apology,
  'sub folder/deep/a b.md': apology,
  'one-line.json': JSON.stringify([{ body: apology }, { body: `${apology}\u2028` }]),
}

it.each([
  ['git apply', 'git', ['apply', '--whitespace=nowarn', '-']],
  ['patch -p1', 'patch', ['-p1', '--quiet']],
] as const)('%s takes the diff of --fix-dry-run, and gives what --fix writes', (_, command, args) => {
  const folder = mkdtempSync(join(top, 'patch '))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  git(folder, 'init', '-q')
  git(folder, 'config', 'core.autocrlf', 'false')
  git(folder, 'add', '-A')
  git(folder, 'commit', '-qm', 'all')
  const fixed = mkdtempSync(join(top, 'fixed '))
  cpSync(folder, fixed, { recursive: true })
  spawnSync(process.execPath, [program, '--fix', '.'], { cwd: fixed })

  // From a folder below, so that the patch has to say from where it goes.
  const below = join(folder, 'sub folder')
  const dry = spawnSync(process.execPath, [program, '--fix-dry-run', '..'], { cwd: below, encoding: 'utf8' })
  expect(dry.stderr).toContain('The paths are relative to ".."')
  expect(git(folder, 'status', '--porcelain')).toBe('')
  execFileSync(command, args, { cwd: folder, input: dry.stdout })

  const [patched, written] = [textsIn(folder), textsIn(fixed)]
  const textsOf = (texts: Map<string, string>) =>
    Object.fromEntries(Object.keys(files).map((name) => [name, texts.get(`/${name}`)]))
  expect(textsOf(patched)).toEqual(textsOf(written))
  expect(Object.entries(files).filter(([name, text]) => written.get(`/${name}`) === text)).toEqual([])
  git(folder, 'add', '-A')
  git(fixed, 'add', '-A')
  expect(git(folder, 'write-tree')).toBe(git(fixed, 'write-tree'))
})
