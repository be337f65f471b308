import type { Place } from '../engine/macro/components'
import { failureIn, failureWords, incidentIn, incidentWords } from '../engine/macro/evidence'
import { headWords } from '../engine/apology/heads'
import type { MacroReading } from '../engine/macro/macro-reading'
import { addBehind, hitAt, lacks, says, wholeSentence } from '../engine/macro/macro-hit'
import { slot } from '../engine/rewrite/drafts'
import { patterns } from '../engine/language/pattern'
import { words } from '../engine/language/words'
import { defineRule } from '../engine/rule'

/** Words for those who were hit, and for what they could not do. */
const HIT = words(`
  you your yours customer customers client clients user users people everyone everybody anyone anybody member members
  merchant merchants shop shops account accounts request requests order orders payment payments visitor visitors reader
  readers team teams subscriber subscribers guest guests student students patient patients
  passenger passengers teacher teachers company companies call calls message messages email emails parcel parcels nobody
  who could unable cannot unavailable inaccessible failed fail failing down offline slow errors lost missed`)
/** Behind the feeling stands what it is about. */
const GOES_ON = patterns([':|;|—|–', 'because|since|that|when|after|with|about|over|to'])
const SAYS_WHO = patterns(['{hit}', 'affect*|impact*'], { hit: HIT })

export default defineRule({
  id: 'missing-impact',
  summary: 'Names no consequence: what the reader lost, or could not do.',
  hears: 'Reads as: we never asked what this did to your day.',
  why: 'In an experiment on apologies, empathy mattered more than intensity or timing, most of all where the service itself had failed.',
  todo: 'Say what it meant: who could not do what, and for how long.',
  sources: [
    {
      title: 'Roschk & Kaiser 2013, The Nature of an Apology, Marketing Letters 24',
      url: 'https://doi.org/10.1007/s11002-012-9218-x',
    },
    {
      title: 'PagerDuty, Incident Response Documentation',
      url: 'https://github.com/PagerDuty/incident-response-docs',
    },
  ],
  severity: 'warning',
  reads: 'macro',
  weight: 8,
  triggers: [...headWords, ...failureWords, ...incidentWords],
  levels: {
    failure: 'hint',
    investigating: 'hint',
    identified: 'hint',
    resolved: 'info',
    postmortem: 'warning',
    'internal-postmortem': 'info',
  },

  check(reading, report) {
    const isFailure = reading.kind === 'failure'
    const place = isFailure ? bareFeeling(reading) : withoutReaders(reading)
    if (!place) return
    const added = isFailure
      ? `It meant ${slot('what the reader lost or could not do')}.`
      : isRunning(reading)
        ? `${slot('who')} cannot ${slot('do what, since when')}.`
        : `${slot('who')} could not ${slot('do what, for how long')}.`
    report(hitAt(place, { fixes: () => [addBehind(place.sentence, added)] }))
  },
  examples: {
    flags: [
      {
        text: '[[On 4 May the search index broke]]. A cron job ran twice at midnight. The index was rebuilt at noon.',
        policy: { kind: 'postmortem' },
        becomes:
          'On 4 May the search index broke. [TODO: who] could not [TODO: do what, for how long]. A cron job ran twice at midnight. The index was rebuilt at noon.',
      },
      {
        text: '[[A full disk was behind the incident of Sunday]]. It was emptied by hand before eight in the evening.',
        policy: { kind: 'postmortem' },
        becomes:
          'A full disk was behind the incident of Sunday. [TODO: who] could not [TODO: do what, for how long]. It was emptied by hand before eight in the evening.',
      },
      {
        text: '[[The outage began at 02:10 UTC]]. A disk was full in the second rack. Larger disks were fitted on Tuesday.',
        policy: { kind: 'postmortem' },
        becomes:
          'The outage began at 02:10 UTC. [TODO: who] could not [TODO: do what, for how long]. A disk was full in the second rack. Larger disks were fitted on Tuesday.',
      },
      {
        text: '[[An incident hit the map tiles in June]]. A cache held old tiles. The cache is now cleared each night.',
        policy: { kind: 'postmortem' },
        becomes:
          'An incident hit the map tiles in June. [TODO: who] could not [TODO: do what, for how long]. A cache held old tiles. The cache is now cleared each night.',
      },
      {
        text: '[[On 4 May the search index broke]]. A cron job ran twice at midnight, and the index was rebuilt by noon.',
        policy: { kind: 'internal-postmortem' },
        severity: 'info',
        becomes:
          'On 4 May the search index broke. [TODO: who] could not [TODO: do what, for how long]. A cron job ran twice at midnight, and the index was rebuilt by noon.',
      },
      {
        text: '[[The incident has been resolved]]. The search index was rebuilt at 12:20 UTC and is being watched closely since.',
        policy: { kind: 'resolved' },
        severity: 'info',
        becomes:
          'The incident has been resolved. [TODO: who] could not [TODO: do what, for how long]. The search index was rebuilt at 12:20 UTC and is being watched closely since.',
      },
      {
        text: '[[We are investigating a problem with the search index since 10:20 UTC]]. The next update comes at 11:00 UTC.',
        policy: { kind: 'investigating' },
        severity: 'hint',
        becomes:
          'We are investigating a problem with the search index since 10:20 UTC. [TODO: who] cannot [TODO: do what, since when]. The next update comes at 11:00 UTC.',
      },
      {
        text: '[[The cause of the problem is identified: the search index is broken]]. A rebuild runs and ends at 11:30 UTC.',
        policy: { kind: 'identified' },
        severity: 'hint',
        becomes:
          'The cause of the problem is identified: the search index is broken. [TODO: who] cannot [TODO: do what, since when]. A rebuild runs and ends at 11:30 UTC.',
      },
      {
        text: "I'm sorry for the late roof repair. [[I understand your frustration]]. The crew comes on Monday at eight in the morning.",
        policy: { kind: 'failure' },
        severity: 'hint',
        becomes:
          "I'm sorry for the late roof repair. I understand your frustration. It meant [TODO: what the reader lost or could not do]. The crew comes on Monday at eight in the morning.",
      },
      {
        text: 'We apologize that we sent the wrong lens. [[We understand how frustrating]] this is. The right lens leaves today by courier.',
        policy: { kind: 'failure' },
        severity: 'hint',
        becomes:
          'We apologize that we sent the wrong lens. We understand how frustrating this is. It meant [TODO: what the reader lost or could not do]. The right lens leaves today by courier.',
      },
      {
        text: 'We are sorry that our site was down. [[We understand the inconvenience]]. The shop is open again since noon on Sunday.',
        policy: { kind: 'failure' },
        severity: 'hint',
        becomes:
          'We are sorry that our site was down. We understand the inconvenience. It meant [TODO: what the reader lost or could not do]. The shop is open again since noon on Sunday.',
      },
      {
        text: 'Our mistake: the invoice had the wrong total. [[I can imagine your annoyance]]. The corrected invoice is attached to this mail.',
        policy: { kind: 'failure' },
        severity: 'hint',
        becomes:
          'Our mistake: the invoice had the wrong total. I can imagine your annoyance. It meant [TODO: what the reader lost or could not do]. The corrected invoice is attached to this mail.',
      },
      {
        text: 'We missed the date for the repair. [[We understand your disappointment]]. The crew comes on Monday at eight in the morning.',
        policy: { kind: 'failure' },
        severity: 'hint',
        becomes:
          'We missed the date for the repair. We understand your disappointment. It meant [TODO: what the reader lost or could not do]. The crew comes on Monday at eight in the morning.',
      },
    ],
    allows: [
      {
        text: "I'm sorry for the late lamp. I truly understand your feeling: if I did not get my lamp in time I would be upset.",
        policy: { kind: 'failure' },
      },
      {
        text: "I'm sorry for the late lamp. I understand your frustration and I would feel the same if I did not get my lamp in time.",
        policy: { kind: 'failure' },
      },
      {
        text: "I'm sorry for the late scans. I understand your frustration. Buyers asked you where their parcels were.",
        policy: { kind: 'failure' },
      },
      {
        text: "I'm sorry for the broken printer. I understand your frustration. You could not ship for a day.",
        policy: { kind: 'failure' },
      },
      {
        text: 'On 4 May the search index broke. Nobody found an order for two hours. The index was rebuilt at noon.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'A certificate expired on Sunday at six. Users could not sign in until nine. The renewal job runs again.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'The outage began at 02:10 UTC. It affected all tills in the north. Larger disks were fitted on Tuesday.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'An incident hit the map tiles in June. Forty shops were affected. The cache is now cleared each night.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'The incident has been resolved. Customers can pay again since 12:20 UTC, and refunds are being sent out.',
        policy: { kind: 'resolved' },
      },
      {
        text: 'We are investigating a problem with card payments since 10:20 UTC. The next update comes at 11:00 UTC.',
        policy: { kind: 'investigating' },
      },
      {
        text: 'The cause of the problem is identified. Logins fail in two regions. A fix is out by 11:30 UTC.',
        policy: { kind: 'identified' },
      },
      {
        text: "I'm sorry for the late roof repair. I understand your frustration: the rain ruined your carpet. The crew comes on Monday.",
        policy: { kind: 'failure' },
      },
      {
        text: "I'm sorry for the late roof repair. I understand your frustration. You had to put up buckets for three nights.",
        policy: { kind: 'failure' },
      },
      {
        text: "I'm sorry for the late roof repair. The crew comes on Monday at eight, and the carpet will be replaced.",
        policy: { kind: 'failure' },
      },
      {
        text: 'I understand your frustration with the new menu. The old one is still there: press the key with the arrow.',
        policy: { kind: 'failure' },
      },
      {
        text: 'The search index is rebuilt each night. A cron job does that. It takes ten minutes, and nobody has to wait.',
        policy: { kind: 'postmortem' },
      },
    ],
  },
})

const isRunning = ({ kind }: MacroReading): boolean => kind === 'investigating' || kind === 'identified'

/** "We understand your frustration", where nothing else says what of. */
function bareFeeling(reading: MacroReading): Place | undefined {
  const { acknowledgement } = reading.components
  if (acknowledgement.some(({ half }) => !half) || !lacks(reading)) return undefined
  const [feeling] = acknowledgement
  if (!feeling || GOES_ON.find(feeling.sentence.tokens, feeling.to, feeling.sentence.sentence.to))
    return undefined
  return reading.apologies.length > 0 || failureIn(reading) ? feeling : undefined
}

function withoutReaders(reading: MacroReading): Place | undefined {
  if (!lacks(reading, 'acknowledgement') || says(reading, SAYS_WHO)) return undefined
  const sentence = failureIn(reading) ?? incidentIn(reading)
  return sentence && wholeSentence(sentence)
}
