import { headWords } from '../engine/apology/heads'
import { ownsDeed } from '../engine/apology/fault'
import type { ObjectComplement } from '../engine/apology/complement'
import type { ApologyReading } from '../engine/apology/reading'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { CATCH_ALL, EVENT_NOUNS, isEffectNoun, isFeeling, UNNAMED_EVENTS } from '../engine/apology/lexicon'
import { draft, isInFront, slotBehindHead, spanOf } from '../engine/rewrite/drafts'
import { withoutCatchAll } from '../engine/rewrite/object'
import { isConcrete, isSpecified, tellsItIsLate } from '../engine/apology/specifics'
import { asksToAccept, isAnaphoric, isBare } from '../engine/apology/bare'
import { isAboutOwnLanguage } from '../engine/apology/about-text'
import { vagueDeed } from '../engine/apology/vague-deed'
import { OWN_DETERMINERS } from '../engine/language/words'
import type { Severity } from '../engine/finding'
import { defineRule, type Span } from '../engine/rule'

export default defineRule({
  id: 'generic-apology',
  summary: 'Apologizes for "any inconvenience" or something as general, so the harm is never named.',
  hears: 'Reads as: nobody looked at what happened to you.',
  why: 'England’s Housing Ombudsman told of a landlord’s apology for "the inconvenience" that fell short of what had gone wrong.',
  todo: 'Name what went wrong and what it cost the reader.',
  sources: [
    { title: 'Housing Today 2026, on the Housing Ombudsman’s report about apologies in complaint handling' },
    {
      title: '37signals, How to Say You’re Sorry',
      url: 'https://signalvnoise.com/svn3/how-to-say-youre-sorry',
    },
    {
      title: 'Page 2014, Saying Sorry: Corporate Apologies Posted on Twitter, Journal of Pragmatics 62',
      url: 'https://doi.org/10.1016/j.pragma.2013.12.003',
    },
  ],
  severity: 'error',
  reads: 'apology',
  weight: 90,
  triggers: headWords,

  check(reading, report) {
    const { complement } = reading
    const deed = vagueDeed(reading)
    if (deed) {
      report({
        span: spanOf(reading, { from: reading.head.from, to: deed.to }),
        severity: namesItNearby(reading) ? 'info' : 'warning',
        ...(namesItNearby(reading) && NAMED_NEARBY),
        fixes: () => [draft('template', slotBehindHead(reading, deed.to))],
      })
    } else if (complement.kind === 'object') {
      const severity = objectSeverity(reading, complement)
      if (severity)
        report({
          span: objectSpan(reading, complement),
          severity,
          ...(namesItNearby(reading) && NAMED_NEARBY),
          fixes: () => withoutCatchAll(reading, complement),
        })
    } else if (isBare(reading) || isAnaphoric(reading) || asksToAccept(reading)) {
      report({
        span: spanOf(reading, { from: reading.head.from, to: Math.max(reading.head.to, complement.to) }),
        severity: reading.failureNearby ? 'hint' : 'info',
        hears: 'Reads as: sorry for what?',
        fixes: () => [draft('template', slotBehindHead(reading, complement.to))],
      })
    }
  },

  examples: {
    flags: [
      {
        text: "[[We're sorry we fell short]].",
        severity: 'warning',
        becomes: "We're sorry [TODO: what we did].",
      },
      {
        text: '[[I am sorry for the service]] you received.',
        severity: 'warning',
        becomes: 'I am sorry [TODO: what I did]. I know [TODO: what it cost you].',
      },
      {
        text: '[[For any inconvenience caused, we apologize]].',
        becomes: "We're sorry [TODO: what we did].",
      },
      {
        text: '[[Sorry, Tom, for the inconvenience]].',
        severity: 'warning',
        becomes: 'Sorry, Tom, [TODO: what we did]. I know [TODO: what it cost you].',
      },
      {
        text: "[[I'm sorry to have inconvenienced you]].",
        severity: 'warning',
        becomes: "I'm sorry [TODO: what I did].",
      },
      {
        text: '[[We apologize for any inconvenience]] this may have caused.',
        becomes: 'We apologize for [TODO: what we did]. We know [TODO: what it cost you].',
      },
      {
        text: '[[Sorry for any hassle]]!',
        becomes: 'Sorry [TODO: what we did]! I know [TODO: what it cost you].',
      },
      {
        text: 'Hello {{first_name}}, [[I am sorry for all the trouble]].',
        becomes: 'Hello {{first_name}}, I am sorry [TODO: what I did]. I know [TODO: what it cost you].',
      },
      {
        text: '[[Please accept our sincere apologies for any inconvenience or frustration]].',
        becomes: "We're sorry [TODO: what we did]. We know [TODO: what it cost you].",
      },
      {
        text: '[[Our apologies for the inconvenience]], and thank you for flying with us.',
        severity: 'warning',
        becomes: "We're sorry [TODO: what we did], and thank you for flying with us.",
      },
      {
        text: '[[We regret any disruption]] you experienced.',
        becomes: "We're sorry [TODO: what we did]. We know [TODO: what it cost you].",
      },
      {
        text: '[[Please excuse any inconvenience]].',
        becomes: "We're sorry [TODO: what we did]. We know [TODO: what it cost you].",
      },
      {
        text: '[[Any inconvenience caused is deeply regretted]].',
        becomes: "We're deeply sorry [TODO: what we did].",
      },
      {
        text: '[[Apologies for any inconvenience]] caused by the broken export.',
        severity: 'info',
        becomes: "We're sorry about the broken export.",
      },
      {
        text: '[[I apologize for any delay]] to order 2291.',
        severity: 'info',
        becomes: 'I apologize for the delay to order 2291.',
      },
      {
        text: '[[Sorry about that]]! The file is attached.',
        severity: 'info',
        becomes: 'Sorry [TODO: what we did]! The file is attached.',
      },
      {
        text: '[[We sincerely apologize]].',
        severity: 'info',
        becomes: 'We sincerely apologize for [TODO: what we did].',
      },
      {
        text: '[[We regret any inconvenience]] our error may cause {{name}}.',
        severity: 'info',
        becomes: "We're sorry for our error, {{name}}.",
      },
      {
        text: '[[We are sorry for the hassle]] and will send a new lamp.',
        severity: 'warning',
        becomes: 'We are sorry [TODO: what we did]. We will send a new lamp.',
      },
      {
        text: '[[I apologize for any delays]], {{first_name}}!',
        becomes: 'I apologize for the delay [TODO: to what, how long], {{first_name}}!',
      },
      {
        text: 'We cannot take the lamp back. [[Sorry for any inconvenience]].',
        becomes: 'We cannot take the lamp back.',
      },
      {
        text: '[[We are apologizing for any delays]] this may cause.',
        becomes: 'We are sorry [TODO: what we did]. We know [TODO: what it cost you].',
      },
      {
        text: '[[Regret the inconvenience]].',
        severity: 'warning',
        becomes: "We're sorry [TODO: what we did]. We know [TODO: what it cost you].",
      },
      {
        text: '[[Sorry for any inconvenient]] caused, {{name}}.',
        becomes: 'Sorry [TODO: what we did], {{name}}.',
      },
      {
        text: '[[We apologize for the trouble]] with your booking.',
        severity: 'info',
        becomes: 'We apologize for [TODO: what we did]. We know [TODO: what it cost you].',
      },
      {
        text: 'Here is 10 % off as [[an apology for any hassle]].',
        becomes: 'Here is 10 % off as an apology for [TODO: what we did]. We know [TODO: what it cost you].',
      },
      {
        text: 'Here are 500 coins [[with our apologies for the inconvenience]], {{player}}.',
        severity: 'warning',
        becomes: 'Here are 500 coins with our apologies for [TODO: what we did], {{player}}.',
      },
      {
        text: "[[We're sorry your experience was not a smooth one]].",
        severity: 'info',
        becomes: "We're sorry [TODO: what we did].",
      },
      {
        text: 'We sent the parcel to your old address. Again, [[sorry for any inconvenience]].',
        becomes: 'We sent the parcel to your old address.',
      },
    ],
    allows: [
      'Spanish is my first language, so please excuse any mistakes.',
      'We are sorry for the trouble with the jammed door.',
      'Take this voucher as an apology for the cold pizza.',
      'We are apologizing to both guests for the wrong key, in person and today.',
      'I am sorry that we rang at an inconvenient hour: the list had the wrong time zone.',
      'You said it would rain, and I was wrong to leave the tent open. I am sorry.',
      'We apologize. Between nine and eleven one in ten payments failed.',
      'You wrote twice, and we did nothing. We are sorry.',
      'For closing your account by mistake, I apologize.',
      'We apologize to residents for leaving the bins unemptied on 4 March.',
      'We apologize for the two hours your till was offline on Saturday.',
      'I am sorry about {{issue.title}}.',
      'We apologize for {{issue}}, which began at {{start_time}}.',
      'Our guide says: never write "we apologize for any inconvenience".',
      'Is there any inconvenience that we should plan around before the move?',
      'If you notice any trouble with signing in, reply to this e-mail.',
      'I sent the figures a day late. I know that held up your close, and I am sorry for that.',
      'Sorry for the confusion: our e-mail named the wrong day.',
      'I’m sorry that your problem was not solved on the first visit. I will find out why and call you at noon.',
      'The trouble ticket is closed, and we are sorry that we closed it before you had an answer.',
      'We regret to inform you that the course on Monday is full.',
      'No need to apologize, Sam.',
      'Better safe than sorry.',
      'Please excuse my typing on the train, and please forgive me if I call you Sam.',
      'There is no excuse for any delay of ours, and none is offered here.',
    ],
  },
})

/** What went wrong is told, and the apology is for something smaller. */
const NAMED_NEARBY = {
  hears: 'Reads as: you name what happened, and then you are sorry for something smaller.',
  todo: 'Be sorry for the thing itself: "we are sorry that we …".',
}

const namesItNearby = (reading: ApologyReading): boolean =>
  reading.failureInSentence || reading.failureNearby || isToldAbove(reading)

/** How far above an apology its reason may stand. */
const REACH = 30

/** The sentences above it in the same message, nearest first. */
function* above({ within }: ApologyReading): Generator<SentenceReading> {
  let one = within.previous
  for (let left = REACH; left > 0 && one?.heading === within.heading; left--, one = one.previous) yield one
}

/** Whether the message says further above what went wrong, or is sorry for it there. */
const isToldAbove = (reading: ApologyReading): boolean =>
  [...above(reading)].some(({ namesFailure }) => namesFailure) || isApologizedAbove(reading)

/** Whether the message is sorry for the thing itself further above. */
const isApologizedAbove = (reading: ApologyReading): boolean =>
  [...above(reading)].some(({ apologies }) => apologies.some(isForTheThing))

/** "sorry that your order is late", "sorry for the delay in your delivery" */
function isForTheThing(apology: ApologyReading): boolean {
  const { complement, condition } = apology
  if (condition) return false
  if (complement.kind === 'clause') return complement.subject.person !== 'reader'
  if (complement.kind !== 'object') return false
  const { object } = complement
  return object.class === 'other' || (object.class === 'event' && isSpecified(apology, object))
}

/** How bad the object is: nothing named, half named, or named well enough to say nothing. */
function objectSeverity(reading: ApologyReading, { object }: ObjectComplement): Severity | undefined {
  if (object.noun === undefined) return undefined
  // What the reader feels is no effect that we name: feelings-shift judges it, or it is sympathy.
  const noun = reading.tokens[object.noun]!.word
  const isTaken = /^(?:offence|offense)$/.test(noun) && reading.tokens[object.noun + 1]?.word === 'taken'
  if (isTaken || (object.determiner === 'your' && isFeeling(noun))) return undefined
  if (isAboutOwnLanguage(reading.tokens, reading.sentence)) return undefined
  const isCatchAll = CATCH_ALL.has(object.determiner) && object.class !== 'anaphor'
  if (isSpecified(reading, object)) {
    // "We regret any omissions in this list" is a courtesy of editors; "sorry for any delay to your order" is not.
    const isCourtesy = reading.tokens[reading.head.core]!.word === 'regret' && object.class === 'event'
    if (isCatchAll) return isCourtesy ? undefined : 'info'
    // "Inconvenience due to the move is regretted" names it, and yet nobody regrets anything.
    if (reading.head.kind === 'regretted') return 'info'
    return object.class === 'effect' && !isConcrete(reading, object) ? 'info' : undefined
  }
  if (isCatchAll && tellsItIsLate(reading)) return 'info'
  const failureNamed = namesItNearby(reading)
  // "all the trouble" is "the trouble" where it is told which.
  const isAllThe = object.determiner === 'all' && failureNamed
  // "The site is down until noon; sorry for any inconvenience" says in one breath what it is for.
  if (isCatchAll && !isAllThe) return reading.failureInSentence ? 'info' : 'error'
  // "We charged you twice, and we are sorry for the trouble": the sentence itself owns what it is for.
  const before = { from: reading.sentence.from, to: reading.head.from }
  if (object.class === 'effect' && ownsDeed(reading.tokens, before)) return undefined
  // "Again, I apologize for the trouble" behind an apology for the thing itself says little, and hurts nobody.
  if (object.class === 'effect' && isApologizedAbove(reading)) return 'hint'
  if (object.class === 'effect') return failureNamed ? 'info' : 'warning'
  if (OWN_DETERMINERS.has(object.determiner)) return undefined
  // "the mistake" leans on its neighbours for what it was; "the delay" is a name by itself.
  const leans = UNNAMED_EVENTS.has(noun) && !reading.failureInSentence
  if (failureNamed) return leans ? 'hint' : undefined
  return object.class === 'anaphor' ? 'info' : 'hint'
}

/** From the head through the catch-all noun, and the nouns joined to it. */
function objectSpan(reading: ApologyReading, complement: ObjectComplement): Span {
  const { head, tokens } = reading
  if (isInFront(reading)) return spanOf(reading, { from: complement.from, to: head.to })
  let to = complement.object.noun! + 1
  while (/^(?:and|or|,)$/.test(tokens[to]?.word ?? '') && to < complement.to) {
    const joined = [to + 1, to + 2].find((i) => i < complement.to && isCatchAllNoun(tokens[i]!.word))
    if (joined === undefined) break
    to = joined + 1
  }
  return spanOf(reading, { from: head.from, to })
}

const isCatchAllNoun = (word: string): boolean => isEffectNoun(word) || EVENT_NOUNS.has(word)
