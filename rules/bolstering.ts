import { answersComplaint } from '../engine/macro/answer'
import {
  clauseAround,
  dropClause,
  dropOpening,
  isWhole,
  replaceClause,
  sentenceVoice,
} from '../engine/rewrite/clause'
import { hasClock } from '../engine/macro/clock'
import { findFrame, frames, type Framed, type MeaningOf } from '../engine/sentence/frame'
import { draft, replace, slot, spanOf } from '../engine/rewrite/drafts'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { words } from '../engine/language/words'
import { defineRule, type DraftFix } from '../engine/rule'

const classes = {
  adverbs: words(`
    always do does also all both really truly very so extremely fully as are is am remain constantly
    continually still deeply firmly personally absolutely never normally usually typically ordinarily`),
  us: words('i we team company staff department'),
  top: words('top highest first main utmost greatest absolute biggest number-one'),
  /** What a firm says that it is committed to, where it says nothing. */
  values: words(`
    excellence quality providing delivering ensuring improving offering giving maintaining customer
    customers service transparency honesty integrity safety privacy your our making doing being continuous`),
}

/** How a text speaks of values where the reader waits for a deed. */
const PRAISING = frames(
  {
    seriously: ['{us}|{placeholder} {adverbs}? {adverbs}? take|takes|taking|took ... seriously'],
    everything: [
      '{us} {adverbs}? {adverbs}? doing|do everything|all|anything i|we can',
      '{us} {adverbs}? {adverbs}? doing|do everything|all possible|within|in',
      'everything i|we can',
      '{us} {adverbs}? {adverbs}? doing our|my very? best|utmost',
      '{us} {adverbs}? working tirelessly|diligently|relentlessly',
      '{us} {adverbs}? working around|round the clock',
    ],
    assured: [
      'you may|can rest|be|feel assured that?',
      'please? can|may? rest assured that?',
      'please? be|remain|feel assured that?',
      'please know that',
      'i|we can|want|wish|would? like? to? {adverbs}? assure|reassure you that?',
      'let me|us {adverbs}? assure|reassure you that?',
    ],
    priority: [
      'is|are|remain|remains|be {adverbs}? my|our|a|the|of {top}|number|no one|1? {top}? priority|priorities|concern|importance',
      'is|are|remain|remains {adverbs}? of the? utmost|paramount|greatest importance',
      'is|are {adverbs}? important to us|me',
      'is|are|remains|remain {adverbs}? our|my priority|priorities',
      'customers|customer come|comes|always first',
    ],
    pride: [
      'pride ourselves|myself|itself {adverbs}? on|in',
      '{us} {adverbs}? take|takes _? _? pride in',
      'our|my _? _? is|are {adverbs}? trained to the? very? highest|high standard|standards',
    ],
    valued: [
      'as a|an|our _? valued|loyal|esteemed customer|customers|client|guest|member|patient|subscriber ,?',
      '{us} {adverbs}? value|values|treasure|treasures your _? business|loyalty|trust|privacy|custom|patronage|time',
      'matters|matter {adverbs}? _? to us',
    ],
    striving: [
      '{us} {adverbs}? strive|strives|endeavour|endeavor for|to',
      '{us} {adverbs}? always aim|aims|try|tries for|to',
      'hold|holds ourselves|myself|itself to',
      'high|highest standards i|we set|hold|strive|expect|pride',
    ],
    committed: [
      '{us} {adverbs}? {adverbs}? committed to {values}',
      '{us} {adverbs}? {adverbs}? committed to the highest|best|very|safety|privacy|satisfaction',
    ],
    identity: [
      'not {adverbs}? reflect|represent who|our|the _? _? we|values|standards|culture|service|quality|level|care are?',
      'not _? _? _? standard|standards|level of? _? that? i|we {adverbs}? hold|set|strive|aim|expect|pride|stand',
      'not who we are',
      'not {adverbs}? the|a kind|sort|level|type|standard? of? experience|service|standard|care|quality|impression _? i|we {adverbs}? want|wanted|aim|like|hope|expect|provide|deliver|offer',
      'not {adverbs}? the|a level|standard|kind|quality of experience|service|care that? our|my|your _? expect|expects|deserve|deserves',
      'not a|an|the {adverbs}? _? reflection|representation of who|our _? we|values|standards|culture|service|quality|level|care',
      'not {adverbs}? typical|representative|indicative|characteristic of us|our|how',
      'out of character for us|our|the',
      'not {adverbs}? the norm for|at|with us|our|here',
      'in our dna',
      'at the heart of everything|what',
    ],
  },
  classes,
)

type Meaning = MeaningOf<typeof PRAISING>

export default defineRule({
  id: 'bolstering',
  summary: 'Speaks of values instead of deeds: "we take this very seriously".',
  hears: 'Reads as: think of how good we are, not of what happened.',
  why: 'In 111 filmed talks at airport desks, work on the problem pleased customers, and much soothing weakened that.',
  todo: 'Say what was done, by whom and when; leave the values out.',
  sources: [
    {
      title:
        'Marinova, Singh & Singh 2018, Frontline Problem-Solving Effectiveness, Journal of Marketing Research 55',
      url: 'https://doi.org/10.1509/jmr.15.0243',
    },
    { title: 'Benoit 2015, Accounts, Excuses, and Apologies: Image Repair Theory and Research, 2nd edition' },
  ],
  severity: 'info',
  reads: 'sentence',
  weight: 2,
  triggers: [
    ...words(`
      serious doing know everything anything possible best utmost tireless diligent relentless clock assure reassure
      priorit importan concern pride ourselves myself valued loyal esteemed value treasure matter striv
      endeavo aim commit standard experience service always dna heart first who reflect represent typical indicative
      character norm trained`),
  ],

  check(sentence, report) {
    const frame = findFrame(PRAISING, sentence.tokens, sentence.sentence)
    if (!frame || !answersComplaint(sentence) || isBacked(sentence, frame)) return
    report({ span: spanOf(sentence, frame), fixes: () => fixes(sentence, frame) })
  },

  examples: {
    flags: [
      {
        text: "We're sorry about the rude answer. This is [[not typical of our]] crew.",
        becomes: "We're sorry about the rude answer. [TODO: what we changed].",
      },
      {
        text: "I'm sorry that the tour was so short. This is [[not the experience we want]] our guests to have.",
        becomes: "I'm sorry that the tour was so short. [TODO: what we changed].",
      },
      {
        text: "I'm sorry we mixed up the files. [[We take your privacy very seriously]].",
        becomes: "I'm sorry we mixed up the files.",
      },
      {
        text: 'Our [[team takes data protection seriously]].',
        policy: { kind: 'failure' },
        becomes: 'To protect your data we [TODO: action, date].',
      },
      {
        text: '[[Rest assured that]] we are doing all we can.',
        policy: { kind: 'identified' },
        becomes: 'Right now we are [TODO: action]. Next update by [TODO: time].',
      },
      {
        text: '[[Please rest assured]], your deposit is safe. We are sorry for the scare.',
        becomes: 'Your deposit is safe. We are sorry for the scare.',
      },
      {
        text: 'Sorry about the queue. [[We want to assure you that]] the second till is open.',
        becomes: 'Sorry about the queue. The second till is open.',
      },
      {
        text: '[[Please be assured that]] I have passed this on.',
        policy: { kind: 'failure' },
        becomes: "I've passed this to [TODO: who]; you'll hear by [TODO: when].",
      },
      {
        text: 'The flight left without you, and I apologize. Your comfort [[is our top priority]].',
        becomes: 'The flight left without you, and I apologize.',
      },
      {
        text: 'We [[pride ourselves on]] quick replies.',
        policy: { kind: 'failure' },
        becomes: 'We reply within [TODO: time]; this time we took [TODO: time].',
      },
      {
        text: '[[As a valued guest,]] you will get a free night.',
        policy: { kind: 'failure' },
        becomes: 'You will get a free night.',
      },
      {
        text: 'We are sorry that the tap broke, and [[we strive for]] excellence.',
        becomes: 'We are sorry that the tap broke.',
      },
      {
        text: '[[We take your report seriously]] and will call you. We are sorry.',
        becomes: 'We [TODO: action, date] and will call you. We are sorry.',
      },
      {
        text: 'We are sorry. [[We take your trust seriously]], and until you agree we share no photo.',
        becomes: 'We are sorry. Until you agree we share no photo.',
      },
      {
        text: '[[We take every hint seriously]], and we lock away your data.',
        policy: { kind: 'failure' },
        becomes: 'We lock away your data.',
      },
      {
        text: 'This is [[not the standard we hold]] ourselves to. We are sorry.',
        becomes: '[TODO: what we changed]. We are sorry.',
      },
      {
        text: 'This does [[not reflect who we are]].',
        policy: { kind: 'failure' },
        becomes: '[TODO: what we changed].',
      },
      {
        text: 'We apologize for the outage. [[We remain committed to improving]] the app.',
        becomes: 'We apologize for the outage. We [TODO: action, date].',
      },
      {
        text: '[[We are working around the clock]] on the lift.',
        policy: { kind: 'investigating' },
        becomes: 'Right now we are [TODO: action]. Next update by [TODO: time].',
      },
    ],
    allows: [
      'We are sorry for the wrong figures: the first sample was not typical of the whole crop.',
      "I'm sorry for the mix-up. This is not the bag that you lost.",
      'We pride ourselves on quick replies, and failed you here: this took nine days. We are sorry.',
      'We take security seriously: report holes to the address below.',
      'We take reports of holes very seriously.',
      'Rest assured, the old format still works.',
      'I am sorry. We take this seriously: since Monday two people read each letter before it goes out.',
      "We're sorry for the scare. Rest assured that the refund arrives by Friday.",
      'We apologize. Your ticket priority is high now.',
      'We hold the parcel for ten days. I am sorry that the shop was shut.',
      'I am sorry that you felt you were not taken seriously by our clerk.',
      'I committed to the main branch by mistake; sorry.',
      'We did not meet our own standard, and I am sorry: yours took three days.',
      'Your loyalty card is attached. Sorry that we forgot it.',
      { text: 'We pride ourselves on our bread.', policy: { kind: 'routine' } },
      'Our staff take pride in their work, and customers notice.',
      'We are sorry: assured delivery costs 5 dollars extra.',
    ],
  },
})

/** Whether the words lead to a deed, or to a fact with a figure: a colon, a date, a number behind them. */
function isBacked(
  { tokens, sentence }: SentenceReading,
  { from: start, to, meaning }: Framed<Meaning>,
): boolean {
  if (hasClock(tokens, sentence)) return true
  const behind = tokens.slice(to, sentence.to)
  if (behind.some(({ word, kind }) => word === ':' || kind === 'number')) return true
  // "This is not the service that we strive for" and "we strive for more, and fell short" admit that it was bad.
  const admits = (from: number, to: number, words: RegExp): boolean =>
    tokens.slice(from, to).some(({ word }) => words.test(word))
  return (
    (meaning === 'striving' || meaning === 'pride') &&
    (admits(sentence.from, start, /^(?:not|below)$/) ||
      admits(sentence.from, sentence.to, /^(?:short|fell|fail|failed|missed)$/))
  )
}

function fixes(sentence: SentenceReading, frame: Framed<Meaning>): DraftFix[] {
  const { tokens } = sentence
  const clause = clauseAround(sentence, frame)
  const whole = isWhole(sentence, clause)
  const who = sentenceVoice(sentence) ?? 'we'
  const gone = draft('safe', ...dropClause(sentence, clause))
  const write = (text: string): DraftFix => draft('template', ...replaceClause(sentence, clause, text))
  const has = (words: RegExp): boolean =>
    tokens.slice(clause.from, clause.to).some(({ word }) => words.test(word))
  const doing = `Right now ${who === 'I' ? 'I am' : 'we are'} ${slot('action')}`
  const isAlone = sentence.apologies.length === 0 && clause.from === sentence.sentence.from
  const now =
    isAlone && (whole || frame.meaning === 'assured')
      ? draft('template', replace(sentence, sentence.sentence, `${doing}. Next update by ${slot('time')}.`))
      : write(doing)
  const deed = write(
    has(/^(?:privacy|data|security|information)$/)
      ? `To protect your data ${who} ${slot('action, date')}`
      : `${who === 'I' ? 'I' : 'We'} ${slot('action, date')}`,
  )
  switch (frame.meaning) {
    case 'everything':
      return [now]
    case 'assured': {
      if (findFrame(PRAISING, tokens, { from: frame.to, to: sentence.sentence.to })?.meaning === 'everything')
        return [now]
      const opening = tokens[frame.to]?.word === ',' ? frame.to + 1 : frame.to
      const isTied =
        tokens[opening]?.kind === 'placeholder' ||
        saysTwoThings(sentence, opening) ||
        opensAside(sentence, frame.to)
      const plain = draft('safe', ...(isTied ? [] : dropOpening(sentence, { from: frame.from, to: opening })))
      const passed = has(/^(?:passed|forwarded|escalated)$/)
        ? [write(`I've passed this to ${slot('who')}; you'll hear by ${slot('when')}`)]
        : []
      return [...passed, plain]
    }
    case 'valued': {
      if (tokens[frame.from]!.word !== 'as') return [gone, deed]
      // "As a loyal customer of our Hull shop, you …"
      return tokens[frame.to - 1]!.word === ',' ? [draft('safe', ...dropOpening(sentence, frame))] : []
    }
    case 'pride': {
      if (!has(/^(?:repl(?:y|ies)|responses?|answers?|support)$/) || !has(/^(?:fast|quick|prompt|speedy)$/))
        return [gone, deed]
      const time = slot('time')
      return [write(`${who === 'I' ? 'I' : 'We'} reply within ${time}; this time ${who} took ${time}`), gone]
    }
    case 'identity':
      return [write(slot(`what ${who} changed`)), gone]
    // To be committed to something may be the only promise of the text, so it is not deleted.
    case 'committed':
      return [deed]
    default:
      return [gone, deed]
  }
}

/** "Rest assured that your file is safe, and that we have changed the locks": the second half needs the opening, too. */
const saysTwoThings = ({ tokens, sentence }: SentenceReading, from: number): boolean =>
  tokens.slice(from, sentence.to).some(({ word }, i, rest) => word === 'and' && rest[i + 1]?.word === 'that')

/** "I can assure you, Mr Lee, that it is safe": the clause waits behind the aside. */
const opensAside = ({ tokens, sentence }: SentenceReading, at: number): boolean =>
  tokens[at]?.kind === 'mark' &&
  tokens
    .slice(at + 1, sentence.to)
    .some(({ word }, i, rest) => i > 0 && word === 'that' && rest[i - 1]!.kind === 'mark')
