import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../../engine/settings/config'
import { createLinter, type Linter } from '../../engine/lint'
import { textOf } from '../../engine/rule'
import { lintWorkspace } from '../../engine/workspace'
import { rules } from '../../rules'
import { parseMarked } from '../harness/marked'

/** A rule may not lean on words that only make other rules read: they may be off. */
describe('where all other rules are off, no trigger hides what a rule finds', () => {
  const usual = createLinter(rules)
  const exhaustive = createLinter(rules, {
    inText: () => true,
    inFile: () => true,
    rulesIn: () => new Set(rules),
  })
  const texts = rules.flatMap(({ examples: { flags, allows } }) => [
    ...flags.map(({ text }) => parseMarked(text).text),
    ...allows.map(textOf),
  ])

  test.each(rules.map((rule, at) => [rule.id, rule, at] as const))('%s', (id, rule, at) => {
    const others = rules.filter((other) => other !== rule)
    const config = {
      ...defaultConfig,
      rules: Object.fromEntries(others.map((other) => [other.id, 'off' as const])),
    }
    // What a comparison finds depends on all files of an example, and on one more.
    const [compared] = rule.examples.flags.map(({ text }) => parseMarked(text).text.split('\n===\n'))
    const foundBy = (linter: Linter, text: string) => {
      const files = [text, ...compared!].map((one, i) => ({ path: `${i}.md`, text: one }))
      const summaries = files.map((file) => linter.summarize(file, config))
      return [linter.lint(files[0]!, config).findings, lintWorkspace([rule], summaries, () => rule.severity)]
    }
    const own = rule.examples.flags.map(({ text }) => parseMarked(text).text)
    const some = texts.filter((_, i) => i % 20 === at % 20)
    for (const text of [...own, ...some])
      expect(foundBy(usual, text), `${id}: ${text}`).toEqual(foundBy(exhaustive, text))
  })
})
