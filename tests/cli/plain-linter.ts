import type { Finding, Fix, Safety, Severity } from '../../engine/finding'
import { applyEdits } from '../../engine/fixes/fix'
import type { Linter } from '../../engine/lint'
import { defineRule, type Rule } from '../../engine/rule'

/** What the plain linter looks for, and what it puts there. */
const words: Readonly<
  Record<string, { severity: Severity; pattern: RegExp; safety?: Safety; newText?: string }>
> = {
  'generic-apology': {
    severity: 'error',
    pattern: /for any inconvenience/gi,
    safety: 'template',
    newText: '[TODO: what we did]',
  },
  'conditional-apology': { severity: 'error', pattern: /if we /gi, safety: 'assertive', newText: 'that we ' },
  'weak-performative': {
    severity: 'warning',
    pattern: /we regret/gi,
    safety: 'safe',
    newText: 'we are sorry',
  },
  'vague-timeframe': { severity: 'info', pattern: /\bsoon\b/gi },
}

/**
 * Stands in for the engine where a test is about the command line: it looks for fixed words, so that no wording of
 * a real rule matters, and breaks on a file named `crash.md`.
 */
export const plainLinter: Linter = {
  rules: Object.entries(words).map(([id, { severity }]) => rule(id, severity)),
  lint: ({ path, text }, config) => {
    if (path.endsWith('crash.md')) throw new Error('boom\nat somewhere')
    const findings = Object.entries(words).flatMap(([id, { severity, pattern }]) => {
      const level = config.rules[id] ?? severity
      if (level === 'off') return []
      return [...text.matchAll(pattern)].map((match) => finding(id, level, match.index, match[0]))
    })
    findings.sort((a, b) => a.offsets[0] - b.offsets[0])
    return {
      format: 'markdown',
      macros: 1,
      titles: new Map(),
      findings,
      problems: [],
      leftOut: [],
      unused: [],
    }
  },
  summarize: ({ path }) => ({ file: path, macros: [] }),
  fixes: async (_file, _config, findings) => new Map(findings.map((one) => [one, fixesOf(one)])),
  refusal: async () => undefined,
  disabling: () => undefined,
  fixAll: async ({ text }, config) => {
    const findings = plainLinter.lint({ path: '', text }, config).findings
    const edits = findings.flatMap((one) =>
      fixesOf(one)
        .filter((fix) => fix.safety === 'safe')
        .flatMap((fix) => fix.edits.map((edit) => ({ ...edit, rules: [one.rule] }))),
    )
    return { text: applyEdits(text, edits), count: edits.length, edits }
  },
}

function rule(id: string, severity: Severity): Rule {
  return defineRule({
    id,
    summary: `Looks for what ${id} names.`,
    hears: 'Reads as: nobody looked.',
    why: 'It says nothing.',
    todo: 'Say what happened.',
    sources: [{ title: 'A source', url: 'https://example.com/source' }],
    severity,
    reads: 'apology',
    weight: 0,
    triggers: ['sorry'],
    check: () => undefined,
    examples: {
      flags: [
        { text: 'We apologize [[for any inconvenience]].', becomes: 'We apologize [TODO: what we did].' },
      ],
      allows: ['We are sorry that we charged you twice.'],
    },
  })
}

function finding(id: string, severity: Severity, at: number, raw: string): Finding {
  const { hears, why, todo } = rule(id, severity)
  return {
    rule: id,
    severity,
    confidence: 'high',
    hears,
    why,
    todo,
    macro: '',
    path: '',
    offsets: [at, at + raw.length],
    sentence: raw,
    related: [],
  }
}

function fixesOf({ rule: id, offsets }: Finding): Fix[] {
  const { safety, newText } = words[id] ?? {}
  if (!safety || newText === undefined) return []
  return [{ title: `Write "${newText}"`, safety, becomes: `… ${newText} …`, edits: [{ offsets, newText }] }]
}
