import { patterns } from '../language/pattern'
import {
  APOLOGY_ADVERBS,
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  isFunctionWord,
  isPast,
  SUBJECT_PRONOUNS,
  words,
} from '../language/words'
import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'
import type { Stretch } from '../language/stretch'
import type { Head } from './heads'
import { EVENT_NOUNS, isEffectNoun } from './lexicon'
import { readTail, type Tail } from './tail'

/** A turn against the apology: "…, but we were busy". */
export interface Contrast extends Stretch {
  /**
   * Where the turn stands: behind the apology, at the start of the next sentence, in front ("Although …, sorry"), or in
   * the main clause behind an apology that is only conceded ("Although we're sorry, you …").
   */
  readonly place: 'after' | 'next-sentence' | 'before' | 'main-clause'
  /** The tokens of the connector: `but`, `that said`. */
  readonly connector: Stretch
  readonly tail: Tail
}

const PHRASES = patterns([
  'that being? said',
  'having said that',
  'in my|our defense|defence',
  'to be fair',
  'in all? fairness',
  'mind you',
  'it is just that',
])

/** "in fairness to you": whom it is fair to. */
function behindPerson(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.word !== 'to') return at
  for (let i = at + 1; i < at + 5; i++) if (tokens[i]?.word === ',') return i
  return at
}

/** Finds the turn that follows, or opens, an apology. */
export function readContrast(
  tokens: readonly Token[],
  sentence: Sentence,
  head: Head,
  next: Sentence | undefined,
): Contrast | undefined {
  for (let i = head.to; i < sentence.to; i++) {
    // An apology in parentheses ends with them.
    if (tokens[i]!.word === ')') return undefined
    const connector = connectorAt(tokens, sentence, i) ?? bareTurn(tokens, sentence, head, i)
    if (connector) return contrast(tokens, sentence, 'after', connector, sentence.to)
  }
  if (next) {
    const connector = connectorAt(tokens, next, next.from)
    if (connector) return contrast(tokens, next, 'next-sentence', connector, next.to)
    const soft = SOFT_TURNS.at(tokens, next.from, next.to)
    const turn = soft && contrast(tokens, next, 'next-sentence', soft, next.to)
    if (turn && EXCUSING.has(turn.tail)) return turn
  }
  return contrastBefore(tokens, sentence, head) ?? conceded(tokens, sentence, head)
}

/** Openings behind which most sentences tell news: they turn against an apology only where an excuse follows. */
const SOFT_TURNS = patterns([
  'still ,',
  'then again ,?',
  'at the same time ,?',
  'as you may|might|probably|surely? know ,?',
  'with all? due? respect ,',
  'please|kindly|do? note|understand|bear|keep in? mind? that?',
  'you|please must|have|need to? understand that?',
])
const EXCUSING: ReadonlySet<Tail> = new Set(['excuse', 'cause'])

function contrast(
  tokens: readonly Token[],
  sentence: Sentence,
  place: Contrast['place'],
  connector: Stretch,
  to: number,
): Contrast {
  let end = to
  while (end > connector.to && tokens[end - 1]!.kind === 'mark') end -= 1
  return {
    place,
    from: connector.from,
    to: end,
    connector,
    tail: readTail(tokens, sentence, connector.to, end),
  }
}

const CONCEDES = patterns(['although', 'though', 'even though', 'while', 'whilst'])

/** "Although we were busy, we're sorry we missed your call": the clause of the apology follows at once. */
function contrastBefore(tokens: readonly Token[], sentence: Sentence, head: Head): Contrast | undefined {
  const { from } = sentence
  const connector = CONCEDES.at(tokens, from, sentence.to)
  // "While we strive to keep it free, we regret that we can no longer …" is a refusal.
  if (!connector || head.kind === 'regret') return undefined
  for (let i = connector.to; i < head.from; i++) {
    if (tokens[i]!.word !== ',') continue
    if (tokens.slice(i + 1, head.from).some(({ word }) => !APOLOGY_ADVERBS.has(word))) return undefined
    const tail = readTail(tokens, sentence, connector.to, i)
    // "While we were moving the servers, …" tells when.
    const isTime = tokens[from]!.word.startsWith('whil') && !EXCUSING.has(tail)
    return isTime ? undefined : { place: 'before', from, to: i + 1, connector, tail }
  }
  return undefined
}

/** "While we're sorry for the shower, no other guest …": the apology is only the side that is conceded. */
function conceded(tokens: readonly Token[], sentence: Sentence, head: Head): Contrast | undefined {
  const connector = CONCEDES.at(tokens, sentence.from, sentence.to)
  if (!connector || head.from !== connector.to) return undefined
  for (let i = head.to; i < sentence.to; i++) {
    if (tokens[i]!.word !== ',') continue
    const main = contrast(tokens, sentence, 'main-clause', { from: i, to: i + 1 }, sentence.to)
    return EXCUSING.has(main.tail) || main.tail === 'story' ? main : undefined
  }
  return undefined
}

const DASHES_AND_COMMAS = /^(?:[,;(–—-]|[-–—]{2,})$/

/** The words that turn against what stands in front of them, at token `i`. */
function connectorAt(tokens: readonly Token[], sentence: Sentence, i: number): Stretch | undefined {
  // "the mail that said you were late" holds the words of "that said".
  const opens = i === sentence.from || tokens[i - 1]!.kind === 'mark' || COORDINATORS.has(tokens[i - 1]!.word)
  const phrase = opens ? PHRASES.at(tokens, i, sentence.to) : undefined
  if (phrase) {
    const to = behindPerson(tokens, phrase.to)
    // "in fairness to Lena she did try": whom it is fair to has no end that could be told.
    return tokens[to]?.word === 'to' ? undefined : { from: i, to }
  }
  if (!isConnector(tokens, sentence, i)) return undefined
  // "though in our defence, …" is one turn.
  const second = PHRASES.at(tokens, i + 1, sentence.to)?.to
  return { from: i, to: second === undefined || tokens[second]?.word === 'to' ? i + 1 : second }
}

/** "I'm sorry although I did nothing": no comma is needed where nothing stands between. */
const bareTurn = (
  tokens: readonly Token[],
  sentence: Sentence,
  head: Head,
  i: number,
): Stretch | undefined =>
  i === head.to &&
  i + 1 < sentence.to &&
  /^(?:al)?though$/.test(tokens[i]!.word) &&
  tokens[i + 1]!.kind === 'word'
    ? { from: i, to: i + 1 }
    : undefined

function isConnector(tokens: readonly Token[], sentence: Sentence, i: number): boolean {
  const before = i > sentence.from ? tokens[i - 1]!.word : ''
  const after = i + 1 < sentence.to ? tokens[i + 1]!.word : ''
  switch (tokens[i]!.word) {
    case 'but':
      return (
        !ALL_BUT.has(before) &&
        after !== 'also' &&
        !isNotOnly(tokens, sentence, i) &&
        !isBetweenAdjectives(tokens, sentence, i) &&
        !isInRelative(tokens, sentence, i)
      )
    case 'however':
      return (
        (i === sentence.from || after === ',' || before === ',' || before === ';') &&
        !isManner(tokens, i) &&
        // "We apologise, however, for the delay"
        !(after === ',' && /^(?:for|about|that)$/.test(tokens[i + 2]?.word ?? ''))
      )
    case 'though':
    case 'although':
      // Without a comma, the word belongs to the clause in front: "sorry I asked although you had told me".
      return DASHES_AND_COMMAS.test(before) && !/^[.,!?)]?$/.test(after)
    case 'nevertheless':
    case 'nonetheless':
      return !/^(?:for|about|that|to)$/.test(after)
    default:
      return false
  }
}

/** "all but two", "nothing but": no turn. */
const ALL_BUT = words('all nothing anything none everything anyone last next')

/** "however you like": the word is about the way, not against the apology. "However you signed it" is a reproach. */
const isManner = (tokens: readonly Token[], i: number): boolean =>
  /^(?:you|much|many|long|it|small|little)$/.test(tokens[i + 1]?.word ?? '') && !isReproach(tokens, i + 1)

/** "you signed the lease" to the end of its clause; but not "however you paid, we …". */
function isReproach(tokens: readonly Token[], you: number): boolean {
  if (tokens[you]!.word !== 'you' || !isPast(tokens[you + 1]?.word ?? '')) return false
  const mark = tokens.slice(you, you + 9).find(({ kind }) => kind === 'mark')
  return mark?.word !== ','
}

/** "not once but twice", "not only sorry but", "we will not run it there, but just call it": one half of a pair, no turn. */
function isNotOnly(tokens: readonly Token[], sentence: Sentence, i: number): boolean {
  const isPaired = PAIRED.has(tokens[i + 1]?.word ?? '')
  if (tokens[i - 2]?.word === 'not' && COUNTED.test(tokens[i - 1]!.word)) return true
  for (let k = sentence.from; k + 1 < i; k++) {
    if (tokens[k]!.word === 'not' && (isPaired || /^(?:only|just)$/.test(tokens[k + 1]!.word))) return true
  }
  return false
}

/** "a short but loud alarm", "my honest but rude reply": both words belong to one noun, as no verb follows. */
function isBetweenAdjectives(tokens: readonly Token[], sentence: Sentence, i: number): boolean {
  const [determiner, adjective, behind] = [tokens[i - 2], tokens[i - 1], tokens[i + 1]]
  if (!determiner || !DETERMINERS.has(determiner.word) || behind?.kind !== 'word') return false
  if (isFunctionWord(behind.word) || EVENT_NOUNS.has(adjective!.word) || isEffectNoun(adjective!.word))
    return false
  for (let k = i + 2; k < sentence.to && tokens[k]!.kind !== 'mark'; k++) {
    const { word } = tokens[k]!
    if (AUXILIARIES.has(word) || isPast(word) || PERSONS.has(word)) return false
  }
  return true
}

const PERSONS = words('i we you he she it they')

/** "the pages that load but do not print": the turn is one of the pages. */
function isInRelative(tokens: readonly Token[], sentence: Sentence, i: number): boolean {
  if (!AUXILIARIES.has(tokens[i + 1]?.word ?? '')) return false
  for (let k = i - 1; k > sentence.from && tokens[k]!.kind !== 'mark'; k--) {
    const { word } = tokens[k]!
    // "sorry that we missed you but could not call" is about us.
    if (word === 'that' || word === 'which' || word === 'who') return tokens[k - 1]!.word !== 'sorry'
    if (SUBJECT_PRONOUNS.has(word)) return false
  }
  return false
}

const COUNTED = /^(?:a|an|the|once|one|two|three|twice|just|only)$/
const PAIRED = words('just only rather instead simply merely')
