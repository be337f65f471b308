import { APOLOGY_ADVERBS, AUXILIARIES, NEGATIONS } from '../engine/language/words'
import type { ClauseComplement } from '../engine/apology/complement'
import { PHYSICAL, REACTIONS, REACTION_VERBS, SORROWS } from '../engine/apology/lexicon'
import type { ApologyReading } from '../engine/apology/reading'
import { draft, ownVoice, replace, slot, slotBehindHead, spanOf, wordsOf } from '../engine/apology/rewrite'
import { defineRule, type DraftFix } from '../engine/rule'

export default defineRule({
  id: 'feelings-shift',
  summary: "Apologizes for the reader's reaction instead of the act that caused it.",
  hears: 'Reads as: the trouble is how you feel, not what we did.',
  why: 'An ombudsman told a London council that "sorry you felt the need to complain" put the responsibility on residents.',
  todo: 'Apologize for the act that led to the feeling.',
  sources: [
    { title: 'Housing Ombudsman report on Camden Council, as covered by the BBC', url: 'https://www.bbc.com/news/articles/cwyledgpdyxo' },
    { title: 'Schumann 2014, An affirmed self and a better apology, Journal of Experimental Social Psychology 54' },
  ],
  severity: 'error',
  reads: 'apology',
  triggers: ['sorry', 'apolog', 'appolog', 'apolig', 'regret', 'unfortunate'],

  check(reading, report) {
    const { complement, head } = reading
    const shift = shiftIn(reading)
    if (shift) report({ span: spanOf(reading, { from: head.from, to: complement.to }), fixes: () => fixes(reading) })
  },

  examples: {
    flags: [
      { text: "[[I'm sorry you feel that way]].", becomes: "I'm sorry [TODO: what I did that led to this]." },
      { text: '[[We’re sorry that you feel this way about our prices]].', becomes: 'We’re sorry [TODO: what we did that led to this].' },
      { text: '[[We are sorry you were offended by our poster]].', becomes: 'We are sorry our poster offended you.' },
      { text: "[[I'm sorry you found our answer curt]].", becomes: "I'm sorry our answer was curt." },
      { text: '[[We regret that you are unhappy with the repair]].', becomes: 'We regret [TODO: what we did that led to this].' },
      { text: "[[We're sorry you felt it necessary to write]].", becomes: "We're sorry [TODO: what we did that led to this]." },
      { text: '[[Sorry for how this made you feel]].', becomes: 'Sorry [TODO: what we did that led to this].' },
      { text: "[[We are sorry you're upset]], {{first_name}}.", becomes: 'We are sorry [TODO: what we did that led to this], {{first_name}}.' },
      { text: '[[Sorry you took it that way]].', becomes: 'Sorry [TODO: what we did that led to this].' },
      { text: "[[I am sorry that you don't think we met your expectations]].", becomes: 'I am sorry [TODO: what I did that led to this].' },
      { text: "[[It's unfortunate that you see it like that]], and we will look at the order.", becomes: "We're sorry [TODO: what we did that led to this], and we will look at the order." },
      { text: '[[{{company}} is sorry you are dissatisfied]].', becomes: '{{company}} is sorry [TODO: what we did that led to this].' },
      { text: "[[We're sorry you're not satisfied with the fit]].", becomes: "We're sorry [TODO: what we did that led to this]." },
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

/** Whether the apology is for a feeling, a view or a reading on the reader's side. */
function shiftIn(reading: ApologyReading): boolean {
  const { complement, tokens } = reading
  if (complement.kind === 'object') {
    const words = tokens.slice(complement.from, complement.to).map((token) => token.word)
    return words[1] === 'how' && words.includes('you') && words.includes('feel') && !/^(?:we|i)$/.test(words[2]!)
  }
  if (complement.kind !== 'clause' || complement.subject.person !== 'reader') return false
  return reacts(reading, complement)
}

function reacts({ tokens }: ApologyReading, complement: ClauseComplement): boolean {
  const at = predicateAt(tokens.map((token) => token.word), complement)
  const word = tokens[at]?.word ?? ''
  const next = tokens[at + 1]?.word ?? ''
  if (tokens.slice(complement.predicate, complement.to).some((token) => PHYSICAL.has(token.word) && !/^(?:welcome|pain)$/.test(token.word))) return false
  if (SORROWS.has(next)) return false
  if (REACTIONS.has(word)) return true
  if (word === 'took' || word === 'take') return next === 'it' || next === 'this' || next === 'offense' || next === 'offence'
  if (!REACTION_VERBS.has(word)) return false
  // "find a way", "see the invoice" and "find the manual" are acts, not views.
  if (/^(?:found|find|see|saw|view|viewed|consider|considered|perceive|perceived|interpret|interpreted)$/.test(word)) {
    return isJudgement(tokens.map((token) => token.word), at, complement.to)
  }
  return true
}

/** The first word of the predicate that is no auxiliary, negation or adverb. */
function predicateAt(words: readonly string[], { predicate, to }: ClauseComplement): number {
  let at = predicate
  while (at < to - 1 && (AUXILIARIES.has(words[at]!) || NEGATIONS.has(words[at]!) || APOLOGY_ADVERBS.has(words[at]!))) at += 1
  return at
}

/** "found our reply rude", "see it like that", "found it necessary": a thing and what the reader makes of it. */
function isJudgement(words: readonly string[], at: number, to: number): boolean {
  if (words[at - 1] === 'to') return false
  const object = words[at + 1] ?? ''
  if (object === 'it' || object === 'this' || object === 'us' || object === 'that') return at + 2 < to
  return /^(?:our|my)$/.test(object) && at + 3 < to
}

const ACTS = /^(?:offended|upset|confused|insulted|hurt|disappointed|frustrated|annoyed|angered|disturbed|bothered)$/

function fixes(reading: ApologyReading): DraftFix[] {
  const { complement, head } = reading
  const what = 'what we did that led to this'
  const template =
    head.kind === 'regrettable'
      ? draft('template', replace(reading, { from: head.from, to: complement.to }, `We're sorry ${slot(ownVoice(reading, what))}`))
      : draft('template', slotBehindHead(reading, complement.to, what))
  const act = complement.kind === 'clause' ? actOf(reading, complement) : undefined
  return act === undefined ? [template] : [draft('assertive', replace(reading, complement, act)), template]
}

/** "you were offended by our poster" → "our poster offended you"; "you found our reply rude" → "our reply was rude". */
function actOf(reading: ApologyReading, complement: ClauseComplement): string | undefined {
  const { tokens } = reading
  const at = predicateAt(tokens.map((token) => token.word), complement)
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
