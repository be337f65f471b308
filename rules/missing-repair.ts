import { failureWords, incidentIn, incidentWords } from '../engine/macro/evidence'
import { headWords } from '../engine/apology/heads'
import { endOfAccount } from '../engine/macro/late-parts'
import type { MacroReading } from '../engine/macro/macro-reading'
import {
  addBehind,
  bodyOf,
  failureAnchor,
  hitAt,
  lacks,
  says,
  macroVoice,
  wholeSentence,
} from '../engine/macro/macro-hit'
import { slot } from '../engine/rewrite/drafts'
import { patterns } from '../engine/language/pattern'
import { defineRule } from '../engine/rule'

/** Signs that there is a way on which is written elsewhere. */
const POINTS_ELSEWHERE = patterns([
  'http|https|www',
  'here|below|link|attached|attachment|following|steps|instructions|guide',
])
/** What can be put right at all. For words that hurt, an owned apology may be everything that there is to give. */
const REPAIRABLE = patterns([
  'order*|parcel*|package*|deliver*|ship*|item*|product*|invoice*|bill*|charg*|pay*|card*|price*|account*|booking*|reserv*',
  'app|site|website|page|server*|data|file*|photo*|login*|password*|line|network|system*|service*|software|printer|device*',
  'room*|table|ticket*|seat*|appointment*|train|bus|flight|meal|cake|food|car|key*|gate|door|lamp|chair*|tile*|reader*',
])
/** Something new, or something given back, whoever brings it. */
const GIVES = patterns([
  'a|an|the|your new|right|correct|corrected|second _? is|are|was|has|will|leaves|left|waits|arrives|comes|runs',
  'your|the next _ is|are|will|comes|leaves',
  'you have my|our',
  'is|are|takes|take|works|work|runs|run|loads|load _? _? again|now',
  'late|slow|delayed answer|reply|response',
  'refund*|replacement*|credit|voucher*|coupon*|discount*|reimburs*|upgrade*',
])
/** A promise of anything: too weak a step for most readers, and yet a step. */
const PROMISES = patterns([
  'i|we will _',
  'i|we am|are going|looking|checking|asking|speaking|reviewing|investigating|working',
  'contact|reach|call|write|email|message us|me|out',
])
/** Words by which updates say that something is being done, or was. */
const ACTS = patterns([
  'fix*|repair*|restor*|recover*|mitigat*|deploy*|roll*|revert*|restart*|patch*|replac*|switch*|rerout*|disabl*',
  'resolv*|working|investigat*|check*|operational|normal|back|available|up|complet*|implement*|appl*',
])

/** Words between people: what heals them is the apology itself. */
const HURT = patterns([
  'offended|hurt|insulted|embarrassed|interrupted you',
  'it|that hurt|stung',
  'came|come across',
  'spoke over you',
])

export default defineRule({
  id: 'missing-repair',
  summary: 'Owns up to a failure and offers no step to put it right.',
  hears: 'Reads as: we are sorry, and that is all you get.',
  why: 'In two experiments with 755 people, an offer of repair came second of the six parts of an apology, ahead of regret.',
  todo: 'Say what you have done or will do, and by when; two options are better than one.',
  sources: [
    {
      title:
        'Lewicki, Polin & Lount 2016, An Exploration of the Structure of Effective Apologies, Negotiation and Conflict Management Research 9',
      url: 'https://doi.org/10.1111/ncmr.12073',
    },
    {
      title:
        'Marinova, Singh & Singh 2018, Frontline Problem-Solving Effectiveness, Journal of Marketing Research 55',
      url: 'https://doi.org/10.1509/jmr.15.0243',
    },
  ],
  severity: 'warning',
  reads: 'macro',
  weight: 30,
  triggers: [...headWords, ...failureWords, ...incidentWords],
  levels: {
    failure: 'warning',
    investigating: 'info',
    identified: 'warning',
    monitoring: 'warning',
    resolved: 'info',
    postmortem: 'warning',
    'internal-postmortem': 'info',
  },

  check(reading, report) {
    if (!lacks(reading, 'repair', 'compensation', 'prevention') || says(reading, POINTS_ELSEWHERE)) return
    if (says(reading, GIVES) || says(reading, HURT)) return
    // A question to the reader is a next step, too.
    if (reading.sentences.some(({ isQuestion }) => isQuestion)) return
    const isFailure = reading.kind === 'failure'
    // Two sentences are part of an answer, or a page that only says that something broke.
    if (isFailure && bodyOf(reading).length < 3) return
    const place = isFailure ? failureAnchor(reading) : told(reading)
    if (!place) return
    report(
      hitAt(place, {
        unsure: says(reading, PROMISES) || (isFailure && !says(reading, REPAIRABLE)),
        fixes: () => [addBehind(endOfAccount(place.sentence), step(reading))],
      }),
    )
  },
  examples: {
    flags: [
      {
        text: '[[We are sorry]] for the poor service at our desk. That is not how we treat guests. Please contact us so that we can talk about it.',
        policy: { kind: 'failure' },
        severity: 'info',
        becomes:
          'We are sorry for the poor service at our desk. That is not how we treat guests. We have [TODO: done]. By [TODO: time] we will [TODO: next step]. Please contact us so that we can talk about it.',
      },
      {
        text: '[[We are sorry]] that our driver left your gate open. We know how much that worried you. Your children were in the garden.',
        policy: { kind: 'failure' },
        becomes:
          'We are sorry that our driver left your gate open. We know how much that worried you. Your children were in the garden. We have [TODO: done]. By [TODO: time] we will [TODO: next step].',
      },
      {
        text: '[[I am sorry]] that I gave you the wrong opening hours. I know that you came all the way for nothing. You even took a taxi.',
        policy: { kind: 'failure' },
        severity: 'info',
        becomes:
          'I am sorry that I gave you the wrong opening hours. I know that you came all the way for nothing. You even took a taxi. I have [TODO: done]. By [TODO: time] I will [TODO: next step].',
      },
      {
        text: '[[We apologize]] for the late train on Sunday. Our crew was not ready. That meant a long evening for you.',
        policy: { kind: 'failure' },
        becomes:
          'We apologize for the late train on Sunday. Our crew was not ready. That meant a long evening for you. We have [TODO: done]. By [TODO: time] we will [TODO: next step].',
      },
      {
        text: '[[We missed the appointment at your home]]. That was our mistake. We know that you took a day off for it.',
        policy: { kind: 'failure' },
        becomes:
          'We missed the appointment at your home. That was our mistake. We know that you took a day off for it. We have [TODO: done]. By [TODO: time] we will [TODO: next step].',
      },
      {
        text: '[[We are sorry]] for the rude tone of our letter. You did nothing wrong. Thank you for telling us about it.',
        policy: { kind: 'failure' },
        severity: 'info',
        becomes:
          'We are sorry for the rude tone of our letter. You did nothing wrong. We have [TODO: done]. By [TODO: time] we will [TODO: next step]. Thank you for telling us about it.',
      },
      {
        text: '[[I apologize]] for the typo in your name. It was careless of me. I understand why you were annoyed.',
        policy: { kind: 'failure' },
        severity: 'info',
        becomes:
          'I apologize for the typo in your name. It was careless of me. I understand why you were annoyed. I have [TODO: done]. By [TODO: time] I will [TODO: next step].',
      },
      {
        text: 'Our till charged you the full price instead of the sale price. [[We are sorry]]. That was our error, not yours.',
        policy: { kind: 'failure' },
        becomes:
          'Our till charged you the full price instead of the sale price. We are sorry. That was our error, not yours. We have [TODO: done]. By [TODO: time] we will [TODO: next step].',
      },
      {
        text: '[[We are sorry]] that the cake was dry. Our oven was too hot that day. You deserved better for the party.',
        policy: { kind: 'failure' },
        becomes:
          'We are sorry that the cake was dry. Our oven was too hot that day. You deserved better for the party. We have [TODO: done]. By [TODO: time] we will [TODO: next step].',
      },
      {
        text: '[[We are sorry]] about the noise. That was our crew. We will pass your feedback to the people who plan the works.',
        policy: { kind: 'failure' },
        severity: 'info',
        becomes:
          'We are sorry about the noise. That was our crew. We have [TODO: done]. By [TODO: time] we will [TODO: next step]. We will pass your feedback to the people who plan the works.',
      },
      {
        text: '[[Logins fail for some schools since 08:10 UTC]]. We know that lessons depend on it, and we regret the trouble.',
        policy: { kind: 'investigating' },
        severity: 'info',
        becomes:
          'Logins fail for some schools since 08:10 UTC. We know that lessons depend on it, and we regret the trouble. We are [TODO: doing what]. Next update by [TODO: time] UTC.',
      },
      {
        text: '[[The problem with the logins comes from an expired certificate]]. Schools in two regions could not sign in since eight.',
        policy: { kind: 'identified' },
        becomes:
          'The problem with the logins comes from an expired certificate. Schools in two regions could not sign in since eight. We are [TODO: doing what]. Next update by [TODO: time] UTC.',
      },
      {
        text: '[[The outage of the card reader hit forty shops on Monday]]. Customers could pay in cash only. We are sorry for that.',
        policy: { kind: 'resolved' },
        severity: 'info',
        becomes:
          'The outage of the card reader hit forty shops on Monday. Customers could pay in cash only. We are sorry for that. We [TODO: repaired what] at [TODO: time] UTC.',
      },
      {
        text: '[[On Monday the card readers failed in forty shops]]. Customers could pay in cash only. A bug in our firmware was the cause.',
        policy: { kind: 'postmortem' },
        becomes:
          'On Monday the card readers failed in forty shops. Customers could pay in cash only. A bug in our firmware was the cause. We [TODO: repaired what] at [TODO: time] UTC.',
      },
      {
        text: '[[On Monday the card readers failed in forty shops]]. Customers could pay in cash only. A bug in the firmware was the cause.',
        policy: { kind: 'internal-postmortem' },
        severity: 'info',
        becomes:
          'On Monday the card readers failed in forty shops. Customers could pay in cash only. A bug in the firmware was the cause. We [TODO: repaired what] at [TODO: time] UTC.',
      },
    ],
    allows: [
      {
        text: 'We are sorry that our driver left your gate open all night. We know how much that worried you. We have hired a second driver for the evening round.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry for the wrong bill. We will recalculate it in the next two business days. The total will be lower than last year.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry that we lost the parcel. Your order is expected to be delivered within the next 2 days. You have waited for long.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry that we forgot your order. The new delivery date is 4 May. You have waited for long.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry that we deleted your photos. We had to restore them by hand. You were without them for a week.',
        policy: { kind: 'failure' },
      },
      {
        text: 'An expired certificate stopped your export. We renewed it at eight and started the export again. You have it since nine.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry that something went wrong with this page. The incident was logged for an engineer of ours.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry that our driver left your gate open. We have sent a carpenter, who will fit a lock today.',
        policy: { kind: 'failure' },
      },
      {
        text: 'I am sorry that I gave you the wrong hours. I will open the shop for you on Sunday at ten.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We apologize for the late train. The steps for a refund are on our page: https://rail.example/refund is the form.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry that the cake was dry. Would you like a new one, or your money back by Friday?',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry that the cake was dry. {{resolution}} You deserved better for the party, and so did your guests.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We missed the appointment at your home. That was our mistake. A new date is booked for Tuesday at nine.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry for the typo in your name. The new badge is attached, and the old one can be thrown away.',
        policy: { kind: 'failure' },
      },
      {
        text: 'I apologize for the tone of my letter. From now on a colleague reads each letter before I send it.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry that the lift was out of order. Please use the one at the east door until Friday.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry for the noise. A credit of 40 euros is on your bill, with our thanks for your patience.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Logins fail for some schools since 08:10 UTC. We are investigating the cause, and the next update comes at 09:00.',
        policy: { kind: 'investigating' },
      },
      {
        text: 'The problem with the logins has been identified, and a fix is being rolled out to all schools right now.',
        policy: { kind: 'identified' },
      },
      {
        text: 'We are sorry that the cake was dry. [TODO: what we do] You deserved better for the party, and so did your guests.',
        policy: { kind: 'failure' },
      },
    ],
  },
})

function told(reading: MacroReading): ReturnType<typeof wholeSentence> | undefined {
  const sentence = incidentIn(reading)
  return sentence && !says(reading, ACTS) ? wholeSentence(sentence) : undefined
}

function step(reading: MacroReading): string {
  const { Subject, Am, Have, will } = macroVoice(reading)
  switch (reading.kind) {
    case 'investigating':
    case 'identified':
      return `${Am} ${slot('doing what')}.${lacks(reading, 'deadline') ? ` Next update by ${slot('time')} UTC.` : ''}`
    case 'failure':
      return `${Have} ${slot('done')}. By ${slot('time')} ${will} ${slot('next step')}.`
    default:
      return `${Subject} ${slot('repaired what')} at ${slot('time')} UTC.`
  }
}
