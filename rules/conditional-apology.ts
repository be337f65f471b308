import { headWords } from '../engine/apology/heads'
import { AUXILIARIES, isPast, NEGATIONS, words } from '../engine/language/words'
import type { Condition } from '../engine/apology/condition'
import { CATCH_ALL, isEffectNoun } from '../engine/apology/lexicon'
import type { Stretch } from '../engine/language/stretch'
import { actorFirst, COMPANY_ACTS } from '../engine/apology/passive'
import type { ApologyReading } from '../engine/apology/reading'
import {
  capitalize,
  draft,
  endsSentence,
  freshApology,
  insertAfter,
  ownVoice,
  pronoun,
  remove,
  replace,
  slot,
  slotBehindHead,
  spanOf,
  wordsOf,
} from '../engine/apology/rewrite'
import { defineRule, type DraftFix } from '../engine/rule'

export default defineRule({
  id: 'conditional-apology',
  summary: 'Makes the apology hold only if somebody was hurt.',
  hears: 'Reads as: maybe nothing happened to you, and if it did, that is your feeling.',
  why: 'A study of business English found that "sorry if" serves to deny responsibility or knowledge.',
  todo: 'Say what you did, without the condition; if you do not know yet, say when you will.',
  sources: [
    { title: 'Zhang 2018, "Sorry if" in the Cambridge Business English Corpus, IJALEL' },
    { title: 'Battistella, Sorry About That: The Language of Public Apology' },
  ],
  severity: 'error',
  reads: 'apology',
  weight: 120,
  triggers: headWords,

  check(reading, report) {
    const { condition } = reading
    if (!condition) return
    const severity = condition.onHarm ? 'error' : 'info'
    report({ span: spanOf(reading, condition), severity, fixes: () => fixes(reading, condition) })
  },

  examples: {
    flags: [
      { text: "I'm sorry [[if I interrupted you]].", becomes: "I'm sorry I interrupted you." },
      { text: 'We’re sorry [[if our survey annoyed you]].', becomes: 'We’re sorry our survey annoyed you.' },
      { text: 'We apologize [[if our driver was rude]].', becomes: 'We apologize that our driver was rude.' },
      { text: 'Sorry [[if you were offended by our poster]].', becomes: 'Sorry our poster offended you.' },
      { text: "I'm sorry [[if you were overcharged]].", becomes: "I'm sorry we overcharged you." },
      {
        text: 'I’m sorry [[if you were locked out of your till today]].',
        becomes: 'I’m sorry we locked you out of your till today.',
      },
      {
        text: 'We apologize [[if this letter reached you twice]].',
        becomes: 'We apologize that this letter reached you twice.',
      },
      { text: '[[If our courier was late]], we are sorry.', becomes: 'We are sorry our courier was late.' },
      {
        text: '[[Should you have experienced any difficulty]], please accept our apologies.',
        becomes: "We're sorry [TODO: what we did].",
      },
      {
        text: "I'm sorry [[if that isn't the reply you hoped for]].",
        becomes: "I know that isn't the reply you hoped for.",
      },
      {
        text: 'My apologies [[if this caused any inconvenience]].',
        becomes: 'My apologies for [TODO: what I did].',
      },
      {
        text: 'Please accept our apologies [[in case the parcel came late]].',
        becomes: 'Please accept our apologies that the parcel came late.',
      },
      {
        text: '[[To the extent that our notice confused anyone]], we regret that.',
        becomes: "We're sorry [TODO: what we did].",
      },
      {
        text: '[[Where we have fallen short]], we apologise.',
        becomes: 'We apologise that we have fallen short.',
      },
      {
        text: '{{first_name}}, we are sorry [[if you feel let down]].',
        becomes: '{{first_name}}, we are sorry [TODO: what we did].',
      },
      {
        text: '[[If our joke hurt you]], that was never the plan. We apologize.',
        becomes: 'If our joke hurt you, that was never the plan. We apologize for [TODO: what we did].',
      },
    ],
    allows: [
      "I'm sorry we billed you twice. If the money is not back by Friday, tell me.",
      "If you'd like your money back, reply to this e-mail. I'm sorry we billed you twice.",
      "I'm sorry the page timed out; if it does so again, send me the hour and I'll look it up.",
      'Should you have difficulty with the form, call us on {{phone}}.',
      "We're sorry we missed your visit. Should you want another day, pick one here.",
      'Sorry, can you tell me if the lamp is on?',
      "I'm checking if we owe you an apology.",
      "I'm sorry I asked if you had restarted it when you had already told me.",
      'Ask the driver to apologize if the parcel is late.',
      'Sorry if this has been asked before.',
      "I'm sorry we lost your form, even if only for a day.",
      "I'm sorry I offended you. That was not what I wanted.",
    ],
  },
})

function fixes(reading: ApologyReading, condition: Condition): DraftFix[] {
  if (condition.place === 'sentence-before')
    return [draft('template', slotBehindHead(reading, reading.head.to))]
  const found = [
    plainFact(reading, condition),
    deedInstead(reading, condition),
    unknownYet(reading, condition),
  ]
  return found.filter((fix) => fix !== undefined)
}

/** "sorry if I offended you" → "sorry I offended you": the condition becomes the fact. */
function plainFact(reading: ApologyReading, condition: Condition): DraftFix | undefined {
  const clause = { from: condition.connector.to, to: condition.to }
  const { tokens, head } = reading
  if (condition.inverted || head.kind === 'regrettable' || clause.from >= clause.to) return undefined
  if (condition.place === 'after' && deniesAnswer(reading, clause)) {
    return draft('assertive', replace(reading, { from: head.from, to: clause.from }, 'I know'))
  }
  const fact = factOf(reading, clause)
  if (fact === undefined) return undefined
  const link = head.kind === 'be-sorry' || head.kind === 'sorry' ? ' ' : ' that '
  if (condition.place === 'after') {
    // Only the connector changes where the clause stays as it is, so that the rest of the line is left alone.
    if (fact === wordsOf(reading, clause)) {
      if (link === ' that ') return draft('assertive', replace(reading, condition.connector, 'that'))
      return draft('assertive', remove(reading, condition.connector))
    }
    return draft(
      'assertive',
      replace(reading, { from: condition.from, to: condition.to }, `${link.trimStart()}${fact}`),
    )
  }
  return draft(
    'assertive',
    { span: [tokens[condition.from]!.start, tokens[head.from]!.start], newText: '' },
    capitalize(reading, head.from),
    insertAfter(reading, head.to - 1, `${link}${fact}`),
  )
}

/** "if that isn't the answer you wanted": the writer knows that it is not. */
const deniesAnswer = ({ tokens }: ApologyReading, { from, to }: Stretch): boolean =>
  /^(?:that|this|it)$/.test(tokens[from]!.word) &&
  tokens.slice(from, Math.min(to, from + 4)).some((token) => NEGATIONS.has(token.word))

/** The clause as a statement, where it can be one: in the past, about somebody, and not about "any" harm. */
function factOf(reading: ApologyReading, clause: Stretch): string | undefined {
  const { tokens } = reading
  const part = tokens.slice(clause.from, clause.to)
  if (
    part.some(
      (token) =>
        CATCH_ALL.has(token.word) ||
        isEffectNoun(token.word) ||
        /^(?:may|might|could|anyone|anybody)$/.test(token.word),
    )
  )
    return undefined
  const subject = part[0]!.word
  if (subject === 'you') return passiveFact(reading, clause)
  // "this caused" names nothing; "this e-mail reached you twice" does.
  const pointsOnly =
    /^(?:this|that)$/.test(subject) && (AUXILIARIES.has(part[1]?.word ?? '') || isPast(part[1]?.word ?? ''))
  if (pointsOnly || /^(?:it|there|something|anything|mistakes)$/.test(subject)) return undefined
  return part.some((token) => isPast(token.word) || token.word === 'have')
    ? wordsOf(reading, clause)
    : undefined
}

/** Words that can only be about what was said: "you were upset" may be about anything. */
const SAID = words('offended insulted confused ignored misled inconvenienced')

/** "you were offended by our poster" → "our poster offended you"; "you were locked out" → "we locked you out". */
function passiveFact(reading: ApologyReading, { from, to }: Stretch): string | undefined {
  const { tokens } = reading
  const participle = from + 2
  if (tokens[from + 1]?.word !== 'were' || participle >= to) return undefined
  const verb = tokens[participle]!.word
  const rest = { from: participle + 1, to }
  if (tokens[rest.from]?.word === 'by' && rest.from < to) return actorFirst(reading, { from: participle, to })
  if (SAID.has(verb) && rest.from === to) return `${pronoun(reading)} ${verb} you`
  if (!COMPANY_ACTS.has(verb)) return undefined
  return rest.from < to ? `we ${verb} you ${wordsOf(reading, rest)}` : `we ${verb} you`
}

/** A slot for the deed, in place of the condition or of the whole conditional sentence. */
function deedInstead(reading: ApologyReading, condition: Condition): DraftFix {
  if (condition.place === 'after' && reading.complement.kind === 'none')
    return draft('template', slotBehindHead(reading, condition.to))
  if (condition.place === 'after') return draft('assertive', remove(reading, condition))
  const { complement, head } = reading
  const to = complement.kind === 'none' ? head.to : complement.to
  const deed = slot(ownVoice(reading, 'what we did'))
  return draft('template', replace(reading, { from: condition.from, to }, `${freshApology(reading)} ${deed}`))
}

/** "I'm checking whether you were overcharged and will tell you by [TODO: time]": when the writer does not know. */
function unknownYet(reading: ApologyReading, condition: Condition): DraftFix | undefined {
  const { tokens, head } = reading
  const isFact = tokens
    .slice(condition.connector.to, condition.to)
    .some((token) => isPast(token.word) || token.word === 'have')
  if (condition.place !== 'after' || condition.inverted || !isFact) return undefined
  if (reading.complement.kind !== 'none' || !endsSentence(reading, condition.to)) return undefined
  const checking = pronoun(reading) === 'I' ? "I'm checking whether" : "We're checking whether"
  return draft(
    'template',
    replace(reading, { from: head.from, to: condition.connector.to }, checking),
    insertAfter(reading, condition.to - 1, ` and will tell you by ${slot('time')}`),
  )
}
