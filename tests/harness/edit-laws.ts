import type { Edit } from '../../engine/finding'
import { applyEdits, inOrder } from '../../engine/fixes/fix'
import { shapeOf } from './data-shape'

/** What any edit of a file must keep, whoever asked for it. */
const KEPT: Readonly<Record<string, (text: string, path: string) => string>> = {
  'the shape of the data': (text, path) => shapeOf(path, text),
  'placeholders and tags': (text) => found(text.replace(COMMENT, ''), MARKUP),
  'the line ends': (text) => [/(?<!\r)\n/.test(text), text.includes('\r\n')].join(),
  'the end of the file': (text) => found(text, /[\r\n]*$/g),
  'the byte order mark': (text) => found(text, /\uFEFF/g),
  'no slot that is half': (text) =>
    String(count(text, /\[TODO:/g) - count(text, /\[TODO:[^[\]]*[^[\]\s]\]/g)),
}

/** The comments that suppress something. */
const COMMENT = /<!-- amends-.*?-->|\{\{! amends-.*?\}\}|\{% comment %\} amends-.*?\{% endcomment %\}/g

const MARKUP = /\{\{.*?\}\}|\{%.*?%\}|<\/?[a-z][^<>]*>|%\w+%|\$\{\w+\}/gis

/** What edits of a file do that they should not. */
export function editFaults(path: string, text: string, edits: readonly Edit[]): string[] {
  const after = applyEdits(text, edits)
  const faults = Object.entries(KEPT).flatMap(([law, of]) =>
    of(text, path) === of(after, path) ? [] : [law],
  )
  const cutsPair = edits.some(({ offsets }) => offsets.some((at) => isInsidePair(text, at)))
  const overlaps = inOrder(edits).some((edit, i, all) => i > 0 && edit.offsets[0] < all[i - 1]!.offsets[1])
  return [
    ...faults,
    ...(after === text ? ['it changes something'] : []),
    ...(cutsPair ? ['no half of a character or of a line end'] : []),
    ...(overlaps ? ['no edits that overlap'] : []),
  ]
}

const isInsidePair = (text: string, at: number): boolean =>
  /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(at - 1, at + 1))

const found = (text: string, what: RegExp): string => (text.match(what) ?? []).join('\n')
const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0
