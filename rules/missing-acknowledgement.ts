import type { Place } from '../engine/macro/components'
import { failureIn, failureWords, refusalIn, denialWords } from '../engine/macro/evidence'
import { headWords } from '../engine/apology/heads'
import { addBehind, bodyOf, failureAnchor, hitAt, lacks, macroVoice } from '../engine/macro/macro-hit'
import type { MacroReading } from '../engine/macro/macro-reading'
import type { ApologyReading } from '../engine/apology/reading'
import { slot } from '../engine/rewrite/drafts'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { patterns } from '../engine/language/pattern'
import { defineRule } from '../engine/rule'

export default defineRule({
  id: 'missing-acknowledgement',
  summary: 'Says nothing of what the failure or the refusal means for the reader.',
  hears: 'Reads as: we did not ask ourselves what this did to you.',
  why: 'In an experiment on apologies after a service failure, empathy mattered more than intensity or timing.',
  todo: 'Say in one sentence what it cost the reader, or what they told you.',
  sources: [
    {
      title: 'Roschk & Kaiser 2013, The Nature of an Apology, Marketing Letters 24',
      url: 'https://doi.org/10.1007/s11002-012-9218-x',
    },
  ],
  severity: 'info',
  reads: 'macro',
  weight: 20,
  triggers: [...headWords, ...failureWords, ...denialWords],
  levels: { failure: 'info', denial: 'info' },

  check(reading, report) {
    const { kind, policy } = reading
    // A line of chat has no room for more than the matter, and in two sentences nothing is missed.
    if (policy.channel === 'sms' || policy.channel === 'chat' || bodyOf(reading).length < 3) return
    if (!lacks(reading, 'acknowledgement')) return
    const place = kind === 'denial' ? coldRefusal(reading) : coldFailure(reading)
    if (!place) return
    const what = kind === 'denial' ? 'what this means for you' : 'what it cost you'
    report(
      hitAt(place, {
        fixes: () => [addBehind(place.sentence, `${macroVoice(reading).Subject} know ${slot(what)}.`)],
      }),
    )
  },
  examples: {
    flags: [
      {
        text: '[[We are sorry]] for our mistake on the ticket. The seat number is now correct. The new ticket is attached.',
        policy: { kind: 'failure' },
        becomes:
          'We are sorry for our mistake on the ticket. We know [TODO: what it cost you]. The seat number is now correct. The new ticket is attached.',
      },
      {
        text: '[[I apologize]] for the wrong size. The right one leaves our store today. The courier rings before he comes.',
        policy: { kind: 'failure' },
        becomes:
          'I apologize for the wrong size. I know [TODO: what it cost you]. The right one leaves our store today. The courier rings before he comes.',
      },
      {
        text: "[[I'm sorry]] that I sent the old price list. The new one is attached. It holds until the end of June.",
        policy: { kind: 'failure' },
        becomes:
          "I'm sorry that I sent the old price list. I know [TODO: what it cost you]. The new one is attached. It holds until the end of June.",
      },
      {
        text: '[[Sorry]] for the typo in the certificate. A new one is in the post. The old one can be thrown away.',
        policy: { kind: 'failure' },
        becomes:
          'Sorry for the typo in the certificate. We know [TODO: what it cost you]. A new one is in the post. The old one can be thrown away.',
      },
      {
        text: '[[We apologize]] for the noise on the line. A technician replaced the cable. The line was tested this morning.',
        policy: { kind: 'failure' },
        becomes:
          'We apologize for the noise on the line. We know [TODO: what it cost you]. A technician replaced the cable. The line was tested this morning.',
      },
      {
        text: '[[Our apologies]] for the broken link. The guide is on the site again. The file has twelve pages and two maps.',
        policy: { kind: 'failure' },
        becomes:
          'Our apologies for the broken link. We know [TODO: what it cost you]. The guide is on the site again. The file has twelve pages and two maps.',
      },
      {
        text: '[[I am sorry]] that our shop was closed on Monday. It is open today until eight. The entrance is in the yard.',
        policy: { kind: 'failure' },
        becomes:
          'I am sorry that our shop was closed on Monday. I know [TODO: what it cost you]. It is open today until eight. The entrance is in the yard.',
      },
      {
        text: '[[Our printer failed on Friday]]. The posters were printed at noon today. They leave with the evening courier.',
        policy: { kind: 'failure' },
        becomes:
          'Our printer failed on Friday. We know [TODO: what it cost you]. The posters were printed at noon today. They leave with the evening courier.',
      },
      {
        text: '[[We are sorry]] for the stale bread. The baker has changed the flour. Fresh loaves arrive at seven each day.',
        policy: { kind: 'failure' },
        becomes:
          'We are sorry for the stale bread. We know [TODO: what it cost you]. The baker has changed the flour. Fresh loaves arrive at seven each day.',
      },
      {
        text: '[[We cannot extend]] the lease of the studio. The house will be sold in May. The keys are due on the first.',
        policy: { kind: 'denial' },
        becomes:
          'We cannot extend the lease of the studio. We know [TODO: what this means for you]. The house will be sold in May. The keys are due on the first.',
      },
      {
        text: '[[I cannot refund]] the concert ticket. The sale closed on Sunday. The seats have been given to others.',
        policy: { kind: 'denial' },
        becomes:
          'I cannot refund the concert ticket. I know [TODO: what this means for you]. The sale closed on Sunday. The seats have been given to others.',
      },
      {
        text: 'The bicycle [[is not eligible]] for a swap. The frame was repainted. The offer was for bikes in their first colour.',
        policy: { kind: 'denial' },
        becomes:
          'The bicycle is not eligible for a swap. We know [TODO: what this means for you]. The frame was repainted. The offer was for bikes in their first colour.',
      },
      {
        text: '[[We have declined]] the request for a second key. The lock has one code. The lease names one tenant only.',
        policy: { kind: 'denial' },
        becomes:
          'We have declined the request for a second key. We know [TODO: what this means for you]. The lock has one code. The lease names one tenant only.',
      },
    ],
    allows: [
      {
        text: 'We are sorry for our mistake on the ticket. It must have been stressful to stand at the gate. The new ticket is attached.',
        policy: { kind: 'failure' },
      },
      {
        text: 'I apologize for the wrong size. I know that the party was on Sunday. The right one leaves our store today.',
        policy: { kind: 'failure' },
      },
      {
        text: "I'm sorry that I sent the old price list. That cost you an evening of sums. The new one is attached.",
        policy: { kind: 'failure' },
      },
      {
        text: 'Sorry for the typo in the certificate. You were right to send it back. A new one is in the post.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We apologize for the noise on the line. You could not hear your own mother. A technician replaced the cable.',
        policy: { kind: 'failure' },
      },
      {
        text: 'Our apologies for the broken link. Thank you for telling us. The guide is on the site again, with two maps.',
        policy: { kind: 'failure' },
      },
      {
        text: 'I am sorry that our shop was closed. You came all the way from Leeds, and you had to go home again.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry for the stale bread. The baker has changed the flour since Monday, and he tastes each batch.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry for our mistake on the ticket. The seat number is now correct. The new ticket is attached.',
        policy: { kind: 'failure', channel: 'sms' },
      },
      {
        text: 'We are sorry for our mistake on the ticket. The seat number is now correct. The new ticket is below.',
        policy: { kind: 'failure', channel: 'chat' },
      },
      {
        text: 'We cannot extend the lease of the studio. I know that you need room for the kiln. The keys are due in May.',
        policy: { kind: 'denial' },
      },
      {
        text: 'The bicycle can be swapped for any other one. Bring the frame and the lock. The shop is open until six.',
        policy: { kind: 'denial' },
      },
      {
        text: 'Our posters hang in the hall. They were printed at noon. They stay there until the end of the month.',
        policy: { kind: 'failure' },
      },
      {
        text: 'We are sorry for the stale bread. [TODO: what it meant] The baker has changed the flour. Fresh loaves arrive at seven.',
        policy: { kind: 'failure' },
      },
    ],
  },
})

/** A failure that is told as "yours" has the reader in it as well, so more words count than for `speaksToReader`. */
const READER = patterns(['you|your|yours|yourself'])
const hasReaderIn = ({ tokens, sentence }: SentenceReading): boolean =>
  READER.find(tokens, sentence.from, sentence.to) !== undefined

/**
 * A failure told as if it had hit nobody. "We charged you twice" has the reader in it; and an apology for "the
 * inconvenience" is asked by generic-apology what that was.
 */
function coldFailure(reading: MacroReading): Place | undefined {
  const failure = failureIn(reading)
  const told = [
    ...reading.apologies.flatMap(({ within }) => [within, within.previous ?? within]),
    failure ?? [],
  ].flat()
  if (told.some(hasReaderIn) || reading.sentences.some(({ isQuestion }) => isQuestion)) return undefined
  return reading.apologies.some(isForNothing) ? undefined : failureAnchor(reading)
}

const isForNothing = ({ complement }: ApologyReading): boolean =>
  complement.kind === 'object' && /^(?:effect|anaphor)$/.test(complement.object.class)

/** A refusal with nothing around it that takes the reader's side: no reason and no way on. */
const coldRefusal = (reading: MacroReading): Place | undefined =>
  lacks(reading, 'explanation', 'repair') ? refusalIn(reading) : undefined
