import { execFile, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withoutMarks } from '../../engine/rule'
import { version } from '../../package.json'
import { rules } from '../../rules'

const folder = mkdtempSync(join(tmpdir(), 'amends-program-'))
const program = resolve('dist/cli.cjs')

interface Result {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built program in a folder of its own. */
function amends(
  args: readonly string[],
  stdin = '',
  started: (child: ChildProcess) => void = () => {},
): Promise<Result> {
  return new Promise((resolve) => {
    // Without colours, whatever the machine that runs the tests would choose.
    const options = { cwd: folder, env: { ...process.env, NO_COLOR: '1' } }
    const child = execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    )
    child.stdin?.end(stdin)
    started(child)
  })
}

beforeAll(() => {
  writeFileSync(join(folder, 'bad.md'), 'We apologize for any inconvenience.\n')
  writeFileSync(join(folder, 'good.md'), 'We charged you twice. We are sorry.\n')
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('the built program', () => {
  it('finds a non-apology and offers a text', async () => {
    const { code, stdout, stderr } = await amends(['check', '.'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toContain('bad.md')
    expect(stdout).toContain('error  generic-apology')
    expect(stdout).toMatch(/Instead:.*\[TODO/)
    expect(stdout).not.toContain('good.md')
  })

  it('is content with an apology', async () => {
    expect(await amends(['good.md'])).toMatchObject({ code: 0, stderr: '' })
  })

  it('reads the standard input', async () => {
    const args = ['check', '--stdin', '--stdin-filename', 'x.md', '--format', 'json']
    const { code, stdout } = await amends(args, 'We apologize for any inconvenience.\n')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ path: 'x.md', findings: [{ rule: 'generic-apology' }] }],
    })
  })

  it.each(['apology', 'sentence', 'macro', 'workspace'])(
    'shows the examples of a rule that reads a %s, which are built apart from it',
    async (reads) => {
      const { examples, id } = rules.find((rule) => rule.reads === reads)!
      const { stdout } = await amends(['explain', id])
      const shown = stdout.replace(/\s+/g, ' ')
      for (const { text } of examples.flags) expect(shown).toContain(withoutMarks(text).replace(/\s+/g, ' '))
    },
  )

  it('says in one line what is wrong', async () => {
    expect(await amends(['check', 'gone.md'])).toMatchObject({
      code: 2,
      stderr: 'amends: gone.md: no such file or directory\n',
    })
  })

  it('ends quietly where nobody reads its output', async () => {
    expect(await amends(['check', 'bad.md'], '', (child) => child.stdout?.destroy())).toMatchObject({
      code: 1,
      stderr: '',
    })
  })

  it('proposes a config, which it then checks by', async () => {
    const { stdout } = await amends(['init', '--dry-run'])
    expect(stdout).toContain('"extends": "recommended"')
    writeFileSync(join(folder, 'proposed.json'), stdout)
    expect(await amends(['check', '--config', 'proposed.json', 'good.md'])).toMatchObject({
      code: 0,
      stderr: '',
    })
  })

  it('prints the settings of a file', async () => {
    const args = ['check', '--print-config', '--rule', 'generic-apology:off', 'bad.md']
    const { code, stdout, stderr } = await amends(args)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/generic-apology +off instead of error \(--rule\)/)
  })

  it('tells where the time went', async () => {
    const { code, stderr } = await amends(['check', '--profile', 'bad.md'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/100 % {2}all of it\n\nThe slowest files\n.* bad\.md\n/)
  })

  it('knows its version', async () => {
    expect(await amends(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })
})
