import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { isKnown } from '../../cli/files/find'
import { main } from '../../cli/main'
import { nodeHost } from '../../cli/host/node-host'
import { replaceFile } from '../../cli/host/replace-file'
import type { Linter } from '../../engine/lint'
import { plainLinter } from './plain-linter'

const world = nodeHost(process)
const top = mkdtempSync(join(tmpdir(), 'amends-write-'))
let folder = ''
const path = (name: string): string => join(folder, name)
const put = (name: string, text = 'old', mode = 0o644): string => {
  writeFileSync(path(name), text)
  chmodSync(path(name), mode)
  return path(name)
}
const read = (name: string): string => readFileSync(path(name), 'utf8')
const isRoot = process.geteuid?.() === 0
/** Does something as nobody in particular, whom permissions hold back, and who is in a group. */
function asNobody(action: () => void, group = 65534): void {
  if (!isRoot) return action()
  chmodSync(top, 0o755)
  const groups = process.getgroups!()
  process.setgroups!([group])
  process.setegid!(65534)
  process.seteuid!(65534)
  try {
    action()
  } finally {
    process.seteuid!(0)
    process.setegid!(0)
    process.setgroups!(groups)
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(top, 'one-'))
  chmodSync(folder, 0o755)
})
afterAll(() => rmSync(top, { recursive: true }))

describe('replacing a file', () => {
  it.each([0o600, 0o644, 0o664, 0o666, 0o755])('keeps the mode %o', (mode) => {
    replaceFile(put('a.md', 'old', mode), 'new')
    expect(statSync(path('a.md')).mode & 0o7777).toBe(mode)
    expect(read('a.md')).toBe('new')
  })

  it('keeps the owner, where it may', () => {
    const file = put('a.md')
    if (isRoot) chownSync(file, 1234, 4321)
    const { uid, gid } = statSync(file)
    replaceFile(file, 'new')
    expect(statSync(file)).toMatchObject({ uid, gid })
  })

  it.each([
    ['keeps the group of a file of somebody else, where it may', 0o660, 0o660, 4321],
    ['gives another group no more than everybody has', 0o676, 0o666, 65534],
    ['gives another group no less than everybody has', 0o666, 0o666, 65534],
  ])('%s', (_, mode, then, group) => {
    const file = put('a.md', 'old', mode)
    chmodSync(folder, 0o777)
    if (isRoot) chownSync(file, 1234, 4321)
    asNobody(() => replaceFile(file, 'new', 'old'), group)
    const stats = statSync(file)
    expect(stats.mode & 0o7777).toBe(isRoot ? then : mode)
    if (isRoot) expect(stats).toMatchObject({ uid: 65534, gid: group })
  })

  it('leaves nothing beside it', () => {
    replaceFile(put('a.md'), 'new')
    replaceFile(path('b.md'), 'new')
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'b.md'])
  })

  it('follows links to the file, and leaves them be', () => {
    mkdirSync(path('sub'))
    put('sub/a.md')
    symlinkSync('sub/a.md', path('one.md'))
    symlinkSync('one.md', path('two.md'))
    replaceFile(path('two.md'), 'new', 'old')
    expect(read('sub/a.md')).toBe('new')
    expect([lstatSync(path('one.md')), lstatSync(path('two.md'))].every((one) => one.isSymbolicLink())).toBe(
      true,
    )
    expect(readdirSync(path('sub'))).toEqual(['a.md'])
  })

  it('writes through a link that leads nowhere yet', () => {
    symlinkSync('later.md', path('link.md'))
    replaceFile(path('link.md'), 'new')
    expect(read('later.md')).toBe('new')
    expect(lstatSync(path('link.md')).isSymbolicLink()).toBe(true)
  })

  it('parts a hard link: the other name keeps the old text', () => {
    linkSync(put('a.md'), path('backup.md'))
    replaceFile(path('a.md'), 'new', 'old')
    expect([read('a.md'), read('backup.md')]).toEqual(['new', 'old'])
  })

  it('writes to a device as it is', () => {
    replaceFile('/dev/null', 'text')
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  it('takes a name that is as long as names may be', () => {
    const name = `${'n'.repeat(252)}.md`
    replaceFile(put(name), 'new', 'old')
    expect(read(name)).toBe('new')
  })

  const refusals: Record<string, [arrange: () => void, message: RegExp]> = {
    'a file that was changed': [() => put('a.md', 'theirs'), /changed since it was read/],
    'a file that was changed by a byte order mark': [
      () => put('a.md', '\uFEFFold'),
      /changed since it was read/,
    ],
    'a file that is gone': [() => {}, /ENOENT/],
    'a file that became a folder': [() => mkdirSync(path('a.md')), /EISDIR/],
    'a link that leads nowhere any more': [() => symlinkSync('gone.md', path('a.md')), /ENOENT/],
  }
  it.each(Object.entries(refusals))('refuses %s', (_, [arrange, message]) => {
    arrange()
    const before = readdirSync(folder)
    expect(() => replaceFile(path('a.md'), 'new', 'old')).toThrow(message)
    expect(readdirSync(folder)).toEqual(before)
  })

  it('makes a file where there must be none, and refuses where there is one', () => {
    replaceFile(path('a.md'), 'new', null)
    expect(() => replaceFile(path('a.md'), 'newer', null)).toThrow('made by somebody else')
    expect([read('a.md'), readdirSync(folder)]).toEqual(['new', ['a.md']])
  })

  it('clears what killed runs left, and nothing that is of a run that goes on', () => {
    // No process has such a number.
    put('.amends-99999999-1a2b.tmp')
    put(`.amends-${process.pid}-3c4d.tmp`)
    put(`.amends-${process.ppid}-5e6f.tmp`)
    put('.amends-99999999.tmp')
    put('notes.tmp')
    mkdirSync(path('.amends-99999999-7a8b.tmp'))
    replaceFile(put('a.md'), 'new', 'old')
    expect(new Set(readdirSync(folder))).toEqual(
      new Set([
        '.amends-99999999-7a8b.tmp',
        '.amends-99999999.tmp',
        `.amends-${process.ppid}-5e6f.tmp`,
        'a.md',
        'notes.tmp',
      ]),
    )
  })

  it('refuses a file that is read-only, though its folder is not', () => {
    put('a.md', 'old', 0o444)
    chmodSync(folder, 0o777)
    asNobody(() => expect(() => replaceFile(path('a.md'), 'new', 'old')).toThrow(/EACCES/))
    expect([read('a.md'), readdirSync(folder)]).toEqual(['old', ['a.md']])
  })

  it('refuses a folder that is read-only, though its file is not', () => {
    put('a.md', 'old', 0o666)
    chmodSync(folder, 0o555)
    asNobody(() =>
      expect(() => replaceFile(path('a.md'), 'new', 'old')).toThrow('no file can be made in its folder'),
    )
    chmodSync(folder, 0o755)
    expect([read('a.md'), readdirSync(folder)]).toEqual(['old', ['a.md']])
  })

  it('tells of a full disk', () => {
    expect(() => replaceFile('/dev/full', 'text')).toThrow(/ENOSPC/)
  })

  it('makes drafts that no check reads', () => {
    let draft = ''
    try {
      replaceFile(path('gone/a.md'), 'new')
    } catch (error) {
      draft = String((error as NodeJS.ErrnoException).path)
    }
    expect(draft).toMatch(/\/gone\/\.amends-\d+-[\da-z]+\.tmp$/)
    expect(isKnown(draft)).toBe(false)
  })
})

describe('--fix on a disk', () => {
  async function fix(linter: Linter, ...args: readonly string[]) {
    const output = { stdout: '', stderr: '' }
    const host = {
      ...world,
      cwd: folder,
      env: {},
      isTTY: false,
      stdout: (text: string) => void (output.stdout += text),
      stderr: (text: string) => void (output.stderr += text),
    }
    return { code: await main(['--fix', '.', ...args], host, async () => linter), ...output }
  }

  it('leaves a file alone that somebody saved meanwhile, and goes on with the others', async () => {
    put('a.md', 'Hello, we regret the delay.\n')
    put('b.md', 'Hello, we regret the noise.\n')
    const slow: Linter = {
      ...plainLinter,
      fixAll: async (file, config) => {
        if (file.path === 'a.md') put('a.md', 'Saved by hand.\n')
        return plainLinter.fixAll(file, config)
      },
    }
    const { code, stderr, stdout } = await fix(slow)
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'amends: a.md could not be written: it was changed since it was read, so it was left alone. Run this again\n',
    })
    expect(stdout).toContain('1 fix applied.')
    expect([read('a.md'), read('b.md')]).toEqual(['Saved by hand.\n', 'Hello, we are sorry the noise.\n'])
  })

  it.each([
    ['a byte order mark', '\uFEFFHello, we regret it.\n'],
    ['line ends of Windows', 'Hello,\r\n\r\nwe regret it.\r\n'],
    ['line ends of all kinds', 'Hello,\r\n\nwe regret\rit.\r\n'],
    ['no last line end', 'Hello, we regret it.'],
    ['many last line ends', 'Hello, we regret it.\n\n\n'],
    ['trailing spaces', 'Hello,   \n we regret it. \t\n'],
    ['a NUL byte', 'Hello\0 we regret it.\n'],
  ])('keeps %s', async (_, text) => {
    put('a.md', text)
    await fix(plainLinter)
    expect(read('a.md')).toBe(text.replace('we regret', 'we are sorry'))
  })

  it('does not check what an interrupted run left', async () => {
    put('.amends-1234-0123456789ab.tmp', 'We regret it.\n')
    put('a.md', 'Good.\n')
    expect(await fix(plainLinter)).toMatchObject({
      code: 0,
      stdout: '1 macro in 1 file: nothing to amend.\n',
    })
  })
})
