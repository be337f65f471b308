import type { ApologySummary, MacroInFile } from '../engine/macro/workspace-reading'
import { headWords } from '../engine/apology/heads'
import { defineRule } from '../engine/rule'

/** From this many macros on, an apology is a habit. */
const MANY = 3

/** "I'm sorry." may stand anywhere; a longer sentence that does is a stock phrase. */
const SHORTEST = 4

/** "We're sorry to see you go" is a farewell, and alike wherever somebody leaves. */
const FAREWELL = /\byou (?:go|leave|leaving|going)\b/

export default defineRule({
  id: 'macro-boilerplate-apology',
  summary: 'The same apology stands in three macros or more.',
  hears: 'Reads as: a stock phrase, sent with one click.',
  why: 'In 6.4 million words of tweets with airlines, customers remarked on a "sorry" that they got again and again.',
  todo: 'Name in each macro what went wrong there, or leave the apology out where nothing did.',
  sources: [
    {
      title:
        'Lutzky 2021, "You keep saying you are sorry": The Use of Sorry in Customer Communication on Twitter, Discourse, Context & Media 39',
    },
  ],
  severity: 'info',
  weight: 1,
  reads: 'workspace',
  triggers: headWords,

  check({ macros }, report) {
    const places = new Map<string, { macro: MacroInFile; apology: ApologySummary }[]>()
    for (const macro of macros) {
      const seen = new Set<string>()
      for (const apology of macro.apologies) {
        const isFree = apology.isSpecific || apology.length < SHORTEST || FAREWELL.test(apology.words)
        if (isFree || seen.has(apology.words)) continue
        seen.add(apology.words)
        const known = places.get(apology.words)
        if (known) known.push({ macro, apology })
        else places.set(apology.words, [{ macro, apology }])
      }
    }
    for (const copies of places.values()) {
      if (copies.length < MANY) continue
      const [{ macro, apology }, ...others] = copies as [(typeof copies)[0], ...typeof copies]
      report({
        macro,
        at: apology,
        others: others.map((other) => ({ macro: other.macro, at: other.apology })),
        hears: `Reads as: a stock phrase. It stands in ${copies.length} macros, also in ${namesOf(others)}.`,
      })
    }
  },

  examples: {
    flags: [
      {
        text: 'Your order is late. [[We apologize for the delay in shipping.]]\n===\nWe sent the wrong size. We apologize for the delay in shipping.\n===\nThe label was torn. We apologize for the delay in shipping.',
      },
      {
        text: 'Hello {{name}},\n\n[[we are sorry for any trouble.]]\n===\nHello {{first_name}},\n\nwe are sorry for any trouble.\n===\nWe are sorry for any trouble.\n===\nYour label is attached.',
      },
      {
        text: '[[We apologize for the late bill.]]\n===\nWe sincerely apologize for the late bill!\n===\nWe deeply apologize for the late bill.',
      },
      {
        text: '# Lost form\n\n[[I am sorry about the lost form.]]\n\nHere is a new one.\n===\nPlease sign here. I am sorry about the lost form.\n===\nI’ve found it. I am sorry about the lost form.',
      },
    ],
    allows: [
      'We apologize for the late bill.\n===\nWe apologize for the late bill.\n===\nYour bill is attached.',
      "I'm sorry.\n===\nI'm sorry.\n===\nI'm sorry.",
      "We're sorry to see you go!\n===\nWe're sorry to see you go!\n===\nWe're sorry to see you go!",
      'We are sorry we lost your form.\n===\nWe are sorry we lost your form.\n===\nWe are sorry we lost your form.',
      'Your label is attached to this mail.\n===\nYour label is attached to this mail.\n===\nYour label is attached to this mail.',
      'We apologize for the late bill. We apologize for the late bill. We apologize for the late bill.',
      '<!-- amends-disable-next-line macro-boilerplate-apology -- agreed with the bank -->\nWe apologize for the late bill.\n===\nWe apologize for the late bill.\n===\nWe apologize for the late bill.',
    ],
  },
})

/** "b.md, c.md and 4 more" */
function namesOf(others: readonly { readonly macro: MacroInFile }[]): string {
  const names = [
    ...new Set(others.map(({ macro }) => (macro.title ? `"${macro.title}" (${macro.file})` : macro.file))),
  ]
  const shown = names.slice(0, 3).join(', ')
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown
}
