import type { Passage } from './document'
import type { SentenceReading } from './macro/sentence-reading'
import { ownCopy } from './text/own-copy'
import { shownText } from './text/shown-text'

/** A sentence, and the text of its macro that it stands in. It outlives the file that it was read from. */
export interface SentencePlace extends Pick<Passage, 'path' | 'copyOf'> {
  /** Where its first unit begins, in offsets of the file. */
  readonly start: number
  readonly text: string
}

/** What all findings in a sentence tell of it. */
interface Told {
  /** As the reader sees it. */
  readonly shown: string
  readonly place: SentencePlace
}

/** A sentence that never ends may have very many findings, and each shows all of it. */
const told = new WeakMap<SentenceReading, Told>()

export function toldOf(reading: SentenceReading): Told {
  const known = told.get(reading)
  if (known) return known
  const { mapped, sentence, passage } = reading
  const { path, copyOf } = passage
  const made: Told = {
    shown: shownText(mapped, sentence.start, sentence.end),
    place: {
      start: mapped.toSource(sentence.start, sentence.start + 1)[0],
      text: ownCopy(mapped.text.slice(sentence.start, sentence.end)),
      path,
      ...(copyOf !== undefined && { copyOf }),
    },
  }
  told.set(reading, made)
  return made
}
