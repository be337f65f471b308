import { headWords } from '../engine/apology/heads'
import { pastOfParticiple, thirdPerson } from '../engine/language/verbs'
import type { Hedge } from '../engine/apology/hedge'
import { OWN_DETERMINERS, words } from '../engine/language/words'
import { CATCH_ALL } from '../engine/apology/lexicon'
import type { ApologyReading } from '../engine/apology/reading'
import {
  draft,
  pronoun,
  remove,
  replace,
  slot,
  slotBehindHead,
  spanOf,
  wordsOf,
} from '../engine/rewrite/drafts'
import type { Severity } from '../engine/finding'
import { defineRule, type DraftFix } from '../engine/rule'

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
        fixes: () => fixes(reading, hedge),
      })
  },

  examples: {
    flags: [
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
    ],
    allows: [
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
    ],
  },
})

/** A hedge in the apology's own words casts doubt on it; "I know this may have cost you a day" beside it does less harm. */
function severityOf({ complement, head, tokens }: ApologyReading, hedge: Hedge): Severity {
  // Behind "any inconvenience" the doubt adds little to what generic-apology says.
  if (
    complement.kind === 'object' &&
    complement.object.class === 'effect' &&
    CATCH_ALL.has(complement.object.determiner)
  )
    return 'info'
  const inComplement = complement.from <= hedge.from && hedge.to <= complement.to
  const opensApology =
    hedge.to <= head.from && !tokens.slice(hedge.to, head.from).some((token) => /^[.!?]$/.test(token.word))
  return inComplement || (opensApology && complement.kind === 'none') ? 'warning' : 'info'
}

async function fixes(reading: ApologyReading, hedge: Hedge): Promise<DraftFix[]> {
  const stated = await withoutHedge(reading, hedge)
  const { complement } = reading
  const deed = complement.kind === 'object' && complement.from <= hedge.from && hedge.to <= complement.to
  return [
    ...(stated ? [stated] : []),
    ...(deed ? [draft('template', slotBehindHead(reading, complement.to))] : []),
  ]
}

async function withoutHedge(reading: ApologyReading, hedge: Hedge): Promise<DraftFix | undefined> {
  if (hedge.kind === 'adjective') {
    return ownManner(reading, hedge) ?? theEvent(reading, hedge) ?? draft('assertive', remove(reading, hedge))
  }
  if (hedge.kind === 'adverb') return draft('assertive', remove(reading, hedge))
  const special = letDown(reading, hedge) ?? (await countedReaders(reading, hedge))
  if (special) return special
  const verb = hedge.kind === 'modal' ? await statedVerb(reading, hedge) : undefined
  return verb === undefined ? undefined : draft('assertive', replace(reading, hedge, verb))
}

/** The verb without its modal: "caused" for "may have caused", "is causing" for "may be causing". */
async function statedVerb({ tokens }: ApologyReading, hedge: Hedge): Promise<string | undefined> {
  const words = tokens.slice(hedge.from, hedge.to).map((token) => token.word)
  const verb = tokens[hedge.verb!]!.word
  // "customers who may have been hit": the noun decides.
  const isRelative = /^(?:who|which|that)$/.test(tokens[hedge.from - 1]?.word ?? '')
  const plural = isPlural(tokens[hedge.from - (isRelative ? 2 : 1)]?.word ?? '')
  if (words.includes('have')) {
    if (!words.includes('been')) return pastOfParticiple(verb)
    return `${plural ? 'were' : 'was'} ${verb}`
  }
  if (words.includes('be')) return `${plural ? 'are' : 'is'} ${verb}`
  return plural ? verb : thirdPerson(verb)
}

/** Whether a subject that ends with this word takes "were". */
const isPlural = (word: string): boolean =>
  /^(?:you|we|they|these|those|people|all|both|many|some)$/.test(word) ||
  (/[^s]s$/.test(word) && !/^(?:this|was|is|has|its|'s)$/.test(word))

/** "the perceived rudeness of our driver" → "our driver's rudeness" */
function ownManner(reading: ApologyReading, hedge: Hedge): DraftFix | undefined {
  const { tokens, complement } = reading
  const manner = hedge.to
  const owner = { from: manner + 2, to: manner + 4 }
  const isWhole =
    tokens[hedge.from - 1]?.word === 'the' &&
    tokens[manner + 1]?.word === 'of' &&
    OWN_DETERMINERS.has(tokens[owner.from]?.word ?? '') &&
    owner.to === complement.to
  if (!isWhole) return undefined
  const name = wordsOf(reading, owner)
  const owned = `${name}${name.endsWith('s') ? "'" : "'s"} ${tokens[manner]!.word}`
  return draft('assertive', replace(reading, { from: hedge.from - 1, to: owner.to }, owned))
}

/** "any alleged overcharge" → "the overcharge" */
function theEvent(reading: ApologyReading, hedge: Hedge): DraftFix | undefined {
  if (reading.tokens[hedge.from - 1]?.word !== 'any') return undefined
  return draft('assertive', replace(reading, { from: hedge.from - 1, to: hedge.to }, 'the'))
}

/** "you may feel let down" → "we let you down" */
function letDown(reading: ApologyReading, hedge: Hedge): DraftFix | undefined {
  const { tokens } = reading
  const [subject, let_, down] = [hedge.from - 1, hedge.to, hedge.to + 1].map((i) => tokens[i]?.word)
  if (subject !== 'you' || let_ !== 'let' || down !== 'down') return undefined
  const clause = { from: hedge.from - 1, to: hedge.to + 2 }
  return draft('assertive', replace(reading, clause, `${pronoun(reading)} let you down`))
}

const READERS = words('customers users guests members subscribers people visitors accounts')

/** "some guests might have seen errors" → "guests [TODO: which, how many] saw errors" */
async function countedReaders(reading: ApologyReading, hedge: Hedge): Promise<DraftFix | undefined> {
  const { tokens } = reading
  const [some, readers] = [hedge.from - 2, hedge.from - 1]
  if (hedge.kind !== 'modal' || tokens[some]?.word !== 'some' || !READERS.has(tokens[readers]!.word))
    return undefined
  const verb = await statedVerb(reading, hedge)
  if (verb === undefined) return undefined
  const counted = `${tokens[readers]!.word} ${slot('which, how many')} ${verb}`
  return draft('template', replace(reading, { from: some, to: hedge.to }, counted))
}
