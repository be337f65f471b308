import type { DraftEdit } from '../rule'
import type { Sentence } from '../language/sentences'
import type { PassageWords } from '../apology/reading'
import { capitalize, remove } from './drafts'

type InSentence = PassageWords & { readonly sentence: Sentence }

/** Whether a sentence is all that its passage says. */
export const standsAlone = ({ sentence, tokens }: InSentence): boolean =>
  sentence.from === 0 && sentence.to === tokens.length

/** Deletes a sentence with the white space that parted it from its neighbour. */
export function deleteSentence(reading: InSentence): DraftEdit {
  const { sentence, tokens } = reading
  if (sentence.from > 0 || sentence.to >= tokens.length) return remove(reading, sentence)
  return { span: [sentence.start, tokens[sentence.to]!.start], newText: '' }
}

/** Deletes the front of a sentence up to token `to`, which then opens it. */
export function deleteFront(reading: InSentence, to: number): DraftEdit[] {
  const { sentence, tokens } = reading
  const front: DraftEdit = { span: [sentence.start, tokens[to]!.start], newText: '' }
  return tokens[to]!.kind === 'word' && !tokens[to]!.capital ? [front, capitalize(reading, to)] : [front]
}
