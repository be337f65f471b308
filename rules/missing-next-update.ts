import { hasClock } from '../engine/macro/clock'
import { incidentIn, incidentWords } from '../engine/macro/evidence'
import type { MacroReading } from '../engine/macro/macro-reading'
import { addBehind, bodyOf, hitAt, lacks, says, wholeSentence } from '../engine/macro/macro-hit'
import { slot } from '../engine/rewrite/drafts'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { patterns } from '../engine/language/pattern'
import { defineRule } from '../engine/rule'

/** Signs that a time in a sentence is one to come. */
const COMING = patterns(['will|by|within|next|expect*|eta|estimate*|until|every|update*|again|further|more'])
const IS_OVER = patterns(['fully? resolved|recovered|restored', 'back to normal', 'next update'])
const SPEAKS_OF_UPDATES = patterns(['update*', '{posted}', 'keep ... posted|informed'], {
  posted: new Set(['posted', 'informed']),
})

export default defineRule({
  id: 'missing-next-update',
  summary: 'An update of a running incident that does not say when the next one comes.',
  hears: 'Reads as: reload this page until you give up.',
  why: 'Two well-known incident guides want an update every 20 to 30 minutes, and one wants each to say when the next comes.',
  todo: 'End with a time, and keep it even when nothing has changed.',
  sources: [
    {
      title: 'PagerDuty, Incident Response Documentation',
      url: 'https://github.com/PagerDuty/incident-response-docs',
    },
    {
      title: 'Atlassian, Incident communication tips',
      url: 'https://support.atlassian.com/statuspage/docs/incident-communication-tips/',
    },
  ],
  severity: 'warning',
  reads: 'macro',
  weight: 22,
  triggers: incidentWords,
  levels: { investigating: 'warning', identified: 'warning', monitoring: 'info' },

  check(reading, report) {
    const incident = incidentIn(reading)
    if (!incident || !lacks(reading) || says(reading, IS_OVER) || reading.sentences.some(namesTimeToCome))
      return
    const about = reading.sentences.find((one) =>
      SPEAKS_OF_UPDATES.find(one.tokens, one.sentence.from, one.sentence.to),
    )
    const added = `Next update by ${slot('time')} UTC.`
    const behind = about ?? lastOf(reading) ?? incident
    report(
      hitAt(wholeSentence(about ?? incident), {
        fixes: () => [addBehind(behind, added), { ...addBehind(incident, added), isSpare: true }],
      }),
    )
  },
  examples: {
    flags: [
      {
        text: '[[We are investigating failed card payments in the north]]. Tills in forty shops take cash only. We are sorry for that.',
        policy: { kind: 'investigating' },
        becomes:
          'We are investigating failed card payments in the north. Tills in forty shops take cash only. We are sorry for that. Next update by [TODO: time] UTC.',
      },
      {
        text: 'Some users cannot sign in since 08:10 UTC. We are looking into the problem. [[We will post updates here as soon as possible]].',
        policy: { kind: 'investigating' },
        becomes:
          'Some users cannot sign in since 08:10 UTC. We are looking into the problem. We will post updates here as soon as possible. Next update by [TODO: time] UTC.',
      },
      {
        text: '[[Our team is aware of slow search results in the web shop]]. The engineers on call are working on it.',
        policy: { kind: 'investigating' },
        becomes:
          'Our team is aware of slow search results in the web shop. The engineers on call are working on it. Next update by [TODO: time] UTC.',
      },
      {
        text: '[[We see elevated error rates on the export API]]. About one in ten calls fails. Retries work in most cases.',
        policy: { kind: 'investigating' },
        becomes:
          'We see elevated error rates on the export API. About one in ten calls fails. Retries work in most cases. Next update by [TODO: time] UTC.',
      },
      {
        text: "We're investigating an outage of the map tiles. Routes still work. [[We'll keep you posted as we learn more]].",
        policy: { kind: 'investigating' },
        becomes:
          "We're investigating an outage of the map tiles. Routes still work. We'll keep you posted as we learn more. Next update by [TODO: time] UTC.",
      },
      {
        text: '[[Push messages are delayed by an unknown problem]]. No message is lost. Our engineers are searching for the cause.',
        policy: { kind: 'investigating' },
        becomes:
          'Push messages are delayed by an unknown problem. No message is lost. Our engineers are searching for the cause. Next update by [TODO: time] UTC.',
      },
      {
        text: '[[The issue has been identified and a fix is being implemented]]. We will share more details as they become available.',
        policy: { kind: 'identified' },
        becomes:
          'The issue has been identified and a fix is being implemented. We will share more details as they become available. Next update by [TODO: time] UTC.',
      },
      {
        text: '[[We have identified a full disk in the second rack]]. Uploads fail for one in three users. A larger disk is being fitted.',
        policy: { kind: 'identified' },
        becomes:
          'We have identified a full disk in the second rack. Uploads fail for one in three users. A larger disk is being fitted. Next update by [TODO: time] UTC.',
      },
      {
        text: '[[The cause of the failed logins is identified: an expired certificate]]. It is being renewed by our engineers right now.',
        policy: { kind: 'identified' },
        becomes:
          'The cause of the failed logins is identified: an expired certificate. It is being renewed by our engineers right now. Next update by [TODO: time] UTC.',
      },
      {
        text: '[[We found the error in the price feed]]. A fix is being tested. Prices in the app may be an hour old.',
        policy: { kind: 'identified' },
        becomes:
          'We found the error in the price feed. A fix is being tested. Prices in the app may be an hour old. Next update by [TODO: time] UTC.',
      },
      {
        text: '[[A fix for the failed exports is live, and we are monitoring the results]]. Exports run again for all teams.',
        policy: { kind: 'monitoring' },
        severity: 'info',
        becomes:
          'A fix for the failed exports is live, and we are monitoring the results. Exports run again for all teams. Next update by [TODO: time] UTC.',
      },
      {
        text: '[[The larger disk is in place and we are monitoring uploads]]. One in a hundred still fails and has to be repeated.',
        policy: { kind: 'monitoring' },
        severity: 'info',
        becomes:
          'The larger disk is in place and we are monitoring uploads. One in a hundred still fails and has to be repeated. Next update by [TODO: time] UTC.',
      },
      {
        text: '[[We are investigating the problem with calls to Malta]]. Calls to other countries work as before, also by satellite.',
        policy: { kind: 'investigating' },
        becomes:
          'We are investigating the problem with calls to Malta. Calls to other countries work as before, also by satellite. Next update by [TODO: time] UTC.',
      },
    ],
    allows: [
      {
        text: 'We are investigating failed card payments in the north. Tills take cash only. Next update by 14:30 UTC.',
        policy: { kind: 'investigating' },
      },
      {
        text: 'Some users cannot sign in since 08:10 UTC. We are looking into the problem and will post again at 09:00.',
        policy: { kind: 'investigating' },
      },
      {
        text: 'Our team is aware of slow search results. We post an update here every 30 minutes, even if nothing has changed.',
        policy: { kind: 'investigating' },
      },
      {
        text: 'We see elevated error rates on the export API. The next update follows at {{next_update_time}} on this page.',
        policy: { kind: 'investigating' },
      },
      {
        text: "We're investigating an outage of the map tiles. We'll write again within the hour, or sooner if they are back.",
        policy: { kind: 'investigating' },
      },
      {
        text: 'We have identified a full disk in the second rack. A larger one will be in place by noon UTC.',
        policy: { kind: 'identified' },
      },
      {
        text: 'The cause is identified: an expired certificate. We expect all logins to work again in twenty minutes.',
        policy: { kind: 'identified' },
      },
      {
        text: 'A fix for the failed exports is live, and we are monitoring it. We will close this incident tomorrow at noon.',
        policy: { kind: 'monitoring' },
      },
      {
        text: 'A fix for the failed exports is live. All exports have fully recovered, and the queue is empty since 10:40.',
        policy: { kind: 'monitoring' },
      },
      {
        text: 'The problem with the exports is resolved. All files that failed were made again. We thank you for your patience.',
        policy: { kind: 'resolved' },
      },
      {
        text: 'The office is closed on Friday. Letters are opened on Monday, and the phone is answered by our partners.',
        policy: { kind: 'investigating' },
      },
      {
        text: 'We are investigating failed card payments in the north. Tills take cash only. [TODO: next update]',
        policy: { kind: 'investigating' },
      },
    ],
  },
})

const lastOf = (reading: MacroReading): SentenceReading | undefined => bodyOf(reading).at(-1)

function namesTimeToCome({ tokens, sentence, isQuestion }: SentenceReading): boolean {
  const { from, to } = sentence
  return !isQuestion && hasClock(tokens, sentence) && COMING.find(tokens, from, to) !== undefined
}
