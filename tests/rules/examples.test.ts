import { describe, expect, test } from 'vitest'
import { textOf } from '../../engine/rule'
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
