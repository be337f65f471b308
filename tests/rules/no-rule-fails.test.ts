import { expect, test } from 'vitest'
import { defaultConfig } from '../../engine/settings/config'
import { macroKinds } from '../../engine/document'
import { createLinter } from '../../engine/lint'
import { textOf } from '../../engine/rule'
import { rules } from '../../rules'
import { parseMarked } from '../harness/marked'

const linter = createLinter(rules)

const texts = rules.flatMap(({ examples: { flags, allows } }) => [
  ...flags.map(({ text }) => parseMarked(text).text),
  ...allows.map(textOf),
])

/** What a team says of its macros decides which rules look at all, and what stands beside a sentence decides what they meet. */
test.each(macroKinds)(
  'no rule fails where examples of two rules stand in a macro of the kind %s',
  { timeout: 30_000 },
  (kind) => {
    const config = { ...defaultConfig, kind, compensation: 'allowed' } as const
    const turn = macroKinds.indexOf(kind)
    const failures = texts.flatMap((first, i) => {
      // Most rules look at failures. Each other kind takes a third of the texts, in pairs of its own.
      if (kind !== 'failure' && i % 3 !== turn % 3) return []
      const text = `${first} ${texts[(i * (101 + turn)) % texts.length]}`
      return linter.lint({ path: 'a.md', text }, config).problems.map(({ message }) => [message, text])
    })
    expect(failures).toEqual([])
  },
)
