import { around } from '../engine/macro/context'
import { failureIn, failureWords, incidentIn, incidentWords } from '../engine/macro/evidence'
import { headWords } from '../engine/apology/heads'
import { addBehindLast } from '../engine/macro/late-parts'
import {
  bodyOf,
  failureAnchor,
  hitAt,
  isMeantAndOurs,
  lacks,
  macroVoice,
  says,
  wholeSentence,
} from '../engine/macro/macro-hit'
import type { Place } from '../engine/macro/components'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { takesOwnership } from '../engine/macro/ownership'
import type { MacroReading } from '../engine/macro/macro-reading'
import { CAUSES_OUTSIDE } from '../engine/macro/parts/outside'
import { slot } from '../engine/rewrite/drafts'
import { patterns } from '../engine/language/pattern'
import { words } from '../engine/language/words'
import { defineRule } from '../engine/rule'

/** "The queue now writes down each mail": verbs of things that were changed. */
const CHANGES = words(`
  writes checks keeps runs sends warns asks refuses tests waits stops alerts retries blocks requires shows has uses needs reads
  saves rejects verifies limits logs confirms`)

/** Vows, which have a rule of their own, and words that say where the answer stands. */
const SPOKEN_OF = patterns(
  [
    'happen|happens|occur|occurs|repeat again|itself',
    'i|we now',
    'what i|we _',
    '_ now {changes}',
    'prevent*|recur*|lesson*|learn*|improve*|future|safeguard*|permanent*',
    'postmortem|post-mortem|retrospective|rca|report|review|analysis|root',
    'action|actions|follow-up|next steps|items|step',
    'every|each monday|day|week|month|night|morning|release|update|change',
  ],
  { changes: CHANGES },
)
/** Failures that readers fear to see again. */
const SYSTEMIC = patterns([
  'outage|outages|breach|leaked|exposed|crashed|twice|repeatedly',
  'i|we|app|update|job|script|system deleted|erased|wiped',
  'second|third|fourth time',
  'went|was|were down|offline',
])

export default defineRule({
  id: 'missing-prevention',
  summary: 'Never says what was changed so that it does not happen again.',
  hears: 'Reads as: it is over until the next time.',
  why: 'Research on repaired trust names four stages: answer at once, find the cause, reform, and look whether it worked.',
  todo: 'Name one change and its date instead of a promise.',
  sources: [
    {
      title:
        'Gillespie & Dietz 2009, Trust Repair After an Organization-Level Failure, Academy of Management Review 34',
    },
    {
      title: 'Google, Fearless Shared Postmortems',
      url: 'https://cloud.google.com/blog/products/gcp/fearless-shared-postmortems-cre-life-lessons',
    },
  ],
  severity: 'warning',
  reads: 'macro',
  weight: 10,
  triggers: [...headWords, ...failureWords, ...incidentWords],
  levels: { failure: 'hint', resolved: 'info', postmortem: 'warning', 'internal-postmortem': 'info' },

  check(reading, report) {
    if (!lacks(reading, 'prevention') || says(reading, SPOKEN_OF)) return
    const { kind, macro } = reading
    // What was changed stands in the report; and who changes what others broke?
    if (kind === 'resolved' && (macro.labels?.postmortem || isOutside(reading))) return
    const isFailure = kind === 'failure'
    if (isFailure && bodyOf(reading).length < 3) return
    const incident = isFailure ? undefined : incidentIn(reading)
    const place = isFailure
      ? systemicFailure(reading)
      : incident
        ? wholeSentence(incident)
        : failureAnchor(reading)
    if (!place) return
    // Who apologizes as a person may still tell what the team did.
    const subject = says(reading, TEAM) ? 'we' : macroVoice(reading).subject
    const change = `To keep this from happening again, ${subject} ${slot('changed what')} on ${slot('date')}.`
    report(hitAt(place, { fixes: () => addBehindLast(place.sentence, reading.components.repair, change) }))
  },
  examples: {
    flags: [
      {
        text: '[[On 4 May the search index broke for all shops]]. A cron job ran twice. The index was rebuilt at noon.',
        policy: { kind: 'postmortem' },
        becomes:
          'On 4 May the search index broke for all shops. A cron job ran twice. The index was rebuilt at noon. To keep this from happening again, we [TODO: changed what] on [TODO: date].',
      },
      {
        text: 'A certificate expired on Sunday at six. [[All logins failed for three hours, until it was renewed by hand]].',
        policy: { kind: 'postmortem' },
        becomes:
          'A certificate expired on Sunday at six. All logins failed for three hours, until it was renewed by hand. To keep this from happening again, we [TODO: changed what] on [TODO: date].',
      },
      {
        text: '[[The outage lasted forty minutes]]. Tills in the north took cash only. A disk was full, and it was emptied.',
        policy: { kind: 'postmortem' },
        becomes:
          'The outage lasted forty minutes. Tills in the north took cash only. A disk was full, and it was emptied. To keep this from happening again, we [TODO: changed what] on [TODO: date].',
      },
      {
        text: '[[The incident was caused by a typo in a route]]. Calls from two cities were lost. The route was corrected.',
        policy: { kind: 'postmortem' },
        becomes:
          'The incident was caused by a typo in a route. Calls from two cities were lost. The route was corrected. To keep this from happening again, we [TODO: changed what] on [TODO: date].',
      },
      {
        text: '[[We failed to deliver mail for three hours on Monday]]. A queue was stuck. We restarted it at 14:20 UTC.',
        policy: { kind: 'postmortem' },
        becomes:
          'We failed to deliver mail for three hours on Monday. A queue was stuck. We restarted it at 14:20 UTC. To keep this from happening again, we [TODO: changed what] on [TODO: date].',
      },
      {
        text: '[[On 4 May the search index broke for all shops]]. A cron job ran twice. The index was rebuilt at ten.',
        policy: { kind: 'internal-postmortem' },
        severity: 'info',
        becomes:
          'On 4 May the search index broke for all shops. A cron job ran twice. The index was rebuilt at ten. To keep this from happening again, we [TODO: changed what] on [TODO: date].',
      },
      {
        text: '[[The problem with the logins is resolved]]. A certificate had expired. Users can sign in again since 09:40 UTC.',
        policy: { kind: 'resolved' },
        severity: 'info',
        becomes:
          'The problem with the logins is resolved. To keep this from happening again, we [TODO: changed what] on [TODO: date]. A certificate had expired. Users can sign in again since 09:40 UTC.',
      },
      {
        text: '[[The incident is resolved]]. Calls from two cities were lost between 10:00 and 10:40 UTC. A wrong route was the cause.',
        policy: { kind: 'resolved' },
        severity: 'info',
        becomes:
          'The incident is resolved. To keep this from happening again, we [TODO: changed what] on [TODO: date]. Calls from two cities were lost between 10:00 and 10:40 UTC. A wrong route was the cause.',
      },
      {
        text: "We charged your card twice in June. [[We're sorry]]. The second amount has been refunded and arrives by Friday.",
        policy: { kind: 'failure' },
        severity: 'hint',
        becomes:
          "We charged your card twice in June. We're sorry. The second amount has been refunded and arrives by Friday. To keep this from happening again, we [TODO: changed what] on [TODO: date].",
      },
      {
        text: 'Our app deleted your drafts. [[We are very sorry]]. They have been restored from the backup of Sunday night.',
        policy: { kind: 'failure' },
        severity: 'hint',
        becomes:
          'Our app deleted your drafts. We are very sorry. They have been restored from the backup of Sunday night. To keep this from happening again, we [TODO: changed what] on [TODO: date].',
      },
      {
        text: 'Your broadband line went down on three evenings. [[We are sorry]]. The cable in the street has been replaced.',
        policy: { kind: 'failure' },
        severity: 'hint',
        becomes:
          'Your broadband line went down on three evenings. We are sorry. The cable in the street has been replaced. To keep this from happening again, we [TODO: changed what] on [TODO: date].',
      },
      {
        text: "[[I'm sorry]] that we sent the letter to your old address for the second time. The file is corrected. A copy is attached.",
        policy: { kind: 'failure' },
        severity: 'hint',
        becomes:
          "I'm sorry that we sent the letter to your old address for the second time. The file is corrected. A copy is attached. To keep this from happening again, we [TODO: changed what] on [TODO: date].",
      },
      {
        text: '[[We apologize]] for the outage of the heating on Sunday. The pump was replaced. The flat is warm since noon.',
        policy: { kind: 'failure' },
        severity: 'hint',
        becomes:
          'We apologize for the outage of the heating on Sunday. The pump was replaced. To keep this from happening again, we [TODO: changed what] on [TODO: date]. The flat is warm since noon.',
      },
    ],
    allows: [
      {
        text: 'Resolved - Calls were lost because of a fault at a provider in Oslo. All calls work again since 12:10 UTC.',
        policy: { kind: 'resolved' },
      },
      {
        text: 'The outage of the tills is over. A post-mortem with all details will be posted here on Thursday at noon.',
        policy: { kind: 'resolved' },
      },
      {
        text: 'On 4 May the search index broke for all shops. A cron job ran twice. We have added a lock to it.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'A certificate expired on Sunday at six. It was renewed. From now on a job renews it a month ahead.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'The outage lasted forty minutes because a disk was full. Alerts on disk space prevent that from now on.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'The incident was caused by a typo in a route. Action items are listed in the table of the wiki.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'We failed to deliver mail for three hours on Monday. We are taking steps so that it does not happen again.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'The problem with the logins is resolved. A full postmortem will follow on Thursday. Users can sign in again.',
        policy: { kind: 'resolved' },
      },
      {
        text: 'The incident is resolved. We are writing a report about the wrong route, which will be posted here.',
        policy: { kind: 'resolved' },
      },
      {
        text: "We sent a blue mug instead of a green one. We're sorry. The green one leaves our store today.",
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry for the outage of the heating. The pump was replaced.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Our app deleted your drafts. We are very sorry. We now keep each draft for a year before it goes.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We charged your card twice in June. We are sorry. This will never happen again, and we promise you that.',
        policy: { kind: 'failure' },
      },
      {
        text: 'The new index is faster than the old one. It was built in May. Shops can use it from today on.',
        policy: { kind: 'postmortem' },
      },
    ],
  },
})

const TEAM = patterns(['we|our|us'])

/** The apology for such a failure, told in its sentence or in one beside it; else the sentence that owns up to it. */
function systemicFailure(reading: MacroReading): Place | undefined {
  const isSystemic = ({ tokens, sentence }: SentenceReading): boolean =>
    SYSTEMIC.find(tokens, sentence.from, sentence.to) !== undefined
  const tellsOfOne = (one: SentenceReading): boolean =>
    isSystemic(one) && (takesOwnership(one.tokens, one.sentence) || one.namesFailure)
  const apology = reading.apologies.find(
    (one) =>
      isMeantAndOurs(one) &&
      !one.contrast &&
      (isSystemic(one.within) || [...around(one.within, 1)].some(tellsOfOne)),
  )
  if (apology) return { sentence: apology.within, from: apology.head.from, to: apology.head.to }
  const failure = failureIn(reading)
  return failure && isSystemic(failure) ? wholeSentence(failure) : undefined
}

/** Whether the only cause that is told is somebody else's. */
const isOutside = (reading: MacroReading): boolean => lacks(reading, 'explanation') && says(reading, OUTSIDE)
const OUTSIDE = patterns(['{outside}'], { outside: CAUSES_OUTSIDE })
