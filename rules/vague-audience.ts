import { findAudience, type Audience } from '../engine/sentence/audience'
import { headWords } from '../engine/apology/heads'
import type { ApologyReading } from '../engine/apology/reading'
import { withoutAudience } from '../engine/rewrite/audience'
import { spanOf } from '../engine/rewrite/drafts'
import type { Severity } from '../engine/finding'
import { isFunctionWord, isPast, words } from '../engine/language/words'
import { defineRule } from '../engine/rule'

export default defineRule({
  id: 'vague-audience',
  summary:
    'Apologizes to "anyone", "those affected" or "some users" instead of the reader or a counted group.',
  hears: 'Reads as: we do not know, or do not want to say, whom we harmed.',
  why: 'Doubt about who was hurt is one of four ways to shrink responsibility found in 354 public apologies.',
  todo: 'Speak to the reader, or say how many and which.',
  sources: [
    {
      title:
        'Kampf 2009, Public (Non-)Apologies: The Discourse of Minimizing Responsibility, Journal of Pragmatics 41',
    },
  ],
  severity: 'warning',
  reads: 'apology',
  weight: 20,
  triggers: headWords,

  check(reading, report) {
    const audience = findAudience(reading)
    const severity = audience && severityOf(reading, audience)
    if (severity)
      report({ span: spanOf(reading, audience), severity, fixes: () => withoutAudience(reading, audience) })
  },

  examples: {
    flags: [
      {
        text: 'We apologize [[to anyone affected]] and thank you for your patience.',
        becomes: 'We apologize for [TODO: act] and thank you for your patience.',
      },
      {
        text: 'Our apologies go out [[to everyone impacted by this]].',
        becomes: 'Our apologies for [TODO: act].',
      },
      { text: 'We apologize [[to anyone who was upset]].', becomes: 'We apologize for [TODO: act].' },
      { text: 'Sorry [[to those affected]].', becomes: "[TODO: first name], I'm sorry [TODO: what]." },
      {
        text: 'We are sorry [[to any clients who experienced delays]].',
        becomes: 'We are sorry to the [TODO: number] clients whose [TODO: orders] were late.',
      },
      {
        text: "[[To all who may have been inconvenienced]], we're sorry.",
        becomes: "We're sorry [TODO: what we did].",
      },
      {
        text: 'We regret the impact [[on some users]].',
        becomes: 'We regret the impact on [TODO: which users].',
      },
      {
        text: 'We are sorry [[to whoever received the wrong invoice]].',
        severity: 'info',
        becomes: 'We are sorry to the [TODO: number] of you who received the wrong invoice.',
        policy: { kind: 'failure' },
      },
      { text: 'Sorry [[to everyone who had problems]].', becomes: "I'm sorry you had [TODO: issue]." },
      { text: 'We apologize [[to any parties concerned]].', becomes: 'We apologize to you.' },
      {
        text: 'We apologise [[to people who felt misled]].',
        becomes: 'We apologise to the [TODO: number] people who felt misled.',
      },
      {
        text: 'We’re sorry [[to the small number of guests impacted]].',
        becomes: 'We’re sorry to the [TODO: number] guests impacted.',
      },
      {
        text: "We are sorry [[to anyone who's affected by the new menu]].",
        becomes: 'We are sorry [TODO: what we did].',
      },
      {
        text: 'We apologize [[to those that are having a bad experience as a result of these bugs]].',
        becomes: 'We apologize for [TODO: act].',
      },
      {
        text: 'We apologize [[to anyone affected by the outage on 3 May]].',
        severity: 'info',
        becomes: 'We apologize for [TODO: act].',
      },
      {
        text: 'We apologize [[to all guests affected by the sudden closing of the north gate of our park]].',
        severity: 'info',
        policy: { kind: 'failure' },
        becomes:
          'We apologize to the [TODO: number] guests affected by the sudden closing of the north gate of our park.',
      },
      { text: "We apologize [[to everybody that's been hurt]].", becomes: 'We apologize for [TODO: act].' },
      { text: '[[To anybody hurt by our words]], apologies.', becomes: 'Apologies for [TODO: what we did].' },
      {
        text: 'We apologize [[to everyone affected]] for losing the May backups.',
        severity: 'info',
        becomes: 'We apologize for losing the May backups.',
        policy: { kind: 'failure' },
      },
      {
        text: 'My apologies [[to all affected customers]].',
        becomes: 'My apologies to the [TODO: number] affected customers.',
      },
      {
        text: 'We apologize for the disruption [[to a few customers]].',
        becomes: 'We apologize for the disruption to [TODO: which customers].',
      },
      {
        text: "We're sorry [[to all users who may have been affected]].",
        becomes: "We're sorry to the [TODO: number] users affected.",
      },
    ],
    allows: [
      "I'm sorry to the six people who got my reply twice.",
      'Sorry to those of you who wrote to me about the result of the vote.',
      "We're sorry to the 41 shops whose checkout failed on Monday.",
      "{{first_name}}, I'm sorry. I sent your file to the wrong person.",
      "We're sorry to customers in Leeds: the lift was out for two days.",
      'Sorry for sending the mail to everyone.',
      'Apologies to anyone I forgot to list.',
      'Apologies to those of you who find long letters dull.',
      'Anyone can ask for a copy of their data.',
      'We wrote to everyone who was charged twice and refunded them on Friday.',
      'Tell us how we should apologize to those affected.',
      'Sorry to all of you.',
      'We apologize to our customers in writing.',
      "I'm sorry to hear that some users were rude to you.",
      'If anyone calls and claims to be us, hang up. I am sorry that we did not warn you.',
      'Someone who was offended apologized to everyone affected.',
    ],
  },
})

/** Channels on which nobody can know who reads. */
const PUBLIC = new Set(['status-page', 'social'])

/** "Affected by the late change of our lift keys": with so many words, it is said what happened. */
const tellsWhat = (known: ApologyReading['tokens']): boolean =>
  known.filter(({ kind, word }) => kind !== 'mark' && !isFunctionWord(word)).length > MOST_VAGUE

/** "affected by the new menu", "having a bad experience as a result of bugs" */
const MOST_VAGUE = 5

/** "affected by this regression": a fault by its name; "by this issue" says nothing. */
const namesCause = (known: ApologyReading['tokens']): boolean => {
  const by = known.findIndex(({ word }) => word === 'by')
  return by > 0 && known.length - by <= 4 && FAULTS.has(known.at(-1)!.word)
}

const FAULTS = words('regression bug breach leak recall crash')

/** "Version 3.1 dropped your themes; sorry to those affected": what happened stands in front. */
const tellsInFront = ({ tokens, sentence, head }: ApologyReading): boolean =>
  head.from - sentence.from > 4 &&
  tokens
    .slice(sentence.from, head.from)
    .some(({ kind, word }) => kind === 'word' && (isPast(word) || word === 'have'))

/** A vague group is a fault where nothing else says what was done to whom; a public notice has no single reader. */
function severityOf(
  reading: ApologyReading,
  { isNamed, noun, mark, group, place }: Audience,
): Severity | undefined {
  const { complement } = reading
  const { policy, kind } = reading.within.macro
  const known = reading.tokens.slice(mark, group.to)
  const isBare = place !== 'object' && mark === group.to && noun === undefined
  // "Apologies to everyone who waited for this release" in a change log is small talk.
  if (isBare || isNamed || tellsWhat(known)) return kind === 'unknown' ? undefined : 'info'
  const isPublic =
    policy.audience === 'public' || (policy.channel && PUBLIC.has(policy.channel)) || kind === 'postmortem'
  const isDeed =
    complement.kind === 'object' ? complement.object.class !== 'effect' : complement.kind === 'clause'
  // "Affected by the outage on 3 May", "by Monday's outage"
  const isDated = known.some(({ kind: one, capital }) => one === 'number' || capital)
  const isToldHere = (isDeed && place !== 'object') || isDated || namesCause(known)
  const saysWhat =
    isToldHere ||
    (place === 'behind' && tellsInFront(reading)) ||
    reading.failureInSentence ||
    reading.failureNearby
  return isPublic || saysWhat ? 'info' : 'warning'
}
