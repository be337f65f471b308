import type { Edit, Finding, Offsets } from '../../engine/finding'
import { inOrder } from '../../engine/fixes/fix'
import type { Rule } from '../../engine/rule'

/** A stretch of the text in which findings were seen: those of one rule, or of any. */
interface Stretch {
  readonly rule: string | undefined
  readonly offsets: Offsets
}

/**
 * The findings that a person has seen and left as they are, so that nobody asks again. They are known by their places,
 * which edits move, and not by their words: those of a sentence change when another finding in it is mended.
 */
export class Passed {
  #stretches: Stretch[] = []
  /** Findings about a whole macro, which may be shown at another sentence next time. */
  readonly #macros = new Set<string>()
  readonly #ofMacros: ReadonlySet<string>

  constructor(rules: readonly Rule[]) {
    this.#ofMacros = new Set(rules.filter(({ reads }) => reads === 'macro').map(({ id }) => id))
  }

  add(finding: Finding): void {
    if (this.#ofMacros.has(finding.rule)) this.#macros.add(keyOf(finding))
    else this.#stretches.push(finding)
  }

  /** Passes whatever is found in a stretch of the text. */
  addStretch(offsets: Offsets): void {
    this.#stretches.push({ rule: undefined, offsets })
  }

  has(finding: Finding): boolean {
    const [start, end] = finding.offsets
    return (
      this.#macros.has(keyOf(finding)) ||
      this.#stretches.some(
        ({ rule, offsets: [from, to] }) =>
          (rule === undefined || rule === finding.rule) && (start === from || (start < to && from < end)),
      )
    )
  }

  /** The text was edited. */
  move(edits: readonly Edit[]): void {
    const sorted = inOrder(edits)
    this.#stretches = this.#stretches.map(({ rule, offsets: [start, end] }) => ({
      rule,
      offsets: [moved(start, sorted, 'start'), moved(end, sorted, 'end')],
    }))
  }
}

const keyOf = ({ rule, macro }: Finding): string => `${rule} ${macro}`

/** Where an offset stands afterwards. One that an edit takes away goes to that side of the new text. */
function moved(offset: number, sorted: readonly Edit[], side: 'start' | 'end'): number {
  let shift = 0
  for (const { offsets, newText } of sorted) {
    const [start, end] = offsets
    if (end > offset)
      return start < offset ? start + shift + (side === 'end' ? newText.length : 0) : offset + shift
    shift += newText.length - (end - start)
  }
  return offset + shift
}

/** Where the new texts of edits stand afterwards. */
export function insertedBy(edits: readonly Edit[]): readonly Offsets[] {
  let shift = 0
  return inOrder(edits).map(({ offsets: [start, end], newText }) => {
    const from = start + shift
    shift += newText.length - (end - start)
    return [from, from + newText.length]
  })
}
