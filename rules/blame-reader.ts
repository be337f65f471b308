import { around, isAboutFailure, isOwnedBeside } from '../engine/macro/context'
import { takesOwnership } from '../engine/macro/ownership'
import { readAgentless } from '../engine/sentence/agentless'
import {
  blameWords,
  confusedNoun,
  readReaderBlame,
  unownedConfusion,
  type ReaderBlame,
} from '../engine/sentence/reader-blame'
import { spanOf } from '../engine/rewrite/drafts'
import { ownedConfusion, withoutBlame } from '../engine/rewrite/reader-blame'
import { responsibility } from '../engine/macro/parts/responsibility'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import type { Stretch } from '../engine/language/stretch'
import { words } from '../engine/language/words'
import { pattern, patterns } from '../engine/language/pattern'
import type { Severity } from '../engine/finding'
import { defineRule } from '../engine/rule'

export default defineRule({
  id: 'blame-reader',
  summary: 'Puts the fault on the reader: "you should have …", "as I explained", "user error".',
  hears: 'Reads as: this is your own doing.',
  why: 'Blaming the one who was hurt is one of the four things that spoil an apology in the research of Karina Schumann.',
  todo: 'Say how things are now, what you can do, and what you need from the reader.',
  sources: [
    {
      title:
        'Schumann 2014, An Affirmed Self and a Better Apology, Journal of Experimental Social Psychology 54',
      url: 'https://doi.org/10.1016/j.jesp.2014.04.013',
    },
  ],
  severity: 'warning',
  reads: 'sentence',
  weight: 60,
  triggers: blameWords,

  check(reading, report) {
    const blame = readReaderBlame(reading)
    const severity = blame && severityOf(reading, blame)
    if (severity) {
      report({ span: spanOf(reading, blame), severity, fixes: () => withoutBlame(reading, blame) })
      return
    }
    const apology = unownedConfusion(reading)
    if (!apology || isOwnedBeside(reading) || isOursBeside(reading)) return
    report({
      span: spanOf(reading, { from: apology.head.from, to: confusedNoun(apology) + 1 }),
      severity: 'info',
      hears: 'Reads as: you got confused.',
      todo: 'Say what was unclear in what you wrote.',
      fixes: () => [ownedConfusion(apology)],
    })
  },

  examples: {
    flags: [
      {
        text: 'Sorry for the wait. [[Our records show that you never]] called.',
        becomes: 'Sorry for the wait. Could you [TODO: what we need from you now]?',
      },
      {
        text: 'I am sorry about the cold room. [[You could have told]] us.',
        becomes: 'I am sorry about the cold room. What I can still do is [TODO: option].',
      },
      {
        text: 'We are sorry that the coat is small. [[Next time, please check]] the chart.',
        becomes: 'We are sorry that the coat is small. Next time we will [TODO: what changes].',
      },
      {
        text: 'I apologize for the delay. [[Your address was incomplete]].',
        becomes: 'I apologize for the delay. We still need [TODO: item].',
      },
      {
        text: 'Sorry for the delay, [[we could not ship until you confirmed]] your address.',
        becomes: 'Sorry for the delay, we [TODO: what we could have done sooner].',
      },
      {
        text: "I'm sorry about the late refund. [[You never replied]] to our letter of 3 May.",
        becomes: "I'm sorry about the late refund. Could you [TODO: what we need from you now]?",
      },
      {
        text: '[[Sorry for the confusion]].',
        severity: 'info',
        becomes: 'Sorry [TODO: what we left unclear].',
      },
      {
        text: '[[We apologize for the misunderstanding]] about the fee.',
        severity: 'info',
        becomes: "We're sorry we misunderstood [TODO: what] about the fee.",
      },
      {
        text: 'I’m sorry [[you misread]] our price list.',
        becomes: 'I’m sorry I wasn’t clear about our price list.',
      },
      {
        text: 'We apologize for the [[misunderstanding on your part]].',
        becomes: 'We apologize for [TODO: what happened].',
      },
      {
        text: '[[As I explained]] in my last e-mail, the ticket is not transferable.',
        policy: { kind: 'denial' },
        becomes: 'The ticket is not transferable.',
      },
      {
        text: '[[You should have cancelled]] before Monday.',
        policy: { kind: 'denial' },
        becomes: 'The deadline was Monday. What I can still do is [TODO: option].',
      },
      {
        text: 'We’re sorry, but [[you gave us the wrong size]].',
        becomes: 'The size on the order is [TODO: size]. Is that right?',
      },
      {
        text: '[[You forgot to enclose]] the return form.',
        policy: { kind: 'failure' },
        becomes: "I don't see the return form yet. Could you enclose it?",
      },
      {
        text: 'Sorry, it seems [[you did not read]] the notice we sent.',
        becomes: 'The part that matters is [TODO: what our message says].',
      },
      {
        text: '[[Had you written]] sooner, we could have changed the date.',
        policy: { kind: 'denial' },
        becomes: "We can't change the date now because [TODO: reason]. We can [TODO: option].",
      },
      {
        text: 'Your refund is late [[due to incomplete details on your end]].',
        policy: { kind: 'failure' },
        becomes: 'Your refund is late because we still need [TODO: item].',
      },
      {
        text: 'Sorry, but this is [[user error]].',
        becomes: "[TODO: what the screen expects]; here's how: [TODO: steps].",
      },
      {
        text: 'The parcel came back because [[you failed to collect]] it.',
        policy: { kind: 'failure' },
        becomes: 'The parcel came back because [TODO: what happened].',
      },
    ],
    allows: [
      'Our records show that you have paid. Sorry for the second letter, which we sent by mistake.',
      'Sorry, you entered an invalid e-mail address. Try again.',
      "I'm sorry I told you that you should have called first.",
      'You could have been told sooner, and I am sorry that we waited.',
      "I'm sorry that you failed to get through to us on Monday.",
      "I'm sorry. You did not sign because we had not sent you the form.",
      "I'm sorry you never got a reply to your letter of 3 May. I missed it.",
      'Sorry for the confusion: our letter named the wrong gate.',
      'My note was unclear, and I’m sorry for the confusion.',
      'The mistake was on our end. Sorry for the confusion!',
      'The last letter was sent by mistake. Sorry for the confusion!',
      { text: 'You should have been told before you paid.', policy: { kind: 'failure' } },
      { text: 'You should have received a code by now.', policy: { kind: 'failure' } },
      'Could you attach the form? I don’t see it on the ticket yet.',
      'As promised in my last message, here is your invoice.',
      { text: 'This was not your fault; our site turned you away.', policy: { kind: 'failure' } },
      'We misunderstood your question, and I’m sorry.',
      'By now you should have installed the package.',
      'As mentioned above, the option takes a list.',
      'If you forgot to sign the form, send it again.',
      'Nothing is needed on your end, and no action on your part will speed it up.',
      { text: 'When you entered the wrong code, we locked the door.', policy: { kind: 'failure' } },
      { text: 'The form you should have signed was never sent. We forgot it.', policy: { kind: 'failure' } },
    ],
  },
})

const REPROACHES = new Set(['failure', 'denial'])
const MESSAGE = pattern('my|our last|previous|earlier')
const OWN_SIDE = pattern('i|we')

/** A reproach is a warning where a failure or a refusal is the matter. Manuals say "you should have …" too. */
function severityOf(reading: SentenceReading, { kind, from, to }: ReaderBlame): Severity | undefined {
  const { tokens, sentence, macro } = reading
  const isReal = REPROACHES.has(macro.kind)
  if (kind === 'reminder') {
    if (
      tokens
        .slice(sentence.from, to + 8)
        .some((token) => token.kind === 'number' || token.kind === 'placeholder')
    )
      return undefined
    if (isReal) return 'warning'
    return isAboutFailure(reading) || MESSAGE.find(tokens, from, sentence.to) ? 'info' : undefined
  }
  // "We should have told you that you used the wrong form"; "we could have …" is only what we would have done.
  const isOwned = kind !== 'counterfactual' && takesOwnership(tokens, { from: sentence.from, to: from })
  if (isOwned || OUR_DOING.find(tokens, to, sentence.to) || isOwnedBeside(reading)) return undefined
  if (isReal) return 'warning'
  if (isAboutFailure(reading)) return refusesInput(reading, { from, to }) ? undefined : 'warning'
  return kind === 'counterfactual' && OWN_SIDE.find(tokens, to, sentence.to) ? 'info' : undefined
}

const ENTERED = words('entered typed inputted submitted')

/** "Sorry, you entered an invalid code": a form says what it cannot take, and nothing of anybody's failed. */
const refusesInput = ({ tokens, apologies }: SentenceReading, { from, to }: Stretch): boolean =>
  apologies.length > 0 &&
  apologies.every(({ complement, head }) => complement.kind === 'none' && head.kind !== 'apologize') &&
  tokens.slice(from, to).some(({ word }) => ENTERED.has(word))

/** "You did not sign because we had not sent the form" */
const OUR_DOING = patterns([
  'because|since|as i|we had|have|did|forgot|failed|never',
  'because|since|as our|my',
  'side|part|end of the|our',
])

const OUR_PLACE = pattern('on|from|at|with|in my|our end|side|part|fault|mistake|error')

/** How far from the apology the fault may be owned. Only neighbours are asked, because each key would ask all of a long text again. */
const NEAR = 8

/** "The last letter was sent in error. Sorry for the confusion!": what caused it was no doing of the reader's. */
const isOursBeside = (reading: SentenceReading): boolean =>
  [reading, ...around(reading, 2)].some(
    (beside) =>
      OUR_PLACE.find(beside.tokens, beside.sentence.from, beside.sentence.to) !== undefined ||
      readAgentless(beside) !== undefined,
  ) || [reading, ...around(reading, NEAR)].some((beside) => responsibility(beside) !== undefined)
