import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../../engine/settings/config'
import { createLinter } from '../../engine/lint'
import { textOf, type WorkspaceRule } from '../../engine/rule'
import { lintWorkspace } from '../../engine/workspace'
import { rules } from '../../rules'
import { parseMarked } from '../harness/marked'

/** Reads a small repository, and gives what the rule finds in each file as its marked texts. */
function run(rule: WorkspaceRule, repository: string): string[] {
  const linter = createLinter([rule])
  const files = repository.split('\n===\n').map((text, index) => ({ path: `macros/${index}.md`, text }))
  const summaries = files.map((file) => linter.summarize(file, defaultConfig))
  const found = lintWorkspace([rule], summaries, () => rule.severity)
  return files.flatMap(({ path, text }) =>
    (found.get(path) ?? []).map(({ offsets }) => `${path}: ${text.slice(...offsets)}`),
  )
}

describe.each(rules.filter((rule): rule is WorkspaceRule => rule.reads === 'workspace'))('$id', (rule) => {
  test.each(rule.examples.flags)('flags $text', ({ text }) => {
    const expected = text.split('\n===\n').flatMap((marked, index) => {
      const { text: plain, ranges } = parseMarked(marked)
      return ranges.map(([start, end]) => `macros/${index}.md: ${plain.slice(start, end)}`)
    })
    expect(expected).not.toEqual([])
    expect(run(rule, text.replace(/\[\[|\]\]/g, ''))).toEqual(expected)
  })

  test.each(rule.examples.allows.map(textOf))('allows %s', (text) => {
    expect(run(rule, text)).toEqual([])
  })
})
