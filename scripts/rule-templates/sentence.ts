import { patterns } from '../../engine/language/pattern'
import { words } from '../../engine/language/words'
import { isAboutFailure } from '../../engine/macro/context'
import { draft, replace, slot, spanOf } from '../../engine/rewrite/drafts'
import { defineRule } from '../../engine/rule'

/** TODO: what these words have in common. A word class says in its comment what belongs in it, and what does not. */
const CLASS = words('todo')

const FRAME = patterns(['i|we _? {class}'], { class: CLASS })

export default defineRule({
  id: 'the-id',
  summary: 'TODO: what the rule finds, in a sentence that begins with a verb.',
  hears: 'TODO: Reads as: what the reader hears.',
  why: 'TODO: one fact that the sources back.',
  todo: 'TODO: what to write instead.',
  sources: [{ title: 'TODO: author year, title, journal', url: 'https://example.org/TODO' }],
  severity: 'warning',
  reads: 'sentence',
  weight: 1,
  triggers: [...CLASS],

  check(reading, report) {
    // TODO: judge the sentence. A warning needs to know that the text is about a failure of ours.
    const { tokens, sentence } = reading
    const frame = FRAME.find(tokens, sentence.from, sentence.to)
    if (!frame) return
    report({
      span: spanOf(reading, frame),
      ...(!isAboutFailure(reading) && { severity: 'info' }),
      fixes: () => [draft('template', replace(reading, frame, slot('what to write')))],
    })
  },

  examples: {
    flags: [
      { text: 'TODO: [[The words to underline]] in a text.', becomes: 'TODO: The text after the fix.' },
    ],
    allows: ['TODO: A near miss that must stay silent.'],
  },
})
