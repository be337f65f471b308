import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Tells on the standard error of each text that is made into code, by whatever package. */
const trap = `
globalThis.Function = new Proxy(Function, {
  construct: (target, args) => (process.stderr.write('code: ' + args.at(-1) + '\\n'), Reflect.construct(target, args)),
  apply: (target, self, args) => (process.stderr.write('code: ' + args.at(-1) + '\\n'), Reflect.apply(target, self, args)),
})
const evaluate = globalThis.eval
globalThis.eval = (text) => (process.stderr.write('code: ' + text + '\\n'), evaluate(text))
`
const folder = mkdtempSync(join(tmpdir(), 'amends-no-code-'))
const program = resolve('dist/cli.cjs')

beforeAll(() => {
  writeFileSync(join(folder, 'trap.cjs'), trap)
  writeFileSync(
    join(folder, 'reply.md'),
    'We apologize for any inconvenience. We regret that {{name}} was lost.\n',
  )
  writeFileSync(join(folder, 'amends.config.json'), '{ "files": ["*.md"], "rules": { "excuse-but": "off" } }')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a program with the trap set. Gives what it says on the standard error. */
function complaints(args: readonly string[], input = ''): string {
  const script = `const { spawnSync } = require('node:child_process')
    const { stderr } = spawnSync(process.execPath, ['-r', './trap.cjs', ...JSON.parse(process.argv[1])], {
      input: process.argv[2], encoding: 'utf8' })
    process.stdout.write(stderr)`
  return execFileSync(process.execPath, ['-e', script, JSON.stringify(args), input], {
    cwd: folder,
    encoding: 'utf8',
  })
}

const calls = [
  {
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 't', version: '1' } },
  },
  { method: 'tools/list' },
  { method: 'tools/call', params: { name: 'check_reply', arguments: { text: 'Sorry if you were hurt.' } } },
  { method: 'tools/call', params: { name: 'rewrite_reply', arguments: { text: 'Sorry if you were hurt.' } } },
].map((call, id) => `${JSON.stringify({ jsonrpc: '2.0', id, ...call })}\n`)

describe('nothing makes code of data', () => {
  it('and the trap would tell', () => {
    expect(complaints(['-e', 'new Function("return 1")'])).toBe('code: return 1\n')
  })

  it.each([
    ['a check', [program, 'check', 'reply.md', '--fail-on', 'never'], ''],
    ['the report for people', [program, 'check', 'reply.md', '--format', 'html', '--fail-on', 'never'], ''],
    ['the tools of agents', [program, 'mcp'], calls.join('')],
    ['the filter of archives', [program, 'stream', '--fixes'], '{"body":"Sorry if you were hurt."}\n'],
  ])('not %s', (_what, args, input) => expect(complaints(args, input)).toBe(''))
})
