import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'amends-stream-'))
const program = resolve('dist/cli.cjs')
const page = readFileSync('docs/stream.md', 'utf8')

/** The code of the page in one language, in its order. */
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, code]) => code!)

/** What is used of DuckDB, which is no dependency and therefore has no types here. */
interface DuckDb {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> }
}
interface Connection {
  run(sql: string): Promise<unknown>
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Record<string, unknown>[] }>
}
const { DuckDBInstance } = createRequire(resolve('.build/consumers/package.json'))(
  '@duckdb/node-api',
) as DuckDb

beforeAll(() => {
  mkdirSync(join(folder, 'bin'))
  writeFileSync(join(folder, 'bin', 'amends'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`, {
    mode: 0o755,
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a command of the page, with `amends` on the path. */
const shell = (command: string, input = '') =>
  spawnSync('bash', ['--norc', '-euo', 'pipefail', '-c', command], {
    cwd: folder,
    env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH']}` },
    encoding: 'utf8',
    input,
  })

describe('the page', () => {
  it('shows a record and what is said of it', () => {
    const [record, told] = blocks('json')
    const { status, stdout, stderr } = shell('amends stream --id reply_id', record!)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual(JSON.parse(told!))
  })
})

describe('DuckDB', () => {
  it('writes what is judged and counts what was found', async () => {
    const [write, count] = blocks('sql')
    const command = page.match(/Judge them:\n\n```sh\n(.*)\n```/)![1]!
    const inFolder = (sql: string): string => sql.replace(/'(?=\w+\.ndjson)/, `'${folder}/`)
    const database = await DuckDBInstance.create(':memory:')
    const connection = await database.connect()
    await connection.run('CREATE TABLE replies (reply_id VARCHAR, sent_at DATE, body VARCHAR)')
    await connection.run(`INSERT INTO replies VALUES
      ('a', '2026-02-03', 'We apologize for any inconvenience.'),
      ('b', '2026-02-11', 'Hallo 😀' || chr(10) || chr(10) || 'We are sorry if you felt "left out".'),
      ('c', '2026-02-28', 'We apologize for any inconvenience.'),
      ('d', '2026-03-01', 'Your lamp left today.'),
      ('e', '2026-03-02', NULL),
      ('f', '2026-03-09', 'We apologize for any inconvenience.')`)
    const rows = async () => {
      await connection.run(inFolder(write!))
      const { status, stderr } = shell(command)
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      return (await connection.runAndReadAll(inFolder(count!))).getRowObjectsJson()
    }
    expect(await rows()).toEqual([
      { month: '2026-02', rule: 'generic-apology', findings: '2' },
      { month: '2026-02', rule: 'conditional-apology', findings: '1' },
      { month: '2026-03', rule: 'generic-apology', findings: '1' },
    ])
    await connection.run("DELETE FROM replies WHERE reply_id NOT IN ('d', 'e')")
    expect(await rows()).toEqual([])
  })
})

describe('a pipe', () => {
  const record = `${JSON.stringify({ body: 'We apologize for any inconvenience.' })}\n`

  it('may close early', () => {
    const { status, stdout, stderr } = shell(
      `yes '${record.trim()}' | head -n 200000 | amends stream | head -n 1; echo "\${PIPESTATUS[2]}"`.replace(
        /^/,
        'set +e +o pipefail; ',
      ),
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^\{"line":1,.*\}\n0\n$/)
  })

  it('is told of what came before the next record comes', async () => {
    const child = spawn(process.execPath, [program, 'stream'], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    child.stdin.write(record)
    const first = await new Promise<string>((done) => child.stdout.once('data', (data) => done(String(data))))
    expect(JSON.parse(first)).toMatchObject({ line: 1 })
    child.stdin.end()
    await new Promise((done) => child.once('close', done))
    expect(child.exitCode).toBe(0)
  })

  it('holds no more in memory for more records', () => {
    const peak = (records: number): number => {
      // Each text is another one, so that none is remembered.
      const produce = `i=0; while [ $i -lt ${records} ]; do i=$((i+1)); echo '{"body":"We apologize for order '$i'."}'; done`
      const measured = `process.on('exit', () => console.error(process.resourceUsage().maxRSS))`
      writeFileSync(join(folder, 'measure.cjs'), measured)
      const { status, stderr } = shell(
        `(${produce}) | '${process.execPath}' --require ./measure.cjs '${program}' stream >/dev/null`,
      )
      expect(status).toBe(0)
      return Number(stderr.trim())
    }
    const [few, many] = [peak(4_000), peak(16_000)]
    expect(many / few).toBeLessThan(1.4)
  })
})
