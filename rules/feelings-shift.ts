import { APOLOGY_ADVERBS, AUXILIARIES, NEGATIONS } from '../engine/language/words'
import type { ClauseComplement, Stretch } from '../engine/apology/complement'
import { PHYSICAL, REACTIONS, REACTION_NOUNS, REACTION_VERBS, SORROWS } from '../engine/apology/lexicon'
import type { ApologyReading } from '../engine/apology/reading'
import { draft, ownVoice, replace, slot, slotBehindHead, spanOf, wordsOf } from '../engine/apology/rewrite'
import type { Severity } from '../engine/finding'
import { defineRule, type DraftFix } from '../engine/rule'

export default defineRule({
  id: 'feelings-shift',
  summary: "Apologizes for the reader's reaction instead of the act that caused it.",
  hears: 'Reads as: the trouble is how you feel, not what we did.',
  why: 'An ombudsman told a London council that "sorry you felt the need to complain" put the responsibility on residents.',
  todo: 'Apologize for the act that led to the feeling.',
  sources: [
    {
      title: 'Housing Ombudsman report on Camden Council, as covered by the BBC',
      url: 'https://www.bbc.com/news/articles/cwyledgpdyxo',
    },
    {
      title:
        'Schumann 2014, An affirmed self and a better apology, Journal of Experimental Social Psychology 54',
    },
  ],
  severity: 'error',
  reads: 'apology',
  triggers: ['sorry', 'apolog', 'appolog', 'apolig', 'regret', 'unfortunate'],

  check(reading, report) {
    const { complement, head } = reading
    const severity = shiftIn(reading)
    if (severity)
      report({
        span: spanOf(reading, { from: head.from, to: complement.to }),
        severity,
        fixes: () => fixes(reading),
      })
  },

  examples: {
    flags: [
      { text: "[[I'm sorry you feel that way]].", becomes: "I'm sorry [TODO: what I did that led to this]." },
      {
        text: '[[We’re sorry that you feel this way about our prices]].',
        becomes: 'We’re sorry [TODO: what we did that led to this].',
      },
      {
        text: '[[We are sorry you were offended by our poster]].',
        becomes: 'We are sorry our poster offended you.',
      },
      { text: "[[I'm sorry you found our answer curt]].", becomes: "I'm sorry our answer was curt." },
      {
        text: '[[We regret that you are unhappy with the repair]].',
        becomes: 'We regret [TODO: what we did that led to this].',
      },
      {
        text: "[[We're sorry you felt it necessary to write]].",
        becomes: "We're sorry [TODO: what we did that led to this].",
      },
      {
        text: '[[Sorry for how this made you feel]].',
        becomes: 'Sorry [TODO: what we did that led to this].',
      },
      {
        text: "[[We are sorry you're upset]], {{first_name}}.",
        becomes: 'We are sorry [TODO: what we did that led to this], {{first_name}}.',
      },
      { text: '[[Sorry you took it that way]].', becomes: 'Sorry [TODO: what we did that led to this].' },
      {
        text: "[[I am sorry that you don't think we met your expectations]].",
        becomes: 'I am sorry [TODO: what I did that led to this].',
      },
      {
        text: "[[It's unfortunate that you see it like that]], and we will look at the order.",
        becomes: "We're sorry [TODO: what we did that led to this], and we will look at the order.",
      },
      {
        text: '[[{{company}} is sorry you are dissatisfied]].',
        becomes: '{{company}} is sorry [TODO: what we did that led to this].',
      },
      { text: '[[Sorry for your frustration]].', becomes: 'Sorry [TODO: what we did that led to this].' },
      {
        text: "[[We're sorry you're not satisfied with the fit]].",
        becomes: "We're sorry [TODO: what we did that led to this].",
      },
    ],
    allows: [
      "I'm sorry the reader still won't pair. I know that costs you time, and I don't blame you for being annoyed.",
      "I can see why you're upset: we cancelled the wrong order. I'm sorry.",
      "I'm sorry for your loss.",
      "You have every right to feel let down, and I'm sorry I didn't call back.",
      "I'm sorry I made you feel ignored.",
      "We're sorry you were charged twice.",
      "Tell us if you feel unwell and we'll move the visit at no charge.",
      "Feel free to call me. I'm sorry for the runaround we gave you.",
      "I'm sorry you are not feeling well. We've moved your appointment.",
      "I'm sorry you had to find the manual yourself because I forgot to attach it.",
      "We're sorry you were unable to see the invoice.",
    ],
  },
})

/** How clearly the apology is for a feeling, a view or a reading on the reader's side. */
function shiftIn(reading: ApologyReading): Severity | undefined {
  const { complement, tokens } = reading
  const words = tokens.map((token) => token.word)
  if (complement.kind === 'object') {
    const object = words.slice(complement.from, complement.to)
    if (object[1] === 'your' && REACTION_NOUNS.has(object.at(-1)!)) return 'error'
    return object[1] === 'how' &&
      object.includes('you') &&
      object.includes('feel') &&
      !/^(?:we|i)$/.test(object[2]!)
      ? 'error'
      : undefined
  }
  if (complement.kind === 'infinitive')
    return /^(?:hear|learn|see|know|read)$/.test(complement.verb) && hearsOfReaction(words, complement)
      ? 'info'
      : undefined
  if (complement.kind !== 'clause') return undefined
  if (complement.subject.person === 'reader') return reacts(words, complement) ? 'error' : undefined
  // "sorry it didn't meet your expectations" measures the act by the reader.
  return words
    .slice(complement.predicate, complement.to)
    .some((word) => /^(?:expectations|standards)$/.test(word))
    ? 'info'
    : undefined
}

/** "sorry to hear that you are disappointed": sympathy with a feeling that is about us. */
function hearsOfReaction(words: readonly string[], { from, to }: Stretch): boolean {
  const you = words.indexOf('you', from)
  return you > 0 && you < to && words.slice(you, Math.min(to, you + 6)).some((word) => REACTIONS.has(word))
}

/** Whether the clause says how the reader feels about, sees or takes something. */
function reacts(words: readonly string[], complement: ClauseComplement): boolean {
  const { predicate, to } = complement
  const at = predicateAt(words, complement)
  const verb = words[at] ?? ''
  const next = words[at + 1] ?? ''
  if (PHYSICAL.has(verb)) return false
  const isBodyOrSorrow = (word: string): boolean => PHYSICAL.has(word) || SORROWS.has(word)
  if (
    /^(?:feel|felt|feeling)$/.test(verb) &&
    words.slice(at + 1, Math.min(to, at + 4)).some(isBodyOrSorrow) &&
    words[at + 1] !== 'let'
  )
    return false
  if (REACTIONS.has(verb)) return true
  if (verb === 'took' || verb === 'take')
    return (
      /^(?:it|this|that|offense|offence)$/.test(next) ||
      words.slice(at, to).some((word) => /^(?:way|personally|badly)$/.test(word))
    )
  if (/^(?:like|love|agree|approve|enjoy|appreciate)$/.test(verb))
    return words.slice(predicate - 2, at).includes('not')
  if (!REACTION_VERBS.has(verb)) return false
  // "find a way", "see the invoice" and "find the manual" are acts, not views.
  return /^(?:feel|felt|feeling|think|thought|believe|believed)$/.test(verb) || isJudgement(words, at, to)
}

/** The first word of the predicate that is no auxiliary, negation or adverb. */
function predicateAt(words: readonly string[], { predicate, to }: ClauseComplement): number {
  let at = predicate
  while (
    at < to - 1 &&
    (AUXILIARIES.has(words[at]!) || NEGATIONS.has(words[at]!) || APOLOGY_ADVERBS.has(words[at]!))
  )
    at += 1
  return at
}

/** "found our reply rude", "see it like that", "perceived it as hostile": a thing, and what the reader makes of it. */
function isJudgement(words: readonly string[], at: number, to: number): boolean {
  if (words[at - 1] === 'to') return false
  if (words.slice(at + 2, to).includes('as')) return true
  const object = words[at + 1] ?? ''
  if (/^(?:it|this|us|that|me)$/.test(object)) return at + 2 < to
  if (/^(?:our|my)$/.test(object)) return at + 3 < to
  if (!/^(?:the|her|his|their|this|that|its)$/.test(object)) return false
  return (to === at + 4 || words.slice(at + 2, to).includes('too')) && !words[to - 1]!.endsWith('self')
}

const ACTS =
  /^(?:offended|upset|confused|insulted|hurt|disappointed|frustrated|annoyed|angered|disturbed|bothered)$/

function fixes(reading: ApologyReading): DraftFix[] {
  const { complement, head } = reading
  const what = 'what we did that led to this'
  const template =
    head.kind === 'regrettable'
      ? draft(
          'template',
          replace(
            reading,
            { from: head.from, to: complement.to },
            `We're sorry ${slot(ownVoice(reading, what))}`,
          ),
        )
      : draft('template', slotBehindHead(reading, complement.to, what))
  const act = complement.kind === 'clause' ? actOf(reading, complement) : undefined
  return act === undefined ? [template] : [draft('assertive', replace(reading, complement, act)), template]
}

/** "you were offended by our poster" → "our poster offended you"; "you found our reply rude" → "our reply was rude". */
function actOf(reading: ApologyReading, complement: ClauseComplement): string | undefined {
  const { tokens } = reading
  const at = predicateAt(
    tokens.map((token) => token.word),
    complement,
  )
  const verb = tokens[at]!.word
  const own = (i: number): boolean => /^(?:our|my)$/.test(tokens[i]?.word ?? '')
  if (ACTS.test(verb) && tokens[at + 1]?.word === 'by' && own(at + 2)) {
    return `${wordsOf(reading, { from: at + 2, to: complement.to })} ${verb} you`
  }
  if (verb === 'found' && own(at + 1) && complement.to === at + 4) {
    return `${wordsOf(reading, { from: at + 1, to: at + 3 })} was ${tokens[at + 3]!.word}`
  }
  return undefined
}
