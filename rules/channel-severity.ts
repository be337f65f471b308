import { failureWords } from '../engine/macro/evidence'
import type { MacroReading } from '../engine/macro/macro-reading'
import { addBehind, hitAt, lacks, says, macroVoice, wholeSentence } from '../engine/macro/macro-hit'
import { capitalized } from '../engine/rewrite/capitals'
import { slot } from '../engine/rewrite/drafts'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { patterns } from '../engine/language/pattern'
import { words } from '../engine/language/words'
import { defineRule } from '../engine/rule'

const DATA = words(`
  data file files photo photos picture pictures record records backup backups history database projects recordings
  documents messages notes accounts archive`)
const PRIVATE = words(`
  address addresses password passwords data details records email emails phone numbers card bank medical health
  information salary invoices`)
const PAY = words('payroll wages salary salaries pension rent mortgage benefits paycheck paycheque')

/** How the other words for such things begin. */
const graveWords = [
  ...words(`
    breach leak injur allerg unsafe recall eras wip corrupt overwr disclos cancel short withheld burn
    scald hospital shared publish reveal stolen access electrocut`),
]

/** What nobody should have to read in a line of chat. */
const GRAVE = patterns(
  [
    'deleted|lost|erased|wiped|overwrote|overwritten|corrupted _? _? _? {data}',
    '{data} was|were|has|have been? _? deleted|lost|erased|wiped|overwritten|corrupted',
    'exposed|leaked|disclosed|published|shared|revealed _? _? _? _? {private}',
    '{private} was|were|has|have been? _? exposed|leaked|disclosed|published|stolen|accessed',
    'breach|breached',
    'missed|late|delayed|wrong|failed|withheld|short _? _? _? {pay}',
    '{pay} _? _? was|were|is|are|has|have been? late|wrong|delayed|missed|short',
    'wrong medication|medicine|dose|dosage|prescription|diagnosis|blood|allergen|allergens',
    'injured|hospital|allergic|unsafe|recall|recalled|electrocut*|burned|scalded',
    'cancelled|canceled|lost|missed _? _? _? wedding|funeral|surgery|operation|visa|passport|flight',
  ],
  { data: DATA, private: PRIVATE, pay: PAY },
)

const OURS = patterns(['i|we|our|my'])
/** A voice is offered. */
const SPEAKS = patterns(['call*|phone*|telephone|ring|speak|talk|meet|visit|person'])

export default defineRule({
  id: 'channel-severity',
  summary: 'Gives serious news in a channel for small matters.',
  hears: 'Reads as: this was not worth a call to you.',
  why: 'Two experiments on service recovery showed that customers want an answer that fits the failure in size and kind.',
  todo: 'Call first, and send this after the call; or say when you will call.',
  sources: [
    {
      title:
        'Smith, Bolton & Wagner 1999, A Model of Customer Satisfaction with Service Encounters Involving Failure and Recovery, Journal of Marketing Research 36',
      url: 'https://doi.org/10.1177/002224379903600305',
    },
  ],
  severity: 'info',
  reads: 'macro',
  weight: 9,
  triggers: [...failureWords, ...graveWords],
  levels: { failure: 'info' },

  check(reading, report) {
    const channel = reading.policy.channel ?? reading.macro.labels?.channel
    const isBrief = channel === 'sms' || channel === 'chat'
    if (!(isBrief || channel === 'email') || !lacks(reading) || says(reading, SPEAKS)) return
    const grave = reading.sentences.find(isGrave)
    if (!grave) return
    report(
      hitAt(wholeSentence(grave), {
        ...(!isBrief && { severity: 'hint' }),
        fixes: () => [addBehind(grave, isBrief ? callAt(reading) : callUs(reading))],
      }),
    )
  },
  examples: {
    flags: [
      {
        text: '[[Hi {{name}}, we deleted your photos of last summer by mistake]]. We are sorry, and the album cannot be restored.',
        policy: { kind: 'failure', channel: 'sms' },
        becomes:
          'Hi {{name}}, we deleted your photos of last summer by mistake. We will call you at [TODO: time]. We are sorry, and the album cannot be restored.',
      },
      {
        text: '[[We exposed your home address to another buyer]]. We are sorry. The page was taken down this morning at nine.',
        policy: { kind: 'failure', channel: 'sms' },
        becomes:
          'We exposed your home address to another buyer. We will call you at [TODO: time]. We are sorry. The page was taken down this morning at nine.',
      },
      {
        text: '[[Your salary was late this month because our payroll run failed]]. We are sorry. It arrives on Friday at noon.',
        policy: { kind: 'failure', channel: 'chat' },
        becomes:
          'Your salary was late this month because our payroll run failed. We will call you at [TODO: time]. We are sorry. It arrives on Friday at noon.',
      },
      {
        text: '[[We lost your backup when we moved the server]]. We are sorry. The older copy of March has been restored.',
        policy: { kind: 'failure', channel: 'chat' },
        becomes:
          'We lost your backup when we moved the server. We will call you at [TODO: time]. We are sorry. The older copy of March has been restored.',
      },
      {
        text: "[[I'm sorry that we gave you the wrong prescription]]. Please take none of the pills, and keep the box closed.",
        policy: { kind: 'failure', channel: 'chat' },
        becomes:
          "I'm sorry that we gave you the wrong prescription. I'll call you at [TODO: time]. Please take none of the pills, and keep the box closed.",
      },
      {
        text: '[[Our bug leaked your password to a partner]]. We are sorry. A new one has been set, and the old one is void.',
        policy: { kind: 'failure', channel: 'sms' },
        becomes:
          'Our bug leaked your password to a partner. We will call you at [TODO: time]. We are sorry. A new one has been set, and the old one is void.',
      },
      {
        text: '[[We cancelled your flight by mistake]]. We are sorry. The next one leaves at six in the evening from gate four.',
        policy: { kind: 'failure', channel: 'sms' },
        becomes:
          'We cancelled your flight by mistake. We will call you at [TODO: time]. We are sorry. The next one leaves at six in the evening from gate four.',
      },
      {
        text: '[[Our update wiped your files from the shared drive]]. We are sorry. Those of last week are back in their folders.',
        policy: { kind: 'failure', channel: 'chat' },
        becomes:
          'Our update wiped your files from the shared drive. We will call you at [TODO: time]. We are sorry. Those of last week are back in their folders.',
      },
      {
        text: '[[We had a breach and we failed to see it for a week]]. We are sorry. All sessions have been closed since.',
        policy: { kind: 'failure', channel: 'chat' },
        becomes:
          'We had a breach and we failed to see it for a week. We will call you at [TODO: time]. We are sorry. All sessions have been closed since.',
      },
      {
        text: '[[Our kitchen served you nuts although you are allergic]]. That was our mistake, and we are sorry for the night.',
        policy: { kind: 'failure', channel: 'sms' },
        becomes:
          'Our kitchen served you nuts although you are allergic. We will call you at [TODO: time]. That was our mistake, and we are sorry for the night.',
      },
      {
        text: '[[We deleted your photos of last summer by mistake]]. We are sorry, and the album cannot be restored by us.',
        policy: { kind: 'failure', channel: 'email' },
        severity: 'hint',
        becomes:
          'We deleted your photos of last summer by mistake. If you would rather talk, call us at [TODO: number]. We are sorry, and the album cannot be restored by us.',
      },
      {
        text: '[[We exposed your bank details to another buyer]]. We are sorry. The page was taken down this morning at ten.',
        policy: { kind: 'failure', channel: 'email' },
        severity: 'hint',
        becomes:
          'We exposed your bank details to another buyer. If you would rather talk, call us at [TODO: number]. We are sorry. The page was taken down this morning at ten.',
      },
      {
        text: '[[We lost your documents on the way to the embassy]]. We are sorry. Copies have been made from the scans.',
        policy: { kind: 'failure', channel: 'chat' },
        becomes:
          'We lost your documents on the way to the embassy. We will call you at [TODO: time]. We are sorry. Copies have been made from the scans.',
      },
    ],
    allows: [
      {
        text: 'We sent the blue mug instead of the green one. We are sorry. The green one leaves our store today.',
        policy: { kind: 'failure', channel: 'sms' },
      },
      {
        text: 'We are sorry that your order is two days late. It is with the driver now, and comes before noon.',
        policy: { kind: 'failure', channel: 'chat' },
      },
      {
        text: 'We deleted your photos of last summer by mistake. We are sorry. I will call you at six to explain it.',
        policy: { kind: 'failure', channel: 'sms' },
      },
      {
        text: 'We exposed your home address to another buyer. We are sorry. May I call you about it this afternoon?',
        policy: { kind: 'failure', channel: 'chat' },
      },
      {
        text: 'We deleted your photos of last summer by mistake. We are sorry, and the album cannot be restored by us.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We lost your backup when we moved the server. We are sorry. My direct phone is 555 0100, day and night.',
        policy: { kind: 'failure', channel: 'email' },
      },
      {
        text: 'We deleted your photos of last summer by mistake. We are sorry, and the album cannot be restored.',
        policy: { kind: 'failure', channel: 'phone' },
      },
      {
        text: 'We had a breach and failed to see it for a week. We are sorry. All sessions have been closed since.',
        policy: { kind: 'failure', channel: 'social' },
      },
      {
        text: 'If your data is lost, our backup brings it back. The button is in the menu, under the gear.',
        policy: { kind: 'failure', channel: 'chat' },
      },
      {
        text: 'Your salary statement is ready. It is in the portal, and the paper copy is in the post since noon.',
        policy: { kind: 'failure', channel: 'sms' },
      },
      {
        text: 'Did we delete your photos? The bin keeps them for thirty days, and the button next to it restores them.',
        policy: { kind: 'failure', channel: 'chat' },
      },
      {
        text: 'We are sorry for the typo in your name. The new badge is at the desk, and the old one can go.',
        policy: { kind: 'failure', channel: 'sms' },
      },
      {
        text: 'You deleted your photos on Sunday. The bin keeps them for thirty days, and the button restores them all.',
        policy: { kind: 'failure', channel: 'chat' },
      },
      {
        text: 'We exposed your address. We are sorry. [TODO: when we talk] The page was taken down this morning.',
        policy: { kind: 'failure', channel: 'sms' },
      },
    ],
  },
})

function isGrave(one: SentenceReading): boolean {
  const { tokens, sentence, isQuestion, apologies } = one
  if (isQuestion || !GRAVE.find(tokens, sentence.from, sentence.to)) return false
  return apologies.length > 0 || OURS.find(tokens, sentence.from, sentence.to) !== undefined
}

function callAt(reading: MacroReading): string {
  const { will } = macroVoice(reading)
  return `${capitalized(will)} call you at ${slot('time')}.`
}

const callUs = (reading: MacroReading): string =>
  `If you would rather talk, call ${macroVoice(reading).subject === 'I' ? 'me' : 'us'} at ${slot('number')}.`
