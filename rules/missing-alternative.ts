import { refusalIn, denialWords } from '../engine/macro/evidence'
import { endOfAccount } from '../engine/macro/late-parts'
import { addBehind, hitAt, lacks, says, macroVoice } from '../engine/macro/macro-hit'
import { slot } from '../engine/rewrite/drafts'
import { patterns } from '../engine/language/pattern'
import { words } from '../engine/language/words'
import { defineRule } from '../engine/rule'

const OFFERED = words(`
  offer give send help do make add refund exchange extend swap replace repair move change credit arrange set keep hold
  also still instead put look take use get have return choose pick ask apply try reach buy order upgrade cancel
  contact request ship provide reschedule book transfer switch`)

/** A way on, or a hint of one. */
const WAY_ON = patterns(
  [
    'i|we|you can|could|may|might|will {offered}',
    'instead|alternative*|option*|otherwise|however|rather|meanwhile|workaround',
    'if you',
    'happy|glad|welcome|able|free to {offered}',
    'recommend*|suggest*|propose*|advise*|encourage*|consider|invite',
    'appeal*|escalat*|reconsider*|supervisor|manager|ombudsman|complain|complaint|dispute',
    'please {offered}',
    'try|see|http|https|www|here|below|link|attached|another|other|different|next',
  ],
  { offered: OFFERED },
)

export default defineRule({
  id: 'missing-alternative',
  summary: 'Turns a request down and offers no other way.',
  hears: 'Reads as: that is your problem now.',
  why: 'In 111 filmed talks at airport desks, options pleased customers even where the problem could not be solved.',
  todo: 'Offer what you can do, best as a choice of two.',
  sources: [
    {
      title:
        'Marinova, Singh & Singh 2018, Frontline Problem-Solving Effectiveness, Journal of Marketing Research 55',
      url: 'https://doi.org/10.1509/jmr.15.0243',
    },
    {
      title:
        'Locker 1999, Factors in Reader Responses to Negative Letters, Journal of Business and Technical Communication 13',
    },
  ],
  severity: 'warning',
  reads: 'macro',
  weight: 26,
  triggers: denialWords,
  levels: { denial: 'warning' },

  check(reading, report) {
    if (!lacks(reading, 'repair', 'compensation') || says(reading, WAY_ON)) return
    if (reading.sentences.some(({ isQuestion }) => isQuestion)) return
    const refusal = refusalIn(reading)
    if (!refusal) return
    const { subject, Subject } = macroVoice(reading)
    const options = `${Subject} can offer you ${slot('one option')} or ${slot('another')}; tell ${subject === 'I' ? 'me' : 'us'} which.`
    report(hitAt(refusal, { fixes: () => [addBehind(endOfAccount(refusal.sentence), options)] }))
  },
  examples: {
    flags: [
      {
        text: '[[We cannot refund]] the two tickets, because the day of your visit was last Sunday. We wish you well.',
        policy: { kind: 'denial' },
        becomes:
          'We cannot refund the two tickets, because the day of your visit was last Sunday. We can offer you [TODO: one option] or [TODO: another]; tell us which. We wish you well.',
      },
      {
        text: '[[I am unable to extend]] your trial. Ninety days is the longest that it runs. Thank you for your interest.',
        policy: { kind: 'denial' },
        becomes:
          'I am unable to extend your trial. Ninety days is the longest that it runs. I can offer you [TODO: one option] or [TODO: another]; tell me which. Thank you for your interest.',
      },
      {
        text: "[[We can't exchange]] the headphones, since they were worn. We hope that you enjoy them for a long time.",
        policy: { kind: 'denial' },
        becomes:
          "We can't exchange the headphones, since they were worn. We can offer you [TODO: one option] or [TODO: another]; tell us which. We hope that you enjoy them for a long time.",
      },
      {
        text: '[[We are not able to waive]] the fee. It was shown on the first page. Thank you for your letter.',
        policy: { kind: 'denial' },
        becomes:
          'We are not able to waive the fee. It was shown on the first page. We can offer you [TODO: one option] or [TODO: another]; tell us which. Thank you for your letter.',
      },
      {
        text: 'Thank you for your application. [[We have declined]] it. The course had 12 places and 90 people applied.',
        policy: { kind: 'denial' },
        becomes:
          'Thank you for your application. We have declined it. The course had 12 places and 90 people applied. We can offer you [TODO: one option] or [TODO: another]; tell us which.',
      },
      {
        text: 'Your bike [[is not eligible]] for the swap. The offer was for first owners. We wish you a good summer.',
        policy: { kind: 'denial' },
        becomes:
          'Your bike is not eligible for the swap. The offer was for first owners. We can offer you [TODO: one option] or [TODO: another]; tell us which. We wish you a good summer.',
      },
      {
        text: "[[We won't reimburse]] the taxi, because the last bus was still running. Thank you for your kind letter.",
        policy: { kind: 'denial' },
        becomes:
          "We won't reimburse the taxi, because the last bus was still running. We can offer you [TODO: one option] or [TODO: another]; tell us which. Thank you for your kind letter.",
      },
      {
        text: 'We thank you for your claim. It [[has been rejected]], because the form came two months late. Kind regards.',
        policy: { kind: 'denial' },
        becomes:
          'We thank you for your claim. It has been rejected, because the form came two months late. We can offer you [TODO: one option] or [TODO: another]; tell us which. Kind regards.',
      },
      {
        text: 'A second key [[is not possible]]. The lock has one code. Thank you for asking, and have a good day.',
        policy: { kind: 'denial' },
        becomes:
          'A second key is not possible. The lock has one code. We can offer you [TODO: one option] or [TODO: another]; tell us which. Thank you for asking, and have a good day.',
      },
      {
        text: '[[I had to decline]] the change of name. The ticket is bound to one passport. Have a safe trip home.',
        policy: { kind: 'denial' },
        becomes:
          'I had to decline the change of name. The ticket is bound to one passport. I can offer you [TODO: one option] or [TODO: another]; tell me which. Have a safe trip home.',
      },
      {
        text: '[[We cannot cancel]] the order any more. It left our store this morning. Thank you for shopping with us.',
        policy: { kind: 'denial' },
        becomes:
          'We cannot cancel the order any more. It left our store this morning. We can offer you [TODO: one option] or [TODO: another]; tell us which. Thank you for shopping with us.',
      },
      {
        text: '[[I cannot move]] the exam to June. The rooms are taken in that month. I wish you the best for it.',
        policy: { kind: 'denial' },
        becomes:
          'I cannot move the exam to June. The rooms are taken in that month. I can offer you [TODO: one option] or [TODO: another]; tell me which. I wish you the best for it.',
      },
      {
        text: 'Your car [[does not qualify]] for the bonus. It was built before 2015. We thank you for your patience.',
        policy: { kind: 'denial' },
        becomes:
          'Your car does not qualify for the bonus. It was built before 2015. We can offer you [TODO: one option] or [TODO: another]; tell us which. We thank you for your patience.',
      },
    ],
    allows: [
      {
        text: 'We cannot refund the two tickets, because the day has passed. You can use them on any Sunday in June.',
        policy: { kind: 'denial' },
      },
      {
        text: 'I am unable to extend your trial. Would you like a month at half the price, so that you can decide?',
        policy: { kind: 'denial' },
      },
      {
        text: "We can't exchange the headphones, since they were worn. We can repair them, or clean them for you.",
        policy: { kind: 'denial' },
      },
      {
        text: 'We are not able to waive the fee. If you pay it in three parts, nothing is added to it.',
        policy: { kind: 'denial' },
      },
      {
        text: 'We have declined your application. There is another course in May, and its list opens on Monday.',
        policy: { kind: 'denial' },
      },
      {
        text: 'Your bike is not eligible for the swap. Instead, our shop takes it in payment for a new one.',
        policy: { kind: 'denial' },
      },
      {
        text: "We won't reimburse the taxi. You may appeal within thirty days; the form has one page only.",
        policy: { kind: 'denial' },
      },
      {
        text: 'A second key is not possible. Please ask the porter, who has one and is in the house day and night.',
        policy: { kind: 'denial' },
      },
      {
        text: 'I cannot move the exam to June. I have put you on the list for September, where two seats are left.',
        policy: { kind: 'denial' },
      },
      {
        text: 'We cannot cancel the order any more. See the steps for a free return here: https://shop.example/return.',
        policy: { kind: 'denial' },
      },
      {
        text: 'Under our policy, we are unable to refund the two tickets. We thank you and wish you a good week.',
        policy: { kind: 'denial' },
      },
      {
        text: 'Our staff cannot be bribed. That is all that we have to say about this matter, and we thank you.',
        policy: { kind: 'denial' },
      },
      {
        text: 'We cannot refund the two tickets. [TODO: options] We wish you well, and hope to see you here again.',
        policy: { kind: 'denial' },
      },
    ],
  },
})
