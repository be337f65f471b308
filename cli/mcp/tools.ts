import './no-code'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import type { Config } from '../../engine/settings/config'
import { macroKinds, type MacroKind } from '../../engine/document'
import { toRule } from '../../engine/settings/house-rules'
import type { Linter } from '../../engine/lint'
import { textOf, withoutMarks } from '../../engine/rule'
import { version } from '../product'
import { ruleNamed } from '../settings/rule-names'
import { remarksOn, replyPaths, rewrite, type Reply } from './reply'
import { examplesOf } from '../rule-examples'

/** What the tools work with. */
export interface Means {
  readonly linter: Linter
  readonly config: Config
}

const instructions = `Amends judges apologies in customer support. Call check_reply on each draft before it is sent; where it finds something, call rewrite_reply, fill its blanks with facts that you were given, and check again. Never fill a blank, and never take a wording under if_true, without knowing that it is so: ask.`

const draft = {
  text: z.string().describe('The whole reply as the customer would get it, placeholders included.'),
  format: z
    .enum(Object.keys(replyPaths) as [keyof typeof replyPaths])
    .default('text')
    .describe('How the text is written.'),
  kind: z
    .enum(macroKinds)
    .optional()
    .describe('What the reply is for, where that is known: it tells which parts a good answer needs.'),
}

const remark = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info', 'hint']),
  sentence: z.string(),
  reader_hears: z.string(),
  why: z.string(),
  to_do: z.string(),
})

const readOnly = { readOnlyHint: true, openWorldHint: false, idempotentHint: true } as const

/** A server with the three tools. It knows no transport. */
export function createServer(means: Means): McpServer {
  const server = new McpServer({ name: 'amends', version }, { instructions })
  server.registerTool(
    'check_reply',
    {
      title: 'Check a reply',
      description: 'Finds apologies in a reply that do not do their work, and what else may hurt its reader.',
      inputSchema: draft,
      outputSchema: {
        passes: z.boolean().describe('Whether nothing was found that is an error or a warning.'),
        findings: z.array(remark),
      },
      annotations: readOnly,
    },
    async (given) => {
      const findings = remarksOn(replyOf(given, means), means.linter)
      const passes = findings.every(({ severity }) => severity === 'info' || severity === 'hint')
      return answer({ passes, findings })
    },
  )
  server.registerTool(
    'rewrite_reply',
    {
      title: 'Rewrite a reply',
      description:
        'Rewrites what can be rewritten without stating a new fact. What only the author knows stays as [TODO: …] blanks.',
      inputSchema: draft,
      outputSchema: {
        text: z.string(),
        changes: z.array(z.object({ rule: z.string(), before: z.string(), after: z.string() })),
        blanks: z.array(z.string()),
        if_true: z.array(z.object({ sentence: z.string(), becomes: z.string() })),
        left: z.array(remark),
      },
      annotations: readOnly,
    },
    async (given) => answer(await rewrite(replyOf(given, means), means.linter)),
  )
  server.registerTool(
    'explain_rule',
    {
      title: 'Explain a rule',
      description: 'Tells what a rule means and which sources it rests on, and shows examples.',
      inputSchema: { rule: z.string().describe('The id of the rule, as a finding names it.') },
      outputSchema: {
        rule: z.string(),
        summary: z.string(),
        reader_hears: z.string(),
        why: z.string(),
        to_do: z.string(),
        sources: z.array(z.object({ title: z.string(), url: z.string().optional() })),
        flagged: z.array(z.object({ text: z.string(), becomes: z.string().optional() })),
        fine: z.array(z.string()),
      },
      annotations: readOnly,
    },
    async ({ rule }) => answer(explained(rule, means)),
  )
  return server
}

interface Draft {
  readonly text: string
  readonly format: keyof typeof replyPaths
  readonly kind?: MacroKind | undefined
}

const replyOf = ({ text, format, kind }: Draft, { config }: Means): Reply => ({
  text,
  path: replyPaths[format],
  config: kind === undefined ? config : { ...config, kind },
})

function explained(id: string, { linter, config }: Means) {
  const rule = ruleNamed(id, [...linter.rules, ...config.houseRules.map(toRule)])
  const { allows, flags } = examplesOf(rule)
  return {
    rule: rule.id,
    summary: rule.summary,
    reader_hears: rule.hears,
    why: rule.why,
    to_do: rule.todo,
    sources: rule.sources.map(({ title, url }) => ({ title, ...(url !== undefined && { url }) })),
    flagged: flags.map(({ text, becomes }) => ({
      text: withoutMarks(text),
      ...(becomes !== undefined && { becomes }),
    })),
    fine: allows.map(textOf),
  }
}

/** As data for clients that take it, and as text for those that do not. */
const answer = <T extends object>(value: T) => ({
  content: [{ type: 'text' as const, text: JSON.stringify(value, undefined, 2) }],
  structuredContent: value as T & Record<string, unknown>,
})
