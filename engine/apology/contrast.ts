import { AUXILIARIES, SUBJECT_PRONOUNS, words } from '../language/words'
import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'
import type { Stretch } from '../language/stretch'
import type { Head } from './heads'
import { readTail, type Tail } from './tail'

/** A turn against the apology: "…, but we were busy". */
export interface Contrast extends Stretch {
  /** Where the turn stands: behind the apology, at the start of the next sentence, or in front ("Although …, sorry"). */
  readonly place: 'after' | 'next-sentence' | 'before'
  /** The tokens of the connector: `but`, `that said`. */
  readonly connector: Stretch
  readonly tail: Tail
}

const PHRASES = [
  ['that', 'said'],
  ['that', 'being', 'said'],
  ['having', 'said', 'that'],
  ['in', 'my', 'defense'],
  ['in', 'my', 'defence'],
  ['in', 'our', 'defense'],
  ['in', 'our', 'defence'],
  ['to', 'be', 'fair'],
  ['in', 'fairness'],
  ['in', 'all', 'fairness'],
  ['mind', 'you'],
  ['it', 'is', 'just', 'that'],
]

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
    const connector = connectorAt(tokens, sentence, i)
    if (connector) return contrast(tokens, sentence, 'after', connector, sentence.to)
  }
  if (next) {
    const connector = connectorAt(tokens, next, next.from)
    if (connector) return contrast(tokens, next, 'next-sentence', connector, next.to)
  }
  return contrastBefore(tokens, sentence, head)
}

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

/** "Although we were busy, we're sorry we missed your call." */
function contrastBefore(tokens: readonly Token[], sentence: Sentence, head: Head): Contrast | undefined {
  const first = tokens[sentence.from]!.word
  if (first !== 'although' && first !== 'though') return undefined
  for (let i = sentence.from + 1; i < head.from; i++) {
    if (tokens[i]!.word !== ',') continue
    const connector = { from: sentence.from, to: sentence.from + 1 }
    return {
      place: 'before',
      from: sentence.from,
      to: i + 1,
      connector,
      tail: readTail(tokens, sentence, connector.to, i),
    }
  }
  return undefined
}

const DASHES_AND_COMMAS = /^(?:[,;(–—-]|[-–—]{2,})$/

/** The words that turn against what stands in front of them, at token `i`. */
function connectorAt(tokens: readonly Token[], sentence: Sentence, i: number): Stretch | undefined {
  for (const phrase of PHRASES) {
    if (phrase.every((part, offset) => tokens[i + offset]?.word === part))
      return { from: i, to: i + phrase.length }
  }
  return isConnector(tokens, sentence, i) ? { from: i, to: i + 1 } : undefined
}

function isConnector(tokens: readonly Token[], sentence: Sentence, i: number): boolean {
  const before = i > sentence.from ? tokens[i - 1]!.word : ''
  const after = i + 1 < sentence.to ? tokens[i + 1]!.word : ''
  switch (tokens[i]!.word) {
    case 'but':
      return (
        !ALL_BUT.has(before) &&
        after !== 'also' &&
        !isNotOnly(tokens, sentence, i) &&
        !isInRelative(tokens, sentence, i)
      )
    case 'however':
      return (
        (i === sentence.from || after === ',' || before === ',' || before === ';') && !isManner(tokens, i)
      )
    case 'though':
    case 'although':
      // Without a comma, the word belongs to the clause in front: "sorry I asked although you had told me".
      return DASHES_AND_COMMAS.test(before) && !/^[.,!?)]?$/.test(after)
    case 'nevertheless':
    case 'nonetheless':
      return true
    default:
      return false
  }
}

/** "all but two", "nothing but": no turn. */
const ALL_BUT = words('all nothing anything none everything anyone last next')

/** "however you like": the word is about the way, not against the apology. */
const isManner = (tokens: readonly Token[], i: number): boolean =>
  /^(?:you|much|many|long|it|small|little)$/.test(tokens[i + 1]?.word ?? '')

/** "not only sorry but", "we will not run it there, but just call it": one half of a pair, no turn. */
function isNotOnly(tokens: readonly Token[], sentence: Sentence, i: number): boolean {
  const isPaired = PAIRED.has(tokens[i + 1]?.word ?? '')
  for (let k = sentence.from; k + 1 < i; k++) {
    if (tokens[k]!.word === 'not' && (isPaired || /^(?:only|just)$/.test(tokens[k + 1]!.word))) return true
  }
  return false
}

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

const PAIRED = words('just only rather instead simply merely')
