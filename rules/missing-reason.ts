import type { Place } from '../engine/macro/components'
import { incidentIn, incidentWords, refusalIn, denialWords } from '../engine/macro/evidence'
import type { MacroReading } from '../engine/macro/macro-reading'
import { addBehind, hitAt, isFrame, lacks, says, wholeSentence } from '../engine/macro/macro-hit'
import { slot } from '../engine/rewrite/drafts'
import { isStockUpdate } from '../engine/macro/stock-update'
import { patterns } from '../engine/language/pattern'
import { defineRule } from '../engine/rule'

/** Words by which people give a reason, good or bad. A policy is a bad one: policy-shield says so. */
const REASONS = patterns([
  'because|since|as|so|due|owing|given|reason|reasons|therefore|hence|why|cause|caused',
  'only|after|expired|past|beyond|outside|over|under|until|before|already|without|within|unless|except|while|once',
  'require*|limit*|window|exceed*|must|final|non-refundable|deadline|criteria|incomplete|invalid|missing',
  'policy|policies|terms|rules|rule|law|legal|regulation*|system|agreement|contract|warranty|safety|privacy',
  'not|no longer|enough|available|stock|meet|met|found|receive|received|match|show|shows',
])

/** How a sentence begins that only wraps up a refusal. */
const COURTESIES = patterns([
  'thank|thanks|please|sorry|unfortunately|kind|best|regards|sincerely|have|many|warm',
  'i|we _? _? thank|wish|hope|appreciate|value|trust|understand|know|apologize|apologise|reviewed|looked|received|considered|regret',
  'i|we am|are _? sorry|afraid',
  '_ has _? been _? received|reviewed|considered',
])

export default defineRule({
  id: 'missing-reason',
  summary: 'Turns a request down, or closes an incident, without a reason.',
  hears: 'Reads as: because we say so.',
  why: 'Experiments with letters that say no found that a reason and another way help the reader, and that a soft opening does not.',
  todo: 'Give the reason in plain words, as you would to a friend.',
  sources: [
    {
      title:
        'Locker 1999, Factors in Reader Responses to Negative Letters, Journal of Business and Technical Communication 13',
    },
    {
      title: 'Google, Fearless Shared Postmortems',
      url: 'https://cloud.google.com/blog/products/gcp/fearless-shared-postmortems-cre-life-lessons',
    },
  ],
  severity: 'warning',
  reads: 'macro',
  weight: 25,
  triggers: [...denialWords, ...incidentWords],
  levels: {
    denial: 'warning',
    identified: 'info',
    monitoring: 'hint',
    resolved: 'info',
    postmortem: 'warning',
    'internal-postmortem': 'info',
  },

  check(reading, report) {
    if (!lacks(reading, 'explanation')) return
    const isDenial = reading.kind === 'denial'
    const place = isDenial ? barefaced(reading) : reading.policy.causeKnown ? causeless(reading) : undefined
    if (!place) return
    const added = isDenial
      ? `The reason is ${slot('why, in plain words')}.`
      : `The cause was ${slot('what')}.`
    report(hitAt(place, { fixes: () => [addBehind(place.sentence, added)] }))
  },
  examples: {
    flags: [
      {
        text: 'Hello, [[we cannot refund]] the two tickets to the museum. We thank you for your interest and wish you well.',
        policy: { kind: 'denial' },
        becomes:
          'Hello, we cannot refund the two tickets to the museum. The reason is [TODO: why, in plain words]. We thank you for your interest and wish you well.',
      },
      {
        text: 'Thank you for your request. [[I am unable to extend]] your trial. I wish you a very good week.',
        policy: { kind: 'denial' },
        becomes:
          'Thank you for your request. I am unable to extend your trial. The reason is [TODO: why, in plain words]. I wish you a very good week.',
      },
      {
        text: "I'm sorry, [[we can't exchange]] the headphones. We hope to see you again in one of our shops.",
        policy: { kind: 'denial' },
        becomes:
          "I'm sorry, we can't exchange the headphones. The reason is [TODO: why, in plain words]. We hope to see you again in one of our shops.",
      },
      {
        text: 'We have reviewed your case. [[We are not able to waive]] the fee. Thank you for your kind letter.',
        policy: { kind: 'denial' },
        becomes:
          'We have reviewed your case. We are not able to waive the fee. The reason is [TODO: why, in plain words]. Thank you for your kind letter.',
      },
      {
        text: 'Thank you for your application. [[We have declined]] it. We wish you all the best for your studies.',
        policy: { kind: 'denial' },
        becomes:
          'Thank you for your application. We have declined it. The reason is [TODO: why, in plain words]. We wish you all the best for your studies.',
      },
      {
        text: 'Your bike [[is not eligible]] for the swap. We hope that you enjoy the rest of your summer with us.',
        policy: { kind: 'denial' },
        becomes:
          'Your bike is not eligible for the swap. The reason is [TODO: why, in plain words]. We hope that you enjoy the rest of your summer with us.',
      },
      {
        text: "Thank you for your letter. [[We won't reimburse]] the taxi. We wish you safe travels and a good year.",
        policy: { kind: 'denial' },
        becomes:
          "Thank you for your letter. We won't reimburse the taxi. The reason is [TODO: why, in plain words]. We wish you safe travels and a good year.",
      },
      {
        text: 'We thank you for your claim. It [[has been rejected]]. Kind regards from all of us at the desk.',
        policy: { kind: 'denial' },
        becomes:
          'We thank you for your claim. It has been rejected. The reason is [TODO: why, in plain words]. Kind regards from all of us at the desk.',
      },
      {
        text: 'I have looked at your request with care. A second key [[is not possible]]. Have a good day, Sam.',
        policy: { kind: 'denial' },
        becomes:
          'I have looked at your request with care. A second key is not possible. The reason is [TODO: why, in plain words]. Have a good day, Sam.',
      },
      {
        text: '[[The issue has been identified and a fix is being implemented]]. We will share more details very soon.',
        policy: { kind: 'identified' },
        severity: 'info',
        becomes:
          'The issue has been identified and a fix is being implemented. The cause was [TODO: what]. We will share more details very soon.',
      },
      {
        text: '[[A fix has been implemented and we are monitoring the results]]. Thank you for your patience with us today.',
        policy: { kind: 'monitoring' },
        severity: 'hint',
        becomes:
          'A fix has been implemented and we are monitoring the results. The cause was [TODO: what]. Thank you for your patience with us today.',
      },
      {
        text: '[[This incident has been resolved]]. We apologize for the inconvenience, and we thank you for your patience with us.',
        policy: { kind: 'resolved' },
        severity: 'info',
        becomes:
          'This incident has been resolved. The cause was [TODO: what]. We apologize for the inconvenience, and we thank you for your patience with us.',
      },
      {
        text: '[[The incident hit forty shops on Monday]]. Tills took cash only for two hours. We are sorry for that day.',
        policy: { kind: 'postmortem' },
        becomes:
          'The incident hit forty shops on Monday. The cause was [TODO: what]. Tills took cash only for two hours. We are sorry for that day.',
      },
      {
        text: '[[The incident hit forty shops on Monday]]. Tills took cash only for three hours. We are sorry for that day.',
        policy: { kind: 'internal-postmortem' },
        severity: 'info',
        becomes:
          'The incident hit forty shops on Monday. The cause was [TODO: what]. Tills took cash only for three hours. We are sorry for that day.',
      },
    ],
    allows: [
      {
        text: 'Hello, we cannot refund the two tickets to the museum, because the day of your visit was last Sunday.',
        policy: { kind: 'denial' },
      },
      {
        text: 'Thank you for your request. I am unable to extend your trial: it has been extended two times.',
        policy: { kind: 'denial' },
      },
      {
        text: "We can't exchange the headphones. They were worn, and for reasons of health nobody else may wear them.",
        policy: { kind: 'denial' },
      },
      {
        text: 'We have reviewed your case. We are not able to waive the fee. It was shown on the first page.',
        policy: { kind: 'denial' },
      },
      {
        text: 'Thank you for your application. We have declined it. The course had 12 places and 90 people applied.',
        policy: { kind: 'denial' },
      },
      {
        text: 'Your bike is not eligible for the swap. The offer was for bikes with the first owner only.',
        policy: { kind: 'denial' },
      },
      {
        text: "Thank you for your letter. As per our policy we won't reimburse the taxi. We wish you safe travels.",
        policy: { kind: 'denial' },
      },
      {
        text: 'We thank you for your claim. It has been rejected. {{reason}} Kind regards from all of us at the desk.',
        policy: { kind: 'denial' },
      },
      {
        text: 'I cannot cancel the order any more. It left our store this morning, and the driver has it on board.',
        policy: { kind: 'denial' },
      },
      {
        text: 'If we cannot refund a ticket, you get a letter from us. We wish you a good week and a safe trip.',
        policy: { kind: 'denial' },
      },
      {
        text: 'Can we refund the two tickets to the museum? Yes, and we do so today. Have a good week.',
        policy: { kind: 'denial' },
      },
      {
        text: 'The issue has been identified: a certificate had expired. A fix is being implemented by our team.',
        policy: { kind: 'identified' },
      },
      {
        text: 'This incident has been resolved. We apologize for the inconvenience, and we thank you for your patience.',
        policy: { kind: 'resolved', causeKnown: false },
      },
      {
        text: 'The incident hit forty shops on Monday. A bug in the till was the cause. We are sorry for that day.',
        policy: { kind: 'postmortem' },
      },
    ],
  },
})

/** A refusal with nothing around it that could be meant as a reason. */
function barefaced(reading: MacroReading): Place | undefined {
  const refusal = refusalIn(reading)
  if (!refusal) return undefined
  const others = reading.sentences.filter((sentence) => sentence !== refusal.sentence)
  const gives = ({ tokens, sentence }: Place['sentence'], from: number, end = sentence.to): boolean =>
    REASONS.find(tokens, from, end) !== undefined ||
    tokens
      .slice(from, end)
      .some(({ kind, word, placeholder }) =>
        kind === 'placeholder'
          ? placeholder?.kind !== 'person'
          : kind === 'number' || /^[:;–—(-]$/.test(word),
      )
  const { sentence, from, to } = refusal
  if (gives(sentence, sentence.sentence.from, from) || gives(sentence, to)) return undefined
  // A reason needs no word that announces it, so that beside a refusal only courtesies are surely none.
  return others.every((other) => isCourtesy(other) && !gives(other, other.sentence.from))
    ? refusal
    : undefined
}

const isCourtesy = (sentence: Place['sentence']): boolean =>
  isFrame(sentence) ||
  COURTESIES.at(sentence.tokens, sentence.sentence.from, sentence.sentence.to) !== undefined

/** An update made of stock phrases, or a postmortem, that names no cause. */
function causeless(reading: MacroReading): Place | undefined {
  const sentence = incidentIn(reading)
  if (!sentence || !(isStockUpdate(reading) || (isPostmortem(reading) && !says(reading, CAUSES))))
    return undefined
  return wholeSentence(sentence)
}

const isPostmortem = ({ kind }: MacroReading): boolean =>
  kind === 'postmortem' || kind === 'internal-postmortem'

const CAUSES = patterns([
  'cause*|because|due|reason*|trigger*|root|bug|bugs|since|led|result*|when|after|change*|deploy*|broke|fault*|why',
  'misconfigur*|configur*|overload*|exhaust*|full|expired|fail*|crash*|power|hardware|migrat*|updat*',
])
