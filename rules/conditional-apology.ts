import { headWords } from '../engine/apology/heads'
import { spanOf } from '../engine/rewrite/drafts'
import { withoutCondition } from '../engine/rewrite/condition'
import { defineRule } from '../engine/rule'

export default defineRule({
  id: 'conditional-apology',
  summary: 'Makes the apology hold only if somebody was hurt.',
  hears: 'Reads as: maybe nothing happened to you, and if it did, that is your feeling.',
  why: 'A study of business English found that "sorry if" serves to deny responsibility or knowledge.',
  todo: 'Say what you did, without the condition; if you do not know yet, say when you will.',
  sources: [
    {
      title:
        'Zhang 2018, on "sorry if" in the Cambridge Business English Corpus, International Journal of Applied Linguistics and English Literature',
    },
    { title: 'Battistella 2014, Sorry About That: The Language of Public Apology' },
  ],
  severity: 'error',
  reads: 'apology',
  weight: 120,
  triggers: headWords,

  check(reading, report) {
    const { condition } = reading
    if (!condition) return
    report({
      span: spanOf(reading, condition),
      severity: SEVERITIES[condition.about],
      ...(condition.about === 'text' && ABOUT_TEXT),
      fixes: () => withoutCondition(reading, condition),
    })
  },

  examples: {
    flags: [
      {
        text: 'He meant no harm, and [[if he offended you]], we apologise.',
        becomes: "He meant no harm, and we're sorry he offended you.",
      },
      {
        text: 'Please forgive me [[if my last e-mail sounded harsh]].',
        becomes: "I'm sorry my last e-mail was harsh.",
      },
      { text: "I'm sorry [[if I interrupted you]].", becomes: "I'm sorry I interrupted you." },
      { text: 'We’re sorry [[if our survey annoyed you]].', becomes: 'We’re sorry our survey annoyed you.' },
      { text: 'We apologize [[if our driver was rude]].', becomes: "We're sorry our driver was rude." },
      { text: 'Sorry [[if you were offended by our poster]].', becomes: 'Sorry our poster offended you.' },
      { text: "I'm sorry [[if you were overcharged]].", becomes: "I'm sorry we overcharged you." },
      {
        text: 'I’m sorry [[if you were locked out of your till today]].',
        becomes: 'I’m sorry we locked you out of your till today.',
      },
      {
        text: 'We apologize [[if this letter reached you twice]].',
        becomes: "We're sorry this letter reached you twice.",
      },
      { text: '[[If our courier was late]], we are sorry.', becomes: 'We are sorry our courier was late.' },
      {
        text: '[[Should you have experienced any difficulty]], please accept our apologies.',
        becomes: "We're sorry [TODO: what we did].",
      },
      {
        text: "I'm sorry [[if that isn't the reply you hoped for]].",
        becomes: "I know that isn't the reply you hoped for.",
      },
      {
        text: 'My apologies [[if this caused any inconvenience]].',
        becomes: 'My apologies for [TODO: what I did].',
      },
      {
        text: 'Please accept our apologies [[in case the parcel came late]].',
        becomes: "We're sorry the parcel came late.",
      },
      {
        text: '[[To the extent that our notice confused anyone]], we regret that.',
        becomes: "We're sorry [TODO: what we did].",
      },
      {
        text: '[[Where we have fallen short]], we apologise.',
        becomes: "We're sorry we have fallen short.",
      },
      {
        text: '{{first_name}}, we are sorry [[if you feel let down]].',
        becomes: '{{first_name}}, we are sorry [TODO: what we did].',
      },
      {
        text: 'Please accept our apologies [[if our answer came across as cold]].',
        becomes: "We're sorry our answer was cold.",
      },
      {
        text: '[[Should you have experienced a delay]], please accept our apologies.',
        becomes: "We're sorry about the delay [TODO: to what, how long].",
      },
      {
        text: 'I am sorry [[if this causes any trouble tomorrow]].',
        becomes: 'I know this will [TODO: effect] tomorrow, and I am sorry.',
      },
      {
        text: '{{company}} apologizes [[if any guest was affected]].',
        becomes: '{{company}} apologizes to the [TODO: number] guests affected.',
      },
      {
        text: 'We regret the delay, [[if any]].',
        becomes: 'We regret the delay.',
      },
      {
        text: '[[If our joke hurt you]], that was never the plan. We apologize.',
        becomes: 'If our joke hurt you, that was never the plan. We apologize for [TODO: what we did].',
      },
      {
        text: 'We are sorry [[if the reply was slow]], but we were swamped.',
        becomes: 'We are sorry the reply was slow.',
      },
      {
        text: 'We apologize [[if our fitter was careless]], but we cannot come twice.',
        becomes: 'We are sorry our fitter was careless. We cannot come twice.',
      },
      {
        text: 'We are sorry [[if your guests were upset by the noise]].',
        becomes: 'We are sorry [TODO: what we did].',
      },
      {
        text: 'We apologise [[if the quiz was perceived as unfair by anyone]].',
        becomes: "We're sorry the quiz was unfair.",
      },
      {
        text: 'Sorry for the smell, [[if caused by our paint]].',
        becomes: 'Sorry for the smell.',
      },
      {
        text: 'Sorry [[if this is a rather long letter]].',
        severity: 'hint',
      },
      {
        text: 'Sorry [[if this has been raised before]].',
        severity: 'hint',
      },
      {
        text: 'We apologise [[if we have missed anyone out]].',
        severity: 'hint',
      },
      {
        text: 'We apologise [[if the details you need are not listed here]].',
        becomes: 'We are sorry the details you need are not listed here.',
        severity: 'hint',
      },
    ],
    allows: [
      'Sorry if this is random, but which font is that?',
      'If we have made a mistake, we will apologize and put it right.',
      'The council should apologize if it finds that it was late.',
      'Jo wrote: "I\'m sorry if you were offended." She meant it well.',
      "I'm sorry we billed you twice. If the money is not back by Friday, tell me.",
      "If you'd like your money back, reply to this e-mail. I'm sorry we billed you twice.",
      "I'm sorry the page timed out; if it does so again, send me the hour and I'll look it up.",
      'Should you have difficulty with the form, call us on {{phone}}.',
      "We're sorry we missed your visit. Should you want another day, pick one here.",
      'Sorry, can you tell me if the lamp is on?',
      "I'm checking if we owe you an apology.",
      "I'm sorry I asked if you had restarted it when you had already told me.",
      'Ask the driver to apologize if the parcel is late.',
      'Sorry if this has been asked before.',
      "I'm sorry we lost your form, even if only for a day.",
      "I'm sorry I offended you. That was not what I wanted.",
      'We apologize to our neighbours, but if we stop the works now the road stays shut for a month.',
      'If you wanted a window seat, sorry, the last one went at noon.',
    ],
  },
})

/** "Sorry if this is a long mail" is politeness: worth a hint, no more. */
const SEVERITIES = { harm: 'error', other: 'info', text: 'hint' } as const

const ABOUT_TEXT = {
  hears: 'Reads as: an apology for the message itself, which nobody minded yet.',
  todo: 'Leave it out, or state it as a fact.',
}
