import type { ApologyReading } from '../engine/apology/reading'
import { incidentIn, incidentWords } from '../engine/macro/evidence'
import { headWords } from '../engine/apology/heads'
import { CATCH_ALL } from '../engine/apology/lexicon'
import type { MacroReading } from '../engine/macro/macro-reading'
import { addBehind, hitAt, lacks, macroVoice, wholeSentence } from '../engine/macro/macro-hit'
import { slot } from '../engine/rewrite/drafts'
import { isStockUpdate } from '../engine/macro/stock-update'
import { defineRule, type MacroHit } from '../engine/rule'

export default defineRule({
  id: 'missing-specifics',
  summary: 'Never says what went wrong, when, or with what.',
  hears: 'Reads as: this text goes to everybody, and nobody looked at your case.',
  why: 'In more than 1,000 service talks, concrete words went with happier customers who spent more.',
  todo: 'Say what happened, with a date, a product or an order, in one sentence.',
  sources: [
    {
      title:
        'Packard & Berger 2021, How Concrete Language Shapes Customer Satisfaction, Journal of Consumer Research 47',
      url: 'https://doi.org/10.1093/jcr/ucaa038',
    },
    {
      title: 'PagerDuty, Incident Response Documentation',
      url: 'https://github.com/PagerDuty/incident-response-docs',
    },
  ],
  severity: 'warning',
  reads: 'macro',
  weight: 20,
  triggers: [...headWords, ...incidentWords],
  levels: {
    failure: 'warning',
    investigating: 'warning',
    identified: 'warning',
    monitoring: 'warning',
    resolved: 'warning',
    postmortem: 'warning',
    'internal-postmortem': 'info',
  },

  check(reading, report) {
    if (!lacks(reading, 'specifics')) return
    const hit = reading.kind === 'failure' ? ofFailure(reading) : ofIncident(reading)
    if (hit) report(hit)
  },
  examples: {
    flags: [
      {
        text: 'Dear customer, [[we are sorry for the mistake]]. We value your trust in us and wish you a pleasant week.',
        policy: { kind: 'failure' },
        becomes:
          'Dear customer, we are sorry for the mistake. This is what happened: [TODO: what went wrong, when, and with which order or product]. We value your trust in us and wish you a pleasant week.',
      },
      {
        text: '[[I apologize for the confusion]]. Thank you for being with us for so long, and have a lovely evening.',
        policy: { kind: 'failure' },
        becomes:
          'I apologize for the confusion. This is what happened: [TODO: what went wrong, when, and with which order or product]. Thank you for being with us for so long, and have a lovely evening.',
      },
      {
        text: '[[We sincerely apologize for the error]]. Please be assured that your business means a great deal to all of us.',
        policy: { kind: 'failure' },
        becomes:
          'We sincerely apologize for the error. This is what happened: [TODO: what went wrong, when, and with which order or product]. Please be assured that your business means a great deal to all of us.',
      },
      {
        text: '[[Sorry for the mix-up]]! Thanks so much for your patience with us, and we look forward to seeing you again.',
        policy: { kind: 'failure' },
        becomes:
          'Sorry for the mix-up! This is what happened: [TODO: what went wrong, when, and with which order or product]. Thanks so much for your patience with us, and we look forward to seeing you again.',
      },
      {
        text: '[[Please accept our apologies for the oversight]]. It does not reflect how we work. We hope to serve you again.',
        policy: { kind: 'failure' },
        becomes:
          'Please accept our apologies for the oversight. This is what happened: [TODO: what went wrong, when, and with which order or product]. It does not reflect how we work. We hope to serve you again.',
      },
      {
        text: '[[We are sorry for the misunderstanding]], and we thank you for the kindness that you have shown our staff.',
        policy: { kind: 'failure' },
        becomes:
          'We are sorry for the misunderstanding, and we thank you for the kindness that you have shown our staff. This is what happened: [TODO: what went wrong, when, and with which order or product].',
      },
      {
        text: '[[Our apologies for the delay]]. We thank you for your patience and look forward to welcoming you once more.',
        policy: { kind: 'failure' },
        becomes:
          'Our apologies for the delay. This is what happened: [TODO: what went wrong, when, and with which order or product]. We thank you for your patience and look forward to welcoming you once more.',
      },
      {
        text: '[[We are sorry for the mistake]]. We thank everybody who wrote to us, and we wish you all a pleasant week.',
        policy: { kind: 'failure', audience: 'public' },
        severity: 'hint',
        becomes:
          'We are sorry for the mistake. This is what happened: [TODO: what went wrong, when, and with which order or product]. We thank everybody who wrote to us, and we wish you all a pleasant week.',
      },
      {
        text: '[[We are currently investigating this issue]]. We will provide an update as soon as possible. Thank you for your patience.',
        policy: { kind: 'investigating' },
        becomes:
          'We are currently investigating this issue. Since [TODO: start] UTC, [TODO: who] cannot [TODO: do what]. We will provide an update as soon as possible. Thank you for your patience.',
      },
      {
        text: '[[The issue has been identified and a fix is being implemented]]. We will share more details as they become available.',
        policy: { kind: 'identified' },
        becomes:
          'The issue has been identified and a fix is being implemented. Since [TODO: start] UTC, [TODO: who] cannot [TODO: do what]. We will share more details as they become available.',
      },
      {
        text: '[[A fix has been implemented and we are monitoring the results]]. Thank you for your patience while we work on this.',
        policy: { kind: 'monitoring' },
        becomes:
          'A fix has been implemented and we are monitoring the results. We [TODO: fixed what] at [TODO: time] UTC. Thank you for your patience while we work on this.',
      },
      {
        text: '[[This incident has been resolved]]. We apologize for the inconvenience and thank you for your patience while our engineers worked.',
        policy: { kind: 'resolved' },
        becomes:
          'This incident has been resolved. From [TODO: start] to [TODO: end] UTC, [TODO: who] could not [TODO: do what]. We apologize for the inconvenience and thank you for your patience while our engineers worked.',
      },
      {
        text: '[[An incident affected our systems]]. Our engineers have identified the cause and it has been fully resolved. Thank you all.',
        policy: { kind: 'postmortem' },
        becomes:
          'An incident affected our systems. From [TODO: start] to [TODO: end] UTC, [TODO: who] could not [TODO: do what]. Our engineers have identified the cause and it has been fully resolved. Thank you all.',
      },
      {
        text: '[[There was an incident]]. The team investigated the issue, identified the cause, and has fully resolved the problem since then.',
        policy: { kind: 'internal-postmortem' },
        severity: 'info',
        becomes:
          'There was an incident. From [TODO: start] to [TODO: end] UTC, [TODO: who] could not [TODO: do what]. The team investigated the issue, identified the cause, and has fully resolved the problem since then.',
      },
    ],
    allows: [
      {
        text: 'We are sorry for the mistake. We emailed your customers without asking you. The list is empty now, and stays empty.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry for the mistake in your invoice of 4 May. The corrected one is attached for your files.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We apologize for any inconvenience. Thank you for your patience, and have a lovely rest of your week.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We sincerely apologize. Thank you for your patience with us, and have a lovely rest of your week with your family.',
        policy: { kind: 'failure' },
      },
      {
        text: 'I am sorry for the delay in sending your samples. They left on Tuesday and will be with you soon.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry for the mistake: {{issue}}. We thank you for the patience you have shown to all of us.',
        policy: { kind: 'failure' },
      },
      {
        text: 'I apologize for the confusion. We sent you the price list of last year, and the right one is attached.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Sorry for the error. Your till was offline from nine to eleven, and everything you typed in has been kept.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are investigating slow search results in the web shop. We will provide an update as soon as possible.',
        policy: { kind: 'investigating' },
      },
      {
        text: 'The issue has been identified: card payments in the mobile app time out. A fix is being implemented by our team.',
        policy: { kind: 'identified' },
      },
      {
        text: 'A fix for the failed exports has been implemented and we are monitoring the results. Thank you for your patience.',
        policy: { kind: 'monitoring' },
      },
      {
        text: 'Delayed push messages\n\nWe are currently investigating this issue. We will provide an update as soon as possible. Thank you for your patience.',
        policy: { kind: 'investigating' },
      },
      {
        text: 'We are investigating an issue with {{component}}. We will provide an update as soon as possible. Thank you for waiting.',
        policy: { kind: 'investigating' },
      },
      {
        text: 'We are sorry for the mix-up with the two rooms. Yours has a sea view, and the key waits at the desk.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are investigating. [TODO: symptom] We will provide an update as soon as possible. Thank you for your patience.',
        policy: { kind: 'investigating' },
      },
    ],
  },
})

/** An apology for an event that is only pointed at: "the mistake". */
function ofFailure(reading: MacroReading): MacroHit | undefined {
  const { apologies, policy } = reading
  const [first] = apologies
  // Of "any inconvenience" and of a bare "we apologize", generic-apology says the same.
  if (!first || !apologies.every(pointsAtEvent)) return undefined
  const { within, head, complement } = first
  const what = slot('what went wrong, when, and with which order or product')
  return hitAt(
    { sentence: within, from: head.from, to: complement.to },
    {
      // In public, the details of one case are nobody's business.
      ...(policy.audience === 'public' && { severity: 'hint' }),
      fixes: () => [addBehind(within, `This is what happened: ${what}.`)],
    },
  )
}

const pointsAtEvent = ({ complement }: ApologyReading): boolean =>
  complement.kind === 'object' &&
  complement.object.class === 'event' &&
  !CATCH_ALL.has(complement.object.determiner)

function ofIncident(reading: MacroReading): MacroHit | undefined {
  const incident = incidentIn(reading)
  if (!incident || !isStockUpdate(reading)) return undefined
  const { Subject } = macroVoice(reading)
  const outage = `From ${slot('start')} to ${slot('end')} UTC, ${slot('who')} could not ${slot('do what')}.`
  const added =
    reading.kind === 'investigating' || reading.kind === 'identified'
      ? `Since ${slot('start')} UTC, ${slot('who')} cannot ${slot('do what')}.`
      : reading.kind === 'monitoring'
        ? `${Subject} ${slot('fixed what')} at ${slot('time')} UTC.`
        : outage
  return hitAt(wholeSentence(incident), { fixes: () => [addBehind(incident, added)] })
}
