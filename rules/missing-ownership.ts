import { failureWords, incidentWords } from '../engine/macro/evidence'
import { headWords } from '../engine/apology/heads'
import { CATCH_ALL } from '../engine/apology/lexicon'
import type { ApologyReading } from '../engine/apology/reading'
import type { Place } from '../engine/macro/components'
import type { MacroReading } from '../engine/macro/macro-reading'
import {
  addBehind,
  bodyOf,
  hitAt,
  lacks,
  prints,
  says,
  macroVoice,
  wholeSentence,
} from '../engine/macro/macro-hit'
import { CAUSES_OUTSIDE } from '../engine/macro/parts/outside'
import { draft, slot } from '../engine/rewrite/drafts'
import { patterns } from '../engine/language/pattern'
import { OWN_DETERMINERS, words } from '../engine/language/words'
import { defineRule } from '../engine/rule'

/** "A restart made our queue forget": in a report on an incident, a thing of ours that failed is owned. */
const OURS = patterns(['our|my _'])
/** While the cause is looked for, nobody can own it. */
const LOOKS_FOR_IT = patterns(['currently|still|are|is|under investigating|investigation', 'looking into'])
const OUTSIDE = patterns(['{outside}'], { outside: CAUSES_OUTSIDE })
/** A placeholder that will be filled with what happened. */
const CAUSE_SLOT = /cause|reason|explanation|happened|descri/i

/** What people of ours do or look after, and how it makes other things fail. */
const CAUSES = words(`
  deploy deployment release update migration configuration config change script job certificate disk bug typo upgrade patch
  rollout restart rollback setting query cron`)
const OUR_CAUSE = patterns(
  [
    'caused|triggered by a|an|the? _? _? _? {causes}',
    'due to a|an|the? _? _? _? {causes}',
    'because|when|after of? a|an|the? _? _? {causes}',
    'a|an|the|one _? _? {causes} _? _? _? _? broke|stopped|failed|caused|removed|deleted|ran|took|left|made|expired',
    'a|an|the|one _? _? {causes} had|was|were been? full|wrong|missing|misconfigured|expired|too|outdated|faulty',
  ],
  { causes: CAUSES },
)

export default defineRule({
  id: 'missing-ownership',
  summary: 'Apologizes for a failure and never says that it was ours.',
  hears: 'Reads as: it happened, and nobody did it.',
  why: 'In two experiments with 755 people, taking responsibility was the part of an apology that mattered most.',
  todo: 'Say in a sentence with "I" or "we" what your side did or failed to do.',
  sources: [
    {
      title:
        'Lewicki, Polin & Lount 2016, An Exploration of the Structure of Effective Apologies, Negotiation and Conflict Management Research 9',
      url: 'https://doi.org/10.1111/ncmr.12073',
    },
  ],
  severity: 'warning',
  reads: 'macro',
  weight: 30,
  triggers: [...headWords, ...failureWords, ...incidentWords],
  levels: { failure: 'warning', resolved: 'info', postmortem: 'warning' },

  check(reading, report) {
    if (!reading.policy.causeKnown || !lacks(reading, 'responsibility')) return
    const isFailure = reading.kind === 'failure'
    // An explanation is told from our side; where it hides behind nobody, other rules speak.
    if (isFailure ? !lacks(reading, 'explanation') || prints(reading, CAUSE_SLOT) : isOpenOrOurs(reading))
      return
    const place = isFailure ? apologyForEvent(reading) : causeOfOurs(reading)
    if (!place) return
    const { subject, Subject } = macroVoice(reading)
    const isOutside = says(reading, OUTSIDE)
    // In two sentences an apology for the delay may be meant as ours, and a carrier may have made it.
    const unsure = isFailure && (bodyOf(reading).length < 3 || isOutside)
    report(
      hitAt(place, {
        unsure,
        fixes: () => [
          addBehind(place.sentence, `${Subject} ${slot('did or did not do what')}.`),
          ...(isOutside || !isFailure
            ? []
            : [
                draft(
                  'assertive',
                  ...addBehind(place.sentence, `That was ${subject === 'I' ? 'my' : 'our'} mistake.`).edits,
                ),
              ]),
        ],
      }),
    )
  },
  examples: {
    flags: [
      {
        text: '[[We apologize]] for the delay with the garden chairs. They left the store on Monday. They will be with you by Thursday.',
        policy: { kind: 'failure' },
        becomes:
          'We apologize for the delay with the garden chairs. We [TODO: did or did not do what]. They left the store on Monday. They will be with you by Thursday.',
      },
      {
        text: '[[I am sorry]] for the wait at the counter. The queue is shorter after lunch. A voucher for a coffee is attached.',
        policy: { kind: 'failure' },
        becomes:
          'I am sorry for the wait at the counter. I [TODO: did or did not do what]. The queue is shorter after lunch. A voucher for a coffee is attached.',
      },
      {
        text: '[[Sorry]] for the mistake on the ticket. The seat number is now correct. The new ticket is attached to this e-mail.',
        policy: { kind: 'failure' },
        becomes:
          'Sorry for the mistake on the ticket. We [TODO: did or did not do what]. The seat number is now correct. The new ticket is attached to this e-mail.',
      },
      {
        text: '[[We are sorry]] about the broken zip on the tent. A new tent was posted today. It will arrive on Saturday.',
        policy: { kind: 'failure' },
        becomes:
          'We are sorry about the broken zip on the tent. We [TODO: did or did not do what]. A new tent was posted today. It will arrive on Saturday.',
      },
      {
        text: '[[We apologize]] for the outage of the booking page on Sunday. It works again. The tables for Monday are all confirmed.',
        policy: { kind: 'failure' },
        becomes:
          'We apologize for the outage of the booking page on Sunday. We [TODO: did or did not do what]. It works again. The tables for Monday are all confirmed.',
      },
      {
        text: '[[Apologies]] for the error in the report. The corrected file is attached. The totals on page two have changed.',
        policy: { kind: 'failure' },
        becomes:
          'Apologies for the error in the report. We [TODO: did or did not do what]. The corrected file is attached. The totals on page two have changed.',
      },
      {
        text: '[[I apologize]] for the late answer to the letter. The papers are complete. The permit will be posted on Friday.',
        policy: { kind: 'failure' },
        becomes:
          'I apologize for the late answer to the letter. I [TODO: did or did not do what]. The papers are complete. The permit will be posted on Friday.',
      },
      {
        text: '[[Our apologies]] for the interruption on Tuesday night. The line is stable again. The modem needs no restart now.',
        policy: { kind: 'failure' },
        becomes:
          'Our apologies for the interruption on Tuesday night. We [TODO: did or did not do what]. The line is stable again. The modem needs no restart now.',
      },
      {
        text: '[[We are sorry]] for the cold meal on Friday. The kitchen has been told. The bill has been reduced by half.',
        policy: { kind: 'failure' },
        becomes:
          'We are sorry for the cold meal on Friday. We [TODO: did or did not do what]. The kitchen has been told. The bill has been reduced by half.',
      },
      {
        text: '[[We apologize]] for the delay. The parcel will be with you by noon on Thursday, and no one has to sign for it.',
        policy: { kind: 'failure' },
        severity: 'info',
        becomes:
          'We apologize for the delay. We [TODO: did or did not do what]. The parcel will be with you by noon on Thursday, and no one has to sign for it.',
      },
      {
        text: 'Orders could not be found for two hours on 4 June. [[A cron job had deleted the search index]]. Every order is visible again since noon.',
        policy: { kind: 'postmortem' },
        becomes:
          'Orders could not be found for two hours on 4 June. A cron job had deleted the search index. We [TODO: did or did not do what]. Every order is visible again since noon.',
      },
      {
        text: 'Resolved - [[A change to the card form stopped payments between 10:00 and 10:40 UTC]]. All systems work again. No payment was taken twice.',
        policy: { kind: 'resolved' },
        severity: 'info',
        becomes:
          'Resolved - A change to the card form stopped payments between 10:00 and 10:40 UTC. We [TODO: did or did not do what]. All systems work again. No payment was taken twice.',
      },
      {
        text: 'Map tiles were unavailable for a day. [[The loss was caused by an expired certificate]]. A new one is in place since noon.',
        policy: { kind: 'resolved' },
        severity: 'info',
        becomes:
          'Map tiles were unavailable for a day. The loss was caused by an expired certificate. We [TODO: did or did not do what]. A new one is in place since noon.',
      },
    ],
    allows: [
      {
        text: 'We apologize for the message: we published your address without asking you. The list is gone. It stays gone.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We reset your settings after the update, and we are sorry for the mistake. The old ones are back. Nothing else has changed.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry for the mistake. We emailed your customers on Tuesday. The list was cleared at noon.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Sorry for the mix-up with the rooms, and should have rung you first. The key is at the desk. Breakfast is at seven.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry for the delay. {{delay_reason}} The chairs will be with you by Thursday. The driver rings first.',
        policy: { kind: 'failure' },
      },
      {
        text: "Payments fail for some shops since ten. We're currently investigating these errors, which began after a release.",
        policy: { kind: 'identified' },
      },
      {
        text: 'Monitoring - The calls were lost because of a fault at a provider in Oslo. All calls work again. No number has changed.',
        policy: { kind: 'resolved' },
      },
      {
        text: 'The map tiles were gone between 10:00 and 10:40 UTC. All tiles are back. No route was lost.',
        policy: { kind: 'resolved' },
      },
      {
        text: 'We apologize for the delay with the garden chairs. We forgot to book the truck. They will be with you by Thursday.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry for our mistake on the ticket. The seat number is now correct. The new ticket is attached.',
        policy: { kind: 'failure' },
      },
      {
        text: 'I am sorry that I kept you waiting at the counter. The form is ready. You can collect it at the desk.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We apologize for any inconvenience. The parcel left the store on Monday. It will be with you by Thursday.',
        policy: { kind: 'failure' },
      },
      {
        text: 'I am sorry that the tent arrived with a broken zip. A new one was posted today. It will arrive on Saturday.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We apologize for the wrong size. We should have checked the label before we packed it. The right one is on its way.',
        policy: { kind: 'failure' },
      },
      {
        text: 'The chairs arrive on Thursday. They left the store on Monday. The driver will ring before he comes to the door.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We apologize for the delay with the garden chairs. They left the store on Monday. They will be with you by Thursday.',
        policy: { kind: 'failure', causeKnown: false },
      },
      {
        text: 'We apologize for the noise in the yard. That is on us. From Monday on the crew starts at nine.',
        policy: { kind: 'failure' },
      },
      {
        text: 'The search index was lost on 4 June because we changed two settings at once. Every order is visible again.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'Payments failed between 10:00 and 10:40 UTC. We caused this with a change to the card form, now undone.',
        policy: { kind: 'resolved' },
      },
      {
        text: 'Sorry about the delay. [TODO: what we did] The parcel left the store on Monday. It will be with you by Thursday.',
        policy: { kind: 'failure' },
      },
    ],
  },
})

/**
 * An apology for an event that could be anybody's: "for the delay to your order". Where it is for nothing or for the
 * reader's trouble, sentence rules ask to name what we did.
 */
function apologyForEvent({ apologies }: MacroReading): Place | undefined {
  const [first] = apologies
  if (!first || !apologies.every(isForEvent)) return undefined
  return { sentence: first.within, from: first.head.from, to: first.head.to }
}

function isForEvent({ complement, tokens, condition, contrast, hedge }: ApologyReading): boolean {
  if (condition || contrast || hedge || complement.kind !== 'object') return false
  const { object } = complement
  if (!/^(?:event|other)$/.test(object.class) || CATCH_ALL.has(object.determiner)) return false
  return !tokens.slice(complement.from, complement.to).some(({ word }) => OWN_DETERMINERS.has(word))
}

/** Whether an incident's report owns it already, or its cause is still looked for. */
const isOpenOrOurs = (reading: MacroReading): boolean => says(reading, OURS) || says(reading, LOOKS_FOR_IT)

/** The sentence of an incident's report that names a cause which somebody must have made, and nobody in it. */
function causeOfOurs({ sentences }: MacroReading): Place | undefined {
  const cause = sentences.find(
    (one) => !one.isQuestion && OUR_CAUSE.find(one.tokens, one.sentence.from, one.sentence.to) !== undefined,
  )
  return cause && wholeSentence(cause)
}
