import { hitAt } from '../engine/macro/macro-hit'
import { capitalized } from '../engine/rewrite/capitals'
import { draft, endMark } from '../engine/rewrite/drafts'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { patterns } from '../engine/language/pattern'
import type { Stretch } from '../engine/language/stretch'
import { COORDINATORS, FIRST_PERSON, BE, DETERMINERS, words } from '../engine/language/words'
import { defineRule, type DraftFix } from '../engine/rule'

const GUESS = words('probably likely possibly perhaps maybe presumably apparently potentially')

/** A cause that is only guessed. */
const GUESSED = patterns(
  [
    '{guess} caused|triggered by',
    '{guess} due|related|linked to',
    '{guess} because|from|stemming|originating of?',
    '{guess} a|an|the result|consequence|cause|culprit|problem|issue',
    '{guess} the? root? cause|culprit',
    'may|might|could be|have been? caused|triggered by',
    'may|might|could be|have been? due|related|linked to',
    'seem|seems|appear|appears to be|have been? _? caused|triggered by',
    'seem|seems|appear|appears to be|have been? _? due|related|linked to',
    'we think|believe|suspect|assume|guess that? ... is|was|are|were|caused|causing|behind',
    'suspected|probable|likely|possible cause|culprit',
    'blame|fault {guess} lies',
  ],
  { guess: GUESS },
)

export default defineRule({
  id: 'speculative-cause',
  summary: 'Guesses at the cause while the incident is still being investigated.',
  hears: 'Reads as: we are looking for somebody to blame.',
  why: 'Guides for incidents ask for confirmed effects in the first updates and warn against guesses at the cause.',
  todo: 'Say what fails and for whom; leave the cause until it is confirmed.',
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
  severity: 'info',
  reads: 'macro',
  weight: 12,
  triggers: [
    ...GUESS,
    'may',
    'might',
    'could',
    'seem',
    'appear',
    'think',
    'believe',
    'suspect',
    'assume',
    'guess',
    'probable',
    'possible',
  ],
  levels: { investigating: 'info' },

  check(reading, report) {
    for (const one of reading.sentences) {
      const { tokens, sentence } = one
      const guess = one.isQuestion ? undefined : GUESSED.find(tokens, sentence.from, sentence.to)
      if (!guess || one.isMentioned(guess.from) || isDenied(one, guess)) continue
      report(hitAt({ sentence: one, ...guess }, { fixes: () => unsaid(one, guess) }))
      return
    }
  },
  examples: {
    flags: [
      {
        text: 'Logins fail since nine. This is [[probably caused by]] a bad deploy, and we are rolling it back. Next update at noon UTC.',
        policy: { kind: 'investigating' },
        becomes:
          'Logins fail since nine. We are still confirming the cause, and we are rolling it back. Next update at noon UTC.',
      },
      {
        text: 'Checkout fails for some shops since ten. This is [[probably caused by]] our payment provider. Next update by eleven UTC.',
        policy: { kind: 'investigating' },
        becomes:
          'Checkout fails for some shops since ten. We are still confirming the cause. Next update by eleven UTC.',
      },
      {
        text: 'We are investigating slow search results in the web shop, [[likely due to]] a bad deploy. Next update by noon UTC.',
        policy: { kind: 'investigating' },
        becomes:
          'We are investigating slow search results in the web shop; we are still confirming the cause. Next update by noon UTC.',
      },
      {
        text: 'Logins fail in two regions. The issue [[may be related to]] a change in our network. Next update at 09:30 UTC.',
        policy: { kind: 'investigating' },
        becomes: 'Logins fail in two regions. We are still confirming the cause. Next update at 09:30 UTC.',
      },
      {
        text: 'Uploads are slow since eight. It [[appears to be caused by]] a full disk. We post again at nine.',
        policy: { kind: 'investigating' },
        becomes: 'Uploads are slow since eight. We are still confirming the cause. We post again at nine.',
      },
      {
        text: 'Push messages are delayed. [[We believe that our cloud region is]] behind the delays. The next update comes at ten.',
        policy: { kind: 'investigating' },
        becomes:
          'Push messages are delayed. We are still confirming the cause. The next update comes at ten.',
      },
      {
        text: 'We are looking into failed exports. They [[might be linked to]] the new release. We post again at noon UTC.',
        policy: { kind: 'investigating' },
        becomes:
          'We are looking into failed exports. We are still confirming the cause. We post again at noon UTC.',
      },
      {
        text: 'Calls to Malta drop after a minute. [[We suspect that a cut cable is]] the reason. Next update by 14:00 UTC.',
        policy: { kind: 'investigating' },
        becomes:
          'Calls to Malta drop after a minute. We are still confirming the cause. Next update by 14:00 UTC.',
      },
      {
        text: 'The map tiles are grey in Europe. A full cache is the [[likely culprit]]. We post the next update at three.',
        policy: { kind: 'investigating' },
        becomes:
          'The map tiles are grey in Europe. We are still confirming the cause. We post the next update at three.',
      },
      {
        text: 'Invoices show the wrong total. This [[seems to be due to]] the change of the tax rate. Next update at five.',
        policy: { kind: 'investigating' },
        becomes: 'Invoices show the wrong total. We are still confirming the cause. Next update at five.',
      },
      {
        text: 'Some tills print nothing, [[presumably because of]] a driver update. We look into it, and post again at noon.',
        policy: { kind: 'investigating' },
        becomes:
          'Some tills print nothing; we are still confirming the cause. We look into it, and post again at noon.',
      },
      {
        text: 'The app logs people out. [[We think it was]] a faulty token service. The next update comes at 16:00 UTC.',
        policy: { kind: 'investigating' },
        becomes:
          'The app logs people out. We are still confirming the cause. The next update comes at 16:00 UTC.',
      },
      {
        text: 'Search is down in the shop. The [[probable cause]] is a broken index. We post again at 11:30 UTC.',
        policy: { kind: 'investigating' },
        becomes: 'Search is down in the shop. We are still confirming the cause. We post again at 11:30 UTC.',
      },
      {
        text: 'Emails are late by an hour. The delay [[could be caused by]] a queue that is full. Next update by two.',
        policy: { kind: 'investigating' },
        becomes: 'Emails are late by an hour. We are still confirming the cause. Next update by two.',
      },
    ],
    allows: [
      {
        text: 'Checkout fails for some shops since ten. We are confirming the cause. The next update comes by eleven UTC.',
        policy: { kind: 'investigating' },
      },
      {
        text: 'Some users may see errors when they open the map. We are investigating, and post again at noon UTC.',
        policy: { kind: 'investigating' },
      },
      {
        text: 'We do not believe that an attack is behind this. Logins fail in two regions. Next update at 09:30 UTC.',
        policy: { kind: 'investigating' },
      },
      {
        text: 'Uploads are slow since eight. Retries will probably work. We post again at nine, with news or without.',
        policy: { kind: 'investigating' },
      },
      {
        text: "Is this caused by the new release? We do not know yet. The next update comes at ten o'clock UTC.",
        policy: { kind: 'investigating' },
      },
      {
        text: 'Uploads failed for an hour. The cause was probably a full disk, and we have replaced it with a larger one.',
        policy: { kind: 'resolved' },
      },
      {
        text: 'The issue is identified and likely due to a bad deploy, which is being rolled back. Next update by noon.',
        policy: { kind: 'identified' },
      },
      {
        text: 'Calls to Malta drop after a minute. It is possible to call by satellite. Next update by 14:00 UTC.',
        policy: { kind: 'investigating' },
      },
      {
        text: 'The map tiles are grey in Europe. Reloading the page might help. We post the next update at three.',
        policy: { kind: 'investigating' },
      },
      {
        text: 'Invoices show the wrong total. You could be asked to pay it: please do not. Next update at five.',
        policy: { kind: 'investigating' },
      },
      {
        text: 'We cannot say yet whether this is related to the new release. Exports fail. We post again at noon.',
        policy: { kind: 'investigating' },
      },
      {
        text: 'Some tills print nothing. We think of those who queue, and add staff now. We post again at noon.',
        policy: { kind: 'investigating' },
      },
    ],
  },
})

/** "We do not believe that an attack is behind this" takes a fear away. */
const isDenied = ({ tokens, sentence }: SentenceReading, { from, to }: Stretch): boolean =>
  tokens
    .slice(Math.max(sentence.from, from - 3), to + 1)
    .some(({ word }) => /^(?:not|no|never|yet|whether)$/.test(word))

/**
 * Takes the guess out: the whole sentence, or what stands behind its first clause. What we do about it stays; where it
 * hangs on the guess, there is no fix.
 */
function unsaid(one: SentenceReading, guess: Stretch): DraftFix[] {
  const { tokens } = one
  const to = endOfGuess(one, guess)
  return tokens[to]?.word === ',' && /^(?:which|who|that)$/.test(tokens[to + 1]?.word ?? '')
    ? []
    : [without(one, guess, to)]
}

/** Where the clause of a guess ends: in front of ", and we …" or ", which …". */
function endOfGuess(one: SentenceReading, guess: Stretch): number {
  const { tokens, sentence } = one
  const end = endMark(one) ?? sentence.to
  for (let i = guess.to; i + 1 < end; i++) {
    if (!/^[,;:–—]$/.test(tokens[i]!.word)) continue
    const next = COORDINATORS.has(tokens[i + 1]!.word) ? i + 2 : i + 1
    if (FIRST_PERSON.has(tokens[next]?.word ?? '') || /^(?:our|which|who)$/.test(tokens[next]?.word ?? ''))
      return i
  }
  return end
}

function without(one: SentenceReading, guess: Stretch, to: number): DraftFix {
  const { tokens, sentence } = one
  const end = tokens[to - 1]!.end
  const confirming = 'we are still confirming the cause'
  const before = tokens[guess.from - 1]
  const isAside =
    guess.from - sentence.from > 3 &&
    (before?.word === ',' ||
      (GUESS.has(tokens[guess.from]!.word) && !BE.has(before!.word) && !DETERMINERS.has(before!.word)))
  if (!before || !isAside || GUESS_SUBJECTS.has(before.word)) {
    return draft('assertive', { span: [sentence.start, end], newText: capitalized(confirming) })
  }
  const comma = before.word === ',' ? tokens[guess.from - 2]!.end : before.end
  return draft('assertive', { span: [comma, end], newText: `; ${confirming}` })
}

/** Subjects of a guess: "it may be caused by …". */
const GUESS_SUBJECTS = words('this that it which issue problem incident outage errors and but so')
