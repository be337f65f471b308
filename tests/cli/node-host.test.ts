import {
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
import { afterAll, describe, expect, it } from 'vitest'
import { reasonOf } from '../../cli/errors'
import { exists } from '../../cli/host/host'
import { nodeHost } from '../../cli/host/node-host'
import { readAll } from '../../cli/host/read-file'

const folder = mkdtempSync(join(tmpdir(), 'amends-host-'))
const host = nodeHost(process)
const path = (name: string): string => join(folder, name)

afterAll(() => rmSync(folder, { recursive: true }))

describe('writing a file', () => {
  it('keeps its mode and leaves nothing beside it', () => {
    mkdirSync(path('mode'))
    writeFileSync(path('mode/a.md'), 'old', { mode: 0o640 })
    host.writeFile(path('mode/a.md'), 'new')
    expect(readFileSync(path('mode/a.md'), 'utf8')).toBe('new')
    expect(statSync(path('mode/a.md')).mode & 0o777).toBe(0o640)
    expect(readdirSync(path('mode'))).toEqual(['a.md'])
  })

  it('writes through a symbolic link', () => {
    writeFileSync(path('target.md'), 'old')
    symlinkSync(path('target.md'), path('link.md'))
    host.writeFile(path('link.md'), 'new')
    expect(lstatSync(path('link.md')).isSymbolicLink()).toBe(true)
    expect(readFileSync(path('target.md'), 'utf8')).toBe('new')
  })

  it('makes a new file', () => {
    host.writeFile(path('new.md'), 'text')
    expect(readFileSync(path('new.md'), 'utf8')).toBe('text')
  })

  it('fails with a code where there is no folder', () => {
    expect(() => host.writeFile(path('gone/a.md'), 'text')).toThrow(
      expect.objectContaining({ code: 'ENOENT' }),
    )
  })
})

describe('reading', () => {
  const device = 'it is neither a file nor a folder'

  it.each(['/dev/zero', '/dev/tty', '/dev/null'])('does not begin with %s', (name) => {
    expect(() => host.readFile(name)).toThrow(/neither a file nor a folder|ENXIO/)
  })

  it('does not begin with a device where a text is wanted', () => {
    expect(() => host.readText('/dev/zero')).toThrow(device)
  })

  it('ends where the standard input has no end', async () => {
    let ended = false
    async function* endless() {
      try {
        for (;;) yield Buffer.alloc(1024 * 1024)
      } finally {
        ended = true
      }
    }
    await expect(readAll(endless())).rejects.toThrow('more than 20 MB')
    expect(ended).toBe(true)
  })

  it('knows names that no text can hold', () => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0x2e, 0x6d, 0x64])]), 'text')
    const [name] = readdirSync(folder).filter((one) => one.endsWith('\uFFFD.md'))
    expect(reasonFor(() => host.readFile(path(name!)))).toBe('its name is not valid UTF-8. Rename it')
  })

  it('says of a link in a circle that it is there', () => {
    symlinkSync(path('circle.json'), path('circle.json'))
    expect(exists(path('circle.json'), host)).toBe(true)
    expect(reasonFor(() => host.readFile(path('circle.json')))).toBe('the symbolic links go in a circle')
  })
})

/** What a person is told where something throws. */
function reasonFor(action: () => unknown): string | undefined {
  try {
    action()
    return undefined
  } catch (error) {
    return reasonOf(error)
  }
}

describe('looking around', () => {
  it('tells files, folders and links apart', () => {
    mkdirSync(path('kinds/sub'), { recursive: true })
    writeFileSync(path('kinds/a.md'), 'text')
    symlinkSync(path('kinds'), path('kinds/loop'))
    const entries = [...host.readdir(path('kinds'))].sort((a, b) => a.name.localeCompare(b.name))
    expect(entries).toEqual([
      { name: 'a.md', kind: 'file' },
      { name: 'loop', kind: 'other' },
      { name: 'sub', kind: 'directory' },
    ])
    expect(host.stat(path('kinds/a.md'))).toEqual({ kind: 'file', size: 4 })
    expect(host.stat(path('kinds/loop')).kind).toBe('directory')
  })
})
