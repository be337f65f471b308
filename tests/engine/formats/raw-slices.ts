import { expect } from 'vitest'
import type { Format } from '../../../engine/document'
import { branchPaths } from '../../harness/branch-paths'
import { mark, parseMarked } from '../../harness/marked'
import { readAll } from './passages-of'

/** Raw files may hold double brackets, so these tests mark with others. */
const MARKS = ['⟦', '⟧'] as const

const PHRASE =
  /(?:We(?: ?\uFFFC ?| |’|')*(?:are|am|re)?(?: very)? )?(?:apologize|sorry)(?: for the delay and)? for(?: \uFFFC)? any inconvenience/gi

/** All readings of all passages of a file. */
export const readings = (format: Format, source: string): string[] =>
  format
    .read(source, readAll)
    .macros.flatMap(({ passages }) =>
      passages.flatMap(({ text }) => branchPaths(text).map((path) => path.text)),
    )

/** Expects the phrase in all readings of a file to come from exactly the marked slices of the file. */
export function expectSlices(format: Format, marked: string, phrase: RegExp = PHRASE): void {
  const { text, ranges } = parseMarked(marked, MARKS)
  const found = new Map<string, readonly [number, number]>()
  const document = format.read(text, readAll)
  for (const passage of document.macros.flatMap((macro) => macro.passages)) {
    for (const path of branchPaths(passage.text)) {
      for (const match of path.text.matchAll(phrase)) {
        const offsets = path.toSource(match.index, match.index + match[0].length)
        found.set(offsets.join(), offsets)
      }
    }
  }
  const sorted = [...found.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  expect(mark({ text, ranges: sorted }, MARKS)).toBe(mark({ text, ranges }, MARKS))
}
