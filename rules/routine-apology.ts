import { around } from '../engine/macro/context'
import { namesFailure, tellsOfFault } from '../engine/apology/fault'
import { headWords } from '../engine/apology/heads'
import { CATCH_ALL, REFUSALS } from '../engine/apology/lexicon'
import { isKindTold } from '../engine/macro/kind'
import type { MacroReading } from '../engine/macro/macro-reading'
import { takesOwnership } from '../engine/macro/ownership'
import type { ApologyReading } from '../engine/apology/reading'
import { isForWriting } from '../engine/apology/for-writing'
import { spanOf } from '../engine/rewrite/drafts'
import { withoutNeed } from '../engine/rewrite/needless'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { isSympathy } from '../engine/sentence/sympathy'
import { Clause } from '../engine/language/clause'
import { patterns } from '../engine/language/pattern'
import type { Stretch } from '../engine/language/stretch'
import type { Token } from '../engine/language/tokens'
import { words } from '../engine/language/words'
import { defineRule } from '../engine/rule'

export default defineRule({
  id: 'routine-apology',
  summary: 'Apologizes in the answer to a normal request, where nothing went wrong.',
  hears: 'Reads as: something must have gone wrong.',
  why: 'In experiments on failures such as a wait, "thank you" left customers happier than "sorry", which points at a fault.',
  todo: 'Leave the apology out and give the answer.',
  sources: [
    {
      title:
        'You, Yang, Wang & Deng 2020, When and Why Saying "Thank You" Is Better Than Saying "Sorry" in Redressing Service Failures, Journal of Marketing 84',
      url: 'https://www.ama.org/2020/04/12/when-and-why-saying-thank-you-is-better-than-saying-sorry-in-redressing-service-failures-the-role-of-self-esteem/',
    },
  ],
  severity: 'warning',
  marksNeedless: true,
  reads: 'apology',
  // In such a macro there is nothing to name, so this comes before what is said of a catch-all.
  weight: 100,
  triggers: headWords,

  check(reading, report) {
    const { within, head, complement } = reading
    if (reading.condition) return
    const about = isForWriting(reading)
      ? 'writing'
      : within.macro.kind === 'routine'
        ? needlessly(reading)
        : undefined
    if (!about || isForFault(reading) || isRefusal(within) || isSympathy(within)) return
    // The title may say "Password" and the text that something broke.
    if (within.macro.ask(hasFault)) return
    report({
      span: spanOf(reading, { from: head.from, to: Math.max(head.to, complement.to) }),
      ...(about !== 'nothing' && { severity: 'info' as const }),
      ...(about === 'writing' && FOR_WRITING),
      fixes: () =>
        withoutNeed(reading).map((fix) => (isCertain(reading) ? fix : { ...fix, safety: 'assertive' })),
    })
  },

  examples: {
    flags: [
      {
        text: '[[Sorry to bother you]], I sent you a form last week. Did it reach you?',
        severity: 'info',
        becomes: 'I sent you a form last week. Did it reach you?',
      },
      {
        text: "[[Sorry about that]]! Here's the link for your new password.",
        policy: { kind: 'routine' },
        becomes: "Here's the link for your new password.",
      },
      {
        text: '[[I apologize for the inconvenience]]. I have opened the shared folder for you.',
        policy: { kind: 'routine' },
        becomes: 'I have opened the shared folder for you.',
      },
      {
        text: '[[Apologies]]! To change your address, open the menu.',
        policy: { kind: 'routine' },
        becomes: 'To change your address, open the menu.',
      },
      {
        text: '[[Sorry for the trouble]]: your badge is ready.',
        policy: { kind: 'routine' },
        becomes: 'Your badge is ready.',
      },
      {
        text: '[[Sorry to hear you forgot your password]].',
        policy: { kind: 'routine' },
        becomes: "Let's get you signed in.",
      },
      {
        text: "[[I'm sorry you need a new badge]]; please fill in the form.",
        policy: { kind: 'routine' },
        becomes: 'Please fill in the form.',
      },
      {
        text: 'Hi {{first_name}}. [[We apologize]]. Your plan was cancelled as you asked.',
        policy: { kind: 'routine' },
        becomes: 'Hi {{first_name}}. Your plan was cancelled as you asked.',
      },
      {
        text: '[[Sorry for the wait]] while I set this up.',
        policy: { kind: 'routine' },
        becomes: 'Thanks for waiting while I set this up.',
      },
      {
        text: '[[I’m sorry]], to add a person press the plus sign.',
        policy: { kind: 'routine' },
        becomes: 'To add a person press the plus sign.',
      },
      {
        text: 'Your copy of the invoice is attached. [[Apologies for any inconvenience]].',
        policy: { kind: 'routine' },
        becomes: 'Your copy of the invoice is attached.',
      },
      {
        text: "Thanks for writing. [[I'm sorry for any confusion]]. The list is under Reports.",
        policy: { kind: 'routine' },
        becomes: 'Thanks for writing. The list is under Reports.',
      },
      {
        text: 'Hi {{first_name}}, [[sorry for the inconvenience]]! The link is below.',
        policy: { kind: 'routine' },
        becomes: 'Hi {{first_name}}! The link is below.',
      },
      {
        text: '[[Sorry about the trouble]], {{first_name}}. The badge is at the desk.',
        policy: { kind: 'routine' },
        becomes: 'Happy to help, {{first_name}}. The badge is at the desk.',
      },
      {
        text: '[[Please accept our apologies for the inconvenience]].',
        policy: { kind: 'routine' },
        becomes: 'Happy to help.',
      },
      {
        text: "[[Sorry to hear that]]! Here's how to update your card.",
        policy: { kind: 'routine' },
        severity: 'info',
        becomes: "Here's how to update your card.",
      },
      {
        text: '[[Sorry to bother you again]], the form still needs your signature.',
        severity: 'info',
        becomes: 'The form still needs your signature.',
      },
    ],
    allows: [
      'Sorry to bother you at three in the morning; our alarm rang at the wrong house.',
      "Sorry about that! Here's the link for your new password.",
      {
        text: "I'm sorry the e-mail with the link never arrived; our mail server was stuck.",
        policy: { kind: 'routine' },
      },
      {
        text: "I'm sorry I opened the wrong folder for you. It's the right one now.",
        policy: { kind: 'routine' },
      },
      { text: "I'm sorry the new badge came a week late.", policy: { kind: 'routine' } },
      { text: 'Sorry, which folder do you need?', policy: { kind: 'routine' } },
      { text: "I'm sorry to see you go; your plan ends on 4 May.", policy: { kind: 'routine' } },
      { text: "I can't open the folder; your manager can, and here's how.", policy: { kind: 'routine' } },
      { text: 'Sorry for the late reply. Here is the copy of your invoice.', policy: { kind: 'routine' } },
      { text: 'Sorry about that. We sent the link to the wrong address.', policy: { kind: 'routine' } },
      { text: 'Sorry, we cannot change the name on a ticket.', policy: { kind: 'routine' } },
      { text: "I'm sorry for your loss. Here is how to close the account.", policy: { kind: 'routine' } },
      { text: 'Sorry for the error in the first link. This one works.', policy: { kind: 'routine' } },
      { text: "I'm sorry that happened to you.", policy: { kind: 'routine' } },
      { text: "I'm sorry we kept you waiting.", policy: { kind: 'routine' } },
      { text: 'No need to apologize, this takes a minute.', policy: { kind: 'routine' } },
    ],
  },
})

/** To write to somebody is no fault, whatever kind of message it is. */
const FOR_WRITING = {
  hears: 'Reads as: my message is a nuisance to you.',
  todo: 'Leave the apology out and say why you write.',
}

/** "We sent you a form last week": what is written to a reader is no fault, unless it was the wrong thing. */
const WROTE = patterns(
  [
    'i|we have|had? _? sent|mailed|emailed|posted you? a|an|the|some|two|three|several|{number}? _? {texts} {behind}',
  ],
  {
    texts: words(
      'mail mails email emails e-mail e-mails message messages form forms letter letters report reports note notes reminder reminders request requests survey invitation invoice',
    ),
    behind: words('. ! ? , ; on last yesterday this about for with in and but related'),
  },
)

const WRONGLY = words('wrong incorrect twice mistake error')

const onlyWrote = (tokens: readonly Token[], { from, to }: Stretch): boolean =>
  WROTE.find(tokens, from, to) !== undefined && !tokens.slice(from, to).some(({ word }) => WRONGLY.has(word))

/** Whether a macro tells of a fault anywhere. */
const hasFault = ({ sentences }: MacroReading): boolean =>
  sentences.some(({ tokens, sentence }) => tellsOfFault(tokens, sentence) && !onlyWrote(tokens, sentence))

/** Only a bare apology may go without a look at it, and only where nobody had to guess that the request is a normal one. */
const isCertain = ({ complement, within }: ApologyReading): boolean =>
  (complement.kind === 'none' || complement.kind === 'object') && isKindTold(within.macro)

/** What people say when they ask for something: no event of ours. */
const REQUESTS = patterns([
  'you _? need|want|wish|forgot|misplaced|asked',
  'you have|had _? forgotten|misplaced|lost',
  'you lost your|the password|badge|key|card|code|login',
  'you are|were _? locked',
  'you have|had|are _? having _? trouble|difficulty|difficulties|problems|issues',
])

/** What the apology is about, where that is nothing that went wrong. */
function needlessly({ complement, tokens, head, sentence }: ApologyReading): 'nothing' | 'news' | undefined {
  switch (complement.kind) {
    case 'none':
      // "Sorry that happened", "sorry because": what follows is about something after all.
      if (head.kind === 'regrettable' || (head.to < sentence.to && tokens[head.to]!.kind !== 'mark'))
        return undefined
      return 'nothing'
    case 'object': {
      const { object } = complement
      const isWait = object.noun !== undefined && /^waits?$/.test(tokens[object.noun]!.word)
      const isVague =
        object.class === 'effect' || object.class === 'anaphor' || CATCH_ALL.has(object.determiner)
      return isVague || isWait ? 'nothing' : undefined
    }
    case 'clause':
      return REQUESTS.at(tokens, complement.subject.from, complement.to) ? 'nothing' : undefined
    case 'infinitive': {
      if (!/^(?:hear|learn|read)$/.test(complement.verb)) return undefined
      if (REQUESTS.find(tokens, complement.from, complement.to)) return 'nothing'
      const told = new Clause(tokens, complement.from + 2, complement.to)
      return told.length === 1 && POINTERS.has(told.word(0)) ? 'news' : undefined
    }
  }
}

const POINTERS = words('that this it')

/** Whether something of ours did go wrong, in the sentence or beside it. */
function isForFault(reading: ApologyReading): boolean {
  const { within, sentence } = reading
  if (tellsFault(within, sentence)) return true
  for (const beside of around(within, 2)) if (tellsFault(beside, beside.sentence)) return true
  return false
}

const WAS_ASKED = patterns([
  'as you asked|requested|wished|wanted',
  'as requested',
  'per your request',
  'at your request',
])

/** "Your plan was cancelled as you asked" tells what the reader wanted. */
const tellsFault = ({ tokens }: SentenceReading, stretch: Stretch): boolean =>
  (takesOwnership(tokens, stretch) || namesFailure(tokens, stretch)) &&
  !onlyWrote(tokens, stretch) &&
  WAS_ASKED.find(tokens, stretch.from, stretch.to) === undefined

/** "Sorry, we cannot change the name": the word softens a no, and that is another matter. */
function isRefusal(sentence: SentenceReading): boolean {
  for (const one of [sentence, sentence.next]) {
    if (one && REFUSED.find(one.tokens, one.sentence.from, one.sentence.to)) return true
  }
  return false
}

const REFUSED = patterns(
  [
    'can|could|will|do|does|are|is not',
    '{refusals}',
    'no longer',
    'unfortunately',
    'unavailable',
    'out of stock',
    'sold|run|booked out',
    'fully booked',
    'has|have ended|expired',
    'is|are taken|outside|full',
    'are no',
    'is no',
    'you must',
    'need to be',
    'am not able',
    'too late',
  ],
  { refusals: REFUSALS },
)
