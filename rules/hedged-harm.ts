import { headWords } from '../engine/apology/heads'
import type { Hedge } from '../engine/apology/hedge'
import { CATCH_ALL } from '../engine/apology/lexicon'
import type { ApologyReading } from '../engine/apology/reading'
import { spanOf } from '../engine/rewrite/drafts'
import { stated } from '../engine/rewrite/hedge'
import { isSpecified } from '../engine/apology/specifics'
import type { Severity } from '../engine/finding'
import { defineRule } from '../engine/rule'

export default defineRule({
  id: 'hedged-harm',
  summary: 'Puts the harm in doubt: "may have", "potential", "possibly".',
  hears: 'Reads as: we are not sure that you were harmed at all.',
  why: 'Blurring the offence is one of four ways to shrink responsibility found in 354 public apologies.',
  todo: 'State what happened; where you do not know, say what you are checking and by when.',
  sources: [
    {
      title:
        'Kampf 2009, Public (Non-)Apologies: The Discourse of Minimizing Responsibility, Journal of Pragmatics 41',
    },
  ],
  severity: 'warning',
  reads: 'apology',
  weight: 40,
  triggers: headWords,

  check(reading, report) {
    const { hedge } = reading
    if (hedge)
      report({
        span: spanOf(reading, hedge),
        severity: severityOf(reading, hedge),
        fixes: () => stated(reading, hedge),
      })
  },

  examples: {
    flags: [
      {
        text: 'Mistakes [[may have been made]], and we apologize for that.',
        becomes: 'Mistakes were made, and we apologize for that.',
      },
      {
        text: 'I apologise for any hurt my words [[may have caused]].',
        becomes: 'I apologise for any hurt my words caused.',
      },
      {
        text: 'I am sorry to anyone who [[may have received]] the mail twice.',
        severity: 'info',
        becomes: 'I am sorry to anyone who received the mail twice.',
      },
      {
        text: 'Sorry for the trouble you [[might be having]] with your router.',
        becomes: 'Sorry for the trouble you are having with your router.',
      },
      {
        text: 'We are sorry that [[it seems]] our driver did not call.',
        becomes: 'We are sorry that our driver did not call.',
      },
      {
        text: 'We apologize for the wait you [[may have experienced]].',
        becomes: 'We apologize for the wait you experienced.',
      },
      {
        text: 'Sorry for the mix-up our letter [[might have caused]].',
        becomes: 'Sorry for the mix-up our letter caused.',
      },
      {
        text: 'Apologies for the bug you [[possibly]] ran into.',
        becomes: 'Apologies for the bug you ran into.',
      },
      {
        text: "We're sorry for [[what appears to]] have been a billing error.",
        becomes: "We're sorry [TODO: what we did].",
      },
      {
        text: "I'm sorry our clerk [[came across as]] unhelpful.",
        severity: 'info',
        becomes: "I'm sorry our clerk was unhelpful.",
      },
      { text: 'Sorry for the [[alleged]] overcharge.', becomes: 'Sorry for the overcharge.' },
      {
        text: 'We understand that you [[may have had]] trouble with the form and apologize.',
        becomes: 'We understand that you had trouble with the form and apologize.',
      },
      { text: 'Sorry for the [[so-called]] outage.', becomes: 'Sorry for the outage.' },
      {
        text: 'We regret that our reply [[seemingly]] fell short.',
        becomes: 'We regret that our reply fell short.',
      },
      {
        text: "Apologies for the [[potential]] disruption from last night's failure.",
        becomes: "Apologies for the disruption from last night's failure.",
      },
      {
        text: "I'm sorry for the errors that some shops [[reportedly]] saw.",
        becomes: "I'm sorry for the errors that some shops saw.",
      },
      {
        text: 'We are sorry for the delay this [[may be causing]] you.',
        becomes: 'We are sorry for the delay this is causing you.',
      },
      {
        text: 'We are sorry for the extra work this [[may cause]] you.',
        becomes: 'We are sorry for the extra work this causes you.',
      },
      {
        text: 'We apologize for the late invoice. We know that this delay [[may have disrupted]] your close.',
        severity: 'info',
        becomes: 'We apologize for the late invoice. We know that this delay disrupted your close.',
      },
      {
        text: 'We are sorry for the [[supposed]] rudeness of our porter.',
        becomes: "We are sorry for our porter's rudeness.",
      },
      {
        text: 'We apologize for any [[alleged]] damage.',
        becomes: 'We apologize for the damage.',
      },
      {
        text: 'We are sorry that some guests [[might have met]] a locked door.',
        becomes: 'We are sorry that guests [TODO: which, how many] met a locked door.',
      },
      {
        text: 'I regret the mistakes that [[could have arisen]].',
        becomes: 'I regret the mistakes that arose.',
      },
      {
        text: 'We are sorry that our quiz was [[perceived as]] rude by some parents.',
        becomes: 'We are sorry that our quiz was rude.',
      },
      {
        text: 'We are sorry for the trouble that [[may have caused]].',
        severity: 'warning',
        becomes: 'We are sorry for the trouble that this caused.',
      },
      {
        text: 'Sorry for any confusion our poster [[may have caused]] anyone.',
        becomes: 'Sorry for the confusion our poster caused.',
      },
      {
        text: 'We are sorry for the [[potential]] delay this might mean for your Friday class.',
        becomes: 'We are sorry [TODO: what we did].',
      },
    ],
    allows: [
      'I am sorry I came across as rude: I was cross with the printer and not with you.',
      'I cannot seem to find the page, so sorry for asking.',
      'We are sorry we cannot say today which files may have been copied. We will tell you on Friday.',
      "You may have seen our note on Tuesday: I'm sorry we sent it twice.",
      "I'm sorry we lost your form. You may have to upload it again.",
      'We are still looking into it, and some exports may be incomplete.',
      'May I say how sorry I am that we cancelled your order?',
      "I'm sorry that May's invoice was wrong.",
      "I'm sorry we told you it could be fixed by Monday; it couldn't.",
      'The link may take two minutes to arrive. Sorry that we sent the first one to the wrong address.',
      "We're sorry we closed your ticket. We might be able to reopen it today, and I will tell you at noon.",
      "I'm sorry the parcel was late. I could have called you and I didn't.",
      'I am sorry for the trouble on Monday, when we might have called you and did not.',
      'We may have a table at eight. I am sorry that seven is gone.',
      "I'm sorry, the page you asked for doesn't seem to exist.",
    ],
  },
})

/** A hedge in the apology's own words casts doubt on it; "I know this may have cost you a day" beside it does less harm. */
function severityOf(reading: ApologyReading, hedge: Hedge): Severity {
  const { complement, head, tokens } = reading
  if (complement.kind === 'object' && CATCH_ALL.has(complement.object.determiner)) {
    const isSaid = isSpecified(reading, complement.object)
    // "Any disruption that the works may cause" is still to come.
    const isOver = tokens.slice(hedge.from, hedge.to).some(({ word }) => word === 'have')
    if (isSaid && !isOver) return 'info'
    // Behind "any inconvenience" the doubt adds little to what generic-apology says, where that says it loudly.
    if (!isSaid && complement.object.class === 'effect') return 'info'
  }
  // "Our team came across as rude" half says that it was.
  if (tokens[hedge.from]!.word === 'came') return 'info'
  const inComplement = complement.from <= hedge.from && hedge.to <= complement.to
  const opensApology =
    hedge.to <= head.from && !tokens.slice(hedge.to, head.from).some((token) => /^[.!?]$/.test(token.word))
  return inComplement || (opensApology && namesNothing(reading)) ? 'warning' : 'info'
}

/** "We apologize", "we are sorry for that": what it is for is only told in front. */
const namesNothing = ({ complement }: ApologyReading): boolean =>
  complement.kind === 'none' || (complement.kind === 'object' && complement.object.class === 'anaphor')
