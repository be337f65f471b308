import type { Config } from '../../engine/settings/config'
import type { SourceFile } from '../../engine/document'
import type { Finding, Fix } from '../../engine/finding'
import { applyEdits } from '../../engine/fixes/fix'
import type { Linter } from '../../engine/lint'
import type { Rule } from '../../engine/rule'

const advice = { hears: 'Reads as: a habit.', why: 'A *word* is not an apology.', todo: 'Say what happened.' }

const rule: Rule = {
  ...advice,
  id: 'no-sorry',
  summary: 'Flags the word "sorry".',
  sources: [{ title: 'A [study]', url: 'https://example.org/study' }, { title: 'A book' }],
  severity: 'warning',
  reads: 'apology',
  weight: 0,
  triggers: ['sorry'],
  check() {},
  examples: { flags: [], allows: [] },
}

/**
 * Flags each "sorry", so that the server can be tested apart from the rules. Every finding has a template fix first,
 * and a safe one behind it unless the text around it forbids that.
 */
export class FakeLinter implements Linter {
  readonly rules = [rule]
  /** How often a text was linted. */
  runs = 0
  confidence: Finding['confidence'] = 'high'

  lint(file: SourceFile, config: Config) {
    this.runs += 1
    if (file.text.includes('THROW')) throw new Error('The linter broke.')
    const level = config.rules['no-sorry'] ?? 'warning'
    const findings: Finding[] = []
    if (level !== 'off') {
      for (const { index } of file.text.matchAll(/sorry/g)) {
        findings.push({
          ...advice,
          rule: 'no-sorry',
          severity: level,
          confidence: this.confidence,
          macro: '',
          path: '',
          offsets: [index, index + 5],
          sentence: `So ${file.text.slice(index, index + 5)}.`,
          related: [],
        })
      }
    }
    return {
      format: 'text' as const,
      macros: 1,
      titles: new Map(),
      findings,
      problems: [],
      leftOut: [],
      unused: [],
    }
  }

  summarize({ path }: SourceFile) {
    return { file: path, macros: [] }
  }

  fixes(_file: SourceFile, _config: Config, findings: readonly Finding[]) {
    const fixesOf = ({ offsets }: Finding): Fix[] => [
      {
        title: 'Say more',
        safety: 'template',
        becomes: 'So [TODO: what].',
        edits: [{ offsets, newText: '[TODO: what]' }],
      },
      {
        title: 'Use "regret"',
        safety: 'safe',
        becomes: 'So regret.',
        edits: [{ offsets, newText: 'regret' }],
      },
    ]
    return Promise.resolve(new Map(findings.map((finding) => [finding, fixesOf(finding)])))
  }

  refusal(): Promise<string | undefined> {
    return Promise.resolve(undefined)
  }

  disabling() {
    return undefined
  }

  fixAll(file: SourceFile, config: Config) {
    const { findings } = this.lint(file, config)
    const edits = findings.map(({ offsets, rule }) => ({ offsets, newText: '😀', rules: [rule] }))
    return Promise.resolve({ text: applyEdits(file.text, edits), count: edits.length, edits })
  }
}
