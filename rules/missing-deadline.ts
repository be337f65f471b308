import { hitAt, lacks } from '../engine/macro/macro-hit'
import { hasClock } from '../engine/macro/clock'
import { findPromise } from '../engine/sentence/promise'
import { endMark, insertAfter, draft, slot } from '../engine/rewrite/drafts'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { patterns } from '../engine/language/pattern'
import { words } from '../engine/language/words'
import { defineRule, type DraftFix } from '../engine/rule'

/** What people wait for when somebody says "I will". */
const PROMISED = words(`
  investigate look check find send call email write refund replace resend ship fix credit reply confirm review process
  arrange chase escalate update repair restore reverse correct contact ring trace forward issue return rebook deliver`)

const PROMISE = patterns(['i|we will _? {promised}', 'i|we am|are going to {promised}'], {
  promised: PROMISED,
})
/** What it waits for, or that it is not the next step but a habit. */
const BOUND = patterns([
  'once|when|if|after|until|always|never|only|before|every|any|whenever|unless|for|not',
])
export default defineRule({
  id: 'missing-deadline',
  summary: 'Promises a step and gives no time for it.',
  hears: 'Reads as: some day, perhaps.',
  why: 'In a trial with 1.5 million riders, promises to do better could do worse than saying nothing; only a date can be kept or missed.',
  todo: 'Say by when the reader will hear from you.',
  sources: [
    {
      title:
        'Halperin, Ho, List & Muir 2022, Toward an Understanding of the Economics of Apologies, The Economic Journal 132',
      url: 'https://doi.org/10.1093/ej/ueab062',
    },
  ],
  severity: 'info',
  reads: 'macro',
  weight: 10,
  triggers: [...PROMISED],
  levels: { failure: 'info', routine: 'hint', postmortem: 'info', 'internal-postmortem': 'hint' },

  check(reading, report) {
    if (!lacks(reading, 'deadline')) return
    if (reading.sentences.some(({ tokens, sentence }) => hasClock(tokens, sentence))) return
    for (const one of reading.sentences) {
      const { tokens, sentence } = one
      const promise = one.isQuestion ? undefined : PROMISE.find(tokens, sentence.from, sentence.to)
      if (!promise || one.isMentioned(promise.from)) continue
      // Of "shortly", a time of sorts, vague-timeframe speaks.
      if (BOUND.find(tokens, sentence.from, sentence.to) || findPromise(one)) return
      report(hitAt({ sentence: one, ...promise }, { fixes: () => [byWhen(one)] }))
      return
    }
  },
  examples: {
    flags: [
      {
        text: "I'm sorry that the statue arrived cracked. [[I will send]] you a new one. You can keep the old one.",
        policy: { kind: 'failure' },
        becomes:
          "I'm sorry that the statue arrived cracked. I will send you a new one by [TODO: time]. You can keep the old one.",
      },
      {
        text: 'We are sorry that we billed the wrong address. [[We will check]] the invoices and write to you with the result.',
        policy: { kind: 'failure' },
        becomes:
          'We are sorry that we billed the wrong address. We will check the invoices and write to you with the result by [TODO: time].',
      },
      {
        text: "Sorry that we mixed up the keys. [[I'll call]] the locksmith. He knows the building and has the plans.",
        policy: { kind: 'failure' },
        becomes:
          "Sorry that we mixed up the keys. I'll call the locksmith by [TODO: time]. He knows the building and has the plans.",
      },
      {
        text: 'We apologize that our waiter spilled the soup. [[We are going to refund]] the meal and the cleaning of your coat.',
        policy: { kind: 'failure' },
        becomes:
          'We apologize that our waiter spilled the soup. We are going to refund the meal and the cleaning of your coat by [TODO: time].',
      },
      {
        text: 'I am sorry that I lost the negatives. [[I will look]] in the archive. They were in a red box.',
        policy: { kind: 'failure' },
        becomes:
          'I am sorry that I lost the negatives. I will look in the archive by [TODO: time]. They were in a red box.',
      },
      {
        text: 'We are sorry that the boiler we fitted leaks. [[We will replace]] the valve and the pipe next to it.',
        policy: { kind: 'failure' },
        becomes:
          'We are sorry that the boiler we fitted leaks. We will replace the valve and the pipe next to it by [TODO: time].',
      },
      {
        text: 'Our scanner failed and your passport copy was unreadable. We are sorry. [[We will contact]] the embassy in your name.',
        policy: { kind: 'failure' },
        becomes:
          'Our scanner failed and your passport copy was unreadable. We are sorry. We will contact the embassy in your name by [TODO: time].',
      },
      {
        text: "We're sorry that our app deleted your playlist. [[We'll restore]] it from the backup that the studio keeps.",
        policy: { kind: 'failure' },
        becomes:
          "We're sorry that our app deleted your playlist. We'll restore it from the backup that the studio keeps by [TODO: time].",
      },
      {
        text: 'Thank you for asking about the lost scarf. [[I will check]] with the night shift. They keep a box at the door.',
        policy: { kind: 'routine' },
        severity: 'hint',
        becomes:
          'Thank you for asking about the lost scarf. I will check with the night shift by [TODO: time]. They keep a box at the door.',
      },
      {
        text: 'Thank you for the new address. [[We will update]] your file. Nothing else has to be done on your side.',
        policy: { kind: 'routine' },
        severity: 'hint',
        becomes:
          'Thank you for the new address. We will update your file by [TODO: time]. Nothing else has to be done on your side.',
      },
      {
        text: 'A leap day broke the calendar for all users. [[We will review]] each date function. No data was lost.',
        policy: { kind: 'postmortem' },
        becomes:
          'A leap day broke the calendar for all users. We will review each date function by [TODO: time]. No data was lost.',
      },
      {
        text: 'A leap day broke the calendar for all users. [[We will review]] each date function. No data was lost there.',
        policy: { kind: 'internal-postmortem' },
        severity: 'hint',
        becomes:
          'A leap day broke the calendar for all users. We will review each date function by [TODO: time]. No data was lost there.',
      },
      {
        text: 'I am sorry that I misspelled the name. [[I will send]] new cards. Nobody has seen the old ones yet',
        policy: { kind: 'failure' },
        becomes:
          'I am sorry that I misspelled the name. I will send new cards by [TODO: time]. Nobody has seen the old ones yet',
      },
    ],
    allows: [
      {
        text: "I'm sorry that the statue arrived cracked. I will send you a new one by Friday. You can keep the old one.",
        policy: { kind: 'failure' },
      },
      {
        text: "I'm sorry that the statue arrived cracked. I have sent you a new one. You can keep the old one.",
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry that we billed the wrong address. We will write to you as soon as possible with the result.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry that we mixed up the keys. I will send a courier once you give me your new address.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry that the boiler leaks. We will replace the valve within two days, and the pipe next to it.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry that the boiler leaks. We will replace the valve on {{visit_date}}, and the pipe next to it.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Sorry that we mixed up the keys. Shall we call the locksmith? He knows the building and has the plans.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry that we mixed up the keys. We will always check the number before we hand one out.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry for the wrong date on the cards. New ones are in the post and cost you nothing at all.',
        policy: { kind: 'failure' },
      },
      {
        text: 'If a parcel is lost, we will look for it. Please give us the number and the day of dispatch.',
        policy: { kind: 'routine' },
      },
      {
        text: 'Your parcel is on its way. The courier will call you. He has a small van and fits in the lane.',
        policy: { kind: 'routine' },
      },
      {
        text: 'We are sorry that the boiler leaks. We will replace the valve. [TODO: when] The pipe next to it is fine.',
        policy: { kind: 'failure' },
      },
      {
        text: 'I am sorry that I lost the negatives. I will not send originals again. Copies have been ordered for you.',
        policy: { kind: 'failure' },
      },
    ],
  },
})

function byWhen(sentence: SentenceReading): DraftFix {
  const last = endMark(sentence) ?? sentence.sentence.to
  return draft('template', insertAfter(sentence, last - 1, ` by ${slot('time')}`))
}
