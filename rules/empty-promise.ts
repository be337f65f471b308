import { answersComplaint, answersCustomer } from '../engine/macro/answer'
import { clauseAround, dropClause, isWhole, replaceClause, sentenceVoice } from '../engine/rewrite/clause'
import { findVow, type Vow } from '../engine/sentence/vow'
import { draft, slot, spanOf } from '../engine/rewrite/drafts'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { words } from '../engine/language/words'
import { defineRule, type DraftFix } from '../engine/rule'

export default defineRule({
  id: 'empty-promise',
  summary: 'Promises that it will not happen again, and names no change.',
  hears: 'Reads as: nothing will be different.',
  why: 'In a trial with 1.5 million riders, repeated apologies and promises to do better could do worse than saying nothing.',
  todo: 'Say what you changed and when; if nothing changed, leave the promise out.',
  sources: [
    {
      title:
        'Halperin, Ho, List & Muir 2022, Toward an Understanding of the Economics of Apologies, The Economic Journal 132',
      url: 'https://doi.org/10.1093/ej/ueab062',
    },
  ],
  severity: 'info',
  reads: 'sentence',
  weight: 4,
  triggers: [
    ...words(`
      happen occur recur reoccur repeat better improv serve taken taking take took implement learn lesson
      action measure step passed forward share relay pass noted fed highlight escalat`),
  ],

  check(sentence, report) {
    const frame = findVow(sentence)
    if (!frame) return
    // Where feedback went is told to customers who had no complaint, too.
    const isTold = frame.meaning === 'passed' ? answersCustomer : answersComplaint
    if (!isTold(sentence)) return
    report({ span: spanOf(sentence, frame), fixes: () => fixes(sentence, frame) })
  },

  examples: {
    flags: [
      {
        text: 'I am sorry about the cold soup. [[Your comments have been shared with the relevant department so that action can be taken]].',
        becomes: 'I am sorry about the cold soup. I have told [TODO: who] about [TODO: what].',
      },
      {
        text: 'I am sorry for the mix-up with your bag. [[Appropriate action has been taken]].',
        becomes: 'I am sorry for the mix-up with your bag. I [TODO: what was done] on [TODO: date].',
      },
      {
        text: 'I am sorry about the cold soup. I [[will pass this on to the team]].',
        becomes: 'I am sorry about the cold soup. I have told [TODO: who] about [TODO: what].',
      },
      {
        text: '[[This will never happen again]].',
        policy: { kind: 'failure' },
        becomes: 'To stop this happening again we [TODO: change] on [TODO: date].',
      },
      {
        text: "We're sorry we lost your keys. We guarantee [[it won't happen again]].",
        becomes: "We're sorry we lost your keys.",
      },
      {
        text: "I'm sorry for the double booking. I will make sure [[this doesn’t occur again]].",
        becomes:
          "I'm sorry for the double booking. To stop this happening again I [TODO: change] on [TODO: date].",
      },
      {
        text: 'We apologize for the leak and [[promise to do better]].',
        becomes: 'We apologize for the leak and from [TODO: date] we [TODO: new practice].',
      },
      {
        text: 'We will [[strive to serve]] you with more care. We regret the broken vase.',
        becomes: 'We regret the broken vase.',
      },
      {
        text: '[[Measures are being taken]] so that the gate stays shut.',
        policy: { kind: 'failure' },
        becomes: 'We are [TODO: step]; it will be done by [TODO: date] so that the gate stays shut.',
      },
      {
        text: 'We [[have taken the necessary steps]] to prevent this.',
        policy: { kind: 'resolved' },
        becomes: 'We are [TODO: step]; it will be done by [TODO: date].',
      },
      {
        text: '[[Lessons have been learned]].',
        policy: { kind: 'postmortem' },
        becomes: 'We learned [TODO: what] and changed [TODO: what].',
      },
      {
        text: 'Hello {{customer.first_name}}, [[your comments have been forwarded to the relevant department]].',
        policy: { kind: 'routine' },
        becomes: "Hello {{customer.first_name}}, I've told [TODO: who] about [TODO: what].",
      },
      {
        text: 'Dear Ms Ito, we [[have passed this on to our team]].',
        policy: { kind: 'routine' },
        becomes: "Dear Ms Ito, we've told [TODO: who] about [TODO: what].",
      },
      {
        text: 'Appropriate [[action will be taken]].',
        policy: { kind: 'failure' },
        becomes: 'I will [TODO: action] by [TODO: date].',
      },
      {
        text: 'I am sorry about the cold soup. We will [[look into ways of improving]] our kitchen.',
        becomes: 'I am sorry about the cold soup.',
      },
    ],
    allows: [
      'We are sorry we lost your key. To stop this happening again, we have [change].',
      'I am sorry about the cold soup. I have passed this on to Ana, who runs the kitchen.',
      "We're sorry we lost your keys. On Monday we put a locked box at the desk, so it won't happen again.",
      'We added a second check on Monday. This will not happen again. We are sorry.',
      'I am sorry. If this happens again, send me the time and I will look it up.',
      "I'm sorry about the link. To prevent this from happening again, please update the app.",
      'From June 1 two people get each alarm, so that this does not happen again; we are sorry for the night it took.',
      'With this option set, it will never happen again.',
      'We promise delivery by Friday or it is free.',
      'Nothing will be charged again this month, and I am sorry for the scare.',
      'Lessons have been moved to Tuesday, and we are sorry for the short notice.',
      "I'm sorry it took three calls. I have passed your case to Ana Ruiz, who will call you at noon.",
      'Take the necessary steps to secure your account. We are sorry for the leak.',
      'Tell us how we can do better.',
      { text: "This doesn't happen often, and we are glad that you told us.", policy: { kind: 'failure' } },
      {
        text: 'Your comments have been shared with the chef and the night crew for training.',
        policy: { kind: 'failure' },
      },
      'Steps have been taken by 3 million walkers.',
      'We are sorry. We are taking the following steps to prevent this from happening again:',
      'I am sorry about the label. Two people now check each one, so it will not happen again.',
    ],
  },
})

function fixes(sentence: SentenceReading, frame: Vow): DraftFix[] {
  const { tokens } = sentence
  const clause = clauseAround(sentence, frame)
  const whole = isWhole(sentence, clause)
  const gone = draft('safe', ...dropClause(sentence, clause))
  const write = (text: string): DraftFix => draft('template', ...replaceClause(sentence, clause, text))
  const said = sentenceVoice(sentence)
  const who = said ?? 'we'
  switch (frame.meaning) {
    case 'again': {
      const change = write(`To stop this happening again ${who} ${slot('change')} on ${slot('date')}`)
      const isBare =
        whole &&
        tokens
          .slice(clause.from, frame.from)
          .some(({ word }) => /^(?:promise|guarantee|hopefully)$/.test(word))
      return isBare ? [gone, change] : [change]
    }
    case 'better': {
      const practice = write(`From ${slot('date')} ${who} ${slot('new practice')}`)
      const promises = tokens
        .slice(frame.from, frame.to)
        .some(({ word }) => /^(?:promise|vow|pledge)$/.test(word))
      return promises ? [practice] : [gone, practice]
    }
    case 'steps':
      // "Appropriate action has been taken": it is said to be done.
      if (tokens.slice(frame.from, frame.to).some(({ word }) => word === 'been'))
        return [write(`${who === 'I' ? 'I' : 'We'} ${slot('what was done')} on ${slot('date')}`)]
      return [write(`${who === 'I' ? 'I am' : 'We are'} ${slot('step')}; it will be done by ${slot('date')}`)]
    case 'action':
      return [write(`${said === 'we' ? 'We' : 'I'} will ${slot('action')} by ${slot('date')}`)]
    case 'lessons':
      return [write(`${who === 'I' ? 'I' : 'We'} learned ${slot('what')} and changed ${slot('what')}`)]
    case 'passed':
      return [write(`${said === 'we' ? "We've" : "I've"} told ${slot('who')} about ${slot('what')}`)]
    case 'ways':
      return [gone, write(`From ${slot('date')} ${who} ${slot('new practice')}`)]
  }
}
