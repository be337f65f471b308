import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtCopy } from './built-copy'

// What only real pipes, devices and signals show. The other codes are in tests/cli/exit-codes.test.ts.

const folder = mkdtempSync(join(tmpdir(), 'amends-exit-'))
const copy = mkdtempSync(join(tmpdir(), 'amends-exit-program-'))
const program = join(copy, 'dist/cli.cjs')
const files = 200

const before = 'As per our mail, the parcel left on Monday.\n'
const after = 'As we wrote, the parcel left on Monday.\n'
const config = {
  houseRules: [{ id: 'plain', phrases: ['as per our mail'], replacement: 'as we wrote', severity: 'error' }],
}

interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program in the folder. `meanwhile` hears of what it has said so far, whenever it says something. */
function run(
  command: string,
  args: readonly string[],
  meanwhile: (end: (signal: NodeJS.Signals) => void, stderr: string) => void = () => {},
): Promise<Ended> {
  return new Promise((done) => {
    const env = { ...process.env, NO_COLOR: '1', CI: '' }
    const child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    const end = (signal: NodeJS.Signals): void => void child.kill(signal)
    child.stdout.on('data', (chunk: Buffer) => void (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
      meanwhile(end, stderr)
    })
    child.on('close', (code, signal) => done({ code, signal, stdout, stderr }))
    meanwhile(end, '')
  })
}

/** What a shell script sees: `amends` is this program. The last line of the output is what the script prints. */
const shell = (script: string): Promise<Ended> =>
  run('bash', ['--norc', '-c', `amends() { "${process.execPath}" "${program}" "$@"; }\n${script}`])

beforeAll(() => {
  // Another build while this runs changes nothing here.
  builtCopy(copy)
  mkdirSync(join(folder, 'macros'))
  mkdirSync(join(folder, 'clean'))
  writeFileSync(join(folder, 'amends.config.json'), JSON.stringify(config))
  for (let index = 0; index < files; index += 1) writeFileSync(join(folder, `macros/${index}.md`), before)
  for (let index = 0; index < files; index += 1) writeFileSync(join(folder, `clean/${index}.md`), after)
})

afterAll(() => {
  for (const one of [folder, copy]) rmSync(one, { recursive: true })
})

describe('what the shell sees', () => {
  const cases: Record<string, [script: string, code: number, stderr: string]> = {
    'findings, where the reader goes early': [
      'amends check macros | head -1 >&2; exit ${PIPESTATUS[0]}',
      1,
      'macros/0.md\n',
    ],
    'nothing found, where the reader goes early': [
      'amends check --format json clean | head -c 1 >/dev/null; exit ${PIPESTATUS[0]}',
      0,
      '',
    ],
    'nobody reads at all': ['amends check macros | true; exit ${PIPESTATUS[0]}', 1, ''],
    'nobody reads the complaints': [
      'amends check gone.md 2>&1 >/dev/null | true; exit ${PIPESTATUS[0]}',
      2,
      '',
    ],
    'the output is closed': ['amends check macros >&-', 1, ''],
    'the complaints are closed': ['amends check gone.md 2>&-', 2, ''],
    'a full disk behind the output': [
      'amends check macros > /dev/full',
      2,
      'amends: the output could not be written: no space left on the device\n',
    ],
    'a full disk behind the report': [
      'amends check --output-file /dev/full macros',
      2,
      'amends: the report /dev/full could not be written: no space left on the device\n',
    ],
    'a folder that is missing for the report': [
      'amends check --output-file gone/report.txt macros',
      2,
      'amends: the report gone/report.txt could not be written: no such file or directory\n',
    ],
    'a link that leads to itself': [
      'ln -s loop.md loop.md; amends check loop.md clean',
      2,
      'amends: loop.md: the symbolic links go in a circle\n',
    ],
  }
  it.each(Object.entries(cases))('%s', async (_name, [script, code, stderr]) => {
    expect(await shell(script)).toMatchObject({ code, stderr })
  })
})

describe('Ctrl+C', () => {
  it('is 130 to the shell', async () => {
    // Without jobs, a shell has what runs in the background ignore interrupts. It tells of the end of a job itself.
    const script = 'set -m; amends check macros & sleep 0.1; kill -INT -- -$!; wait $!; echo $?'
    const { stdout, stderr } = await shell(script)
    expect(stdout).toMatch(/\n?130\n$/)
    expect(stderr).not.toMatch(/amends:|^\s+at /m)
  })

  it('ends a run that writes by the signal, and leaves each file whole', async () => {
    let waiting: NodeJS.Timeout | undefined
    const isBegun = (): boolean => readFileSync(join(folder, 'macros/0.md'), 'utf8') === after
    const ended = await run(process.execPath, [program, 'check', '--fix', 'macros'], (end) => {
      waiting = setInterval(() => {
        if (isBegun()) end('SIGINT')
      }, 1)
    })
    clearInterval(waiting)
    expect(ended).toMatchObject({ code: null, signal: 'SIGINT', stderr: '' })
    const names = readdirSync(join(folder, 'macros')).filter((name) => name.endsWith('.md'))
    const texts = names.map((name) => readFileSync(join(folder, 'macros', name), 'utf8'))
    expect(texts).toHaveLength(files)
    expect(new Set(texts)).toEqual(new Set([after, before]))
  })

  it('ends a watch as planned, after it noticed a change', async () => {
    writeFileSync(join(folder, 'clean/0.md'), after)
    const ended = await run(process.execPath, [program, 'check', '--watch', 'clean'], (end, stderr) => {
      const rounds = stderr.split('Press Ctrl+C to end.').length - 1
      if (rounds === 1 && !stderr.includes('Changed')) writeFileSync(join(folder, 'clean/0.md'), before)
      if (rounds === 2) end('SIGINT')
    })
    expect(ended).toMatchObject({ code: 0, signal: null })
    expect(ended.stderr).toContain('Changed: clean/0.md')
    expect(ended.stdout).toMatch(/200 files: nothing to amend[^]*200 files: 1 error/)
  })
})
