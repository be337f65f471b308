import { defaultConfig } from '../../engine/settings/config'
import type { Finding, Fix } from '../../engine/finding'
import { applyEdits } from '../../engine/fixes/fix'
import { createLinter, type Linter } from '../../engine/lint'
import type { Policy } from '../../engine/settings/policy'
import type { Rule } from '../../engine/rule'

/** A file's findings of one rule, with the raw slices and the text after each first fix. */
export interface Outcome {
  readonly findings: readonly Finding[]
  readonly slices: readonly string[]
  /** The whole text after the first fix of the first finding. */
  readonly becomes: string | undefined
  readonly fixes: readonly Fix[]
}

const linters = new WeakMap<Rule, Linter>()

/** Made once for each rule, because making a linter takes longer than reading an example. */
function linterOf(rule: Rule): Linter {
  const linter = linters.get(rule) ?? createLinter([rule])
  linters.set(rule, linter)
  return linter
}

/** Runs one rule over a file and applies its first fix. `policy` is what the team says of the macro. */
export async function runRule(
  rule: Rule,
  text: string,
  path: string,
  policy: Partial<Policy> = {},
): Promise<Outcome> {
  const config = { ...defaultConfig, ...policy }
  const linter = linterOf(rule)
  const file = { text, path }
  const { findings, problems } = linter.lint(file, config)
  // A rule that fails finds nothing either, and no example may pass by that.
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'))
  const first = findings[0]
  const fixes = first ? ((await linter.fixes(file, config, findings)).get(first) ?? []) : []
  return {
    findings,
    slices: findings.map(({ offsets }) => text.slice(...offsets)),
    becomes: fixes[0] && applyEdits(text, fixes[0].edits),
    fixes,
  }
}
