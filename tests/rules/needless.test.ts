import { expect, test } from 'vitest'
import { rules } from '../../rules'

const needless = rules.filter(({ marksNeedless }) => marksNeedless)

test.each(needless.map((rule) => [rule.id, rule] as const))(
  'what %s marks is gone after its fix: its words were not needed',
  (_id, { examples }) => {
    for (const { text, becomes } of examples.flags) {
      const [marked] = /(?<=\[\[).*?(?=\]\])/s.exec(text) ?? ['']
      expect(marked).not.toBe('')
      expect(becomes).not.toContain(marked)
    }
  },
)
