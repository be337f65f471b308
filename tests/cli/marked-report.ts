import { expect } from 'vitest'
import type { Finding, Offsets } from '../../engine/finding'
import { emptyReport, emptyTally, type FileReport, type Report } from '../../report/report'
import type { ReportContext } from '../../cli/report/context'
import { plainLinter } from './plain-linter'
import { parseMarked } from '../harness/marked'

/** Texts with one mark, and where that is: lines and columns from 1 in UTF-16 units and in bytes, offsets from 0. */
export const places: readonly {
  readonly name: string
  readonly marked: string
  readonly utf16: string
  readonly utf8: string
  readonly offsets: Offsets
}[] = [
  { name: 'plain', marked: 'So [[we regret]] it.', utf16: '1:4-1:13', utf8: '1:4-1:13', offsets: [3, 12] },
  {
    name: 'behind an emoji',
    marked: 'é😀 [[we regret]] it.',
    utf16: '1:5-1:14',
    utf8: '1:8-1:17',
    offsets: [4, 13],
  },
  { name: 'behind a tab', marked: '\t[[we regret]]', utf16: '1:2-1:11', utf8: '1:2-1:11', offsets: [1, 10] },
  {
    name: 'with CRLF',
    marked: 'Hi 😀,\r\n\r\n[[we regret]] it.\r\n',
    utf16: '3:1-3:10',
    utf8: '3:1-3:10',
    offsets: [10, 19],
  },
  {
    name: 'behind a byte order mark',
    marked: '\uFEFFé [[we regret]]',
    utf16: '1:3-1:12',
    utf8: '1:7-1:16',
    offsets: [3, 12],
  },
  {
    name: 'in a second line below a byte order mark',
    marked: '\uFEFFHi,\n[[we regret]]',
    utf16: '2:1-2:10',
    utf8: '2:1-2:10',
    offsets: [5, 14],
  },
]

/** `1:4-1:13` */
export const shown = (
  start: { readonly line: number; readonly column: number },
  end: { readonly line: number; readonly column: number },
): string => `${start.line}:${start.column}-${end.line}:${end.column}`

/** A file in which each mark is a finding. */
export function markedFile(path: string, marked: string, more: Partial<Finding> = {}): FileReport {
  const { text, ranges } = parseMarked(marked)
  const findings = ranges.map((offsets) => ({ finding: findingAt(text, offsets, more), fixes: [] }))
  return { ...emptyReport, path, text, format: 'markdown', macros: 1, findings }
}

/** The findings of a file as its `known` or `leftOut` have them. */
export const findingsOf = ({ findings }: FileReport): Finding[] => findings.map(({ finding }) => finding)

const findingAt = (text: string, offsets: Offsets, more: Partial<Finding>): Finding => ({
  rule: 'weak-performative',
  severity: 'warning',
  confidence: 'high',
  hears: 'Reads as: a form.',
  why: 'It is one.',
  todo: 'Say sorry.',
  macro: '',
  path: '',
  offsets,
  sentence: text.slice(...offsets),
  related: [],
  ...more,
})

export const reportOf = (files: readonly FileReport[], more: Partial<Report> = {}): Report => ({
  files,
  sideFiles: [],
  tally: emptyTally(),
  fixed: 0,
  isPartial: false,
  ...more,
})

export const context: ReportContext = {
  date: '2026-03-31',
  color: false,
  width: 100,
  cwd: '/repo',
  env: {},
  rules: plainLinter.rules,
}

/** What the formats for programs tell of "for any inconvenience" in the second line of a file, behind "Sorry ". */
export const toldInconvenience = ([start, end]: Offsets): object => ({
  rule: 'generic-apology',
  severity: 'error',
  message: 'Reads as: nobody looked. It says nothing. Say what happened.',
  offsets: [start, end],
  range: { start: { line: 1, character: 6 }, end: { line: 1, character: 27 } },
  text: 'for any inconvenience',
  confidence: 'high',
  macro: '',
  path: '',
  fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
  related: [],
  fixes: [
    {
      title: 'Write "[TODO: what we did]"',
      safety: 'template',
      edits: [{ offsets: [start, end], newText: '[TODO: what we did]' }],
    },
  ],
})
