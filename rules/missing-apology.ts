import { APOLOGIZES, failureIn, failureWords } from '../engine/macro/evidence'
import { addBehind, hitAt, lacks, says, macroVoice, wholeSentence } from '../engine/macro/macro-hit'
import { DONE } from '../engine/macro/parts/repair-verbs'
import { slot } from '../engine/rewrite/drafts'
import { patterns } from '../engine/language/pattern'
import { defineRule } from '../engine/rule'

const OURS = patterns(['i|we|our|my|us|me'])
const WE_ACT = patterns(['i|we have? {done}'], { done: DONE })

export default defineRule({
  id: 'missing-apology',
  summary: 'Tells of a failure of ours and never says sorry.',
  hears: 'Reads as: we know that we failed you, and do not mind.',
  why: 'In a US survey of 2015, three in four complaining customers wanted an apology, and one in three got one.',
  todo: 'Say sorry in one of the first sentences, and say what for.',
  sources: [{ title: 'Customer Care Measurement & Consulting 2015, Customer Rage Study' }],
  severity: 'warning',
  reads: 'macro',
  weight: 20,
  triggers: failureWords,
  levels: { failure: 'warning', resolved: 'warning', postmortem: 'warning' },

  check(reading, report) {
    // What is given instead of an apology has a rule of its own.
    if (!lacks(reading, 'regret', 'compensation') || says(reading, APOLOGIZES)) return
    const failure = failureIn(reading)
    if (!failure) return
    const { tokens, sentence } = failure
    const { Am } = macroVoice(reading)
    report(
      hitAt(wholeSentence(failure), {
        // "A certificate stopped your export. We renewed it" is about us as much as "we stopped your export".
        unsure: OURS.find(tokens, sentence.from, sentence.to) === undefined && !says(reading, WE_ACT),
        fixes: () => [addBehind(failure, `${Am} sorry for that, and for ${slot('what it cost you')}.`)],
      }),
    )
  },
  examples: {
    flags: [
      {
        text: '[[An expired certificate stopped your backup last night]]. We renewed it this morning, and the backup is complete since noon.',
        policy: { kind: 'failure' },
        becomes:
          'An expired certificate stopped your backup last night. We are sorry for that, and for [TODO: what it cost you]. We renewed it this morning, and the backup is complete since noon.',
      },
      {
        text: '[[We charged your card twice on Monday]]. The second amount is on its way back to you and arrives by Thursday.',
        policy: { kind: 'failure' },
        becomes:
          'We charged your card twice on Monday. We are sorry for that, and for [TODO: what it cost you]. The second amount is on its way back to you and arrives by Thursday.',
      },
      {
        text: 'Thank you for your note. [[We sent the blue curtains to the wrong address]]. A new pair leaves our store today.',
        policy: { kind: 'failure' },
        becomes:
          'Thank you for your note. We sent the blue curtains to the wrong address. We are sorry for that, and for [TODO: what it cost you]. A new pair leaves our store today.',
      },
      {
        text: '[[I missed your call at nine yesterday]]. I will ring you at noon today with the figures you asked for.',
        policy: { kind: 'failure' },
        becomes:
          'I missed your call at nine yesterday. I am sorry for that, and for [TODO: what it cost you]. I will ring you at noon today with the figures you asked for.',
      },
      {
        text: '[[Our booking page went down on Saturday evening]]. Everything works again, and your table for six is confirmed.',
        policy: { kind: 'failure' },
        becomes:
          'Our booking page went down on Saturday evening. We are sorry for that, and for [TODO: what it cost you]. Everything works again, and your table for six is confirmed.',
      },
      {
        text: '[[I forgot to attach the floor plan]]. You will find it below, together with the price list for the kitchen.',
        policy: { kind: 'failure' },
        becomes:
          'I forgot to attach the floor plan. I am sorry for that, and for [TODO: what it cost you]. You will find it below, together with the price list for the kitchen.',
      },
      {
        text: '[[We lost the form you handed in at the desk]]. A new one is in the post and needs only your signature.',
        policy: { kind: 'failure' },
        becomes:
          'We lost the form you handed in at the desk. We are sorry for that, and for [TODO: what it cost you]. A new one is in the post and needs only your signature.',
      },
      {
        text: 'You told us about the cracked screen.\n\n[[We damaged it in our workshop while we changed the battery]]. A new one will be fitted by Friday.',
        policy: { kind: 'failure' },
        becomes:
          'You told us about the cracked screen.\n\nWe damaged it in our workshop while we changed the battery. We are sorry for that, and for [TODO: what it cost you]. A new one will be fitted by Friday.',
      },
      {
        text: '[[My reply to you was late by a week]]. The contract is attached, signed and dated, for you to keep.',
        policy: { kind: 'failure' },
        becomes:
          'My reply to you was late by a week. I am sorry for that, and for [TODO: what it cost you]. The contract is attached, signed and dated, for you to keep.',
      },
      {
        text: '[[That was our mistake]]. We double-booked the hall for the fourth of June, and the choir has moved to the chapel.',
        policy: { kind: 'failure' },
        becomes:
          'That was our mistake. We are sorry for that, and for [TODO: what it cost you]. We double-booked the hall for the fourth of June, and the choir has moved to the chapel.',
      },
      {
        text: 'Sign-in works again. [[From 09:10 to 09:55 UTC our certificate had expired and every login failed]]. We have renewed it.',
        policy: { kind: 'resolved' },
        becomes:
          'Sign-in works again. From 09:10 to 09:55 UTC our certificate had expired and every login failed. We are sorry for that, and for [TODO: what it cost you]. We have renewed it.',
      },
      {
        text: '[[On 3 March we deleted 412 saved searches during a migration]]. They were restored from a backup at 15:40. Each search is back.',
        policy: { kind: 'postmortem' },
        becomes:
          'On 3 March we deleted 412 saved searches during a migration. We are sorry for that, and for [TODO: what it cost you]. They were restored from a backup at 15:40. Each search is back.',
      },
      {
        text: '[[The parcel was damaged in our depot before it left]]. We have packed a new lamp, and it will arrive on Tuesday.',
        policy: { kind: 'failure' },
        becomes:
          'The parcel was damaged in our depot before it left. We are sorry for that, and for [TODO: what it cost you]. We have packed a new lamp, and it will arrive on Tuesday.',
      },
      {
        text: '[[The report you received was wrong in three places]]. The corrected one is attached to this e-mail for your files.',
        policy: { kind: 'failure' },
        severity: 'info',
        becomes:
          'The report you received was wrong in three places. We are sorry for that, and for [TODO: what it cost you]. The corrected one is attached to this e-mail for your files.',
      },
      {
        text: '[[We overcharged you by 12 euros for the museum tickets, and the difference will be on your card by Monday]].',
        policy: { kind: 'failure' },
        becomes:
          'We overcharged you by 12 euros for the museum tickets, and the difference will be on your card by Monday. We are sorry for that, and for [TODO: what it cost you].',
      },
    ],
    allows: [
      {
        text: 'We did not stop your export: it runs since nine and ends at noon. The file will be in the folder that you chose.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We charged your card twice on Monday, and we are sorry. The second amount is on its way back to you.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We regret that our courier entrance was locked. Your crate is now at the front desk, and nobody will move it.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Thank you for your order. It left our store this morning and will be with you by Friday at noon.',
        policy: { kind: 'failure' },
      },
      {
        text: 'If we lost your form, please tell us the date on which you handed it in and we will look for it.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Did we miss your call? Please tell us when it suits you best, and we will ring you at that hour.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Our apologies: the lift was out of order until six. It runs again, and it was inspected this morning.',
        policy: { kind: 'failure' },
      },
      {
        text: '{{apology_block}} We sent the wrong size. The right one leaves our store today and will arrive by Saturday.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We sent the wrong size. [TODO: say sorry] The right one leaves our store today and will arrive by Saturday.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We sent the wrong kettle. We have added a credit of 15 pounds to your account to make up for it.',
        policy: { kind: 'failure' },
      },
      {
        text: 'To say sorry properly takes more than a card: we broke the vase, and a new one is on its way to you.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We missed the goal of forty answers a day last week. The rota for next week is on the wall by the door.',
        policy: { kind: 'info' },
      },
      {
        text: 'We are looking into failed payments at the till. The next update comes at 14:30 UTC, on this page.',
        policy: { kind: 'investigating' },
      },
      {
        text: 'Forgive us: we mixed up the two cakes. Yours is being baked again right now and will be brought to your door.',
        policy: { kind: 'failure' },
      },
    ],
  },
})
