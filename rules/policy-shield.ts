import { headWords } from '../engine/apology/heads'
import type { ApologyReading } from '../engine/apology/reading'
import { explanationOf, type Explanation } from '../engine/sentence/explanation'
import { BY_POLICY, readRefusal, refusalWords, type Refusal } from '../engine/sentence/refusal'
import { spanOf } from '../engine/rewrite/drafts'
import { plainRefusals } from '../engine/rewrite/refusal'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { patterns } from '../engine/language/pattern'
import type { Advice, Severity } from '../engine/finding'
import { answersCustomer } from '../engine/macro/answer'
import { around, isBesideApology, speaksToReader } from '../engine/macro/context'
import { defineRule } from '../engine/rule'

export default defineRule({
  id: 'policy-shield',
  summary:
    'Hides a refusal behind a policy, a system or a bare "sorry, but we can\'t", with no reason and no other way.',
  hears: 'Reads as: a rule decided, and nobody here thought about you.',
  why: 'In 111 filmed talks at airport desks, options pleased customers even where the problem could not be solved.',
  todo: 'Say no in plain words, give the reason behind the rule, and offer what you can do.',
  sources: [
    {
      title:
        'Marinova, Singh & Singh 2018, Frontline Problem-Solving Effectiveness, Journal of Marketing Research 55',
      url: 'https://doi.org/10.1509/jmr.15.0243',
    },
  ],
  severity: 'warning',
  reads: 'sentence',
  weight: 80,
  triggers: [...headWords, ...refusalWords],

  check(reading, report) {
    const refusal = readRefusal(reading)
    if (!refusal) return
    const given = explanationOf(reading, refusal)
    const severity = severityOf(reading, refusal, given)
    if (!severity) return
    report({
      span: spanOf(reading, refusal),
      severity,
      ...adviceOn(refusal, given),
      fixes: () => plainRefusals(reading, refusal, given),
    })
  },

  examples: {
    flags: [
      {
        text: 'Sorry about the fee. I hear you, but [[my hands are tied]].',
        severity: 'info',
        becomes:
          "Sorry about the fee. I hear you, but I can't change this myself; [TODO: who] can, and I've asked by [TODO: time].",
      },
      {
        text: 'Sorry about the fee. [[Our terms and conditions do state that]] it applies.',
        severity: 'info',
        becomes:
          'Sorry about the fee. It applies because [TODO: reason in plain words]. You can [TODO: A] or [TODO: B].',
      },
      {
        text: '[[Your refund has been rejected]] as per our terms.',
        policy: { kind: 'denial' },
        becomes: "We've rejected your refund because [TODO: reason]. To appeal, [TODO: how].",
      },
      {
        text: "I'm sorry, but [[rules are rules]].",
        becomes: '[TODO: reason in plain words]. You can [TODO: A] or [TODO: B].',
      },
      {
        text: "Sorry, [[my manager won't let me]] change the price.",
        becomes:
          "I can't change the price because [TODO: reason in plain words]. You can [TODO: A] or [TODO: B].",
      },
      {
        text: 'I’m sorry, but [[as per our policy we cannot]] change the name on the ticket.',
        becomes:
          'We can’t change the name on the ticket because [TODO: reason in plain words]. You can [TODO: A] or [TODO: B].',
      },
      {
        text: 'Unfortunately, [[there’s nothing more we can do]].',
        policy: { kind: 'denial' },
        becomes: 'What we can do is [TODO: option].',
      },
      {
        text: 'Sorry, [[it’s our policy not to]] reopen old cases.',
        becomes:
          'We can’t reopen old cases because [TODO: reason in plain words]. You can [TODO: A] or [TODO: B].',
      },
      {
        text: 'I’m afraid [[the system won’t let me]].',
        policy: { kind: 'denial' },
        becomes: 'I can’t do that because [TODO: reason].',
      },
      {
        text: 'We regret to inform you that [[your application was declined]].',
        policy: { kind: 'denial' },
        becomes: "We've declined your application because [TODO: reason]. To appeal, [TODO: how].",
      },
      {
        text: 'I am sorry, [[my hands are tied]].',
        becomes: 'I cannot change this myself; [TODO: who] can, and I have asked by [TODO: time].',
      },
      {
        text: 'Unfortunately [[that is just how the system works]].',
        policy: { kind: 'denial' },
        becomes: '[TODO: reason in plain words]. You can [TODO: A] or [TODO: B].',
      },
      {
        text: '[[Our terms clearly state that]] tickets are final.',
        policy: { kind: 'denial' },
        becomes: 'Tickets are final because [TODO: reason in plain words]. You can [TODO: A] or [TODO: B].',
      },
      {
        text: 'Sorry, [[exceptions cannot be made]].',
        becomes: 'We cannot make an exception because [TODO: reason].',
      },
      {
        text: 'I’m sorry, [[I’m not permitted to]] open that file.',
        becomes:
          'I can’t open that file because [TODO: reason in plain words]. You can [TODO: A] or [TODO: B].',
      },
      {
        text: '[[We are unable to accommodate your request]] at this time.',
        policy: { kind: 'denial' },
        becomes: 'We cannot [TODO: what]. [TODO: reason].',
      },
      {
        text: "[[Per our gift card policy, we're not able to]] pay it out.",
        policy: { kind: 'denial' },
        becomes: "We can't pay it out because [TODO: reason in plain words]. You can [TODO: A] or [TODO: B].",
      },
      {
        text: 'I see that this is hard, but [[our rules are clear]].',
        policy: { kind: 'denial' },
        becomes:
          'I see that this is hard, but [TODO: reason in plain words]. You can [TODO: A] or [TODO: B].',
      },
      {
        text: '[[As set out in our terms, we do not]] change names on tickets.',
        policy: { kind: 'denial' },
        becomes:
          'We cannot change names on tickets because [TODO: reason in plain words]. You can [TODO: A] or [TODO: B].',
      },
      {
        text: 'Dear {{name}}, thank you for your letter. Unfortunately, [[we are unable to]] offer a grant this year.',
        policy: { kind: 'denial' },
        becomes:
          'Dear {{name}}, thank you for your letter. We cannot offer a grant this year because [TODO: reason in plain words]. You can [TODO: A] or [TODO: B].',
      },
      {
        text: 'Unfortunately, [[your claim was declined]]. Reason: {{reason}}',
        severity: 'info',
        policy: { kind: 'denial' },
        becomes: "We've declined your claim. To appeal, [TODO: how]. Reason: {{reason}}",
      },
      {
        text: 'We are sorry for the wait, but [[we cannot]] move the date due to company policy.',
        becomes:
          'We are sorry for the wait. We cannot move the date because [TODO: reason in plain words]. You can [TODO: A] or [TODO: B].',
      },
      {
        text: 'We are sorry, but [[we can’t]] replace order {{order.id}}.',
        policy: { kind: 'denial' },
        becomes:
          'We can’t replace order {{order.id}} because [TODO: reason in plain words]. You can [TODO: A] or [TODO: B].',
      },
      {
        text: 'Sorry, but [[per company policy I cannot]] waive it. You can pay in two parts.',
        severity: 'info',
        becomes: 'I cannot waive it because [TODO: reason in plain words]. You can pay in two parts.',
      },
      {
        text: 'Unfortunately [[our system does not allow us to]] change your seat.',
        severity: 'info',
        becomes:
          'We cannot change your seat because [TODO: reason in plain words]. You can [TODO: A] or [TODO: B].',
      },
    ],
    allows: [
      'Sorry about the fee. Our terms state that you may ask for it back, and I have done so for you.',
      'Vouchers are valid for three years and cannot be extended.',
      'We regret that we are unable to fulfil your request.',
      {
        text: 'As per our policy we cannot ship batteries by air, because they may catch fire. You can pick yours up in the shop.',
        policy: { kind: 'denial' },
      },
      {
        text: 'The warranty ended in March, so we cannot repair it for free. I can offer you a repair at cost.',
        policy: { kind: 'denial' },
      },
      {
        text: 'Unfortunately, we cannot refund order {{id}}. **Reason:** the lamp was used. You can sell it back to us.',
        policy: { kind: 'denial' },
      },
      'Unfortunately, we are unable to accept pull requests in this repository.',
      'Our privacy policy says which data we keep and for how long.',
      'I’m sorry we gave you the wrong copy of our policy.',
      'I’m not able to see your screen, so please tell me what it says.',
      'If our policy does not allow it, ask your team lead.',
      'Sorry, but we can’t find that page.',
      'I’m sorry that we broke our own rules in your case.',
      'Unfortunately the system does not allow nested groups.',
      'There is nothing we can do better than this, said the coach.',
      'We are not allowed to open files of the operating system from a sandbox.',
      'Your pull request was declined by the bot.',
      { text: 'There is nothing you have to do.', policy: { kind: 'denial' } },
    ],
  },
})

const REAL = new Set(['denial', 'failure'])
const SOFTENED = patterns(['unfortunately|regrettably|sadly|afraid', 'regret|sorry to inform|advise|tell'])

const isUnauthorized = ({ tokens }: SentenceReading, { from, to }: Refusal): boolean =>
  tokens.slice(from, to).some(({ word }) => /^authori[sz]ed$/.test(word))

const isSadly = ({ tokens, sentence }: SentenceReading): boolean =>
  SOFTENED.find(tokens, sentence.from, sentence.to) !== undefined

const isSaidToReader = (reading: SentenceReading): boolean =>
  [reading, ...around(reading, 1)].some(speaksToReader)

/** "Our terms state that you may cancel at any time" */
const grants = ({ tokens, sentence }: SentenceReading, { to }: Refusal): boolean =>
  tokens.slice(to, sentence.to).some(({ word }) => word === 'may' || word === 'can')

/** Refusals that hide behind a rule or a system. The others only leave out the reason. */
const HIDES: ReadonlySet<Refusal['kind']> = new Set([
  'shielded',
  'disallowed',
  'stated',
  'process',
  'tied',
  'exception',
])

/** What is missing, where that is not the reason behind a rule. */
function adviceOn({ kind }: Refusal, { reason }: Explanation): Partial<Advice> {
  if (reason)
    return { hears: 'Reads as: no, and that is the end of it.', todo: 'Offer what you can do instead.' }
  return HIDES.has(kind) ? {} : { hears: 'Reads as: no, and you need not know why.' }
}

/**
 * A policy in front of a no is a warning where a request is turned down or an apology softens it. With half an
 * explanation it is a remark; with a reason and an alternative it is a good answer.
 */
function severityOf(reading: SentenceReading, refusal: Refusal, given: Explanation): Severity | undefined {
  if (given.reason && given.alternative) return undefined
  if (refusal.kind !== 'bare' && refusal.kind !== 'ungranted')
    return severityOfShield(reading, refusal, given)
  if (given.reason || given.alternative) return undefined
  const isLetter = refusal.kind === 'ungranted' && isSadly(reading) && reading.apologies.length === 0
  return isLetter ? severityOfLetter(reading) : severityOfBare(reading)
}

/** "Unfortunately, we cannot offer a place": in a letter, and with nothing else in it. */
function severityOfLetter(reading: SentenceReading): Severity | undefined {
  const { kind } = reading.macro
  if (kind === 'denial') return 'warning'
  return kind === 'unknown' && answersCustomer(reading) && isSaidToReader(reading) ? 'info' : undefined
}

/** "Sorry, but we can't": a no that takes the apology back. */
function severityOfBare({ apologies, macro }: SentenceReading): Severity | undefined {
  const turns = apologies.some(({ contrast }) => contrast?.tail === 'refusal' && contrast.place === 'after')
  if (!turns) return undefined
  // "Sorry, but we can't find that page" is no answer to a request.
  if (REAL.has(macro.kind)) return 'warning'
  return apologies.some(({ complement }) => complement.kind === 'object') ? 'info' : undefined
}

/** "As per our policy …", and all that says no without a word of us. */
function severityOfShield(
  reading: SentenceReading,
  refusal: Refusal,
  { reason, alternative }: Explanation,
): Severity | undefined {
  const { tokens, sentence, apologies, macro } = reading
  const { kind } = refusal
  const isHalfExplained = reason || alternative
  const isReal = REAL.has(macro.kind)
  // "Sorry, I am not authorized to read that" is what programs say, too.
  if (!isReal && isUnauthorized(reading, refusal)) return isHalfExplained ? undefined : 'info'
  // "We regret that we are unable to approve your request" is a refusal, and says so.
  const isApology = ({ head }: ApologyReading): boolean =>
    head.kind !== 'regret' || kind !== 'unfilled' || reason
  if (isReal || (apologies.some(isApology) && kind !== 'declined'))
    return isHalfExplained ? 'info' : 'warning'
  const isShield = HIDES.has(kind) || kind === 'helpless'
  if (isShield && isBesideApology(reading, 1) && !grants(reading, refusal)) return 'info'
  if (isHalfExplained || !(speaksToReader(reading) || kind === 'helpless')) return undefined
  // "Your request has been rejected as per our policy" needs no other sign that somebody is turned down.
  const isShielded = kind === 'declined' && BY_POLICY.find(tokens, refusal.to, sentence.to) !== undefined
  return isSadly(reading) || isShielded ? 'info' : undefined
}
