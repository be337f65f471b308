import { speaksToReader } from '../engine/macro/context'
import { answersCustomer } from '../engine/macro/answer'
import { begin } from '../engine/rewrite/capitals'
import { sentenceVoice } from '../engine/rewrite/clause'
import { deleteSentence } from '../engine/rewrite/deletion'
import { hasClock } from '../engine/macro/clock'
import { findPromise, type VaguePromise } from '../engine/sentence/promise'
import { draft, insertAfter, replace, slot, spanOf } from '../engine/rewrite/drafts'
import type { MacroReading } from '../engine/macro/macro-reading'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { words } from '../engine/language/words'
import { defineRule, type DraftFix } from '../engine/rule'

export default defineRule({
  id: 'vague-timeframe',
  summary: 'Promises without a time: "as soon as possible", "shortly".',
  hears: 'Reads as: some time, when we have a moment.',
  why: 'In more than 1,000 service talks, concrete words went with happier customers who spent more.',
  todo: 'Name a time, even if it is only that of your next update.',
  sources: [
    {
      title:
        'Packard & Berger 2021, How Concrete Language Shapes Customer Satisfaction, Journal of Consumer Research 47',
      url: 'https://doi.org/10.1093/jcr/ucaa038',
    },
    {
      title: 'Atlassian, Incident communication tips',
      url: 'https://support.atlassian.com/statuspage/docs/incident-communication-tips/',
    },
  ],
  severity: 'info',
  reads: 'sentence',
  weight: 4,
  triggers: [
    ...words(`
      back soon asap quick prompt fast possible earliest timely near due when once upcoming future
      eventual longer touch posted updated informed loop right straight immediate moment coming shortly`),
  ],

  check(sentence, report) {
    const promise = findPromise(sentence)
    if (!promise) return
    const isAnswer = answersCustomer(sentence)
    if (!isAnswer && (promise.meaning === 'at-once' || !addressesReader(sentence))) return
    if (hasClock(sentence.tokens, sentence.sentence)) return
    const { next } = sentence
    if (next && hasClock(next.tokens, next.sentence)) return
    report({
      span: spanOf(sentence, promise),
      ...(promise.meaning === 'at-once' && { severity: 'hint' }),
      unsure: !isAnswer,
      fixes: () => fixes(sentence, promise),
    })
  },

  examples: {
    flags: [
      {
        text: "I'm sorry for the late key. I passed it to our crew, who will call you [[in due course]].",
        becomes: "I'm sorry for the late key. I passed it to our crew, who will call you by [TODO: date].",
      },
      {
        text: "I'm sorry for the late key. I passed it to the desk, and they will get back to you [[shortly]].",
        becomes:
          "I'm sorry for the late key. I passed it to the desk, and they will get back to you within [TODO: minutes/hours].",
      },
      {
        text: "I'm sorry the part is missing. We will send it to you [[as soon as possible]].",
        becomes: "I'm sorry the part is missing. We will send it to you by [TODO: time].",
      },
      {
        text: 'Thank you for contacting us. You will hear from us [[shortly]].',
        policy: { kind: 'routine' },
        becomes: 'Thank you for contacting us. You will hear from us within [TODO: minutes/hours].',
      },
      {
        text: 'This will be fixed [[soon]].',
        policy: { kind: 'failure' },
        becomes: 'This will be fixed by [TODO: date].',
      },
      {
        text: 'We will send the part [[pretty soon]].',
        policy: { kind: 'failure' },
        becomes: 'We will send the part by [TODO: date].',
      },
      {
        text: 'We are working on it and will update you [[when we can]].',
        policy: { kind: 'investigating' },
        becomes: 'We are working on it and will update you by [TODO: time], even if nothing has changed.',
      },
      {
        text: 'A refund will be issued [[in a timely manner]].',
        policy: { kind: 'failure' },
        becomes: 'A refund will be issued within [TODO: days] business days.',
      },
      {
        text: 'The fix is coming [[in an upcoming release]].',
        policy: { kind: 'identified' },
        becomes: 'The fix is coming in version [TODO: number], due [TODO: date].',
      },
      {
        text: 'Dear {{customer.name}}, we hope to resolve this [[quickly]].',
        policy: { kind: 'denial' },
        becomes: 'Dear {{customer.name}}, we hope to resolve this by [TODO: time].',
      },
      {
        text: 'Sorry about the wrong lamp. I will ship the right one [[right away]].',
        severity: 'hint',
        becomes:
          'Sorry about the wrong lamp. I will ship the right one right away, and I will confirm by [TODO: time].',
      },
      {
        text: "We'll [[be in touch]].",
        policy: { kind: 'failure' },
        becomes: "We'll email you by [TODO: time].",
      },
      {
        text: 'We are looking into it, and I will [[get back to you]].',
        policy: { kind: 'failure' },
        becomes: 'We are looking into it, and I will get back to you by [TODO: time].',
      },
      {
        text: 'The issue will be resolved [[soon]], and we will tell you.',
        policy: { kind: 'failure' },
        becomes: 'The issue will be resolved by [TODO: date], and we will tell you.',
      },
      {
        text: '[[Once we have more information]], we will write to you.',
        policy: { kind: 'investigating' },
        becomes: 'By [TODO: time], we will write to you.',
      },
      {
        text: 'We will [[keep you posted]].',
        policy: { kind: 'monitoring' },
        becomes: 'We will update you by [TODO: time].',
      },
      {
        text: 'We will [[keep you fully updated]].',
        policy: { kind: 'failure' },
        becomes: 'We will update you by [TODO: time].',
      },
      {
        text: '[[Bear with us a little longer]].',
        policy: { kind: 'failure' },
        becomes: 'Next update by [TODO: time].',
      },
      {
        text: 'One of our engineers will call you [[in the near future]].',
        policy: { kind: 'failure' },
        becomes: 'One of our engineers will call you by [TODO: date].',
      },
      {
        text: 'We have your photos, and we’ll get back to you [[ASAP]].',
        policy: { kind: 'routine' },
        becomes: 'We have your photos, and we’ll get back to you by [TODO: time].',
      },
    ],
    allows: [
      'Please send us the form as soon as possible.',
      "We're sorry. Please return the lamp as soon as possible so that we can send the right one.",
      'I am sorry for the wait. I will reply by 5 pm tomorrow, and sooner if I can.',
      "We're sorry about the leak. We will fix it as soon as possible. The plumber comes on Friday at noon.",
      'We will refund you shortly, and you will see it on {{refund_date}}. We are sorry.',
      'I am sorry for the gap. As soon as the part is here, I will call you.',
      'See you soon!',
      'Sorry about the cold soup. We hope to welcome you back soon.',
      'Sorry that the doctor saw you only shortly before noon.',
      'The page will reload shortly.',
      'The service restarts as soon as possible after a crash.',
      'This option will be removed in a future release.',
      "I'm sorry we hung up. I've called you back right away, as you asked.",
      'We will let you know if you need to act as soon as possible. Sorry for the alarm.',
      'I am sorry that this letter comes so soon after the last one.',
    ],
  },
})

/** A message has fewer sentences than this; a page of documentation has more. */
const LONGEST_MESSAGE = 15

const isAsLongAsAMessage = ({ sentences }: MacroReading): boolean => sentences.length <= LONGEST_MESSAGE

/** Whether a sentence of a short text that may be anything speaks to the reader. */
const addressesReader = (reading: SentenceReading): boolean => {
  const { macro } = reading
  return (
    macro.kind === 'unknown' &&
    macro.ask(isAsLongAsAMessage) &&
    macro.policy.audience !== 'internal' &&
    speaksToReader(reading)
  )
}

function fixes(sentence: SentenceReading, promise: VaguePromise): DraftFix[] {
  const opens = promise.from === sentence.sentence.from
  const write = (text: string): DraftFix => draft('template', replace(sentence, promise, begin(text, opens)))
  switch (promise.meaning) {
    case 'possible':
    case 'quickly':
      return [write(`by ${slot('time')}`)]
    case 'able':
      return [write(`by ${slot('time')}${promise.isUpdate ? ', even if nothing has changed' : ''}`)]
    case 'shortly':
      return [write(`within ${slot('minutes/hours')}`)]
    case 'soon':
      return [write(`by ${slot('date')}`)]
    case 'timely':
      return [write(`within ${slot('days')} business days`)]
    case 'release':
      return [write(`in version ${slot('number')}, due ${slot('date')}`)]
    case 'at-once': {
      const who = sentenceVoice(sentence) ?? 'we'
      return [
        draft(
          'template',
          insertAfter(sentence, promise.to - 1, `, and ${who}'ll confirm by ${slot('time')}`),
        ),
      ]
    }
    case 'reply':
      return [draft('template', insertAfter(sentence, promise.to - 1, ` by ${slot('time')}`))]
    case 'news':
      return [write(`update you by ${slot('time')}`)]
    case 'contact':
      return [write(`email you by ${slot('time')}`)]
    case 'longer':
      return [write(`Next update by ${slot('time')}`), draft('safe', deleteSentence(sentence))]
  }
}
