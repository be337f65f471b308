import { diffArrays } from 'diff'

/** A run of words of a rewrite: kept from the sentence, taken out of it, or put in. */
export interface Piece {
  readonly kind: 'kept' | 'gone' | 'new'
  readonly text: string
}

/** What counts as one word, because nobody reads half of it. */
const wholes = [
  String.raw`\[TODO:[^\]]{0,200}\]`,
  // Placeholders, as templates write them.
  String.raw`\{\{[^}]{0,200}\}\}|\{%[^%]{0,200}%\}|\{[\w.]+\}`,
  String.raw`[\p{L}\p{N}\p{M}_]+(?:[-'’.:/@][\p{L}\p{N}\p{M}_]+)*`,
  // A sign or an emoji with all that belongs to it.
  String.raw`\p{RI}{2}|\S(?:[\p{M}\p{Emoji_Modifier}\u200d]|(?<=\u200d)\S)*`,
]
/** A word with the space before it. */
const word = new RegExp(String.raw`\s*(?:${wholes.join('|')})|\s+$`, 'gu')
/** A rewrite that changes more words than these is not read as a change, and comparing would take long. */
const mostChanged = 200
/** How many words have to stay between two changes, so that the eye takes them for two. */
const fewestBetween = 2
/** How much of the shorter sentence has to stay, so that the eye finds the one in the other. */
const leastKept = 0.5

/**
 * What a rewrite does to a sentence, word by word. `undefined` where so much changes that the new sentence alone is
 * easier to read. What is not `gone` is the new sentence; what is not `new` is the old one, up to its white space.
 */
export function diffOf(before: string, after: string): readonly Piece[] | undefined {
  const changes = diffArrays(wordsOf(before), wordsOf(after), {
    comparator: (one, other) => one.trim() === other.trim(),
    maxEditLength: mostChanged,
  })
  if (!changes) return undefined
  const pieces = new Pieces()
  changes.forEach(({ value, added, removed }, index) => {
    const text = value.join('')
    const isAtEnd = index === 0 || index === changes.length - 1
    if (added) pieces.change('', text)
    else if (removed) pieces.change(text, '')
    else if (isAtEnd || countWords(value) >= fewestBetween) pieces.keep(text)
    else pieces.change(text, text)
  })
  const kept = pieces.end().filter(({ kind }) => kind === 'kept')
  const length = kept.reduce((sum, { text }) => sum + text.length, 0)
  const isReadable = length >= leastKept * Math.min(before.length, after.length)
  return isReadable && kept.length < pieces.list.length ? pieces.list : undefined
}

/** Gathers what goes and what comes until something stays, so that neighbouring changes are one. */
class Pieces {
  readonly list: Piece[] = []
  #gone = ''
  #new = ''

  change(gone: string, fresh: string): void {
    this.#gone += gone
    this.#new += fresh
  }

  keep(text: string): void {
    this.end()
    this.list.push({ kind: 'kept', text })
  }

  end(): readonly Piece[] {
    if (this.#gone !== '') this.list.push({ kind: 'gone', text: this.#gone })
    if (this.#new !== '') this.list.push({ kind: 'new', text: this.#new })
    this.#gone = this.#new = ''
    return this.list
  }
}

/** A text in words, each with the space before it. Nothing is lost. */
export const wordsOf = (text: string): string[] => text.match(word) ?? []

const countWords = (words: readonly string[]): number =>
  words.filter((one) => /[\p{L}\p{N}]/u.test(one)).length
