import { headWords } from '../../engine/apology/heads'
import { draft, remove, spanOf } from '../../engine/rewrite/drafts'
import { defineRule } from '../../engine/rule'

export default defineRule({
  id: 'the-id',
  summary: 'TODO: what the rule finds, in a sentence that begins with a verb.',
  hears: 'TODO: Reads as: what the reader hears.',
  why: 'TODO: one fact that the sources back.',
  todo: 'TODO: what to write instead.',
  sources: [{ title: 'TODO: author year, title, journal', url: 'https://example.org/TODO' }],
  severity: 'warning',
  reads: 'apology',
  weight: 1,
  triggers: headWords,

  check(reading, report) {
    // TODO: judge the apology. This finds every one with a contrast ("Sorry, but …"), and leaves the contrast out.
    const { contrast } = reading
    if (!contrast) return
    report({
      span: spanOf(reading, contrast),
      fixes: () => [draft('safe', remove(reading, contrast))],
    })
  },

  examples: {
    flags: [
      { text: 'TODO: [[The words to underline]] in a text.', becomes: 'TODO: The text after the fix.' },
    ],
    allows: ['TODO: A near miss that must stay silent.'],
  },
})
