import { addBehind, hitAt } from '../engine/macro/macro-hit'
import { draft, replace, slot } from '../engine/rewrite/drafts'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { isGivenName } from '../engine/language/names'
import type { Stretch } from '../engine/language/stretch'
import { words } from '../engine/language/words'
import { defineRule, type DraftFix } from '../engine/rule'

/** Deeds by which somebody is made the one who did it. */
const DEEDS = words(`
  deleted dropped broke forgot failed misconfigured mistyped misread overlooked ignored caused skipped crashed
  overwrote wiped truncated disabled disconnected unplugged neglected missed botched mishandled bypassed corrupted
  pasted committed leaked exposed fat-fingered`)
/** Deeds that are nobody's fault until a slip is named with them. */
const PLAIN_DEEDS = words(
  'pushed ran deployed merged executed applied changed removed restarted shut edited uploaded revoked',
)
const SLIPS = words(`
  accidentally mistakenly inadvertently erroneously wrongly carelessly unintentionally wrong without mistake error instead
  prematurely`)
const OWN_SLIPS = words(
  'mistake mistakes error errors fault typo negligence carelessness oversight failure slip',
)
const ADVERBS = words(
  'accidentally mistakenly inadvertently erroneously wrongly carelessly unintentionally then had also has prematurely simply',
)

export default defineRule({
  id: 'blameful-name',
  summary: 'A postmortem names a person as the one who did it.',
  hears: 'Reads as: we found the culprit, so nothing else has to change.',
  why: 'A postmortem without blame looks for what let good people make the slip, and so finds what can be changed.',
  todo: 'Name the role, and what let the slip through.',
  sources: [
    {
      title: 'Google, Site Reliability Engineering: Postmortem Culture',
      url: 'https://sre.google/sre-book/postmortem-culture/',
    },
  ],
  severity: 'warning',
  reads: 'macro',
  weight: 28,
  triggers: [...DEEDS, ...PLAIN_DEEDS, ...OWN_SLIPS],
  levels: { postmortem: 'warning', 'internal-postmortem': 'warning' },

  check(reading, report) {
    for (const one of reading.sentences) {
      const { from, to } = one.sentence
      for (let i = from; i < to; i++) {
        const person = one.isQuestion ? undefined : personAt(one, i)
        if (!person || !isBlamed(one, person) || one.isMentioned(i)) continue
        report(hitAt({ sentence: one, ...person }, { fixes: () => [byRole(one, person)] }))
        return
      }
    }
  },
  examples: {
    flags: [
      {
        text: 'Timeline of the outage. At 10:02 [[Priya]] deleted the orders table in production. It was restored from a backup at noon.',
        policy: { kind: 'postmortem' },
        becomes:
          'Timeline of the outage. At 10:02 an engineer deleted the orders table in production. Nothing stopped it: [TODO: which safeguard was missing]. It was restored from a backup at noon.',
      },
      {
        text: 'The certificate expired because [[Tomas]] forgot to renew it. All logins failed for an hour, until it was renewed by hand.',
        policy: { kind: 'postmortem' },
        becomes:
          'The certificate expired because an engineer forgot to renew it. Nothing stopped it: [TODO: which safeguard was missing]. All logins failed for an hour, until it was renewed by hand.',
      },
      {
        text: 'At 14:10 UTC the main route was dropped by [[Elena Petrova]]. Calls to two countries failed for twenty minutes.',
        policy: { kind: 'postmortem' },
        becomes:
          'At 14:10 UTC the main route was dropped by an engineer. Nothing stopped it: [TODO: which safeguard was missing]. Calls to two countries failed for twenty minutes.',
      },
      {
        text: 'The outage was caused by [[Jonas]], who had no access to the test system. Tills took cash only for two hours.',
        policy: { kind: 'postmortem' },
        becomes:
          'The outage was caused by an engineer, who had no access to the test system. Nothing stopped it: [TODO: which safeguard was missing]. Tills took cash only for two hours.',
      },
      {
        text: '[[Maria]] accidentally pushed the draft prices to the live shop. Orders were taken at the wrong price until ten.',
        policy: { kind: 'postmortem' },
        becomes:
          'An engineer accidentally pushed the draft prices to the live shop. Nothing stopped it: [TODO: which safeguard was missing]. Orders were taken at the wrong price until ten.',
      },
      {
        text: "[[Kenji]]'s mistake took the search down for an hour. The index was rebuilt, and a lock was added to the job.",
        policy: { kind: 'postmortem' },
        becomes:
          "An engineer's mistake took the search down for an hour. Nothing stopped it: [TODO: which safeguard was missing]. The index was rebuilt, and a lock was added to the job.",
      },
      {
        text: 'On Sunday [[Omar]] misconfigured the load balancer. One in three requests failed until the change was undone.',
        policy: { kind: 'postmortem' },
        becomes:
          'On Sunday an engineer misconfigured the load balancer. Nothing stopped it: [TODO: which safeguard was missing]. One in three requests failed until the change was undone.',
      },
      {
        text: 'During the move, [[Ahmed]] ran the clean-up script without a dry run. Forty shops lost their pictures for a day.',
        policy: { kind: 'postmortem' },
        becomes:
          'During the move, an engineer ran the clean-up script without a dry run. Nothing stopped it: [TODO: which safeguard was missing]. Forty shops lost their pictures for a day.',
      },
      {
        text: '[[Claire]] failed to check the queue before the release. Mails were late by three hours in all of Europe.',
        policy: { kind: 'postmortem' },
        becomes:
          'An engineer failed to check the queue before the release. Nothing stopped it: [TODO: which safeguard was missing]. Mails were late by three hours in all of Europe.',
      },
      {
        text: 'The wrong file was uploaded by [[Viktor]], a typo in the name. The price list showed zeros for an hour.',
        policy: { kind: 'postmortem' },
        becomes:
          'The wrong file was uploaded by an engineer, a typo in the name. Nothing stopped it: [TODO: which safeguard was missing]. The price list showed zeros for an hour.',
      },
      {
        text: 'At 10:02 [[Priya]] deleted the orders table in production. It was restored from the backup of the night.',
        policy: { kind: 'internal-postmortem' },
        becomes:
          'At 10:02 an engineer deleted the orders table in production. Nothing stopped it: [TODO: which safeguard was missing]. It was restored from the backup of the night.',
      },
      {
        text: 'The disk was full, and [[Robert]] had ignored the alert. Uploads failed for two hours on Friday evening.',
        policy: { kind: 'internal-postmortem' },
        becomes:
          'The disk was full, and an engineer had ignored the alert. Nothing stopped it: [TODO: which safeguard was missing]. Uploads failed for two hours on Friday evening.',
      },
      {
        text: '[[Sandra]] made an error in the route table. Two cities had no signal for half an hour on that morning.',
        policy: { kind: 'postmortem' },
        becomes:
          'An engineer made an error in the route table. Nothing stopped it: [TODO: which safeguard was missing]. Two cities had no signal for half an hour on that morning.',
      },
    ],
    allows: [
      {
        text: 'At 10:02 an engineer deleted the orders table in production. It was restored from a backup at noon.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'At 10:02 Priya noticed the failed logins and paged the team. The certificate was renewed by hand at eleven.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'Tomas restored the table from the backup at noon. All orders of the morning were entered again by hand.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'Kafka dropped messages when the disk was full. The queue was moved to a larger disk on the same day.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'Cloudflare failed to route calls for ten minutes. We had no second route in place, and have one now.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'Elena Petrova ran the rebuild and removed the lock at noon. Searches worked again for all shops by one.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'Maria pushed the fix at ten and deployed it to all regions. Orders were taken at the right price again.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'Was the table deleted by Jonas? Nobody asked that question, since the script let anybody delete it.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'Our team forgot to renew the certificate. All logins failed for an hour, until it was renewed by hand.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'Redis deleted the sessions of all users at ten. A limit was set too low. It was raised at eleven.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'Mark the table as read-only before the move. Chase lost messages in the queue, and drop those of tests.',
        policy: { kind: 'postmortem' },
      },
      {
        text: 'At 10:02 Priya deleted the test account that you asked about. Your own account was not touched by that.',
        policy: { kind: 'routine' },
      },
      {
        text: "Kenji's report of the failure came at ten. The index was rebuilt, and a lock was added to the job.",
        policy: { kind: 'postmortem' },
      },
    ],
  },
})

/** "Priya", "Priya Nair" */
function personAt({ tokens, sentence }: SentenceReading, i: number): Stretch | undefined {
  const token = tokens[i]!
  if (!token.capital || !isGivenName(token.word)) return undefined
  const surname = tokens[i + 1]
  const hasSurname = i + 1 < sentence.to && surname?.kind === 'word' && surname.capital
  return { from: i, to: hasSurname ? i + 2 : i + 1 }
}

function isBlamed({ tokens, sentence }: SentenceReading, { from, to }: Stretch): boolean {
  const word = (i: number): string => (i < sentence.to ? (tokens[i]?.word ?? '') : '')
  const slips = tokens.slice(sentence.from, sentence.to).some((token) => SLIPS.has(token.word))
  if (word(to) === "'s") return OWN_SLIPS.has(word(to + 1))
  // "deleted by Priya", "caused by Priya"
  if (word(from - 1) === 'by') {
    const deed = word(from - 2)
    return DEEDS.has(deed) || (PLAIN_DEEDS.has(deed) && slips) || OWN_SLIPS.has(deed)
  }
  let at = to
  while (ADVERBS.has(word(at)) && at < to + 3) at += 1
  if (word(at) === 'made') return [1, 2, 3].some((step) => OWN_SLIPS.has(word(at + step)))
  return DEEDS.has(word(at)) || (PLAIN_DEEDS.has(word(at)) && slips)
}

/** Puts a role in place of the name, and asks for what let it happen. */
function byRole(one: SentenceReading, person: Stretch): DraftFix {
  const role = person.from === one.sentence.from ? 'An engineer' : 'an engineer'
  const { edits } = addBehind(one, `Nothing stopped it: ${slot('which safeguard was missing')}.`)
  return draft('template', replace(one, person, role), ...edits)
}
