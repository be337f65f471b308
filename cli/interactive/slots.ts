import type { Config } from '../../engine/settings/config'
import type { Document, Macro, Passage, SourceFile } from '../../engine/document'
import type { Edit, Offsets } from '../../engine/finding'
import { applyEdits, inOrder } from '../../engine/fixes/fix'
import { formatOf } from '../../engine/formats/index'
import { sameData } from '../../engine/fixes/same-data'
import { asRead, samePassages } from '../../engine/same-passages'
import { shownText } from '../../engine/text/shown-text'

/** What only the writer knows, as a customer would read it: `[TODO: …]`. */
export interface Slot {
  /** What belongs there. */
  readonly hint: string
  /** The words around it, with a blank in its place. */
  readonly shown: string
  /** Where it stands: in the texts of one macro that say the same, each with its own spelling. */
  readonly places: readonly SlotPlace[]
}

interface SlotPlace {
  readonly passage: Passage
  /** In units of the passage's text. */
  readonly start: number
  readonly end: number
}

/** A file with slots in it that can be filled in one by one. */
export class SlottedFile {
  readonly slots: readonly Slot[]
  readonly #before: Document | undefined
  #edits: readonly Edit[] = []

  /** `inserted` are the stretches of the file whose slots are meant: those that a rewrite has just brought. */
  constructor(
    private readonly file: SourceFile,
    private readonly config: Config,
    inserted: readonly Offsets[],
  ) {
    this.#before = this.#read(file.text)
    this.slots = (this.#before?.macros ?? []).flatMap((macro) => slotsIn(macro, inserted))
  }

  /** The edits of the file that fill in what was filled in. */
  get edits(): readonly Edit[] {
    return inOrder(this.#edits)
  }

  /** Where a slot stands in the file. */
  placesOf({ places }: Slot): readonly Offsets[] {
    return places.map(({ passage, start, end }) => passage.text.toSource(start, end))
  }

  /**
   * Writes an answer in place of a slot, spelled as each place of the file wants it. `false`, and nothing is filled in, where
   * the file cannot hold these words, or would not be read as before but for them.
   */
  fill(slot: Slot, answer: string): boolean {
    const edits = this.#editsFor(slot, answer)
    if (edits) this.#edits = edits
    return edits !== undefined
  }

  /** Whether `fill` would do it. */
  canFill(slot: Slot, answer: string): boolean {
    return this.#editsFor(slot, answer) !== undefined
  }

  #editsFor({ places }: Slot, answer: string): readonly Edit[] | undefined {
    const edits = [...this.#edits]
    for (const { passage, start, end } of places) {
      const written = passage.text.edit(start, end, fitted(answer, passage.text.text[end]))
      if (!written) return undefined
      edits.push(...written)
    }
    return this.#holds(edits) ? edits : undefined
  }

  /** The proof that fixes have: the same data, macros, passages, tags and placeholders. */
  #holds(edits: readonly Edit[]): boolean {
    const { file } = this
    const before = this.#before!
    const text = applyEdits(file.text, edits)
    const after = this.#read(text)
    return (
      after !== undefined &&
      sameData(before.format, file.text, text, edits) &&
      samePassages(file.text, asRead(before), text, asRead(after), edits)
    )
  }

  #read(text: string): Document | undefined {
    const file = { ...this.file, text }
    return formatOf(file)?.read(text, { ...this.config, path: file.path, wanted: () => true })
  }
}

const SLOT = /\[TODO:\s*([^\]]*)\]/g

function slotsIn({ passages }: Macro, inserted: readonly Offsets[]): Slot[] {
  const found = passages.flatMap((passage) =>
    [...passage.text.text.matchAll(SLOT)].flatMap((match) => {
      const [start, end] = [match.index, match.index + match[0].length]
      const [from, to] = passage.text.toSource(start, end)
      const isNew = inserted.some((range) => range[0] < to && from < range[1])
      return isNew ? [{ hint: match[1]!.replace(/\s+/g, ' ').trim(), passage, start, end }] : []
    }),
  )
  const own = found.filter(({ passage }) => passage.copyOf === undefined)
  const copies = found.filter((one) => !own.includes(one))
  const taken = new Set<SlotPlace>()
  const slots = own.map((place): Slot => {
    const isCopy = ({ hint, passage: { copyOf } }: (typeof found)[number]): boolean =>
      copyOf === place.passage.path && hint === place.hint
    const copy = copies.find((one) => isCopy(one) && !taken.has(one))
    if (copy) taken.add(copy)
    return slotAt(place.hint, copy ? [place, copy] : [place])
  })
  const alone = copies.filter((copy) => !taken.has(copy))
  return [...slots, ...alone.map((place) => slotAt(place.hint, [place]))]
}

/** How many units of the text are shown on either side of a slot. */
const aroundSlot = 40

function slotAt(hint: string, places: readonly [SlotPlace, ...SlotPlace[]]): Slot {
  const [{ passage, start, end }] = places
  const { text } = passage
  const [from, to] = [Math.max(0, start - aroundSlot), Math.min(text.text.length, end + aroundSlot)]
  const before = shownText(text, from, start)
  const after = shownText(text, end, to)
  // Words that are cut in two are left out.
  const head = from > 0 ? `…${before.replace(/^\S*/, '')}` : before
  const tail = to < text.text.length ? `${after.replace(/\S*$/, '')}…` : after
  const gap = /^[.,;:?!)]/.test(tail) || tail === '' ? '' : ' '
  return { hint, shown: `${head} ____${gap}${tail}`.trim(), places }
}

/** An answer without the full stop that the sentence has already. */
const fitted = (answer: string, next = ''): string =>
  /[.,;:?!]/.test(next) ? answer.replace(/\.$/, '') : answer
