import { COMPANY_ACTS, HUMAN_MISTAKES, MISTAKENLY, WRONG, type Passive } from '../engine/sentence/acts'
import { agentlessWords, readAgentless, type Agentless } from '../engine/sentence/agentless'
import { around, isAboutFailure, isOwned, speaksToReader } from '../engine/macro/context'
import { says } from '../engine/macro/macro-hit'
import { REPAIR_VERBS } from '../engine/apology/lexicon'
import { actively, sharesSubject } from '../engine/rewrite/passive'
import { draft, endsSentence, replace, slot, spanOf } from '../engine/rewrite/drafts'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { pattern } from '../engine/language/pattern'
import { defineRule, type DraftEdit, type DraftFix } from '../engine/rule'
import type { Severity } from '../engine/finding'

export default defineRule({
  id: 'agentless-passive',
  summary: 'Names a fault, but not who did it: "mistakes were made", "your order was lost".',
  hears: 'Reads as: it happened by itself, and nobody here did it.',
  why: 'In two experiments with 755 people, taking responsibility was the part of an apology that mattered most.',
  todo: 'Say "we" and what we did.',
  sources: [
    {
      title:
        'Lewicki, Polin & Lount 2016, An Exploration of the Structure of Effective Apologies, Negotiation and Conflict Management Research 9',
      url: 'https://doi.org/10.1111/ncmr.12073',
    },
  ],
  severity: 'warning',
  reads: 'sentence',
  weight: 50,
  triggers: agentlessWords,

  check(reading, report) {
    const fault = readAgentless(reading)
    const severity = fault && !isNarrated(reading) ? severityOf(reading, fault) : undefined
    if (!fault || !severity) return
    // "Mistakes were made" in a text about something else may be a report of other people's work.
    const unsure = severity === 'info' && fault.kind === 'made' && !isAboutFailure(reading)
    report({ span: spanOf(reading, fault), severity, unsure, fixes: () => fixes(reading, fault) })
  },

  examples: {
    flags: [
      {
        text: 'We are sorry for the [[mistakes that were made]].',
        severity: 'info',
        becomes: 'We are sorry for the mistakes we made.',
      },
      {
        text: "I'm sorry for the wait. [[Your letter slipped through the cracks]].",
        severity: 'info',
        becomes: "I'm sorry for the wait. We [TODO: what happened].",
      },
      {
        text: '[[The old key was mistakenly revoked]], sorry.',
        severity: 'info',
        becomes: 'We mistakenly revoked the old key, sorry.',
      },
      {
        text: '[[Mistakes were made]].',
        policy: { kind: 'failure' },
        becomes: 'We made mistakes: [TODO: which].',
      },
      {
        text: '[[Two errors were made]] in your tax return.',
        severity: 'hint',
        becomes: 'We made two errors in your tax return.',
      },
      {
        text: '[[Your parcel was lost]] between two depots.',
        policy: { kind: 'failure' },
        becomes: 'We lost your parcel between two depots.',
      },
      {
        text: 'I am sorry. [[You were billed]] twice for {{month}}.',
        becomes: 'I am sorry. We billed you twice for {{month}}.',
      },
      {
        text: '[[Your order {{order.id}} was overlooked]] and we apologize.',
        becomes: 'We overlooked your order {{order.id}} and we apologize.',
      },
      {
        text: 'Sadly, [[your card has been blocked]] by mistake.',
        policy: { kind: 'failure' },
        becomes: 'Sadly, we blocked your card by mistake.',
      },
      {
        text: '[[The deadline wasn’t met]].',
        policy: { kind: 'failure' },
        becomes: 'We missed the deadline.',
      },
      {
        text: '[[The letter never got sent]].',
        policy: { kind: 'failure' },
        becomes: 'We never sent the letter.',
      },
      {
        text: '[[Something went wrong]] with your booking.',
        policy: { kind: 'failure' },
        becomes: 'We [TODO: what happened] with your booking.',
      },
      {
        text: '[[There was a mix-up]] with your keys.',
        policy: { kind: 'failure' },
        becomes: 'We [TODO: what happened] with your keys.',
      },
      {
        text: 'We apologize that [[there was some confusion]] about your room.',
        severity: 'info',
        becomes: 'We apologize that we [TODO: what happened] about your room.',
      },
      {
        text: '[[It has been established that]] the form asks for too much.',
        policy: { kind: 'failure' },
        becomes: 'We found that the form asks for too much.',
      },
      {
        text: 'It seems that [[your seat got cancelled]].',
        policy: { kind: 'failure' },
        becomes: 'We cancelled your seat.',
      },
      {
        text: '[[Wrong figures were shown]] on your statement.',
        policy: { kind: 'failure' },
        becomes: 'We showed wrong figures on your statement.',
      },
      {
        text: 'We are very sorry that [[your name was misspelled]] on the badge.',
        severity: 'info',
        becomes: 'We are very sorry that we misspelled your name on the badge.',
      },
      {
        text: "I'm sorry. We checked with the depot, and [[your parcel was not collected]].",
        becomes: "I'm sorry. We checked with the depot, and we did not collect your parcel.",
        policy: { kind: 'failure' },
      },
      {
        text: 'I am sorry. [[The change of rooms should have been announced sooner]].',
        severity: 'info',
        becomes: 'I am sorry. We [TODO: what happened].',
      },
      {
        text: '[[A poor decision was made]] on Monday, and we are sorry.',
        becomes: 'We made a poor decision on Monday, and we are sorry.',
      },
      {
        text: '[[You were kept waiting]] for an hour.',
        policy: { kind: 'failure' },
        becomes: 'We kept you waiting for an hour.',
      },
      {
        text: '[[Your refund has not been processed]].',
        policy: { kind: 'failure' },
        severity: 'info',
        becomes: 'We did not process your refund.',
      },
    ],
    allows: [
      'We apologize for the mistakes that we made in your bill.',
      'This loop could have been written better.',
      'We check each letter twice, so that none slips through the cracks.',
      { text: 'Your parcel was lost by the courier.', policy: { kind: 'failure' } },
      { text: 'Nothing was deleted, and no card was charged twice.', policy: { kind: 'failure' } },
      { text: 'Your order was shipped on Monday.', policy: { kind: 'failure' } },
      { text: 'Your bag was lost. That was our mistake.', policy: { kind: 'failure' } },
      { text: 'If you were charged twice, send us both receipts.', policy: { kind: 'failure' } },
      { text: 'This call was recorded and may be kept for a year.', policy: { kind: 'failure' } },
      { text: 'Mistakes were made in the night shift.', policy: { kind: 'internal-postmortem' } },
      { text: '14:05 UTC: some messages were dropped.', policy: { kind: 'failure' } },
      { text: 'Your data was not lost, and nothing went wrong on your side.', policy: { kind: 'failure' } },
      { text: 'You would have been charged twice.', policy: { kind: 'failure' } },
      { text: 'We were misled by an old label.', policy: { kind: 'failure' } },
      'I’m sorry your letter wasn’t answered. I’ll find out why and write to you tomorrow.',
      'The temple was lost to the jungle, and its name was forgotten.',
      'An error occurred while the file was being read.',
      'We are sorry that there was no hot water on Monday. The boiler is mended.',
      'Something went wrong. Please try again.',
      'There was an error in line 12.',
      { text: 'Sorry, something went wrong with your payment.', policy: { kind: 'failure' } },
      'Your file was not saved. Sorry, try again.',
      'The option was never used and was dropped in version 2.',
    ],
  },
})

/** Timelines and reports for the team alone name no names, so that people speak openly. */
function isNarrated({ macro, heading, tokens, sentence }: SentenceReading): boolean {
  if (macro.kind === 'internal-postmortem' || /\btimeline\b/i.test(heading)) return true
  const first = tokens[sentence.from]!
  return first.kind === 'number' && first.word.includes(':')
}

/**
 * A fault that somebody owns close by is told well enough. Elsewhere, a passive is only worth a word where the text is
 * about a failure of ours; "mistakes were made" always is.
 */
function severityOf(reading: SentenceReading, fault: Agentless): Severity | undefined {
  if (isOwned(reading) || (fault.kind === 'happened' && isProgramTalk(reading))) return undefined
  // "Your name was misspelled on our end" says nearly who did it.
  if (ON_OUR_SIDE.at(reading.tokens, fault.to, reading.sentence.to)) return 'info'
  const inApology = reading.apologies.some(
    ({ complement }) =>
      complement.kind !== 'none' && complement.from <= fault.from && fault.from < complement.to,
  )
  if (inApology && promisesRepair(reading)) return undefined
  if (reading.macro.kind === 'failure') return inApology || fault.isDoubtful ? 'info' : 'warning'
  const isSaid = isAboutFailure(reading)
  if (fault.kind === 'better') return isSaid ? 'info' : undefined
  if (fault.kind === 'made' && fault.isDoubtful) return inApology ? 'info' : undefined
  if (fault.kind === 'made') return isSaid && !inApology ? 'warning' : 'info'
  const isTold = speaksToReader(reading)
  // "An error occurred in our billing, so that you were billed twice" tells a customer of it, without a word of regret.
  if (fault.kind === 'happened' && isTold && isOurs(reading)) return 'info'
  if ((isSlip(reading, fault) || fault.kind === 'slipped' || isHuman(reading, fault)) && isRegretted(reading))
    return 'info'
  // "Sorry, your file was not saved" is how programs talk; they say little of who did what.
  if (!isSaid || !isTold || fault.kind !== 'passive' || fault.passive!.isUndone) return undefined
  return inApology || fault.isDoubtful || isCurt(reading) ? 'info' : 'warning'
}

/** "The key was mistakenly revoked": who says so knows that it was theirs. */
const isSlip = ({ tokens, sentence }: SentenceReading, fault: Agentless): boolean =>
  fault.kind === 'passive' &&
  tokens
    .slice(fault.from, Math.min(fault.to + 6, sentence.to))
    .some(({ word }) => MISTAKENLY.has(word) || WRONG.has(word))

/** "There was a mix-up with your keys" */
const isHuman = ({ tokens }: SentenceReading, fault: Agentless): boolean =>
  fault.kind === 'happened' && tokens.slice(fault.from, fault.to).some(({ word }) => HUMAN_MISTAKES.has(word))

/** Whether an apology stands in the sentence or right beside it. */
const isRegretted = ({ apologies, previous, next }: SentenceReading): boolean =>
  apologies.length > 0 || (next?.apologies.length ?? 0) > 0 || (previous?.apologies.length ?? 0) > 0

const ON_OUR_SIDE = pattern('_? _? on|in|at our|my')

const OUR_THING = pattern('our')

const isOurs = ({ tokens, sentence }: SentenceReading): boolean =>
  OUR_THING.find(tokens, sentence.from, sentence.to) !== undefined

const RETRY = pattern('try|retry|refresh|reload again|later|this|the|page?')

/** "Sorry, something went wrong. Please try again.": what programs say, who do not know what happened. */
const isProgramTalk = (reading: SentenceReading): boolean =>
  reading.apologies.some(({ complement, head }) => complement.kind === 'none' && head.kind === 'sorry') ||
  [reading, reading.next].some(
    (beside) => beside && RETRY.find(beside.tokens, beside.sentence.from, beside.sentence.to) !== undefined,
  )

/** Whether the apologies close by are all the bare "Sorry" of a program. */
const isCurt = (reading: SentenceReading): boolean =>
  [reading, ...around(reading, 2)].every(({ apologies }) =>
    apologies.every(({ head }) => head.kind === 'sorry'),
  )

const REPAIRS = pattern('i|we will|have _? _? {repairs}', { repairs: REPAIR_VERBS })

/** "I'll find out why": the writer takes it on. */
function promisesRepair(reading: SentenceReading): boolean {
  return [reading, ...around(reading, 2)].some(
    ({ tokens, sentence }) => REPAIRS.find(tokens, sentence.from, sentence.to) !== undefined,
  )
}

async function fixes(reading: SentenceReading, fault: Agentless): Promise<DraftFix[]> {
  const { tokens, sentence } = reading
  const opening = hedgeBefore(reading, fault.from)
  const quotes = /["“‘]/.test(tokens[opening - 1]?.word ?? '') && tokens[opening]!.capital
  const first = quotes || tokens.slice(sentence.from, opening).every(({ kind }) => kind === 'mark')
  const we = first ? 'We' : 'we'
  const cut: DraftEdit[] =
    opening < fault.from ? [{ span: [tokens[opening]!.start, tokens[fault.from]!.start], newText: '' }] : []
  const instead = (text: string): DraftEdit[] => [...cut, replace(reading, fault, text)]
  if (fault.kind === 'found') return [draft('safe', ...instead(`${we} found that`))]
  if (fault.kind === 'made' && !fault.passive) return [draft('assertive', madeByUs(reading, fault))]
  if (!fault.passive) return [draft('template', ...instead(`${we} ${slot('what happened')}`))]
  // "The post office says that it was lost": what others say is theirs.
  if (REPORTED.find(tokens, sentence.from, fault.to)) return []
  if (sharesSubject(reading, fault.passive.participle + 1)) return []
  const actor = actorOf(reading, fault.passive, we)
  const edits = await actively(reading, fault.passive, actor)
  const deed = draft(
    'template',
    ...instead(`${actor} ${slot(`what ${actor.toLowerCase() === 'i' ? 'I' : 'we'} did`)}`),
  )
  if (!edits) return [deed]
  if (fault.kind === 'made' && endsSentence(reading, fault.to)) {
    const end = edits.pop()!
    return [draft('template', ...cut, ...edits, { ...end, newText: `: ${slot('which')}` })]
  }
  return [draft('assertive', ...cut, ...edits), deed]
}

/** "the mistakes that were made" → "the mistakes we made" */
function madeByUs(reading: SentenceReading, { from, to }: Agentless): DraftEdit {
  const who = reading.apologies[0]?.head.speaker === 'I' ? 'I' : 'we'
  return replace(reading, { from: from + 1, to }, `${who} ${reading.tokens[to - 1]!.word}`)
}

const REPORTED = pattern('says|said|claims|claimed|thinks|reports|reported|told')
const OUR_SIDE = pattern('we|us|our|ours')

/** Whoever says "I'm sorry" did it, where one person can have done it. */
function actorOf(reading: SentenceReading, { participle }: Passive, we: string): string {
  const nearest = [reading, ...around(reading, 2)].find(({ apologies }) => apologies.length > 0)
  const isPerson = nearest?.apologies[0]!.head.speaker === 'I'
  // One person's "I'm sorry" does not make the act of a company that says "we" elsewhere that person's own.
  const isCompanyAct = COMPANY_ACTS.has(reading.tokens[participle]!.word) || says(reading.macro, OUR_SIDE)
  return isPerson && !isCompanyAct ? 'I' : we
}

/** The first token of "It appears that" in front of a fault, or the fault's own. */
function hedgeBefore({ tokens, sentence }: SentenceReading, from: number): number {
  const before = tokens.slice(sentence.from, from).map(({ word }) => word)
  const at = before.lastIndexOf('it')
  return /^it (?:appears|seems|looks)(?: that| like)?$/.test(before.slice(at).join(' ')) && at >= 0
    ? sentence.from + at
    : from
}
