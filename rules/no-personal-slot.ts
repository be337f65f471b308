import { hasClock } from '../engine/macro/clock'
import { headWords } from '../engine/apology/heads'
import { bodyOf, hitAt, lacks, says } from '../engine/macro/macro-hit'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { patterns } from '../engine/language/pattern'
import { defineRule } from '../engine/rule'

/** A letter to one reader begins so. */
const GREETS_ONE = patterns(['hi|hello|hey|dear|greetings', 'good morning|afternoon|evening|day'])
const GREETS_ALL = patterns(['all|everyone|everybody|team|folks|friends|customers|members|users|community'])

const BETWEEN_PEOPLE = patterns([
  'i offended|hurt|insulted|interrupted|embarrassed you',
  'my intention',
  'came|come across',
])

export default defineRule({
  id: 'no-personal-slot',
  summary: 'An apology to one reader in which nothing but the name is about them.',
  hears: 'Reads as: the same letter went to everybody.',
  why: 'In more than 1,000 service talks, concrete words went with happier customers who spent more.',
  todo: 'Add a placeholder for what is theirs: the order, the date, what went wrong.',
  sources: [
    {
      title:
        'Packard & Berger 2021, How Concrete Language Shapes Customer Satisfaction, Journal of Consumer Research 47',
      url: 'https://doi.org/10.1093/jcr/ucaa038',
    },
  ],
  severity: 'hint',
  reads: 'macro',
  weight: 3,
  triggers: headWords,
  levels: { failure: 'hint' },

  check(reading, report) {
    const { policy, sentences, components } = reading
    const [apology] = components.regret
    if (!apology || !lacks(reading) || policy.audience === 'public') return
    if (policy.channel === 'status-page' || policy.channel === 'social' || bodyOf(reading).length < 3) return
    // "I offended you. That was not my intention.": one person writes to another.
    if (says(reading, BETWEEN_PEOPLE)) return
    if (!sentences.some(greetsOne) || reading.passages.some(({ paths }) => paths.flat().some(isPersonal)))
      return
    report(hitAt(apology))
  },
  examples: {
    flags: [
      {
        text: 'Dear customer, [[we are sorry]] that we sent the wrong item. A new one is on its way. It comes by courier.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Hi there, [[I apologize]] that your bag was lost. We are looking for it. Our desk has your address on file.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Hello, [[we are sorry]] for the rude reply you got from us. That was not right. A colleague takes over.',
        policy: { kind: 'failure' },
      },
      {
        text: "Dear {{first_name}}, [[we're sorry]] that our driver was late. He got the wrong address. The fee has been waived.",
        policy: { kind: 'failure' },
      },
      {
        text: 'Good morning, [[sorry]] that our app lost your draft. It has been restored. The editor now saves by itself.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Hey {{name}}, [[I am sorry]] that I missed your call. My phone was off. I have read your message since.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Dear guest, [[we apologize]] for the cold room. The heating has been repaired. The bar has a drink for you.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Hello {{customer.name}}, [[we are sorry]] that our invoice was wrong. The total has been corrected. A copy is attached.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Dear Sir or Madam, [[we regret]] that our crew left your gate open. It has been repaired. The lock is new.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Hi, [[we are sorry]] for the broken vase. Our packing was too thin. A new vase is on its way.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Dear member, [[I apologize]] for the wrong card. The right one is in the post. The old one can go.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Greetings {{name}}, [[we are sorry]] that our page was down. It runs again. Nothing that you typed was lost.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Dear parent, [[we are sorry]] that our bus was late. The engine had failed. A new bus is in use.',
        policy: { kind: 'failure' },
      },
    ],
    allows: [
      {
        text: 'Dear customer, we are sorry that we sent the wrong item with order {{order_id}}. A new one is on its way.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Hi there, I apologize that your bag was lost on flight 714. We are looking for it. Our desk has your address.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Hello, we are sorry for the rude reply you got on Monday. That was not right. A colleague takes over.',
        policy: { kind: 'failure' },
      },
      {
        text: "Dear {{first_name}}, we're sorry about {{issue}}. We should have seen it. The fee has been waived for you.",
        policy: { kind: 'failure' },
      },
      {
        text: 'Hello, we are sorry that our app lost your {{document_type}}. It has been restored. The editor now saves by itself.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Dear customer, we are sorry that we sent the wrong item. A new one is on its way. It comes by courier.',
        policy: { kind: 'failure', audience: 'public' },
      },
      {
        text: 'Hi there, I apologize that the lift was out. It has been repaired. It was inspected by our own crew.',
        policy: { kind: 'failure', channel: 'social' },
      },
      {
        text: 'Dear guest, the heating has been repaired since noon. We apologize for the cold room. The bar has a warm drink for you.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Dear customer, thank you for your order. A new catalogue is on its way. It comes by courier to your door.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Dear customer, we are sorry that we sent the wrong item. A new one is on its way.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Dear customer, we are sorry that we sent [TODO: item]. A new one is on its way. It comes by courier.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Dear customer, sorry that we cannot refund it. The offer was final. You can give it to a friend.',
        policy: { kind: 'denial' },
      },
    ],
  },
})

function greetsOne({ tokens, sentence }: SentenceReading): boolean {
  const { from, to } = sentence
  return (
    GREETS_ONE.at(tokens, from, to) !== undefined && !GREETS_ALL.find(tokens, from, Math.min(to, from + 5))
  )
}

/** A figure, a date, or a placeholder for anything but a person: it was written for this reader, or will be. */
const isPersonal = ({ tokens, sentence }: SentenceReading): boolean =>
  hasClock(tokens, sentence) ||
  tokens
    .slice(sentence.from, sentence.to)
    .some(
      ({ kind, placeholder }) =>
        kind === 'number' || (kind === 'placeholder' && placeholder?.kind !== 'person'),
    )
