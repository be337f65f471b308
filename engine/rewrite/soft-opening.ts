import { words } from '../language/words'
import type { SentenceReading } from '../macro/sentence-reading'

/** Words of a soft opening that says nothing but that bad news is coming. */
const SOFTENERS = words(`
  i we am are very so truly really sorry apologize apologise my our apologies afraid regret to inform advise tell you that
  unfortunately regrettably sadly but however please note it seems appears looks like think`)
const SAD_ADVERBS = words('unfortunately regrettably sadly')

export interface Opening {
  /** The place from which on the old words go. */
  readonly start: number
  /** What parts the new words from what stays in front: a full stop, or nothing. */
  readonly mark: string
  /** Whether the new words open a sentence. */
  readonly opens: boolean
}

/** "I'm sorry, but" goes with what it softens; an apology that names something stays as a sentence of its own. */
export function openingBefore({ tokens, sentence, apologies }: SentenceReading, from: number): Opening {
  const isSoft = (start: number): boolean =>
    tokens.slice(start, from).every(({ kind, word }) => kind === 'mark' || SOFTENERS.has(word))
  let first = sentence.from
  while (first < from && tokens[first]!.kind === 'mark') first += 1
  if (isSoft(first)) return { start: tokens[first]!.start, mark: '', opens: true }
  for (const { contrast } of apologies) {
    if (contrast?.place !== 'after' || contrast.from > from || !isSoft(contrast.connector.to)) continue
    const at = tokens[contrast.from - 1]!.word === ',' ? contrast.from - 1 : contrast.from
    return { start: tokens[at - 1]!.end, mark: '. ', opens: true }
  }
  // "We read it all, and we regret to inform you that your claim was denied"
  for (let at = from - 1; at >= first && isSoft(at); at--) {
    const isOwn = /^(?:i|we)$/.test(tokens[at]!.word)
    if (isOwn && tokens.slice(at, from).some(({ word }) => word === 'inform' || word === 'advise'))
      return { start: tokens[at]!.start, mark: '', opens: false }
  }
  // "Hello Sam, unfortunately we can't"
  let start = from
  if (tokens[start - 1]?.word === ',' && SAD_ADVERBS.has(tokens[start - 2]?.word ?? '')) start -= 2
  else if (SAD_ADVERBS.has(tokens[start - 1]?.word ?? '')) start -= 1
  return { start: tokens[start]!.start, mark: '', opens: false }
}
