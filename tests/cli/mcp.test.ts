import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linter } from '../../cli/linter'
import { createServer } from '../../cli/mcp/tools'
import { parseConfig } from '../../engine/settings/config'
import { run } from './run'

const config = JSON.stringify({
  houseRules: [
    {
      id: 'no-tickets',
      phrases: ['ticket'],
      message: 'Customers have questions, and no tickets.',
      severity: 'warning',
    },
  ],
})

let client: Client

beforeAll(async () => {
  const [ours, theirs] = InMemoryTransport.createLinkedPair()
  await createServer({ linter, config: parseConfig(config, linter.rules).config }).connect(theirs)
  client = new Client({ name: 'test', version: '1' })
  await client.connect(ours)
})

afterAll(() => client.close())

/** What the tools answer, as far as it is looked at. */
interface Answer {
  readonly passes: boolean
  readonly findings: readonly { readonly rule: string; readonly severity: string }[]
  readonly text: string
  readonly blanks: readonly string[]
  readonly if_true: readonly object[]
}

/** Calls a tool. What it answers was held against its schema by the client. */
async function call(name: string, args: Record<string, unknown>) {
  const { structuredContent, content, isError = false } = await client.callTool({ name, arguments: args })
  return { answer: structuredContent as unknown as Answer, content, isError }
}

it('tells a client what it is for, and that its tools change nothing', async () => {
  expect(client.getInstructions()).toContain('check_reply')
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual(['check_reply', 'rewrite_reply', 'explain_rule'])
  for (const { annotations, description } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false })
    expect(description).toMatch(/\.$/)
  }
})

describe('check_reply', () => {
  type Case = [text: string, more: object, passes: boolean, rules: string[]]
  const cases: Case[] = [
    ['Our courier sent your lamp to another town. That was our mistake, and we are sorry.', {}, true, []],
    ['We apologize for any inconvenience.', {}, false, ['generic-apology']],
    ['<p>I&#39;m sorry if my tone offended you.</p>', { format: 'html' }, false, ['conditional-apology']],
    ['Your ticket is with our printers.', {}, false, ['house/no-tickets']],
    ['We are sorry, here is your invoice.', { kind: 'routine' }, false, ['routine-apology']],
    ['', {}, true, []],
  ]
  it.each(cases)('%s', async (text, more, passes, rules) => {
    const { answer, content } = await call('check_reply', { text, ...more })
    const { findings, passes: doesPass } = answer
    expect({ passes: doesPass, rules: findings.map(({ rule }) => rule) }).toMatchObject({ passes })
    for (const rule of rules) expect(findings.map((one) => one.rule)).toContain(rule)
    // Clients that know no structured answers get the same as text.
    expect(content).toEqual([{ type: 'text', text: JSON.stringify(answer, undefined, 2) }])
  })
})

describe('rewrite_reply', () => {
  it('leaves blanks for what only the author knows, and says what would be a new fact', async () => {
    const text =
      'We apologize for any inconvenience. We regret that your lamp was lost. Thank you for your patience with {{agent.name}}.'
    const { answer } = await call('rewrite_reply', { text })
    const rewritten = answer.text
    expect(rewritten).not.toContain('inconvenience')
    expect(rewritten).toContain('{{agent.name}}')
    expect(answer.blanks).toEqual(rewritten.match(/\[TODO:[^\]]*\]/g))
    expect(answer.blanks.length).toBeGreaterThan(0)
    expect(answer.if_true).toContainEqual({
      sentence: 'We regret that your lamp was lost.',
      becomes: 'We regret that we lost your lamp.',
    })
    expect(rewritten).not.toContain('we lost your lamp')
    // What was rewritten once passes, but for its blanks.
    const again = await call('check_reply', { text: rewritten })
    const rules = again.answer.findings
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ rule }) => rule)
    expect(new Set(rules)).toEqual(new Set(['unfilled-todo']))
  })

  it('leaves a good reply as it is', async () => {
    const text = 'Our courier sent your lamp to another town. That was our mistake, and we are sorry.'
    const { answer } = await call('rewrite_reply', { text })
    expect(answer).toMatchObject({ text, changes: [], blanks: [], if_true: [], left: [] })
  })
})

describe('explain_rule', () => {
  it('tells what a rule means, one of the house as well', async () => {
    const { answer } = await call('explain_rule', { rule: 'excuse-but' })
    expect(answer).toMatchObject({ rule: 'excuse-but', reader_hears: expect.stringMatching(/./) })
    expect((await call('explain_rule', { rule: 'house/no-tickets' })).answer).toMatchObject({
      summary: 'Customers have questions, and no tickets.',
    })
  })

  it.each([
    ['explain_rule', { rule: 'excuse-bot' }, 'Did you mean "excuse-but"?'],
    ['check_reply', { text: 'Hello.', format: 'docx' }, 'Invalid'],
    ['check_reply', {}, 'Invalid'],
  ])('%s says what is wrong with %o', async (name, args, message) => {
    const { content, isError } = await call(name, args)
    expect(isError).toBe(true)
    expect(JSON.stringify(content)).toContain(message.replaceAll('"', '\\"'))
  })
})

describe('amends mcp', () => {
  const message = { jsonrpc: '2.0', id: 1, method: 'ping' }
  it('answers on the standard output, and ends with the standard input', async () => {
    const { output } = await run({ args: ['mcp'], stdin: `${JSON.stringify(message)}\n`, exit: 0 })
    expect(JSON.parse(output.stdout)).toEqual({ jsonrpc: '2.0', id: 1, result: {} })
  })

  it('answers many questions at once, and warns of nothing', async () => {
    const warnings: string[] = []
    const listen = ({ name }: Error) => warnings.push(name)
    process.on('warning', listen)
    const stdin = Array.from(
      { length: 100 },
      (_, id) => `${JSON.stringify({ ...message, id, method: 'tools/list' })}\n`,
    ).join('')
    const { output } = await run({ args: ['mcp'], stdin, exit: 0 })
    process.off('warning', listen)
    expect(output.stdout.match(/"result"/g)).toHaveLength(100)
    expect(warnings).toEqual([])
  })

  it('refuses to start with a config that has mistakes', async () => {
    const files = { 'amends.config.json': '{"rules":{"excuse-bot":"off"}}' }
    await run({ args: ['mcp'], files, exit: 2, stderr: ['amends.config.json:1:11'] })
  })
})
