import {
  clauseAround,
  dropClause,
  dropOpening,
  freshRegret,
  isWhole,
  replaceClause,
} from '../engine/rewrite/clause'
import { isEffectNoun } from '../engine/apology/lexicon'
import { capitalize, draft, replace, slot, spanOf, wordsOf } from '../engine/rewrite/drafts'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { findUnderstatement, type Understatement } from '../engine/sentence/understatement'
import { words } from '../engine/language/words'
import { defineRule, type DraftEdit, type DraftFix } from '../engine/rule'
import { indexWithin } from '../engine/language/stretch'

export default defineRule({
  id: 'minimizing',
  summary: 'Makes the harm small: "a slight delay", "only a few minutes", "no harm done".',
  hears: 'Reads as: you are making too much of this.',
  why: 'Minimizing the harm is one of the four things that spoil an apology in the research of Karina Schumann.',
  todo: 'State the harm with its figure, and let the reader say how big it was.',
  sources: [
    {
      title:
        'Schumann 2014, An Affirmed Self and a Better Apology, Journal of Experimental Social Psychology 54',
      url: 'https://doi.org/10.1016/j.jesp.2014.04.013',
    },
    { title: 'Benoit 2015, Accounts, Excuses, and Apologies: Image Repair Theory and Research, 2nd edition' },
  ],
  severity: 'warning',
  reads: 'sentence',
  weight: 15,
  triggers: [
    ...words(`
      slight minor small little tiny isolated mere wee trivial teeny petty negligible brief short
      momentary temporary simple simply quick bit one-off only just harm damage big huge world end oops
      human happen industr business trade sector whoops oopsie oopsy d'oh uh-oh perfect mistakes honest
      least worse nothing complain mention notic report minded everyone everybody anyone anybody`),
  ],

  check(sentence, report) {
    const found = findUnderstatement(sentence)
    if (found)
      report({ span: spanOf(sentence, found), unsure: !found.isSure, fixes: () => fixes(sentence, found) })
  },

  examples: {
    flags: [
      {
        text: 'We are sorry that the guide was rude. [[Nobody has ever complained]] before.',
        severity: 'info',
        becomes: 'We are sorry that the guide was rude. [TODO: what happened].',
      },
      {
        text: 'Sorry about the wrong code! [[These little hiccups happen]] from time to time.',
        severity: 'info',
        becomes: 'Sorry about the wrong code!',
      },
      {
        text: "I'm sorry about the crash. [[At least nobody was]] hurt.",
        severity: 'info',
        becomes: "I'm sorry about the crash. [TODO: what happened].",
      },
      {
        text: "We're sorry for the wrong bill. [[We all make mistakes]].",
        policy: { kind: 'failure' },
        becomes: "We're sorry for the wrong bill.",
      },
      {
        text: "Sorry for the wrong order, we're [[only human]].",
        becomes: 'Sorry for the wrong order.',
      },
      {
        text: 'We printed your name wrong, and we are sorry. It [[was just a typo]].',
        severity: 'info',
        becomes: 'We printed your name wrong, and we are sorry. [TODO: what happened].',
      },
      { text: 'Sorry for the [[slight delay]].', becomes: 'Sorry for the delay.' },
      {
        text: 'We apologize for this [[minor inconvenience]].',
        becomes: 'We apologize for [TODO: what happened].',
      },
      {
        text: "I'm sorry for the [[little mix-up]] with your keys.",
        becomes: "I'm sorry for the mix-up with your keys.",
      },
      {
        text: 'We apologize for a [[negligible error]] in your bill.',
        becomes: 'We apologize for an error in your bill.',
      },
      {
        text: 'It was [[only a few minutes of downtime]].',
        policy: { kind: 'resolved' },
        becomes: 'We were down for [TODO: minutes].',
      },
      {
        text: '[[Only 3% of shops were affected]].',
        policy: { kind: 'resolved' },
        becomes: '[TODO: number] shops were affected.',
      },
      {
        text: '[[Just a small hiccup]] on our side!',
        policy: { kind: 'failure' },
        becomes: '[TODO: what failed] on our side!',
      },
      {
        text: 'There was a [[brief blip]] in the feed, and we are sorry.',
        severity: 'info',
        becomes: 'There was an outage of [TODO: length] in the feed, and we are sorry.',
      },
      {
        text: '[[Only 12 orders were affected]]. We are sorry.',
        severity: 'info',
        becomes: '12 orders were affected. We are sorry.',
      },
      {
        text: 'Two guests for one room [[are common in our industry]].',
        policy: { kind: 'failure' },
        becomes: '[TODO: what happened].',
      },
      { text: 'Sorry for the [[very slight delay]].', becomes: 'Sorry for the delay.' },
      { text: 'Sorry about that, [[no harm done]].', becomes: 'Sorry about that.' },
      {
        text: 'We are sorry for the [[small billing error]] on {{invoice.number}}.',
        becomes: 'We are sorry for the billing error on {{invoice.number}}.',
      },
      {
        text: 'You were [[only a few hours]] without water.',
        policy: { kind: 'failure' },
        becomes: 'You were [TODO: how long] without water.',
      },
      { text: '[[Tiny glitch]], sorry!', becomes: "I'm sorry [TODO: what]." },
      { text: '[[A bit of a delay]], sorry.', becomes: 'Sorry for the delay.' },
      {
        text: 'We sent the wrong key, and we are sorry. This was [[an isolated incident]].',
        becomes: 'We sent the wrong key, and we are sorry.',
      },
      {
        text: '[[Whoops]], we dropped your vase.',
        policy: { kind: 'failure' },
        becomes: 'We dropped your vase.',
      },
      {
        text: 'A [[small error]] in our list sent it to the wrong flat.',
        policy: { kind: 'failure' },
        severity: 'info',
        becomes: 'An error in our list sent it to the wrong flat.',
      },
      {
        text: 'It was [[just a small typo]]. Sorry!',
        becomes: 'It was a typo. Sorry!',
      },
    ],
    allows: [
      'We are sorry about the leak. Nobody noticed it for two hours, and that is on us.',
      "I'm sorry about the noise. Four other guests told us, and we did not act.",
      'I am sorry for writing that these things happen.',
      'We sent two lamps, and we are sorry. Mistakes happen when one person does two jobs, so there are two of us now.',
      'A small fix went out at 10:00, and we are sorry for the night it took.',
      'The outage lasted 4 minutes, from 10:02 to 10:06 UTC. We are sorry.',
      'Sorry for the wait! Please hold for just a minute while I open your file.',
      '3% of orders (418) were charged twice, and we are sorry. All are refunded.',
      'We are sorry. Only you can see this note.',
      'Just to confirm, we will refund 40 dollars by Friday. I am sorry that it took two calls.',
      'This was not a minor delay, and I am sorry.',
      "We're sorry for the wait, which was no small problem for you.",
      'Sorry for the noise. If you notice a slight delay in the next days, tell us.',
      'This release fixes minor bugs and a small glitch in the menu.',
      'Oops! Something went wrong. Sorry, please try again.',
      'We fixed two minor bugs. The docs are new. Sorry about the first link.',
      'Minor issues: answered in two days.',
      'I am sorry. The brief is attached.',
      { text: 'Expect a brief outage while we move.', policy: { kind: 'info' } },
      'We are sorry that a small parcel was left in the rain.',
    ],
  },
})

function fixes(sentence: SentenceReading, found: Understatement): DraftFix[] {
  const { tokens } = sentence
  const clause = clauseAround(sentence, found)
  const whole = isWhole(sentence, clause)
  const gone = draft('safe', ...dropClause(sentence, clause))
  const write = (text: string): DraftFix => draft('template', ...replaceClause(sentence, clause, text))
  switch (found.meaning) {
    case 'happens':
      return [gone]
    case 'comparison':
    case 'mere':
      return [write(slot('what happened'))]
    case 'harmless':
      return [gone, write(slot('what happened'))]
    case 'proportion':
      return [write(slot('what happened'))]
    case 'isolated':
      return isInApology(sentence, found) ? nounFixes(sentence, found) : [gone, write(slot('evidence'))]
    case 'oops': {
      const to = /^[,!—–-]$/.test(tokens[found.to]?.word ?? '') ? found.to + 1 : found.to
      return to < sentence.sentence.to
        ? [draft('safe', ...dropOpening(sentence, { from: found.from, to }))]
        : [gone]
    }
    case 'moments':
      return whole && /\b(?:downtime|outage)\b/.test(wordsOf(sentence, sentence.sentence).toLowerCase())
        ? [write(`We were down for ${slot('minutes')}`)]
        : [draft('template', replace(sentence, found, slot('how long')))]
    case 'share':
      return [shareFix(sentence, found)]
    case 'bit':
      return verbless(sentence, found) ?? nounFixes(sentence, found)
    case 'adjective':
      return verbless(sentence, found) ?? nounFixes(sentence, found)
  }
}

const isInApology = ({ apologies }: SentenceReading, { from, to }: Understatement): boolean =>
  apologies.some(({ complement }) => complement.from <= from && to <= complement.to)

/** "Only 3% of shops were affected" → "[TODO: number] shops were affected" */
function shareFix(sentence: SentenceReading, { from, to }: Understatement): DraftFix {
  const { tokens } = sentence
  const figure = tokens[from + 1]!
  if (figure.kind === 'number' && !figure.word.endsWith('%'))
    return draft('safe', ...dropOpening(sentence, { from, to: from + 1 }))
  const be = indexWithin(tokens, { from: from + 1, to }, ({ word }) => /^(?:was|were|are|is)$/.test(word))
  if (be <= from + 1) return draft('template', replace(sentence, { from, to }, slot('how many, of how many')))
  return draft('template', replace(sentence, { from, to: be - 1 }, slot('number')))
}

/** "A bit of a delay, sorry." → "Sorry for the delay." */
function verbless(sentence: SentenceReading, { from, to, meaning }: Understatement): DraftFix[] | undefined {
  const { tokens, sentence: whole, apologies } = sentence
  if (from !== whole.from) return undefined
  const [apology] = apologies
  if (apology && tokens[to]?.word === ',' && apology.complement.kind === 'none') {
    const named = meaning === 'bit'
    const text = named
      ? `Sorry for the ${tokens[to - 1]!.word}.`
      : `${freshRegret(sentence)} ${slot('what')}.`
    return [draft(named ? 'safe' : 'template', ...withoutOops(sentence), replace(sentence, whole, text))]
  }
  // "Just a small hiccup on our side!" has no verb to go on with.
  return /^(?:just|only|merely)$/.test(tokens[from]!.word)
    ? [draft('template', replace(sentence, { from, to }, slot('what failed')))]
    : undefined
}

/** "Oops! Tiny glitch, sorry!": the cry in front goes with what it introduces. */
function withoutOops({ previous, mapped, sentence }: SentenceReading): DraftEdit[] {
  const isCry =
    previous?.mapped === mapped &&
    previous.tokens
      .slice(previous.sentence.from, previous.sentence.to)
      .every(({ kind, word }) => kind === 'mark' || /^(?:oops|whoops|oopsie|oopsy|uh-oh)$/.test(word))
  return isCry ? [{ span: [previous.sentence.start, sentence.start], newText: '' }] : []
}

/** Words of an understatement that only make it one. */
const SHRINKERS = words(`
  only just merely simply slight minor small little tiny mere wee trivial teeny petty negligible brief
  short momentary temporary simple quick isolated one-off bit of some a an very really rather quite fairly
  relatively pretty extremely`)

/** Nouns that take no "a". */
const MASS_NOUNS = words('trouble confusion noise bother frustration discomfort downtime annoyance')

/** The noun without what makes it small. A noun that only names an effect is no name for what happened. */
function nounFixes(sentence: SentenceReading, { from, to }: Understatement): DraftFix[] {
  const { tokens } = sentence
  const noun = tokens[to - 1]!.word
  const word = (i: number): string => tokens[i]?.word ?? ''
  const isArticle = (i: number): boolean => /^(?:a|an)$/.test(word(i))
  const determined = /^(?:a|an|the|this|that|any|some|our)$/.test(word(from - 1)) ? from - 1 : from
  const said = tokens.slice(from, to)
  const isBrief = said.some((token) => /^(?:brief|short|momentary|temporary|quick)$/.test(token.word))
  if (isBrief && /^(?:blip|hiccup|outage|downtime|interruption)$/.test(noun)) {
    const outage = `an outage of ${slot('length')}`
    return [draft('template', replace(sentence, { from: determined, to }, outage))]
  }
  // "the slight inconvenience of moving" names it behind the noun.
  const isOf = word(to) === 'of'
  const named = draft(
    'template',
    ...(isOf ? [] : [replace(sentence, { from: determined, to }, slot('what happened'))]),
  )
  // "just a small billing error" keeps its article, "a small error" changes it.
  const start = isArticle(from - 1) ? from - 1 : from
  let kept = from
  while (kept < to - 1 && SHRINKERS.has(word(kept))) kept += 1
  // "a bit of confusion": the article is that of the bit.
  const isBitOf = said.some((token, i) => token.word === 'of' && !/^(?:a|an)$/.test(said[i + 1]?.word ?? ''))
  // "a little trouble": the article is that of the little.
  const isSome = said.some((token) => token.word === 'little') && MASS_NOUNS.has(noun)
  const hasArticle =
    !isBitOf &&
    !isSome &&
    (start < from || said.slice(0, kept - from).some((token) => /^(?:a|an)$/.test(token.word)))
  const article = hasArticle ? `${/^[aeiou]/.test(word(kept)) ? 'an' : 'a'} ` : ''
  const opens = start === sentence.sentence.from
  const cut: DraftEdit = {
    span: [tokens[start]!.start, tokens[kept]!.start],
    newText: opens && article !== '' ? `A${article.slice(1)}` : article,
  }
  const safe = draft('safe', cut, ...(opens && article === '' ? [capitalize(sentence, kept)] : []))
  return isEffectNoun(noun) ? [named, safe] : [safe, named]
}
