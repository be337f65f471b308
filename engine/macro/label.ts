import { isLabel, isLabelOfBadExamples } from '../apology/mention'
import type { Passage, PassageRole } from '../document'

/**
 * Follows the labels of bad examples down a macro: "Don't write:". Such a label holds for one paragraph, or for a whole
 * list or quotation.
 */
export class LabelAbove {
  #label = ''
  #role: PassageRole | undefined

  /** The label that the next passage stands under, or ''. */
  of({ role, text: { text } }: Passage): string {
    // The cells of a table stand under the heads of their columns.
    if (role === 'heading' || role === 'cell' || isLabel(text)) {
      const holds = role !== 'heading' && role !== 'cell' && isLabelOfBadExamples(text)
      this.#label = holds ? text.trim() : ''
      this.#role = undefined
      return ''
    }
    // The first passage below says what the label is for.
    if (this.#role !== undefined && (this.#role === 'body' || this.#role !== role)) this.#label = ''
    this.#role ??= role
    return this.#label
  }
}
