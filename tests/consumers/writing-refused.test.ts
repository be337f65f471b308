import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { harmless, tallyOf } from '../reliability/tally'
import { befallen, callsOf, type Call } from './writing-calls'
import { draftsIn, fill, lookAt } from './writing-folder'
import { stories } from './writing-stories'

// Disks that refuse. Each error is given to the program in place of one call, so that it comes at the worst moment.

const top = realpathSync(mkdtempSync(join(tmpdir(), 'amends-refused-')))
const folder = join(top, 'macros')
afterAll(() => rmSync(top, { recursive: true }))

const late = 'Hello Ruth,\n\nWe would like to apologize for sending the lamp twice.\n\nThe workshop\n'
const amended = late.replace('would like to apologize', 'apologize')
/** The first file has a mode of its own, which a draft has to be given. */
const begin = () => {
  fill(folder, { 'a.md': { text: late, mode: 0o640 }, 'b.md': late })
}

/** Calls of the program while it writes. Where one is made for each file, the first is that for `a.md`. */
const moments = {
  'the file is opened': /^openat\(.*a\.md", O_RDWR/,
  'a draft is made': /^openat\(.*DRAFT", .*O_CREAT/,
  'the draft is written': /^write\(<.*DRAFT/,
  'the draft gets its mode': /^fchmod\(<.*DRAFT/,
  'the draft is synced': /^fsync\(<.*DRAFT/,
  'the draft is closed': /^close\(<.*DRAFT/,
  'the draft takes its name': /^rename\(/,
} as const

type Row = readonly [moment: keyof typeof moments, error: string, told: string]

const rows: readonly Row[] = [
  ['the file is opened', 'EACCES', 'permission denied'],
  ['the file is opened', 'EPERM', 'permission denied'],
  ['the file is opened', 'EROFS', 'the file system is read-only'],
  ['a draft is made', 'EACCES', 'permission denied: no file can be made in its folder'],
  ['a draft is made', 'EMFILE', 'too many files are open'],
  ['a draft is made', 'ENOSPC', 'no space left on the device'],
  ['the draft is written', 'EDQUOT', 'the disk quota is used up'],
  ['the draft is written', 'EFBIG', 'no file may be that large here'],
  ['the draft is written', 'EIO', 'the disk failed'],
  ['the draft is written', 'ENOSPC', 'no space left on the device'],
  ['the draft gets its mode', 'EPERM', 'permission denied'],
  ['the draft is synced', 'EIO', 'the disk failed'],
  ['the draft is synced', 'ENOSPC', 'no space left on the device'],
  ['the draft is closed', 'EIO', 'the disk failed'],
  ['the draft takes its name', 'EACCES', 'permission denied'],
  ['the draft takes its name', 'EBUSY', 'it is in use, or a mount of its own'],
  ['the draft takes its name', 'EXDEV', 'its folder is spread over several disks'],
]

const args = ['check', '--fix', '.']
const tally = tallyOf('refused-writing')

let known: readonly Call[] | undefined
function callAt(moment: keyof typeof moments): Call {
  if (!known) {
    begin()
    known = callsOf(folder, args)
  }
  const call = known.find(({ text }) => moments[moment].test(text))
  if (!call) throw new Error(`The program does not come to where ${moment}.`)
  return call
}

describe('a disk that refuses leaves the old text, and is told of', () => {
  it.each(rows)('when %s: %s', (moment, error, told) => {
    const call = callAt(moment)
    const ended = befallen(begin, folder, args, [[call, `error=${error}`]])
    expect(ended).toEqual({ code: 2, stderr: `amends: a.md could not be written: ${told}\n` })
    const now = lookAt(folder)
    expect([...now.keys()]).toEqual(['a.md', 'b.md'])
    expect(now.get('a.md')).toMatch(/^640 /)
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(late)
    expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe(amended)
    const happened = `exit code 2, “${told}”; that file stayed, the other one was fixed`
    tally.add(
      harmless(`${error} when ${moment}`, 'the call fails under `strace`, `amends check --fix`', happened),
    )
  })

  it('tells the first reason where the draft stays, too, and lets nobody else read that', () => {
    const faults = [
      [callAt('the draft gets its mode'), 'error=EIO'],
      // It is not removed in a run that goes well, so it has not been called before.
      [{ name: 'unlink', when: 1, nth: 1, text: `unlink("${folder}/DRAFT"` }, 'error=EROFS'],
    ] as const
    const ended = befallen(begin, folder, args, faults)
    expect(ended).toEqual({ code: 2, stderr: 'amends: a.md could not be written: the disk failed\n' })
    const now = lookAt(folder)
    expect(now.get('a.md')).toContain(late)
    const drafts = draftsIn(now)
    expect(drafts.map((name) => now.get(name)?.slice(0, 3))).toEqual(['600'])
  })
})

/** What is told, and how the run ends, where the disk is full for what a story writes beside the macros. */
const full: Readonly<Record<string, readonly [code: number, told: string]>> = {
  'a first baseline': [
    2,
    'the baseline amends.baseline.json could not be written: no space left on the device',
  ],
  // What was found is right without it.
  'a first cache': [1, 'the cache .amends-cache could not be written: no space left on the device'],
  'a report over an older one': [
    2,
    'the report report.html could not be written: no space left on the device',
  ],
  'a first config': [2, 'amends.config.json could not be written: no space left on the device.'],
}

it.each(Object.entries(full))('a disk that is full for %s leaves what was', (what, [code, told]) => {
  const story = stories.find((one) => one.what === what)!
  const fillIt = () => fill(folder, story.folder)
  fillIt()
  const before = lookAt(folder)
  const call = callsOf(folder, story.args).find(({ text }) => moments['the draft is written'].test(text))!
  const ended = befallen(fillIt, folder, story.args, [[call, 'error=ENOSPC']])
  expect(ended).toEqual({ code, stderr: `amends: ${told}\n` })
  expect(lookAt(folder)).toEqual(before)
  const happened = `exit code ${code}, “${told}”; the folder stayed as it was`
  tally.add(harmless(`ENOSPC for ${what}`, 'the call fails under `strace`', happened))
})
