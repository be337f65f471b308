import { headWords } from '../engine/apology/heads'
import { failureWords, incidentWords } from '../engine/macro/evidence'
import { words } from '../engine/language/words'
import { defineRule } from '../engine/rule'

/** From this many routine macros on, a repository is a library of answers and not a handful of notes. */
const LIBRARY = 5

const FAILURES = new Set(['failure', 'investigating', 'identified', 'monitoring', 'resolved', 'postmortem'])

/** What everyday requests are mostly about. A routine macro without any of these words may not be read; then it does not count. */
const REQUESTS = words(
  'password reset unlock access account invit export invoice receipt billing licen attached',
)

export default defineRule({
  id: 'missing-failure-macro',
  summary: 'The macros answer everyday requests, and none is for a day on which something breaks.',
  hears: 'Reads as: on a bad day, each agent has to find the words alone.',
  why: 'In a US survey of 2015, three in four complaining customers wanted an apology, and one in three got one.',
  todo: 'Write a macro for a failure of yours: what went wrong, whose fault it was, what you do about it, and by when.',
  sources: [{ title: 'Customer Care Measurement & Consulting 2015, Customer Rage Study' }],
  severity: 'hint',
  weight: 1,
  reads: 'workspace',
  triggers: [...REQUESTS, ...headWords, ...failureWords, ...incidentWords],

  check({ macros }, report) {
    const routine = macros.filter(({ kind, first }) => kind === 'routine' && first)
    if (routine.length < LIBRARY || macros.some(({ kind }) => FAILURES.has(kind))) return
    report({ macro: routine[0]!, at: routine[0]!.first! })
  },

  examples: {
    flags: [
      {
        text: '---\nkind: routine\n---\n[[Here is your password reset link.]] It works for an hour.\n===\n---\nkind: routine\n---\nHere is a copy of your invoice of May.\n===\n---\nkind: routine\n---\nTo change your card, open Settings and choose Billing.\n===\n---\nkind: routine\n---\nI have added your colleague to the account, as you asked.\n===\n---\nkind: routine\n---\nHere is how you export your orders as a file.',
      },
      {
        text: '---\nkind: routine\n---\n[[Here is your password reset link.]] It works for an hour.\n===\n---\nkind: routine\n---\nHere is a copy of your invoice of May.\n===\n---\nkind: routine\n---\nTo change your card, open Settings and choose Billing.\n===\n---\nkind: routine\n---\nI have added your colleague to the account, as you asked.\n===\n---\nkind: routine\n---\nHere is how you export your orders as a file.\n===\n---\nkind: routine\n---\nYour licence is renewed until March.',
      },
      {
        text: '---\nkind: routine\n---\n[[Here is your password reset link.]] It works for an hour.\n===\n---\nkind: routine\n---\nHere is a copy of your invoice of May.\n===\n---\nkind: routine\n---\nTo change your card, open Settings and choose Billing.\n===\n---\nkind: routine\n---\nI have added your colleague to the account, as you asked.\n===\n---\nkind: routine\n---\nHere is how you export your orders as a file.\n===\n---\nkind: denial\n---\nI can’t refund this order, because it is older than a year.',
      },
      {
        text: '---\nkind: routine\n---\n[[Here is your password reset link.]] It works for an hour.\n===\n---\nkind: routine\n---\nHere is a copy of your invoice of May.\n===\n---\nkind: routine\n---\nTo change your card, open Settings and choose Billing.\n===\n---\nkind: routine\n---\nI have added your colleague to the account, as you asked.\n===\n---\nkind: routine\n---\nHere is how you export your orders as a file.\n===\nOpening hours are nine to five.',
      },
    ],
    allows: [
      '---\nkind: routine\n---\nHere is your password reset link. It works for an hour.\n===\n---\nkind: routine\n---\nHere is a copy of your invoice of May.\n===\n---\nkind: routine\n---\nTo change your card, open Settings and choose Billing.\n===\n---\nkind: routine\n---\nI have added your colleague to the account, as you asked.',
      '---\nkind: routine\n---\nHere is your password reset link. It works for an hour.\n===\n---\nkind: routine\n---\nHere is a copy of your invoice of May.\n===\n---\nkind: routine\n---\nTo change your card, open Settings and choose Billing.\n===\n---\nkind: routine\n---\nI have added your colleague to the account, as you asked.\n===\n---\nkind: routine\n---\nHere is how you export your orders as a file.\n===\n---\nkind: routine\n---\nYour licence is renewed until March.\n===\n---\nkind: failure\n---\nWe charged you twice. That was our mistake.',
      '---\nkind: routine\n---\nHere is your password reset link. It works for an hour.\n===\n---\nkind: routine\n---\nHere is a copy of your invoice of May.\n===\n---\nkind: routine\n---\nTo change your card, open Settings and choose Billing.\n===\n---\nkind: routine\n---\nI have added your colleague to the account, as you asked.\n===\n---\nkind: routine\n---\nHere is how you export your orders as a file.\n===\n---\nstatus: resolved\nincident: sync\n---\nThe sync is restored since 9:40.',
      'Opening hours are nine to five.\n===\nYour label is attached.',
    ],
  },
})
