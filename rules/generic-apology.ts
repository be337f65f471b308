import { headWords } from '../engine/apology/heads'
import { ownsDeed } from '../engine/apology/fault'
import type { ObjectComplement } from '../engine/apology/complement'
import type { ApologyReading } from '../engine/apology/reading'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { CATCH_ALL, EVENT_NOUNS, isEffectNoun, isFeeling, UNNAMED_EVENTS } from '../engine/apology/lexicon'
import { draft, isInFront, slotBehindHead, spanOf } from '../engine/rewrite/drafts'
import { withoutCatchAll } from '../engine/rewrite/object'
import { isConcrete, isSpecified } from '../engine/apology/specifics'
import { vagueDeed } from '../engine/apology/vague-deed'
import type { Token } from '../engine/language/tokens'
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
        text: '[[We’re sorry for the situation]].',
        severity: 'warning',
        becomes: 'We’re sorry [TODO: what we did]. We know [TODO: what it cost you].',
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
  const isCatchAll = CATCH_ALL.has(object.determiner) && object.class !== 'anaphor'
  if (isSpecified(reading, object)) {
    // "We regret any omissions in this list" is a courtesy of editors; "sorry for any delay to your order" is not.
    if (isCatchAll) return reading.head.kind === 'regret' && object.class === 'event' ? undefined : 'info'
    // "Inconvenience due to the move is regretted" names it, and yet nobody regrets anything.
    if (reading.head.kind === 'regretted') return 'info'
    return object.class === 'effect' && !isConcrete(reading, object) ? 'info' : undefined
  }
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

/** "Billing correction and our apologies": a title names what follows. */
const isTitle = ({ role, tokens, sentence }: SentenceReading): boolean =>
  role === 'heading' || role === 'subject' || /^(?:subject|title)$/.test(tokens[sentence.from]!.word)

/** "We sincerely apologize." with nothing before or behind it that says for what. */
function isBare(reading: ApologyReading): boolean {
  if (isTitle(reading.within)) return false
  const { tokens, head, sentence, condition, contrast, hedge, failureInSentence, failureNearby } = reading
  if (head.kind === 'regrettable' || reading.complement.kind !== 'none') return false
  if (condition || hedge || contrast || failureInSentence || failureNearby) return false
  const before = tokens.slice(sentence.from, head.from)
  // "You waited 40 minutes and I'm sorry": a figure in front says what for. "…, I'm sorry." belongs to its clause.
  const names = ({ kind, placeholder }: Token): boolean =>
    kind === 'number' || (kind === 'placeholder' && placeholder?.kind !== 'person')
  if (before.some(names) || (before.length > 3 && /^[,;–—-]+$/.test(before.at(-1)!.word))) return false
  // Without a mark behind it, only a sign-off ("My sincere apologies") is finished; behind a comma comes the matter.
  const next = head.to < sentence.to ? tokens[head.to]!.word : ''
  const isLast = next === '' || (next === ',' && head.to === sentence.to - 1)
  if (isLast) return head.kind === 'apologies'
  return /^[.!…)"”]+$/.test(next) || (head.kind !== 'sorry' && /^(?:and|[–—-]+)$/.test(next))
}

/** "Please accept our apologies." asks the reader for something even where the failure is named nearby. */
const asksToAccept = ({ complement, condition, contrast, tokens, head }: ApologyReading): boolean =>
  complement.kind === 'none' && !condition && !contrast && /^(?:please|accept)$/.test(tokens[head.from]!.word)

/** "Sorry this happened", "we are sorry things went wrong", with nothing nearby that says what did. */
function isAnaphoric(reading: ApologyReading): boolean {
  const { complement, tokens, condition, failureInSentence, failureNearby } = reading
  if (complement.kind !== 'clause' || condition || failureInSentence || failureNearby) return false
  const { subject, predicate, to } = complement
  const words = tokens.slice(subject.from, to).map(({ word }) => word)
  if (tokens.slice(predicate, to).some(({ kind }) => kind === 'number' || kind === 'placeholder'))
    return false
  // "your experience was not as smooth as it should have been" says that something was wrong, and not what.
  if (words[0] === 'your' && /^(?:experience|visit|stay)$/.test(words[1] ?? ''))
    return words.some((word) => word === 'not' || word === 'short')
  if (words[0] === 'you') return words.includes('had') && words.at(-1) === 'experience'
  const points = subject.to - subject.from === 1 && /^(?:this|that|it|things)$/.test(words[0]!)
  return points && /^(?:happen|happened|occur|occurred|go|gone|went)$/.test(tokens[predicate]!.word)
}
