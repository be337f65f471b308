import { blameSeverity } from '../engine/sentence/blame-context'
import { findOutsideFault, outsideFaultWords, type OutsideFault } from '../engine/sentence/outside-fault'
import { withoutOutsideFault } from '../engine/rewrite/outside-fault'
import { spanOf } from '../engine/rewrite/drafts'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { defineRule } from '../engine/rule'

export default defineRule({
  id: 'third-party-blame',
  summary: 'Puts the fault on a carrier, a vendor, a bank, another team or one person.',
  hears: 'Reads as: complain to somebody else, we only pass it on.',
  why: 'In the theory of image repair, shifting the blame is a way to deny the deed; the reader bought from you.',
  todo: 'Say what you do about it; name the other party only where that helps the reader.',
  sources: [
    { title: 'Benoit 2015, Accounts, Excuses, and Apologies: Image Repair Theory and Research, 2nd edition' },
  ],
  severity: 'warning',
  reads: 'sentence',
  weight: 70,
  triggers: outsideFaultWords,

  check(sentence, report) {
    const fault = findOutsideFault(sentence)
    const severity = fault && blameSeverity(sentence, fault)
    if (!severity) return
    report({
      span: spanOf(sentence, fault),
      severity: isHalfOwned(sentence, fault) || isGuess(fault) ? 'info' : severity,
      fixes: () => withoutOutsideFault(sentence, fault),
    })
  },

  examples: {
    flags: [
      {
        text: "Sorry for [[the contractor's carelessness]].",
        becomes: "Sorry for the contractor's carelessness. We should have [TODO: fallback].",
      },
      {
        text: 'We have [[found a problem with our payment provider]] by which your card was charged twice. We are sorry.',
        becomes:
          'We have found a problem with our payment provider by which your card was charged twice. We should have [TODO: fallback]. We are sorry.',
      },
      {
        text: 'We are sorry about your box. [[The courier seems to have misplaced]] it.',
        becomes:
          'We are sorry about your box. The courier seems to have misplaced it. We should have [TODO: fallback].',
      },
      {
        text: "We're sorry about your evening. [[The venue double-booked]] the hall.",
        severity: 'info',
        becomes:
          "We're sorry about your evening. The venue double-booked the hall. We should have [TODO: fallback].",
      },
      {
        text: 'I am sorry about the double charge. That [[is on the bank]].',
        becomes: 'I am sorry about the double charge. That is on the bank. We should have [TODO: fallback].',
      },
      {
        text: 'We are sorry that [[the courier left your parcel in]] the rain.',
        becomes:
          'We are sorry that the courier left your parcel in the rain. We should have [TODO: fallback].',
      },
      {
        text: 'I apologize for the late desk. [[My wholesaler is bogged]] down by a strike.',
        becomes:
          'I apologize for the late desk. My wholesaler is bogged down by a strike. We should have [TODO: fallback].',
      },
      {
        text: '[[The courier misplaced]] your lamp.',
        becomes: 'Your lamp was misplaced with the courier. Getting it to you is our job, so [TODO: repair].',
        policy: { kind: 'failure' },
      },
      {
        text: '[[Our carrier damaged]] the chairs.',
        becomes:
          'The chairs were damaged on the way with our carrier. Putting that right is our job, so [TODO: repair].',
        policy: { kind: 'failure' },
      },
      {
        text: '[[Due to a fault at our hosting provider]], the booking page was down.',
        becomes:
          'The booking page was down from [TODO: start] to [TODO: end]. We should have [TODO: fallback].',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry: your tickets are late [[because of our supplier]].',
        becomes: 'We are sorry: your tickets are late. We should have [TODO: fallback].',
      },
      {
        text: 'Sorry for the wait [[caused by Brook Freight]].',
        severity: 'info',
        becomes: 'Sorry for the wait. We should have [TODO: fallback].',
      },
      {
        text: 'Your payout is late [[due to an issue with our API provider]].',
        severity: 'info',
        becomes: 'Your payout is late. We should have [TODO: fallback].',
      },
      {
        text: "Your refund is delayed [[due to our banking partner's clearing window]].",
        severity: 'info',
        becomes: 'Your refund is delayed. We should have [TODO: fallback].',
      },
      {
        text: 'This outage was [[caused by our payment provider]].',
        becomes: 'This outage was caused by our payment provider. We should have [TODO: fallback].',
        policy: { kind: 'failure' },
      },
      {
        text: "The error is [[on the bank's side]].",
        becomes: "The error is on the bank's side. We should have [TODO: fallback].",
        policy: { kind: 'failure' },
      },
      {
        text: "Here is your new label. That was [[the courier's mistake]].",
        becomes: 'Here is your new label.',
        policy: { kind: 'failure' },
      },
      {
        text: '[[The previous agent told you the wrong]] date.',
        becomes: 'We told you the wrong date.',
        policy: { kind: 'failure' },
      },
      {
        text: '[[Our billing team should have]] called you.',
        becomes: 'We should have called you.',
        policy: { kind: 'failure' },
      },
      {
        text: '[[The warehouse dropped the ball]] on your order.',
        becomes: 'We dropped the ball on your order.',
        policy: { kind: 'failure' },
      },
      {
        text: '[[Stripe had an outage]], so there was nothing we could do.',
        becomes: 'Our [TODO: system] failed at [TODO: time], and we had no failover in place.',
        policy: { kind: 'failure' },
      },
      {
        text: '[[The bank is holding]] your deposit.',
        becomes: 'We sent the deposit on [TODO: date]; banks take [TODO: days] to show it.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We apologize for the delay [[on behalf of the courier]].',
        becomes: 'We apologize for the delay.',
      },
      {
        text: 'Sorry for the wait: [[{{carrier}} has not scanned]] the box.',
        becomes: 'Sorry for the wait: {{carrier}} has not scanned the box. We should have [TODO: fallback].',
      },
      {
        text: '[[A junior developer deleted]] the wrong folder.',
        becomes: 'We deleted the wrong folder.',
        policy: { kind: 'failure' },
      },
    ],
    allows: [
      'We are sorry that our kitchen forgot your order.',
      'Sorry for the crash caused by IPv6.',
      'Sorry for the noise: the error is caused by the vendor script, and the next build drops it.',

      {
        text: 'Our carrier lost your parcel, and choosing them is our responsibility. A new one ships today.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry: our supplier sent the wrong lids, and we should have checked them.',
        policy: { kind: 'failure' },
      },
      { text: 'If the courier damages your parcel, send us a photo.', policy: { kind: 'failure' } },
      {
        text: 'Your bank needs three days to show the refund that we sent today.',
        policy: { kind: 'failure' },
      },
      { text: 'The courier is holding your parcel at the depot until Friday.', policy: { kind: 'failure' } },
      { text: 'Our hosting provider is Northhost; here is its status page.', policy: { kind: 'failure' } },
      { text: 'The carrier should have your parcel by Friday.', policy: { kind: 'failure' } },
      {
        text: 'We have been working with our carrier since Monday to find your delayed box.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are not responsible for damage caused by the carrier after delivery.',
        policy: { kind: 'failure' },
      },
      { text: 'Explain that the courier lost the parcel, and send a new one.', policy: { kind: 'failure' } },
      {
        text: 'Ask the manufacturer about the warranty; they failed to print the number.',
        policy: { kind: 'failure' },
      },
      { text: 'The provider failed to start because the port was in use.', policy: { kind: 'failure' } },
      { text: 'Sorry for the inconvenience caused by our services.', policy: { kind: 'failure' } },
      { text: "We're sorry our drivers were late.", policy: { kind: 'failure' } },
      'You can pay by card through our trusted payment partners because they know the risk.',
      { text: 'Our agents apologized for the wait.', policy: { kind: 'failure' } },
      {
        text: 'The bank may have delayed the transfer, and we are checking that now.',
        policy: { kind: 'failure' },
      },
      {
        text: "Our own warehouse team packed the wrong cup, and I'm sorry for our mistake.",
        policy: { kind: 'failure' },
      },
    ],
  },
})

const isGuess = (fault: OutsideFault): boolean => 'party' in fault && fault.party.isGuess === true

/**
 * "Our warehouse packed the wrong cup" nearly says "we"; "our warehouse should have checked" does not. Who is sorry that a
 * colleague was wrong answers for it.
 */
function isHalfOwned({ tokens, apologies }: SentenceReading, fault: OutsideFault): boolean {
  if (fault.kind !== 'deed' || fault.party.kind !== 'staff') return false
  const { party } = fault
  if (
    apologies.some(({ complement }) => complement.kind === 'clause' && complement.subject.from === party.from)
  )
    return true
  if (party.determiner !== 'our' || tokens[fault.from]!.word !== 'our') return false
  return !/^(?:should|dropped)$/.test(tokens[party.to]!.word)
}
