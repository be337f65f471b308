import { failureWords } from '../engine/macro/evidence'
import { headWords } from '../engine/apology/heads'
import { addBehindLast } from '../engine/macro/late-parts'
import { failureAnchor, hitAt, lacks, says, macroVoice } from '../engine/macro/macro-hit'
import { slot } from '../engine/rewrite/drafts'
import { patterns } from '../engine/language/pattern'
import { words } from '../engine/language/words'
import { defineRule } from '../engine/rule'

const UNITS = words('minutes hours hour days day weeks week months month')
const COUNTS = words('two three four five six seven eight nine ten twelve several whole entire full half')
const OCCASIONS = words(
  'flight wedding birthday deadline anniversary funeral exam train christmas holiday launch',
)

/** Signs that it cost the reader time, money or an occasion. */
const COSTLY = patterns(
  [
    '{number}|{counts} ... {units}',
    'charged|billed ... twice',
    'double|over charged|billed',
    'double-charged|overcharged|double-billed|overbilled',
    'missed|miss|ruined|spoiled|lost _? _? _? {occasions}',
    'in time for ... {occasions}',
    'second|third|fourth time',
    'lost ... sales|revenue|orders|income|business|earnings',
  ],
  { units: UNITS, counts: COUNTS, occasions: OCCASIONS },
)

export default defineRule({
  id: 'missing-compensation',
  summary: 'A failure cost the reader time or money, and the macro offers nothing for it.',
  hears: 'Reads as: your time is worth nothing to us.',
  why: 'A study of service failures found that compensation is needed where the firm is at fault and fails often.',
  todo: 'Offer what your team may give, next to the apology.',
  sources: [
    {
      title:
        'Grewal, Roggeveen & Tsiros 2008, The Effect of Compensation on Repurchase Intentions in Service Recovery, Journal of Retailing 84',
    },
  ],
  severity: 'hint',
  reads: 'macro',
  weight: 4,
  triggers: [...headWords, ...failureWords],
  levels: { failure: 'hint', resolved: 'hint', postmortem: 'hint' },

  check(reading, report) {
    const { compensation } = reading.policy
    if ((compensation !== 'allowed' && compensation !== 'required') || !lacks(reading, 'compensation')) return
    if (!says(reading, COSTLY)) return
    const place = failureAnchor(reading)
    if (!place) return
    const credit = `${macroVoice(reading).Have} added ${slot('a credit or refund')} for what this cost you.`
    report(hitAt(place, { fixes: () => addBehindLast(place.sentence, reading.components.repair, credit) }))
  },
  examples: {
    flags: [
      {
        text: '[[We are sorry]] that you waited five hours for our plumber. He has fixed the pipe, and the water runs again.',
        policy: { kind: 'failure', compensation: 'allowed' },
        becomes:
          'We are sorry that you waited five hours for our plumber. He has fixed the pipe, and the water runs again. We have added [TODO: a credit or refund] for what this cost you.',
      },
      {
        text: "[[I'm sorry]] that our server was offline for two days. Your shop is back, and no order was lost in it.",
        policy: { kind: 'failure', compensation: 'allowed' },
        becomes:
          "I'm sorry that our server was offline for two days. Your shop is back, and no order was lost in it. I've added [TODO: a credit or refund] for what this cost you.",
      },
      {
        text: 'We charged your card twice in June. [[We are sorry]]. The second amount has been refunded and arrives by Friday.',
        policy: { kind: 'failure', compensation: 'allowed' },
        becomes:
          'We charged your card twice in June. We are sorry. The second amount has been refunded and arrives by Friday. We have added [TODO: a credit or refund] for what this cost you.',
      },
      {
        text: '[[I apologize]] that our late bus made you miss your flight. Our desk has booked the next one for you.',
        policy: { kind: 'failure', compensation: 'allowed' },
        becomes:
          'I apologize that our late bus made you miss your flight. Our desk has booked the next one for you. I have added [TODO: a credit or refund] for what this cost you.',
      },
      {
        text: '[[We are sorry]] that your line was dead for 3 weeks. The cable in the street has been replaced by our crew.',
        policy: { kind: 'failure', compensation: 'allowed' },
        becomes:
          'We are sorry that your line was dead for 3 weeks. The cable in the street has been replaced by our crew. We have added [TODO: a credit or refund] for what this cost you.',
      },
      {
        text: '[[Sorry]] that the flowers came a day late and ruined the birthday surprise. We have sent a new bunch today.',
        policy: { kind: 'failure', compensation: 'required' },
        becomes:
          'Sorry that the flowers came a day late and ruined the birthday surprise. We have sent a new bunch today. We have added [TODO: a credit or refund] for what this cost you.',
      },
      {
        text: 'We overcharged you for the rental van, and [[we are sorry]]. The money is on its way back to your card.',
        policy: { kind: 'failure', compensation: 'allowed' },
        becomes:
          'We overcharged you for the rental van, and we are sorry. The money is on its way back to your card. We have added [TODO: a credit or refund] for what this cost you.',
      },
      {
        text: 'This is the third time that our courier missed you. [[We are sorry]]. He comes again tonight at seven.',
        policy: { kind: 'failure', compensation: 'required' },
        becomes:
          'This is the third time that our courier missed you. We are sorry. He comes again tonight at seven. We have added [TODO: a credit or refund] for what this cost you.',
      },
      {
        text: 'We double charged your booking. [[We are sorry]]. The hotel has sent the second amount back to your bank today.',
        policy: { kind: 'failure', compensation: 'allowed' },
        becomes:
          'We double charged your booking. We are sorry. The hotel has sent the second amount back to your bank today. We have added [TODO: a credit or refund] for what this cost you.',
      },
      {
        text: '[[We are sorry]] that our outage cost you several hours of work. Your drafts have been restored from a backup.',
        policy: { kind: 'failure', compensation: 'allowed' },
        becomes:
          'We are sorry that our outage cost you several hours of work. Your drafts have been restored from a backup. We have added [TODO: a credit or refund] for what this cost you.',
      },
      {
        text: 'From 09:00 to 17:00 UTC our checkout was down and you lost sales for eight hours. [[We are sorry]]. It runs again.',
        policy: { kind: 'resolved', compensation: 'allowed' },
        becomes:
          'From 09:00 to 17:00 UTC our checkout was down and you lost sales for eight hours. We are sorry. It runs again. We have added [TODO: a credit or refund] for what this cost you.',
      },
      {
        text: 'Our migration failed in May, and forty shops lost a day of orders. [[We are sorry]]. All shops run again.',
        policy: { kind: 'postmortem', compensation: 'allowed' },
        becomes:
          'Our migration failed in May, and forty shops lost a day of orders. We are sorry. All shops run again. We have added [TODO: a credit or refund] for what this cost you.',
      },
      {
        text: '[[I am sorry]]: we lost the ring in time for the wedding. Our jeweller has made a new one since then.',
        policy: { kind: 'failure', compensation: 'allowed' },
        becomes:
          'I am sorry: we lost the ring in time for the wedding. Our jeweller has made a new one since then. I have added [TODO: a credit or refund] for what this cost you.',
      },
    ],
    allows: [
      {
        text: 'We are sorry that you waited five hours for our plumber. He has fixed the pipe, and the water runs again.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We charged your card twice in June. We are sorry. The second amount has been refunded and arrives by Friday.',
        policy: { kind: 'failure', compensation: 'forbidden' },
      },
      {
        text: "I'm sorry that our server was offline for two days. We have added a free month to your plan today.",
        policy: { kind: 'failure', compensation: 'allowed' },
      },
      {
        text: 'I apologize that our late bus made you miss your flight. The new ticket is on us, and so is the hotel.',
        policy: { kind: 'failure', compensation: 'allowed' },
      },
      {
        text: 'We are sorry that your line was dead for 3 weeks. A credit of 60 euros has been added to your bill.',
        policy: { kind: 'failure', compensation: 'allowed' },
      },
      {
        text: 'We are sorry for the typo in your name. The new badge is attached, and the old one can go.',
        policy: { kind: 'failure', compensation: 'allowed' },
      },
      {
        text: 'Thank you for your order. It takes five days to build the shelf, and it comes with two keys.',
        policy: { kind: 'failure', compensation: 'allowed' },
      },
      {
        text: 'We are sorry that you waited five hours for our plumber. {{voucher_code}} is yours, and the water runs again.',
        policy: { kind: 'failure', compensation: 'allowed' },
      },
      {
        text: 'We are sorry that you waited five hours. [TODO: credit] Our plumber has fixed the pipe, and the water runs again.',
        policy: { kind: 'failure', compensation: 'allowed' },
      },
      {
        text: 'I am sorry that our reply took two days. We have waived the fee for this year, and the form is attached.',
        policy: { kind: 'failure', compensation: 'allowed' },
      },
      {
        text: 'The shop is closed for two days in May. Orders that come in by then leave our store on Friday.',
        policy: { kind: 'failure', compensation: 'allowed' },
      },
      {
        text: 'We apologize for any trouble. The work on your roof takes three weeks, and the garden stays open.',
        policy: { kind: 'failure', compensation: 'allowed' },
      },
      {
        text: 'We are sorry that the blue mug is sold out. The green one is in stock and costs the same.',
        policy: { kind: 'failure', compensation: 'allowed' },
      },
    ],
  },
})
