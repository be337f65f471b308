import type { Edit, Offsets } from '../engine/finding'
import { inOrder } from '../engine/fixes/fix'

/** Puts text with tab stops in place of a range of the file. */
export interface SnippetEdit {
  readonly offsets: Offsets
  /** In the notation of the protocol: `Sorry ${1:[TODO: what we did]}.` */
  readonly snippet: string
}

/** What only the writer knows. */
const SLOT = /\[TODO:[^\]]*\]/g

/** A slot that goes on in the next edit, because a line of the file ends inside of it. */
const OPEN_SLOT = /\[TODO:[^\]]*$/

export const hasSlot = (edits: readonly Edit[]): boolean =>
  edits.some(({ newText }) => newText.includes('[TODO:'))

/** Text as it has to be written in a snippet to mean itself. */
export const inSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&')

/**
 * Edits of a text with a tab stop for each slot; those without slots stay as they are. The slot keeps its brackets: one
 * that is skipped must still be seen, and must not read as if somebody had meant it. `undefined` where an editor would
 * spoil the text: it indents the lines of a snippet like the line that the snippet begins in.
 */
export function withTabStops(
  text: string,
  edits: readonly Edit[],
): readonly (Edit | SnippetEdit)[] | undefined {
  const whole = withWholeSlots(text, edits)
  if (!whole || !hasSlot(whole)) return undefined
  if (whole.some(({ offsets, newText }) => newText.includes('\n') && !beginsLine(text, offsets[0])))
    return undefined
  let stops = 0
  return whole.map(({ offsets, newText }) => {
    if (!newText.includes('[TODO:')) return { offsets, newText }
    const slots = newText.match(SLOT) ?? []
    const stop = (slot: string | undefined): string =>
      slot === undefined ? '' : `\${${(stops += 1)}:${inSnippet(slot)}}`
    const parts = newText.split(SLOT).map((part, index) => inSnippet(part) + stop(slots[index]))
    return { offsets, snippet: parts.join('') }
  })
}

/** What stands between two edits of one slot: words that it has in common with the old text, and the end of a line. */
const BETWEEN = /^([\p{L}\p{N}'’ -]*)((?:\s|\\[nr]|>|<br ?\/?>)+?)((?:[\p{L}\p{N}][\p{L}\p{N}'’ -]*)?)$/iu

const OPENS_TEXT = /(?:^|["'\n>])[\s>]*$/

const LONGEST_BETWEEN = 200

/**
 * The same edits with no slot in two of them, which would be two tab stops: a slot with the end of a line in it goes
 * behind that. `undefined` where a slot has no end, or its parts cannot be told from the text between them.
 */
function withWholeSlots(text: string, edits: readonly Edit[]): Edit[] | undefined {
  const result: Edit[] = []
  let carried = ''
  let start: number | undefined
  const sorted = inOrder(edits)
  for (const [index, edit] of sorted.entries()) {
    const newText = carried + edit.newText
    const from = start ?? edit.offsets[0]
    const open = OPEN_SLOT.exec(newText)?.[0]
    if (open === undefined) {
      result.push({ offsets: [from, edit.offsets[1]], newText })
      carried = ''
      start = undefined
      continue
    }
    const next = sorted[index + 1]
    const between = next && text.slice(edit.offsets[1], next.offsets[0])
    const parts = between && between.length < LONGEST_BETWEEN ? BETWEEN.exec(between) : undefined
    if (!next || !parts) return undefined
    // The end of a line that the slot would go behind would be the first sign of its text.
    if (open === newText && OPENS_TEXT.test(text.slice(Math.max(0, from - 9), from))) return undefined
    const [, head = '', , tail = ''] = parts
    result.push({
      offsets: [from, edit.offsets[1] + head.length],
      newText: newText.slice(0, newText.length - open.length),
    })
    carried = `${(open + head).trimEnd()} ${tail}`
    start = next.offsets[0] - tail.length
  }
  return result
}

const beginsLine = (text: string, offset: number): boolean =>
  offset === 0 || text[offset - 1] === '\n' || (offset === 1 && text.startsWith('\uFEFF'))
