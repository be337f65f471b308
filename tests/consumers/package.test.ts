import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { version } from '../../package.json'
import { openBrowser } from '../../scripts/browser'

/** A folder in which nothing is but the package, installed as users install it. */
const folder = mkdtempSync(join(tmpdir(), 'amends-package-'))
const installed = join(folder, 'node_modules', 'amends')
const npmEnv = { ...process.env, npm_config_loglevel: 'error' }

beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    encoding: 'utf8',
    env: npmEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [{ filename }] = JSON.parse(packed.slice(packed.indexOf('['))) as [{ filename: string }]
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  // Offline: whatever is not in the package would have to be fetched, and cannot be.
  const args = ['install', '--offline', '--no-audit', '--no-fund', join(folder, filename)]
  execFileSync('npm', args, { cwd: folder, env: npmEnv, stdio: ['ignore', 'pipe', 'pipe'] })
}, 180_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const node = (file: string): string =>
  execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' })

describe('the package', () => {
  it('needs no other one', () => {
    const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as { packages: object }
    expect(Object.keys(lock.packages)).toEqual(['', 'node_modules/amends'])
  })

  it('holds what its manifest names', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      bin: Record<string, string>
      exports: { '.': Record<string, string> }
    }
    const named = [...Object.values(manifest.bin), ...Object.values(manifest.exports['.'])]
    expect(named.filter((path) => !existsSync(join(installed, path)))).toEqual([])
  })

  it('checks, by npx', () => {
    writeFileSync(join(folder, 'reply.md'), 'We apologize for any inconvenience.\n')
    const run = () =>
      execFileSync('npx', ['--offline', 'amends', 'check', 'reply.md'], {
        cwd: folder,
        env: { ...npmEnv, NO_COLOR: '1' },
        encoding: 'utf8',
        stdio: 'pipe',
      })
    expect(run).toThrow(expect.objectContaining({ status: 1, stderr: '' }))
    writeFileSync(join(folder, 'reply.md'), 'We broke your lamp, and we are sorry.\n')
    expect(run()).toContain('nothing to amend')
  })

  it('serves editors', async () => {
    const child = spawn(join(folder, 'node_modules', '.bin', 'amends-language-server'), ['--version'])
    const chunks: Buffer[] = []
    for await (const chunk of child.stdout) chunks.push(chunk as Buffer)
    expect(Buffer.concat(chunks).toString()).toContain(version)
  })

  it('serves agents', async () => {
    const client = new Client({ name: 'test', version: '1' })
    const command = join(folder, 'node_modules', '.bin', 'amends')
    await client.connect(new StdioClientTransport({ command, args: ['mcp'], cwd: folder }))
    const draft = { text: 'I am sorry if you were hurt.' }
    const { structuredContent } = await client.callTool({ name: 'check_reply', arguments: draft })
    expect(structuredContent).toMatchObject({ passes: false, findings: [{ rule: 'conditional-apology' }] })
    await client.close()
  })
})

describe('the library', () => {
  const page = readFileSync('docs/library.md', 'utf8')
  const examples = [...page.matchAll(/```js\n([^`]*(?:`[^`]+`[^`]*)*?)```\n\nprints\n\n```text\n([^]*?)```/g)]

  it('has examples on its page', () => expect(examples.length).toBeGreaterThanOrEqual(5))

  it.each(examples.map(([, code, printed], at) => [at + 1, code!, printed!] as const))(
    'prints what example %i says',
    (at, code, printed) => {
      writeFileSync(join(folder, `example-${at}.js`), code)
      expect(node(`example-${at}.js`)).toBe(printed)
    },
  )

  it('can be used from CommonJS', () => {
    writeFileSync(join(folder, 'common.cjs'), "import('amends').then(({ version }) => console.log(version))")
    expect(node('common.cjs')).toBe(`${version}\n`)
  })

  it('has types', () => {
    const source = `import { check, type Finding } from 'amends'
const { findings } = await check('Sorry.', { path: 'a.md', rewrites: 'best' })
export const first: Finding | undefined = findings[0]
export const offset: number | undefined = first?.rewrites[0]?.edits[0]?.offsets[1]
// @ts-expect-error There is no such option.
await check('Sorry.', { file: 'a.md' })
`
    mkdirSync(join(folder, 'typed'), { recursive: true })
    writeFileSync(join(folder, 'typed', 'index.ts'), source)
    const compiler = resolve('node_modules/typescript/bin/tsc')
    const args = [
      compiler,
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--module',
      'nodenext',
      '--types',
      '',
    ]
    execFileSync(process.execPath, [...args, 'typed/index.ts'], { cwd: folder, stdio: 'pipe' })
  })

  it('runs in a browser, and asks for nothing but itself', async () => {
    const browser = await openBrowser()
    try {
      const tab = await browser.newPage()
      const asked: string[] = []
      await tab.route('**/*', (route) => {
        const { pathname } = new URL(route.request().url())
        asked.push(pathname)
        return pathname === '/'
          ? route.fulfill({ contentType: 'text/html', body: '<title>-</title>' })
          : route.fulfill({ contentType: 'text/javascript', path: join(folder, pathname) })
      })
      await tab.goto('https://help.example/')
      // As a text, because the runner of the tests would rewrite the import.
      const texts = await tab.evaluate(`import('/node_modules/amends/dist/library/index.js').then(
        async ({ apply, check }) => {
          const text = 'Hi Ada, we regret that your desk was lost.'
          const { findings } = await check(text)
          return findings.flatMap(({ rewrites }) => rewrites.map((rewrite) => apply(text, rewrite)))
        })`)
      expect(texts).toContain('Hi Ada, we regret that we lost your desk.')
      expect(asked.filter((path) => !/^\/(?:node_modules\/amends\/.*|favicon\.ico)?$/.test(path))).toEqual([])
    } finally {
      await browser.close()
    }
  })
})
