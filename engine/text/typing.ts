import { difference } from '../fixes/difference'
import type { Edit } from '../finding'
import type { MappedText, Segment } from './mapped-text'
import { movedSegment } from './moved'
import { PLACEHOLDER } from './placeholder'
import type { PassageDraft } from './prose'

/** Reads the passages of a text whose templates are masked. It must depend on nothing else. */
export type ReadPassages = (masked: MappedText) => PassageDraft[]

interface Reading {
  readonly masked: MappedText
  readonly drafts: readonly PassageDraft[]
}

/**
 * The same reader, but while somebody types a word, only the passage of that word is made anew: the others are what they
 * were, further on. `isLocal` may say of an edit of the text that more could hang on it.
 */
export function whileTyping(
  read: ReadPassages,
  isLocal: (text: string, edit: Edit) => boolean = () => true,
): ReadPassages {
  let last: Reading | undefined
  return (masked) => {
    const drafts = (last && draftsAfterTyping(last, masked, isLocal)) ?? read(masked)
    last = { masked, drafts }
    return drafts
  }
}

function draftsAfterTyping(
  { masked: then, drafts }: Reading,
  now: MappedText,
  isLocal: (text: string, edit: Edit) => boolean,
): PassageDraft[] | undefined {
  if (then.encode !== now.encode || then.respelling || now.respelling) return undefined
  const edit = difference(then.text, now.text)
  const { offsets, newText } = edit
  const isSame = then.text === now.text
  if (!isSame && !(isInWord(then.text, edit) && isLocal(then.text, edit))) return undefined
  const [start, end] = offsets
  const typed = then.segments.find(({ out, outEnd }) => out < start && end <= outEnd)
  const by = (now.span?.[0] ?? 0) - (then.span?.[0] ?? 0)
  const change: Change = { at: start, grown: newText.length - (end - start), by }
  if (!areSame(then.segments, now.segments, change)) return undefined
  if (isSame) return drafts.map(({ text, role }) => ({ text: text.movedBy(by), role }))
  if (typed?.kind !== 'copy') return undefined
  const from = typed.src + start - typed.out
  const to = from + end - start
  const all: PassageDraft[] = []
  let isFound = false
  for (const { text, role } of drafts) {
    const span = text.span!
    if (span[1] < from) all.push({ text: text.movedBy(by), role })
    else if (span[0] > to) all.push({ text: text.movedBy(by + change.grown), role })
    else {
      const inside = text.segments.find(
        ({ kind, src, srcEnd }) => kind === 'copy' && src < from && to <= srcEnd,
      )
      if (!inside || isFound) return undefined
      isFound = true
      const at = inside.out + from - inside.src
      const words = text.text.slice(0, at) + newText + text.text.slice(at + end - start)
      const segments = text.segments.map((segment) => changed(segment, { ...change, at }))
      all.push({ text: text.with(words, segments), role })
    }
  }
  return isFound ? all : undefined
}

/** How a text changed: behind the unit `at` it grew by some units, and in its file it stands `by` units further on. */
interface Change {
  readonly at: number
  readonly grown: number
  readonly by: number
}

/** What a segment is after a change inside of a copy. */
function changed(segment: Segment, { at, grown, by }: Change): Segment {
  if (segment.out >= at) {
    const { out, outEnd, ...rest } = movedSegment(segment, by + grown)
    return { ...rest, out: out + grown, outEnd: outEnd + grown }
  }
  const { outEnd, srcEnd, ...rest } = movedSegment(segment, by)
  const more = segment.kind === 'copy' && outEnd >= at ? grown : 0
  return { ...rest, outEnd: outEnd + more, srcEnd: srcEnd + more }
}

/** Whether all segments are what they were, but for a change inside of a copy. */
const areSame = (then: readonly Segment[], now: readonly Segment[], { at, grown, by }: Change): boolean =>
  then.length === now.length &&
  then.every((one, index) => {
    const other = now[index]!
    const [start, end] = [one.out >= at ? grown : 0, one.outEnd >= at ? grown : 0]
    return (
      one.kind === other.kind &&
      one.out + start === other.out &&
      one.outEnd + end === other.outEnd &&
      one.src + by + start === other.src &&
      one.srcEnd + by + end === other.srcEnd &&
      one.tag?.role === other.tag?.role &&
      one.tag?.block === other.tag?.block &&
      one.tag?.keyword === other.tag?.keyword &&
      one.placeholder?.kind === other.placeholder?.kind &&
      one.placeholder?.name === other.placeholder?.name &&
      one.placeholder?.raw === other.placeholder?.raw
    )
  })

/** What may stand in a word, and around it up to the next space or tag, without being markup anywhere. */
const PLAIN = new RegExp(String.raw`^[\p{L}${PLACEHOLDER}'’",;.:!?()-]*$`, 'u')
const LETTER = /\p{L}/u
/** A longer run without a space is no word. */
const LONGEST_RUN = 2000

/**
 * Whether an edit stays inside of a word, or parts two, and so changes no markup: behind a letter that stays, and with
 * neither a sign nor a digit near, because these can begin a list, an address or an entity.
 */
function isInWord(text: string, { offsets: [start, end], newText }: Edit): boolean {
  if (start === 0 || !LETTER.test(text[start - 1]!)) return false
  let [from, to] = [start - 1, end]
  while (start - from < LONGEST_RUN && from > 0 && !/[\s>]/.test(text[from - 1]!)) from -= 1
  while (to - end < LONGEST_RUN && to < text.length && !/[\s<]/.test(text[to]!)) to += 1
  if (to - from >= LONGEST_RUN) return false
  const parts = newText === ' ' && start === end && LETTER.test(text[end] ?? '')
  return [text.slice(start, end), parts ? '' : newText].every((word) => {
    const run = text.slice(from, start) + word + text.slice(end, to)
    return PLAIN.test(run) && !word.includes(PLACEHOLDER) && !/www/i.test(run)
  })
}
