import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../../engine/settings/config'
import { createLinter } from '../../engine/lint'
import { textOf, type SentenceRule } from '../../engine/rule'
import { rules } from '../../rules'
import { runRule } from '../harness/examples'
import { parseMarked } from '../harness/marked'
import { wrappings } from '../harness/wrappings'

for (const rule of rules.filter(({ reads }) => reads !== 'workspace')) {
  // A whole macro has paragraphs, which not every place has room for.
  const places = wrappings.filter(({ holdsParagraphs }) => rule.reads !== 'macro' || holdsParagraphs)
  describe.each(places)(`${rule.id} in $name`, ({ isSimple, path, settings, escape, wrap, unwrap }) => {
    const some = <T>(all: readonly T[]): readonly T[] => (isSimple ? all.slice(0, 1) : all)

    test.each(some(rule.examples.flags))('flags $text', async (example) => {
      const { text, ranges } = parseMarked(example.text)
      const slices = ranges.map(([start, end]) => escape(text.slice(start, end)))
      expect(slices).toHaveLength(1)
      const outcome = await runRule(rule, wrap(escape(text)), path, { ...settings, ...example.policy })
      expect(outcome.slices).toEqual(slices)
      expect(outcome.findings[0]!.severity).toBe(example.severity ?? rule.severity)
      expect(outcome.becomes === undefined ? undefined : unwrap(outcome.becomes)).toBe(example.becomes)
    })

    test.each(some(rule.examples.allows))('allows %j', async (example) => {
      const policy = typeof example === 'string' ? {} : example.policy
      const outcome = await runRule(rule, wrap(escape(textOf(example))), path, { ...settings, ...policy })
      expect(outcome.slices).toEqual([])
    })
  })
}

/** The proof of a fix looks for findings in the sentences that it changes, so no sentence may answer for another. */
describe('finds nothing outside of the sentence that it reads', () => {
  const sentenceRules = rules.filter((rule) => rule.reads === 'sentence')
  test.each(sentenceRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    const outside: string[] = []
    let hits = 0
    const check: SentenceRule['check'] = (reading, report) =>
      rule.check(reading, (hit) => {
        const { start, end } = reading.sentence
        hits += 1
        if (hit.span[0] < start || hit.span[1] > end) outside.push(reading.text.slice(...hit.span))
        report(hit)
      })
    const linter = createLinter([{ ...rule, check }])
    const { flags, allows } = rule.examples
    const examples = [
      ...flags,
      ...allows.map((one) => (typeof one === 'string' ? { text: one, policy: {} } : one)),
    ]
    for (const { text, policy } of examples)
      linter.lint({ path: 'a.md', text: parseMarked(text).text }, { ...defaultConfig, ...policy })
    expect(hits).toBeGreaterThan(0)
    expect(outside).toEqual([])
  })
})
