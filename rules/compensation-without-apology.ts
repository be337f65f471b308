import { APOLOGIZES, failureIn, failureWords } from '../engine/macro/evidence'
import { addBefore, hitAt, lacks, says, macroVoice } from '../engine/macro/macro-hit'
import { slot } from '../engine/rewrite/drafts'
import { defineRule } from '../engine/rule'

export default defineRule({
  id: 'compensation-without-apology',
  summary: 'Pays for a failure of ours and never says sorry.',
  hears: 'Reads as: take the money and be quiet.',
  why: 'In a US survey, money alone satisfied 37 of 100 complaining customers, and 74 where free remedies such as an apology came with it.',
  todo: 'Say sorry for what happened first, then name what you give.',
  sources: [
    {
      title: 'Customer Care Measurement & Consulting 2013, Customer Rage Study',
      url: 'https://news.asu.edu/content/new-customer-rage-study-out-holiday-shopping-season',
    },
    {
      title:
        'Abeler, Calaki, Andree & Basek 2009, The Power of Apology, CeDEx Discussion Paper, University of Nottingham',
    },
  ],
  severity: 'warning',
  reads: 'macro',
  weight: 24,
  triggers: failureWords,
  levels: { failure: 'warning', resolved: 'warning', postmortem: 'warning' },

  check(reading, report) {
    const [gift] = reading.components.compensation
    if (!gift || !lacks(reading, 'regret') || says(reading, APOLOGIZES) || !failureIn(reading)) return
    const { Subject, Am, subject } = macroVoice(reading)
    const deed = slot(`what ${subject} did`)
    const apology = `${Am} sorry ${deed}. ${Subject} know ${slot('what it cost you')}.`
    report(hitAt(gift, { fixes: () => [addBefore(gift.sentence, apology)] }))
  },
  examples: {
    flags: [
      {
        text: 'Your parcel was lost in our depot. [[We have added a credit]] of 20 euros to your account. A new one leaves today.',
        policy: { kind: 'failure' },
        becomes:
          'Your parcel was lost in our depot. We are sorry [TODO: what we did]. We know [TODO: what it cost you]. We have added a credit of 20 euros to your account. A new one leaves today.',
      },
      {
        text: 'We charged your card twice in June. [[As a gesture]] of goodwill, your next month with us is free.',
        policy: { kind: 'failure' },
        becomes:
          'We charged your card twice in June. We are sorry [TODO: what we did]. We know [TODO: what it cost you]. As a gesture of goodwill, your next month with us is free.',
      },
      {
        text: 'Our site was down on Saturday. Here is what we do: [[we will give you a discount]] of 10% on your next order.',
        policy: { kind: 'failure' },
        becomes:
          'Our site was down on Saturday. We are sorry [TODO: what we did]. We know [TODO: what it cost you]. Here is what we do: we will give you a discount of 10% on your next order.',
      },
      {
        text: 'I missed your appointment on Tuesday. The next cut [[is on us]]. Please pick any day in June for it.',
        policy: { kind: 'failure' },
        becomes:
          'I missed your appointment on Tuesday. We are sorry [TODO: what we did]. We know [TODO: what it cost you]. The next cut is on us. Please pick any day in June for it.',
      },
      {
        text: 'We delivered the cake late. [[We have applied a voucher]] of 15 pounds to your account, and it never expires.',
        policy: { kind: 'failure' },
        becomes:
          'We delivered the cake late. We are sorry [TODO: what we did]. We know [TODO: what it cost you]. We have applied a voucher of 15 pounds to your account, and it never expires.',
      },
      {
        text: 'My driver damaged your fence. [[I have waived]] the fee for the move. A carpenter comes on Friday at nine.',
        policy: { kind: 'failure' },
        becomes:
          'My driver damaged your fence. I am sorry [TODO: what I did]. I know [TODO: what it cost you]. I have waived the fee for the move. A carpenter comes on Friday at nine.',
      },
      {
        text: 'We sent the wrong lens. [[To make up for]] it, shipping is free for you until the end of the year.',
        policy: { kind: 'failure' },
        becomes:
          'We sent the wrong lens. We are sorry [TODO: what we did]. We know [TODO: what it cost you]. To make up for it, shipping is free for you until the end of the year.',
      },
      {
        text: "Our app crashed during your exam. [[We've added a credit]] for three lessons. The exam can be taken again.",
        policy: { kind: 'failure' },
        becomes:
          "Our app crashed during your exam. We're sorry [TODO: what we did]. We know [TODO: what it cost you]. We've added a credit for three lessons. The exam can be taken again.",
      },
      {
        text: 'We overlooked your request for a cot. [[We have issued you a voucher]] for the spa, valid until September.',
        policy: { kind: 'failure' },
        becomes:
          'We overlooked your request for a cot. We are sorry [TODO: what we did]. We know [TODO: what it cost you]. We have issued you a voucher for the spa, valid until September.',
      },
      {
        text: 'Our checkout failed from 09:00 to 11:00 UTC. It works again. [[We have added a free month]] to all plans.',
        policy: { kind: 'resolved' },
        becomes:
          'Our checkout failed from 09:00 to 11:00 UTC. It works again. We are sorry [TODO: what we did]. We know [TODO: what it cost you]. We have added a free month to all plans.',
      },
      {
        text: 'We deleted 40 shops in May by mistake. They are restored. [[We have added a free month]] to each plan.',
        policy: { kind: 'postmortem' },
        becomes:
          'We deleted 40 shops in May by mistake. They are restored. We are sorry [TODO: what we did]. We know [TODO: what it cost you]. We have added a free month to each plan.',
      },
      {
        text: 'The delay was our mistake. [[We will offer you a discount]] of 10% on the next visit to our theatre.',
        policy: { kind: 'failure' },
        becomes:
          'The delay was our mistake. We are sorry [TODO: what we did]. We know [TODO: what it cost you]. We will offer you a discount of 10% on the next visit to our theatre.',
      },
    ],
    allows: [
      {
        text: 'Your parcel was lost in our depot, and we are sorry. We have added a credit of 20 euros to your account.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We charged your card twice in June. The second amount has been sent back and arrives by Friday at noon.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We apologize that our site was down on Saturday. We will give you a discount of 10% on your next order.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Thank you for ten years with us! We have added a credit of 20 euros to your account as a gift.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We deeply regret that the cake came late. We have applied a voucher of 15 pounds to your account.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Our sincere apologies: my driver damaged your fence. I have waived the fee for the move you booked.',
        policy: { kind: 'failure' },
      },
      {
        text: '{{apology}} We sent the wrong lens. To make up for it, shipping is free for you until the end of the year.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We sent the wrong lens. [TODO: apology] Shipping is on us until the end of the year, for all orders.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Your trial ends on Friday. We have added a free month to it, so that you can try the new maps.',
        policy: { kind: 'info' },
      },
      {
        text: 'If our parcel is late, you get a voucher of 5 euros. This holds for all orders in the month of May.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Forgive us for the late cake. We have applied a voucher of 15 pounds to your account, and it never expires.',
        policy: { kind: 'failure' },
      },
      {
        text: 'The new app is out. We have given every member three free lessons, and the exam can be taken twice.',
        policy: { kind: 'failure' },
      },
    ],
  },
})
