import { blameSeverity } from '../engine/sentence/blame-context'
import {
  circumstanceWords,
  findCircumstanceBlame,
  type NamedCircumstance,
} from '../engine/sentence/circumstances'
import { withoutCircumstance } from '../engine/rewrite/circumstance'
import { spanOf } from '../engine/rewrite/drafts'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { defineRule } from '../engine/rule'

export default defineRule({
  id: 'circumstance-blame',
  summary: 'Gives "unforeseen circumstances", "high volume" or the weather as the cause.',
  hears: 'Reads as: it just happened, and nobody here could have done anything.',
  why: 'Giving an excuse is one of the four things that spoil an apology in the research of Karina Schumann.',
  todo: 'Name the event, and the part of it that was in your hands.',
  sources: [
    {
      title:
        'Schumann 2014, An Affirmed Self and a Better Apology, Journal of Experimental Social Psychology 54',
      url: 'https://doi.org/10.1016/j.jesp.2014.04.013',
    },
  ],
  severity: 'warning',
  reads: 'sentence',
  weight: 30,
  triggers: circumstanceWords,

  check(sentence, report) {
    const blame = findCircumstanceBlame(sentence)
    if (!blame) return
    const severity = blameSeverity(sentence, blame, !('circumstance' in blame))
    if (!severity) return
    const isMild = 'circumstance' in blame && isOnlyASymptom(sentence, blame)
    report({
      span: spanOf(sentence, blame),
      severity: isMild ? 'info' : severity,
      fixes: () => withoutCircumstance(sentence, blame),
    })
  },

  examples: {
    flags: [
      {
        text: "I'm sorry your sofa is late. We have [[no control over]] the haulier.",
        becomes: "I'm sorry your sofa is late. We have asked the haulier to [TODO: do what, by when].",
      },
      {
        text: "I'm sorry your sofa is late. It [[is out of our hands]] once it has left us.",
        becomes:
          "I'm sorry your sofa is late. It is with [TODO: who]; we have asked them to [TODO: do what, by when].",
      },
      {
        text: 'We are sorry. Your delivery was [[affected by conditions beyond our control]].',
        becomes: 'We are sorry. Your delivery was affected by [TODO: the event, with date].',
      },
      {
        text: "I'm sorry your roses froze. [[We can't control]] the weather.",
        becomes: "I'm sorry your roses froze. We should have [TODO: fallback].",
      },
      {
        text: "I'm sorry that you had to wait. [[Our phone lines are very busy]].",
        becomes: "I'm sorry that you had to wait. We [TODO: cause in our control].",
      },
      {
        text: "Sorry for the late answer, [[it's been crazy busy]] here.",
        becomes: 'Sorry for the late answer, we [TODO: cause in our control] here.',
      },
      {
        text: 'Your driver was late [[because of heavy traffic]]. We are sorry.',
        becomes: 'Your driver was late because [TODO: actual cause]. We are sorry.',
      },
      {
        text: "Sorry for the slow answer. [[It's been a crazy week]].",
        becomes: 'Sorry for the slow answer. We [TODO: cause in our control].',
      },
      {
        text: 'I apologize for the missed call, [[we are only a small team]].',
        becomes: 'I apologize for the missed call, we [TODO: cause in our control].',
      },
      {
        text: 'Sorry for the slow reply, [[we have been swamped]].',
        becomes: 'Sorry for the slow reply, we [TODO: cause in our control].',
      },
      {
        text: '[[Due to unforeseen circumstances]], your lesson was cancelled.',
        becomes: 'We had to cancel your lesson because [TODO: actual cause].',
        policy: { kind: 'failure' },
      },
      {
        text: '[[Due to sudden supply chain problems at our northern depot]], your order is late.',
        becomes: 'Your order is late because [TODO: actual cause].',
        policy: { kind: 'failure' },
      },
      {
        text: 'Sorry for the wait. [[Our desk is currently seeing a much higher than normal volume of calls]].',
        becomes:
          'Sorry for the wait. Our desk is currently seeing [TODO: number] calls, [TODO: x] times our plan.',
      },
      {
        text: '[[Because of high call volume]], answers are slow.',
        becomes: 'Answers are taking [TODO: time] because we [TODO: cause in our control].',
        policy: { kind: 'failure' },
      },
      {
        text: 'Your parcel was delayed [[due to circumstances beyond our control]].',
        becomes: 'Your parcel was delayed due to [TODO: the event, with date].',
        policy: { kind: 'failure' },
      },
      {
        text: '[[Technical problems kept]] us from sending your tickets.',
        becomes: "We couldn't send your tickets because our [TODO: system] [TODO: failed].",
        policy: { kind: 'failure' },
      },
      {
        text: '[[Because of staff shortages]] we missed your call.',
        becomes: "We missed your call because we didn't plan enough staff.",
        policy: { kind: 'failure' },
      },
      {
        text: '[[Given the current climate]], waits are to be expected.',
        becomes: 'Expect [TODO: time].',
        policy: { kind: 'failure' },
      },
      {
        text: '[[Through no fault of our own]], your form was deleted.',
        becomes: 'We deleted your form.',
        policy: { kind: 'failure' },
      },
      {
        text: '[[We have been facing unprecedented demand]].',
        becomes: 'We have been facing [TODO: number] orders, [TODO: x] times our plan.',
        policy: { kind: 'failure' },
      },
      {
        text: '[[Severe weather meant]] that we could not visit you.',
        becomes: 'We could not visit you because [TODO: actual cause].',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry for the delay [[due to bad weather]].',
        becomes: 'We are sorry for the delay because we [TODO: cause in our control].',
      },
      {
        text: 'Sorry for the late reply. The situation [[was beyond our control]].',
        becomes: 'Sorry for the late reply. The situation was caused by [TODO: the event, with date].',
      },
      {
        text: 'We are sorry. There was [[nothing we could do]].',
        becomes: 'We are sorry. We should have [TODO: fallback].',
      },
      {
        text: 'We apologize, but [[owing to logistical problems]] your sofa is late.',
        becomes: 'We apologize. Your sofa is late because [TODO: actual cause].',
      },
      {
        text: 'Your train was cancelled [[because of the weather]].',
        becomes: 'We had to cancel your train because [TODO: actual cause].',
        policy: { kind: 'failure' },
      },
      {
        text: '[[The pandemic has slowed]] our replies.',
        becomes: '[TODO: the event, with date] has slowed our replies.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Your order will be late [[because of the holiday rush]].',
        severity: 'info',
        becomes: 'Your order will be late because [TODO: actual cause].',
        policy: { kind: 'failure' },
      },
      {
        text: 'Your payment was not processed [[due to technical difficulties]].',
        becomes: 'Your payment was not processed because [TODO: actual cause].',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry. The train for {{booking.id}} was late [[due to some issues]].',
        becomes: 'We are sorry. The train for {{booking.id}} was late because [TODO: actual cause].',
      },
    ],
    allows: [
      'If our lines are busy, leave a message and we will call you back.',
      'No orders were affected by the storm.',
      'You can control the lights from the app; we cannot control them for you.',
      "It's been busy at the harbour today: 400 boats came in.",
      'Heavy traffic on the ring road this week: plan more time.',
      'We are a small team of bakers, and we get hundreds of orders a day.',
      'Sorry I lost your note. We get a lot of mails, and I should have flagged yours.',
      'We are swamped with applications for the post, so the interviews start a week later.',
      'Due to the work on our road, please use the side door.',
      'Our website is currently experiencing some problems. Your cart is safe.',
      { text: 'We may cancel your booking due to unforeseen circumstances.', policy: { kind: 'failure' } },
      {
        text: 'If we cancel due to unforeseen circumstances, you get a full refund.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Trains may be delayed due to bad weather; here is how to rebook.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Refunds are void where delays arise from events beyond our control, for which we are not liable.',
        policy: { kind: 'failure' },
      },
      { text: 'Because of high demand, we have added two more dates.', policy: { kind: 'failure' } },
      {
        text: 'We did not plan enough staff for the sale, so replies take two days. That is on us.',
        policy: { kind: 'failure' },
      },
      { text: 'Call volume is up 40% since Monday.', policy: { kind: 'failure' } },
      {
        text: 'Storm Nora closed the depot until Thursday, so your parcel comes on Friday.',
        policy: { kind: 'failure' },
      },
      {
        text: "I'm sorry we were late. We should have left earlier because of the weather.",
        policy: { kind: 'failure' },
      },
      { text: 'In exceptional circumstances you may ask for more time.', policy: { kind: 'failure' } },
      { text: 'Bad weather affected millions of people last week.', policy: { kind: 'failure' } },
      {
        text: 'Apologize when a visit was cancelled due to unforeseen circumstances.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Your call was dropped because of a fault of ours, not because of high demand.',
        policy: { kind: 'failure' },
      },
      { text: 'The weather was bad, and still you came: thank you.', policy: { kind: 'failure' } },
      { text: 'Sorry that this shipping delay disrupted your weekend.', policy: { kind: 'failure' } },
      { text: 'Our guide says: never write "due to unforeseen circumstances".', policy: { kind: 'failure' } },
      {
        text: 'Due to bad weather your visit was cancelled, and we should have called you at once.',
        policy: { kind: 'failure' },
      },
    ],
  },
})

/**
 * "We are having technical difficulties" tells what is broken, and "an unexpected error" is what programs say. Only
 * "due to technical difficulties" in a macro about a failure surely excuses somebody.
 */
function isOnlyASymptom({ macro, tokens }: SentenceReading, blame: NamedCircumstance): boolean {
  const { kind, from, to } = blame.circumstance
  if (kind !== 'malfunction') return false
  const isTechnical = tokens.slice(from, to).some(({ word }) => word === 'technical')
  return blame.kind === 'lived' || !isTechnical || macro.kind === 'unknown'
}
