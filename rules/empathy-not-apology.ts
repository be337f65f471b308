import { around } from '../engine/macro/context'
import { headWords } from '../engine/apology/heads'
import { newsFocus, readOtherFocus, type OtherFocus } from '../engine/sentence/other-focus'
import { takesOwnership } from '../engine/macro/ownership'
import { ourDeed } from '../engine/rewrite/our-deed'
import type { ApologyReading } from '../engine/apology/reading'
import {
  draft,
  endMark,
  endsSentence,
  insertAfter,
  replace,
  slot,
  slotBehindHead,
  spanOf,
} from '../engine/rewrite/drafts'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { isSympathy } from '../engine/sentence/sympathy'
import { sorry, apologyVoice } from '../engine/rewrite/voice'
import { pattern, patterns } from '../engine/language/pattern'
import type { Stretch } from '../engine/language/stretch'
import { defineRule, type DraftEdit, type DraftFix } from '../engine/rule'

const WE_WILL = pattern('i|we will|have')

const takesItOn = (next: SentenceReading | undefined): boolean =>
  next !== undefined && WE_WILL.find(next.tokens, next.sentence.from, next.sentence.to) !== undefined

export default defineRule({
  id: 'empathy-not-apology',
  summary: 'Is sorry for what happened to the reader, and leaves out that we did it.',
  hears: 'Reads as: how unlucky for you.',
  why: 'In 6.4 million words of tweets with airlines, "sorry" was widely used for sympathy, and customers remarked on it.',
  todo: 'Say what we did, or did not do, with "I" or "we" as its subject.',
  sources: [
    {
      title:
        'Lutzky 2021, "You keep saying you are sorry": The Use of Sorry in Customer Communication on Twitter, Discourse, Context & Media 39',
    },
    { title: 'Pullum, on "sorry that" with other subjects than the speaker, Language Log' },
  ],
  severity: 'warning',
  // "We're sad to hear …" has no word that apologizes.
  reads: 'sentence',
  weight: 10,
  triggers: [...headWords, 'sad'],

  check(reading, report) {
    const focused = reading.apologies.flatMap((apology) => {
      const focus = readOtherFocus(apology)
      return focus ? [{ apology, focus }] : []
    })
    const sad = sadNews(reading)
    if (focused.length === 0 && !sad) return
    if (IS_NO_FAULT.has(reading.macro.kind) || isSympathy(reading) || isAnswered(reading)) return
    for (const { apology, focus } of focused) {
      // "your issue wasn't fixed. I'll find out why": the next sentence takes it on.
      if (focus.kind === 'thing' && takesItOn(reading.next)) continue
      if (apology.condition || apology.failureInSentence || apology.failureNearby) continue
      if (takesOwnership(apology.tokens, { from: focus.to, to: apology.sentence.to })) continue
      report({
        span: spanOf(apology, { from: apology.head.from, to: focus.to }),
        severity: isAllThereIs(reading) && focus.kind !== 'thing' ? 'warning' : 'info',
        fixes: () => fixes(apology, focus),
      })
    }
    if (sad) {
      const severity = isAllThereIs(reading) ? 'warning' : 'info'
      report({ span: spanOf(reading, sad), severity, fixes: () => sadFixes(reading, sad) })
    }
  },

  examples: {
    flags: [
      {
        text: "[[I'm sorry that happened to you]].",
        severity: 'info',
        becomes: "I'm sorry that happened to you. We [TODO: what we did].",
      },
      {
        text: '[[Sorry you had to wait]].',
        policy: { kind: 'failure' },
        becomes: 'Sorry we kept you waiting.',
      },
      {
        text: '[[We are sorry you were unable to open the shop]].',
        policy: { kind: 'failure' },
        becomes: 'We are sorry you were unable to open the shop: [TODO: our cause].',
      },
      {
        text: "[[I'm sorry you didn't receive our letter]].",
        severity: 'info',
        becomes: "I'm sorry our letter didn't reach you.",
      },
      {
        text: '[[Sorry to hear about your visit]].',
        severity: 'info',
        becomes: "I'm sorry [TODO: what happened to] your visit.",
      },
      {
        text: 'Oh, [[sorry to hear about your visit]].',
        severity: 'info',
        becomes: "Oh, I'm sorry [TODO: what happened to] your visit.",
      },
      {
        text: "Hi {{first_name}}, [[I'm sorry your parcel hasn't arrived]].",
        severity: 'info',
        becomes: "Hi {{first_name}}, I'm sorry we haven't got your parcel to you.",
      },
      {
        text: '[[Sorry about your experience]].',
        policy: { kind: 'failure' },
        becomes: "I'm sorry [TODO: what we did].",
      },
      {
        text: '[[I’m sorry you had to call us twice]].',
        severity: 'info',
        becomes: 'I’m sorry we made you call us twice.',
      },
      {
        text: "[[We're sorry you were charged for both lamps]].",
        severity: 'info',
        becomes: "We're sorry we charged you for both lamps.",
      },
      {
        text: "[[We're sorry to learn of the trouble with your delivery]].",
        policy: { kind: 'failure' },
        becomes: "We're sorry [TODO: what we did].",
      },
      {
        text: "[[I'm sorry things didn't go as you hoped]].",
        severity: 'info',
        becomes: "I'm sorry things didn't go as you hoped. We [TODO: what we did].",
      },
      {
        text: "[[We're sad to hear you had a bad stay]].",
        severity: 'info',
        becomes: "We're sorry [TODO: what we did].",
      },
      {
        text: '[[We are sorry to hear that you are disappointed with the lamp]].',
        severity: 'info',
        becomes: 'We are sorry [TODO: what we did].',
      },
      {
        text: '[[We’re sorry your visit was not as pleasant as it should have been]].',
        severity: 'info',
        becomes: 'We’re sorry your visit was not as pleasant as it should have been: [TODO: our cause].',
      },
      {
        text: "[[We're sorry to hear that {{product}} did not meet your expectations]].",
        severity: 'info',
        becomes: "We're sorry that {{product}} did not meet your expectations: [TODO: our cause].",
      },
    ],
    allows: [
      { text: 'We are sorry to hear that you want to close your account.', policy: { kind: 'failure' } },
      { text: "Sorry you can't join us on Friday.", policy: { kind: 'failure' } },
      { text: "We're sorry that you are leaving us.", policy: { kind: 'failure' } },
      "I'm sorry for your loss.",
      { text: "I'm sorry you had to cancel your trip.", policy: { kind: 'condolence' } },
      { text: 'Sorry you had to wait for your badge.', policy: { kind: 'routine' } },
      {
        text: 'We are sorry you are having trouble with your calls. We are looking for the cause.',
        policy: { kind: 'investigating' },
      },
      "Sorry to hear you're not feeling well; the visit is moved at no charge.",
      "I'm so sorry to hear that your phone was stolen. Here is how to lock it.",
      "I'm so sorry about the storm damage to your house.",
      "I'm sorry I let your question lie.",
      "I'm sorry you had to wait half an hour because I forgot to pass on your call.",
      'We are sorry you were unable to log in: our update broke the page.',
      "I'm sorry you didn't get the letter. We sent it to the wrong address.",
      'So sorry to hear that! Which seat was it?',
      "I'm sorry we made you write to us twice.",
      "I'm sorry to see you go; your plan ends on 4 May.",
      "I'm sorry the reader still won't pair.",
      'We are sad to see the old building go.',
      "I'm sorry you never met her.",
      "I'm sorry you were unable to pay: [TODO: our cause].",
    ],
  },
})

/** Kinds of macros in which nothing of ours went wrong, or nobody knows yet. */
const IS_NO_FAULT = new Set(['condolence', 'routine', 'info', 'investigating', 'internal-postmortem'])
const IS_OUR_FAULT = new Set(['failure', 'resolved', 'postmortem'])

/** A slot for our part of it: what a fix of this rule leaves. */
const SLOT = patterns(['[ todo', 'i|we [ todo'])

/** Whether our part is told here or close by. */
function isAnswered(reading: SentenceReading): boolean {
  if (SLOT.find(reading.tokens, reading.sentence.from, reading.sentence.to)) return true
  for (const beside of around(reading, 2)) {
    if (takesOwnership(beside.tokens, beside.sentence)) return true
    if (SLOT.at(beside.tokens, beside.sentence.from, beside.sentence.to)) return true
    if (beside.apologies.some(({ complement }) => isOfOurs(complement))) return true
  }
  return reading.apologies.some(({ complement }) => isOfOurs(complement))
}

const isOfOurs = (complement: ApologyReading['complement']): boolean =>
  complement.kind === 'clause' && complement.subject.person === 'own'

/** Whether a macro about a failure of ours says nowhere that it was ours, and nowhere else what it cost. */
function isAllThereIs({ macro: { kind, policy, components }, sentence }: SentenceReading): boolean {
  if (!IS_OUR_FAULT.has(kind) || !policy.causeKnown || components.responsibility.length > 0) return false
  return !components.acknowledgement.some((place) => !place.half && place.sentence.sentence !== sentence)
}

const SAD = pattern('i|we am|are _? sad|saddened to hear|learn|read')

/** "We're sad to hear you had a bad stay": up to the end of the sentence. */
function sadNews(reading: SentenceReading): Stretch | undefined {
  const { tokens, sentence } = reading
  const sad = SAD.find(tokens, sentence.from, sentence.to)
  if (!sad) return undefined
  const to = endMark(reading) ?? sentence.to
  return newsFocus(tokens, { from: sad.to - 2, to }) && { from: sad.from, to }
}

function sadFixes(reading: SentenceReading, sad: Stretch): DraftFix[] {
  const { tokens, sentence } = reading
  const voice = tokens[sad.from]!.word === 'i' ? 'I' : 'we'
  const said = `${sorry(voice, sad.from === sentence.from)} ${slot(`what ${voice} did`)}`
  return [draft('template', replace(reading, sad, said))]
}

function fixes(apology: ApologyReading, focus: OtherFocus): DraftFix[] {
  const { complement, head } = apology
  const ours = complement.kind === 'clause' ? ourDeed(apology, complement) : undefined
  const deed = (): DraftFix => {
    if (head.speaker !== 'none') return draft('template', slotBehindHead(apology, focus.to))
    const said = `${freshSorry(apology)} ${slot('what we did')}`
    return draft('template', replace(apology, { from: head.from, to: focus.to }, said))
  }
  switch (focus.kind) {
    case 'event':
    case 'thing':
      return [...(ours ? [ours] : []), withCause(apology, focus)]
    case 'anaphor':
      return [withOurPart(apology) ?? withCause(apology, focus)]
    case 'news':
      return [whatHappened(apology, focus) ?? aboutThing(apology, focus) ?? deed()]
    case 'experience':
      return [deed()]
  }
}

/** "you were unable to log in" → "you were unable to log in: [TODO: our cause]" */
function withCause(apology: ApologyReading, focus: OtherFocus): DraftFix {
  // "hasn't arrived yet": the clause is read up to a word that could also join another one.
  const to = apology.tokens[focus.to]?.word === 'yet' ? focus.to + 1 : focus.to
  const link = endsSentence(apology, to) ? ':' : ' because'
  return draft('template', insertAfter(apology, to - 1, `${link} ${slot('our cause')}`))
}

/** "that happened to you." → "that happened to you. We [TODO: what we did]." */
function withOurPart(apology: ApologyReading): DraftFix | undefined {
  const last = endMark(apology)
  return last === undefined
    ? undefined
    : draft('template', insertAfter(apology, last, ` We ${slot('what we did')}.`))
}

/** "to hear about your order" → "[TODO: what happened to] your order" */
function whatHappened(apology: ApologyReading, focus: OtherFocus): DraftFix | undefined {
  const { tokens, head } = apology
  const [link = '', your = '', noun = ''] = tokens.slice(focus.from, focus.from + 3).map(({ word }) => word)
  if (!/^(?:about|of)$/.test(link) || your !== 'your' || noun === 'experience') return undefined
  const gap = slot('what happened to')
  if (head.speaker !== 'none') {
    return draft('template', replace(apology, { from: head.to, to: focus.from + 1 }, gap))
  }
  return draft(
    'template',
    replace(apology, { from: head.from, to: focus.from + 1 }, `${freshSorry(apology)} ${gap}`),
  )
}

/** "to hear that {{product}} didn't meet your expectations" → "that {{product}} didn't … : [TODO: our cause]" */
function aboutThing(apology: ApologyReading, focus: OtherFocus): DraftFix | undefined {
  const { tokens, head, complement } = apology
  const first = tokens[focus.from]!.word === 'that' ? focus.from + 1 : focus.from
  if (tokens[first]?.kind !== 'placeholder' || complement.kind !== 'infinitive') return undefined
  const heard: DraftEdit = { span: [tokens[head.to - 1]!.end, tokens[complement.from + 1]!.end], newText: '' }
  const { edits } = withCause(apology, focus)
  return draft('template', heard, ...edits)
}

const freshSorry = ({ tokens, head, sentence }: ApologyReading): string =>
  sorry(apologyVoice(tokens, head.speaker), head.from === sentence.from || tokens[head.from]!.capital)
