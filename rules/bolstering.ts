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
import { findFrame, type Framed } from '../engine/sentence/frame'
import { PRAISING, type Praise } from '../engine/sentence/praise'
import { draft, replace, slot, spanOf } from '../engine/rewrite/drafts'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { pattern } from '../engine/language/pattern'
import type { Stretch } from '../engine/language/stretch'
import type { Token } from '../engine/language/tokens'
import { AUXILIARIES, FIRST_PERSON, isPast, words } from '../engine/language/words'
import { defineRule, type DraftFix } from '../engine/rule'

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
      serious business thousands hundreds millions happy satisfied doing know everything anything possible best utmost tireless diligent relentless clock assur reassur
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
      'I am sorry. We take this seriously and have locked the old door.',
      'I am sorry. We take this seriously, and {{action_taken}}.',
    ],
  },
})

const DID = pattern(',? and we|i? have|has now|already|since? _')

/** "… and have locked the old door"; but not "and have taken steps". */
const isDeedBehind = (tokens: readonly Token[], { from, to }: Stretch): boolean => {
  const deed = DID.at(tokens, from, to)
  const verb = deed && tokens[deed.to - 1]!.word
  return verb !== undefined && isPast(verb) && verb !== 'taken'
}

/** Whether the words lead to a deed, or to a fact with a figure: a colon, a date, a number behind them. */
function isBacked(
  { tokens, sentence }: SentenceReading,
  { from: start, to, meaning }: Framed<Praise>,
): boolean {
  if (meaning === 'record') return false
  if (hasClock(tokens, sentence)) return true
  const behind = tokens.slice(to, sentence.to)
  if (behind.some(({ word, kind }) => word === ':' || kind === 'number')) return true
  const isSlot = ({ placeholder }: Token): boolean =>
    placeholder !== undefined && !/^(?:person|company)$/.test(placeholder.kind)
  // "We take this seriously and have locked the old door", "… and [steps taken]"
  if (isDeedBehind(tokens, { from: to, to: sentence.to }) || behind.some(isSlot)) return true
  // "This is not the service that we strive for" and "we strive for more, and fell short" admit that it was bad.
  const admits = (from: number, to: number, words: RegExp): boolean =>
    tokens.slice(from, to).some(({ word }) => words.test(word))
  return (
    (meaning === 'striving' || meaning === 'pride') &&
    (admits(sentence.from, start, /^(?:not|below)$/) ||
      admits(sentence.from, sentence.to, /^(?:short|fell|fail|failed|missed)$/))
  )
}

function fixes(sentence: SentenceReading, frame: Framed<Praise>): DraftFix[] {
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
        !leadsToClause(sentence, opening) ||
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

/** "We assure you better service" leads to no clause that could stand alone. */
const leadsToClause = ({ tokens, sentence }: SentenceReading, opening: number): boolean =>
  tokens[opening - 1]?.word === 'that' ||
  tokens
    .slice(opening, sentence.to)
    .some(({ word }) => AUXILIARIES.has(word) || FIRST_PERSON.has(word) || isPast(word))

/** "I can assure you, Mr Lee, that it is safe": the clause waits behind the aside. */
const opensAside = ({ tokens, sentence }: SentenceReading, at: number): boolean =>
  tokens[at]?.kind === 'mark' &&
  tokens
    .slice(at + 1, sentence.to)
    .some(({ word }, i, rest) => i > 0 && word === 'that' && rest[i - 1]!.kind === 'mark')
