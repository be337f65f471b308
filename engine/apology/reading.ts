import { splitSentences, type Sentence } from '../language/sentences'
import { tokenize, type Token } from '../language/tokens'
import type { MappedText } from '../text/mapped-text'
import { ownCopy } from '../text/own-copy'
import { readComplement, type Complement } from './complement'
import { readCondition, type Condition } from './condition'
import { readContrast, type Contrast } from './contrast'
import { namesFailure, namesInability } from './fault'
import { findHeads, type Head } from './heads'
import { findHedge, type Hedge } from './hedge'
import type { SentenceReading } from '../macro/sentence-reading'

/** A passage cut into words. */
export interface PassageWords {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
}

/** What was understood of one apology. Token ranges are half-open and index `tokens`. */
export interface ApologyReading extends PassageWords {
  readonly sentence: Sentence
  /** The sentence in its macro. */
  readonly within: SentenceReading
  readonly head: Head
  readonly complement: Complement
  readonly condition: Condition | undefined
  readonly contrast: Contrast | undefined
  readonly hedge: Hedge | undefined
  /** Whether the sentence itself, outside the object of the apology, names what went wrong. */
  readonly failureInSentence: boolean
  /** Whether a sentence up to two before or behind it does. */
  readonly failureNearby: boolean
}

export function readWords(mapped: MappedText): PassageWords {
  // Words outlive the file, because those of a passage that stays as it is are read once.
  const text = ownCopy(mapped.text)
  const tokens = tokenize(text, (offset) => mapped.placeholderAt(offset))
  return { text, tokens, sentences: splitSentences(tokens) }
}

/**
 * Reads the apologies that a passage performs in the writer's own voice, sentence by sentence. `within` holds the
 * readings of the same sentences.
 */
export function readApologies(
  words: PassageWords,
  within: readonly SentenceReading[],
): readonly (readonly ApologyReading[])[] {
  const { tokens, sentences } = words
  const heads = sentences.map((sentence) => findHeads(tokens, sentence))
  return sentences.map((sentence, index) => {
    const own = heads[index]!
    if (isQuestionBack(tokens, sentence, own)) return []
    return own.flatMap((head, nth) => {
      if (within[index]!.isMentioned(head.from)) return []
      const complement = readComplement(tokens, sentence, head)
      const isBare = complement.kind === 'none'
      const scope = scopeOf(sentence, own, nth)
      const condition = readCondition(tokens, scope, head, sentences[index - 1], isBare)
      const next = heads[index + 1]?.length === 0 || isBare ? sentences[index + 1] : undefined
      const contrast = readContrast(tokens, scope, head, next)
      const hedge = readHedge(words, heads, index, scope, complement, condition)
      return [
        new ApologyInSentence(words, sentence, within[index]!, head, complement, condition, contrast, hedge),
      ]
    })
  })
}

/** Whether a failure is named is only looked for when a rule asks: few do, of few apologies. */
class ApologyInSentence implements ApologyReading {
  readonly text: string
  readonly tokens: ApologyReading['tokens']
  readonly sentences: ApologyReading['sentences']
  #failureInSentence: boolean | undefined

  constructor(
    words: PassageWords,
    readonly sentence: Sentence,
    readonly within: SentenceReading,
    readonly head: Head,
    readonly complement: Complement,
    readonly condition: Condition | undefined,
    readonly contrast: Contrast | undefined,
    readonly hedge: Hedge | undefined,
  ) {
    this.text = words.text
    this.tokens = words.tokens
    this.sentences = words.sentences
  }

  get failureInSentence(): boolean {
    return (this.#failureInSentence ??= failureInSentence(
      this.tokens,
      this.sentence,
      this.head,
      this.complement,
    ))
  }

  get failureNearby(): boolean {
    return isFailureNearby(this.within)
  }
}

/** The part of a sentence that belongs to its nth apology: up to the next one. */
const scopeOf = (sentence: Sentence, heads: readonly Head[], nth: number): Sentence => {
  const next = heads[nth + 1]
  const previous = heads[nth - 1]
  return { ...sentence, from: previous ? previous.to : sentence.from, to: next ? next.from : sentence.to }
}

/** "Sorry, which printer is it?": asking to hear something again is no apology. */
function isQuestionBack(tokens: readonly Token[], sentence: Sentence, heads: readonly Head[]): boolean {
  const last = tokens[sentence.to - 1]!
  const head = heads[0]
  if (last.word !== '?' || !head) return false
  const behind = tokens[head.to]?.word ?? ''
  return head.to >= sentence.to - 1 || behind === ',' || behind === 'but' || behind === '?'
}

function readHedge(
  { tokens, sentences }: PassageWords,
  heads: readonly (readonly Head[])[],
  index: number,
  scope: Sentence,
  complement: Complement,
  condition: Condition | undefined,
): Hedge | undefined {
  // "sorry to anyone who may have …": the people it is for are a part of the apology.
  const isToPeople = complement.kind === 'none' && tokens[complement.from]?.word === 'to'
  const said = complement.kind === 'none' && !isToPeople ? scope.to : complement.from
  const own = findHedge(tokens, scope.from, scope.to, said)
  if (own) return condition && own.from >= condition.from && own.from < condition.to ? undefined : own
  // A sentence beside the apology that has no apology of its own may doubt the same harm.
  for (const beside of [index - 1, index + 1]) {
    const sentence = sentences[beside]
    if (!sentence || heads[beside]!.length > 0) continue
    const hedge = findHedge(tokens, sentence.from, sentence.to)
    if (
      hedge?.kind === 'modal' &&
      /^(?:this|that|it|which|delay|outage|error|mistake|users|customers|guests|accounts|orders)$/.test(
        tokens[hedge.from - 1]?.word ?? '',
      )
    ) {
      return hedge
    }
  }
  return undefined
}

function failureInSentence(
  tokens: readonly Token[],
  sentence: Sentence,
  head: Head,
  complement: Complement,
): boolean {
  const before = { from: sentence.from, to: head.from }
  const behind = { from: Math.max(head.to, complement.to), to: sentence.to }
  return [before, behind].some((part) => namesFailure(tokens, part) || namesInability(tokens, part))
}

function isFailureNearby(sentence: SentenceReading): boolean {
  for (const side of ['previous', 'next'] as const) {
    let beside = sentence[side]
    for (let left = 2; left > 0 && beside; left--, beside = beside[side]) {
      if (beside.namesFailure) return true
    }
  }
  return false
}
