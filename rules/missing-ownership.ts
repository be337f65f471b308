import { failureIn, failureWords, incidentIn, incidentWords } from '../engine/macro/evidence'
import { headWords } from '../engine/apology/heads'
import { CATCH_ALL } from '../engine/apology/lexicon'
import type { ApologyReading } from '../engine/apology/reading'
import type { Place } from '../engine/macro/components'
import type { MacroReading } from '../engine/macro/macro-reading'
import { addBehind, bodyOf, hitAt, lacks, says, voiceOf, wholeSentence } from '../engine/macro/macro-hit'
import { draft, slot } from '../engine/rewrite/drafts'
import { patterns } from '../engine/language/pattern'
import { OWN_DETERMINERS } from '../engine/language/words'
import { defineRule } from '../engine/rule'

/** "A restart made our queue forget": in a report on an incident, a thing of ours that failed is owned. */
const OURS = patterns(['our|my _'])

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
  levels: { failure: 'warning', identified: 'hint', resolved: 'info', postmortem: 'warning' },

  check(reading, report) {
    if (!reading.policy.causeKnown || !lacks(reading, 'responsibility')) return
    const place = reading.kind === 'failure' ? apologyForEvent(reading) : told(reading)
    if (!place) return
    const { subject, Subject } = voiceOf(reading)
    // In two sentences an apology for the delay may be meant as ours; so may one that gives a cause.
    const unsure = bodyOf(reading).length < 3 || !lacks(reading, 'explanation')
    if (reading.kind !== 'failure' && (unsure || says(reading, OURS))) return
    report(
      hitAt(place, {
        unsure,
        fixes: () => [
          addBehind(place.sentence, `${Subject} ${slot('did or did not do what')}.`),
          draft(
            'assertive',
            ...addBehind(place.sentence, `That was ${subject === 'I' ? 'my' : 'our'} mistake.`).edits,
          ),
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
        text: '[[The search index was lost on 4 June]]. Orders could not be found for two hours. Every order is visible again since noon.',
        policy: { kind: 'postmortem' },
        becomes:
          'The search index was lost on 4 June. We [TODO: did or did not do what]. Orders could not be found for two hours. Every order is visible again since noon.',
      },
      {
        text: '[[Payments failed between 10:00 and 10:40 UTC]]. All systems work again. No payment was taken twice from anybody.',
        policy: { kind: 'resolved' },
        severity: 'info',
        becomes:
          'Payments failed between 10:00 and 10:40 UTC. We [TODO: did or did not do what]. All systems work again. No payment was taken twice from anybody.',
      },
      {
        text: '[[The outage of the map tiles has been identified]]. A fix is being rolled out in Europe. Other regions follow by noon.',
        policy: { kind: 'identified' },
        severity: 'hint',
        becomes:
          'The outage of the map tiles has been identified. We [TODO: did or did not do what]. A fix is being rolled out in Europe. Other regions follow by noon.',
      },
    ],
    allows: [
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

function told(reading: MacroReading): Place | undefined {
  const sentence = reading.apologies[0]?.within ?? failureIn(reading) ?? incidentIn(reading)
  return sentence && wholeSentence(sentence)
}
