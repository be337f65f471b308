import { headWords } from '../../engine/apology/heads'
import { defineRule } from '../../engine/rule'

export default defineRule({
  id: 'the-id',
  summary: 'TODO: what several files do together.',
  hears: 'TODO: Reads as: what the reader hears.',
  why: 'TODO: one fact that the sources back.',
  todo: 'TODO: what to write instead.',
  sources: [{ title: 'TODO: author year, title, journal', url: 'https://example.org/TODO' }],
  severity: 'info',
  reads: 'workspace',
  weight: 1,
  triggers: headWords,

  check({ macros }, report) {
    // TODO: compare the macros. They come in the order of their paths, as summaries without their text.
    for (const macro of macros) {
      const [first, second] = macro.apologies
      if (first && second && first.words === second.words) report({ macro, at: second })
    }
  },

  examples: {
    // A line of `===` ends a file.
    flags: [{ text: 'TODO: The first file.\n===\nTODO: [[The words to underline]] in the second.' }],
    allows: ['TODO: A file.\n===\nTODO: Another one, and nothing to say.'],
  },
})
