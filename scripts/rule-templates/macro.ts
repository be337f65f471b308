import { headWords } from '../../engine/apology/heads'
import { failureWords } from '../../engine/macro/evidence'
import { addBehind, failureAnchor, hitAt, lacks, macroVoice } from '../../engine/macro/macro-hit'
import { slot } from '../../engine/rewrite/drafts'
import { defineRule } from '../../engine/rule'

export default defineRule({
  id: 'the-id',
  summary: 'TODO: what the macro lacks, in a sentence that begins with a verb.',
  hears: 'TODO: Reads as: what the reader hears.',
  why: 'TODO: one fact that the sources back.',
  todo: 'TODO: what to write instead.',
  sources: [{ title: 'TODO: author year, title, journal', url: 'https://example.org/TODO' }],
  severity: 'warning',
  reads: 'macro',
  weight: 10,
  triggers: [...headWords, ...failureWords],
  // TODO: for which kinds of macros the rule speaks, and how loudly.
  levels: { failure: 'warning' },

  check(reading, report) {
    // TODO: judge the macro. This finds failures without a step that puts them right.
    const place = lacks(reading, 'repair') ? failureAnchor(reading) : undefined
    if (!place) return
    report(
      hitAt(place, {
        fixes: () => [addBehind(place.sentence, `${macroVoice(reading).Subject} ${slot('what')}.`)],
      }),
    )
  },

  examples: {
    flags: [
      {
        text: 'TODO: [[The words to underline]]. The rest of the macro.',
        policy: { kind: 'failure' },
        becomes: 'TODO: The macro after the fix.',
      },
    ],
    allows: [{ text: 'TODO: A near miss that must stay silent.', policy: { kind: 'failure' } }],
  },
})
