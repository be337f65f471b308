import { headWords } from '../engine/apology/heads'
import type { MacroReading } from '../engine/macro/macro-reading'
import { bodyOf, hitAt, holdsSeveral, isMeantAndOurs } from '../engine/macro/macro-hit'
import { draft, remove } from '../engine/rewrite/drafts'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { patterns } from '../engine/language/pattern'
import { defineRule, type DraftFix } from '../engine/rule'

/** With fewer sentences than this, nothing can be buried. */
const LEAST = 5
/** The part of the message behind which an apology comes late. */
const LATE = 0.6

/** What may well stand in front: thanks, and steps that the reader needs first. */
const THANKS = patterns(['thank*|appreciate|grateful'])
const STEP = patterns([
  'please|to|click|open|press|choose|go|select|use|see|if|simply|just|try|reply',
  'you can|could|may|will|should',
])
const ASKS = patterns(['let us|me know', 'reply to', 'needed|required from you', 'please'])

/** Words that mean something said before. */
const POINTS_BACK = patterns(['this|that|it|its|these|those|they|them|again|also|too|then|such|both'])

/** A sentence that hangs together with the one in front of it: an answer, or one of a row. */
const GOES_ON = patterns([
  'yes|no|so|and|but|or|nor|yet|finally|lastly|last|therefore|thus|hence|again|once|first|firstly|second|secondly|third|next|step|one|two',
  'in the end',
  'as a result|consequence',
])

export default defineRule({
  id: 'apology-order',
  summary: 'The apology comes late, or after the money or the reasons.',
  hears: 'Reads as: first our side of it, then a word for you.',
  why: 'A late apology satisfied customers less in an experiment, and in recorded talks warm words worked best at the start and at the end.',
  todo: 'Move the apology into the first sentences.',
  sources: [
    {
      title: 'Roschk & Kaiser 2013, The Nature of an Apology, Marketing Letters 24',
      url: 'https://doi.org/10.1007/s11002-012-9218-x',
    },
    {
      title: 'Packard, Li & Berger 2023, When Language Matters, Journal of Consumer Research',
      url: 'https://doi.org/10.1093/jcr/ucad080',
    },
  ],
  severity: 'info',
  reads: 'macro',
  weight: 6,
  triggers: headWords,
  levels: { failure: 'info', resolved: 'info', postmortem: 'info' },

  check(reading, report) {
    const body = bodyOf(reading)
    const at = body.findIndex(({ apologies }) => apologies.length > 0)
    const sentence = body[at]
    // Most apologies stand first.
    if (!sentence || at === 0) return
    // An apology in the subject, or in a branch, comes first for some readers.
    if (reading.components.regret[0]?.sentence !== sentence) return
    if (!sentence.apologies.some(isMeantAndOurs) || holdsSeveral(reading)) return
    const before = body.slice(0, at)
    if (before.some((one) => mayComeFirst(reading, one)) || isUnderHeading(reading, sentence)) return
    const isBuried = body.length >= LEAST && at / body.length >= LATE
    if (!isBuried && !(reading.kind === 'failure' && comesSecond(reading, before))) return
    const [{ head }] = sentence.apologies as [(typeof sentence.apologies)[number]]
    report(
      hitAt(
        { sentence, from: head.from, to: head.to },
        { ...(!isBuried && { severity: 'hint' }), fixes: () => moveUp(sentence, body) },
      ),
    )
  },
  examples: {
    flags: [
      {
        text: 'The chairs left the store on Monday. The driver rings before he comes. The fee is waived. The invoice is attached. [[We are sorry]] that we forgot to book the truck.',
        policy: { kind: 'failure' },
        becomes:
          'The chairs left the store on Monday. We are sorry that we forgot to book the truck. The driver rings before he comes. The fee is waived. The invoice is attached.',
      },
      {
        text: 'Your new card is in the post. It works from Friday on. The old one is blocked. Its number has changed. [[I apologize]] that I lost the first form.',
        policy: { kind: 'failure' },
      },
      {
        text: 'The line is stable again. The modem needs no restart. The cable was replaced. The street is open. [[We are sorry]] that our crew cut the wire. Kind regards',
        policy: { kind: 'failure' },
        becomes:
          'The line is stable again. We are sorry that our crew cut the wire. The modem needs no restart. The cable was replaced. The street is open. Kind regards',
      },
      {
        text: 'The right lens leaves today. It comes with a cloth. The old one is yours. A label is in the box. Nothing has to be paid. [[We apologize]] for sending the wrong lens.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Your seat is now at the window. The new ticket is attached. The gate is open. Bags go for free. [[Sorry]] for the wrong seat number.',
        policy: { kind: 'failure' },
        becomes:
          'Your seat is now at the window. Sorry for the wrong seat number. The new ticket is attached. The gate is open. Bags go for free.',
      },
      {
        text: 'The hall is yours from nine. The key is at the desk. The heating is on. The choir has moved. [[We are so sorry]] for the double booking.',
        policy: { kind: 'failure' },
        becomes:
          'The hall is yours from nine. We are so sorry for the double booking. The key is at the desk. The heating is on. The choir has moved.',
      },
      {
        text: 'We have added a credit of 20 euros to your account. Your parcel was lost in our depot. [[We are sorry]].',
        policy: { kind: 'failure' },
        severity: 'hint',
      },
      {
        text: 'As a gesture, your next month is free. Our site went down on Saturday. [[We are sorry]] for those two hours.',
        policy: { kind: 'failure' },
        severity: 'hint',
      },
      {
        text: 'The next cut is on us. I missed your appointment on Tuesday, and [[I am sorry]] for the wasted morning.',
        policy: { kind: 'failure' },
        severity: 'hint',
      },
      {
        text: 'The delay was caused by a full truck. The truck was full because we sold too many chairs. [[We are sorry]] for the wait.',
        policy: { kind: 'failure' },
        severity: 'hint',
        becomes:
          'The delay was caused by a full truck. We are sorry for the wait. The truck was full because we sold too many chairs.',
      },
      {
        text: 'Payments work again. Tills can be used. Refunds go out today. The cause was a full disk. It has been replaced. [[We are sorry]] for the two hours without cards.',
        policy: { kind: 'resolved' },
        becomes:
          'Payments work again. We are sorry for the two hours without cards. Tills can be used. Refunds go out today. The cause was a full disk. It has been replaced.',
      },
      {
        text: 'The index broke at ten. Shops found no orders. A job had run twice. We rebuilt it by noon. A lock was added. [[We apologize]] for those two hours.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'The new key is cut. It opens both doors. The porter has it. The old lock is gone.\n\n[[We are sorry]] that we mislaid the first key.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Your room faces the sea. Breakfast is at seven. The lift works. The pool is warm. [[We apologize]] for the noise of our crew.',
        policy: { kind: 'failure' },
        becomes:
          'Your room faces the sea. We apologize for the noise of our crew. Breakfast is at seven. The lift works. The pool is warm.',
      },
    ],
    allows: [
      {
        text: 'The chairs left the store on Monday. The driver has the key. The fee is waived. The invoice is attached. We are sorry for any hassle.',
        policy: { kind: 'failure' },
      },
      {
        text: 'The chairs left the store on Monday. The driver has the key. The fee is waived. The invoice is attached. It is regrettable that the tone was seen as rude.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Thank you for the photos of the chairs. The chairs left on Monday. The fee is waived. The invoice is attached. We are sorry that we forgot the truck.',
        policy: { kind: 'failure' },
      },
      {
        text: 'You can track the chairs on our page. The chairs left on Monday. The fee is waived. The invoice is attached. We are sorry that we forgot the truck.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We know how long you waited. The chairs left on Monday. The fee is waived. The invoice is attached. We are sorry that we forgot the truck.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Resolved - All tills work again. The disk was replaced.\n\nMonitoring - Some tills work again. The disk is new.\n\nInvestigating - Tills are down. We are sorry that our disk failed.',
        policy: { kind: 'resolved' },
      },
      {
        text: 'We are sorry that we forgot to book the truck. The chairs left on Monday. The driver rings. The fee is waived. The invoice is attached.',
        policy: { kind: 'failure' },
      },
      {
        text: 'You were right about the seat. I am sorry that I mixed up the rows. The new ticket is attached. The gate is open. Bags go for free.',
        policy: { kind: 'failure' },
      },
      {
        text: 'The chairs left the store on Monday. The fee is waived. We are sorry that we forgot to book the truck.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry for the lost parcel. We have added a credit of 20 euros to your account, and a new one leaves today.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Sorry for the wait. A full truck was the cause. The chairs come today. The fee is waived. Once more, we are sorry for the wait.',
        policy: { kind: 'failure' },
      },
      {
        text: 'The chairs left the store on Monday. The driver rings. The fee is waived. The invoice is attached. The truck is green.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Our site went down on Saturday because a disk was full. We are sorry for those two hours without orders.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry for the two hours without cards. Payments work again. Tills can be used. Refunds go out today. The disk was replaced.',
        policy: { kind: 'resolved' },
      },
      {
        text: 'The hall is full. The list is closed. The next date is in May. Seats are free then. We are sorry that we cannot help.',
        policy: { kind: 'denial' },
      },
      {
        text: 'Payments fail since ten. Tills take cash. We look for the cause. The next update comes at eleven. We are sorry.',
        policy: { kind: 'investigating' },
      },
      {
        text: 'I lost your form. You had to come twice. I am sorry for that. A new form is here. It needs no stamp.',
        policy: { kind: 'failure' },
      },
      {
        text: 'If we are late, we say so. If we are wrong, we say sorry. The desk is open. The phone is free. The chat is quick.',
        policy: { kind: 'failure' },
      },
    ],
  },
})

/** Whether a sentence thanks the reader, takes their side or tells them what to do. */
function mayComeFirst({ components }: MacroReading, one: SentenceReading): boolean {
  const { tokens, sentence } = one
  return (
    components.acknowledgement.some((place) => place.sentence === one) ||
    THANKS.find(tokens, sentence.from, sentence.to) !== undefined ||
    ASKS.find(tokens, sentence.from, sentence.to) !== undefined ||
    STEP.at(tokens, sentence.from, sentence.to) !== undefined
  )
}

/** Whether the apology has a heading of its own, as in a list of messages. A report has one for each of its parts. */
const isUnderHeading = ({ kind, sentences }: MacroReading, apology: SentenceReading): boolean =>
  kind !== 'postmortem' && apology.heading !== '' && apology.heading !== sentences[0]!.heading

/** Whether the money, or two sentences of reasons, come before the apology. */
function comesSecond({ components }: MacroReading, before: readonly SentenceReading[]): boolean {
  const count = (part: 'compensation' | 'explanation'): number =>
    components[part].filter(({ sentence }) => before.includes(sentence)).length
  return count('compensation') > 0 || count('explanation') > 1
}

/**
 * Moves a whole sentence of its own behind the first sentence of its paragraph, unless that would part what belongs
 * together: a question and its answer, or the sentences of a row.
 */
function moveUp(apology: SentenceReading, body: readonly SentenceReading[]): DraftFix[] {
  const { text, tokens, sentence, mapped } = apology
  const first = body.find((one) => one.mapped === mapped)!
  const hangsOn = (one: SentenceReading | undefined): boolean =>
    one?.mapped === mapped &&
    [POINTS_BACK, GOES_ON].some((list) => list.at(tokens, one.sentence.from, one.sentence.to) !== undefined)
  const isFree =
    first !== apology &&
    /[.!]$/.test(text.slice(first.sentence.start, first.sentence.end).trimEnd()) &&
    !pointsBack(apology) &&
    GOES_ON.at(tokens, sentence.from, sentence.to) === undefined &&
    !hangsOn(body[body.indexOf(first) + 1]) &&
    !hangsOn(body[body.indexOf(apology) + 1]) &&
    !tokens.slice(sentence.from, sentence.to).some(({ kind }) => kind === 'placeholder')
  if (!isFree) return []
  const { end } = first.sentence
  const moved = text.slice(sentence.start, sentence.end)
  return [draft('safe', { span: [end, end], newText: ` ${moved}` }, remove(apology, sentence))]
}

/** The "that" of "sorry that we …" only joins the clause. */
function pointsBack({ tokens, sentence, apologies }: SentenceReading): boolean {
  const [{ complement }] = apologies as [(typeof apologies)[number]]
  const joins =
    complement.kind === 'clause' && tokens[complement.from]!.word === 'that' ? complement.from : undefined
  for (let i = sentence.from; i < sentence.to; i++) {
    if (i !== joins && POINTS_BACK.at(tokens, i, sentence.to)) return true
  }
  return false
}
