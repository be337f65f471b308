import { describe, expect, test } from 'vitest'
import { rules } from '../../rules'
import { runRule, unmark } from '../harness/examples'
import { wrappings } from '../harness/wrappings'

for (const rule of rules) {
  describe.each(wrappings)(`${rule.id} in $name`, ({ path, escape, wrap, unwrap }) => {
    test.each(rule.examples.flags)('flags $text', async (example) => {
      const { text, slice } = unmark(example.text)
      const outcome = await runRule(rule, wrap(escape(text)), path)
      expect(outcome.slices).toEqual([escape(slice)])
      expect(outcome.findings[0]!.severity).toBe(example.severity ?? rule.severity)
      expect(outcome.becomes === undefined ? undefined : unwrap(outcome.becomes)).toBe(example.becomes)
    })

    test.each(rule.examples.allows)('allows %s', async (text) => {
      const outcome = await runRule(rule, wrap(escape(text)), path)
      expect(outcome.slices).toEqual([])
    })
  })
}
