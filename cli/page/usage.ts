import { posix } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { PageMacro, UnmatchedRow, Usage } from '../../report'
import { groupBy } from '../../report/group-by'
import { Refusal } from '../errors'

interface Row {
  readonly line: number
  /** What names the macro, the surest first. */
  readonly names: readonly string[]
  readonly count: number
}

/** The headings that people and helpdesks give to these columns, without spaces and marks. */
const nameColumns = [
  'path',
  'file',
  'filepath',
  'id',
  'macroid',
  'macro',
  'title',
  'macrotitle',
  'macroname',
  'name',
]
const countColumns = [
  'count',
  'uses',
  'sent',
  'sends',
  'usage',
  'usagecount',
  'usecount',
  'timessent',
  'timesused',
]
const recentColumns = ['usage30d', 'usage7d', 'usage24h', 'usage1h']

/** Reads how often each macro was sent. Throws a `Refusal` that names the line where the table is broken. */
export function readUsage(file: { path: string; text: string }, macros: readonly PageMacro[]): Usage {
  const sent = new Map<PageMacro, number>()
  const unmatched: UnmatchedRow[] = []
  const find = finderOf(macros)
  for (const { line, names, count } of rowsOf(file)) {
    const found = names.map(find).filter((some) => some.length > 0)
    const [macro] = found.find((some) => some.length === 1) ?? []
    if (macro) sent.set(macro, (sent.get(macro) ?? 0) + count)
    else
      unmatched.push({
        line,
        name: names.join(', ') || '(no name)',
        why: found.length > 0 ? 'fits several macros' : 'fits no macro',
      })
  }
  return { path: file.path, sent, unmatched }
}

function rowsOf({ path, text }: { path: string; text: string }): Row[] {
  const records = recordsOf(path, text)
  const [first, ...rest] = records
  if (!first) throw new Refusal(`${path}, line 1: the table is empty. Its first line names the columns.`)
  const headings = first.record.map((heading) => heading.toLowerCase().replace(/[^a-z0-9]/g, ''))
  const columnOf = (names: readonly string[]): number =>
    names.map((name) => headings.indexOf(name)).find((at) => at >= 0) ?? -1
  const named = nameColumns.map((name) => headings.indexOf(name)).filter((at) => at >= 0)
  const counted = columnOf([...countColumns, ...recentColumns])
  if (named.length === 0 || counted < 0) {
    const wanted =
      named.length === 0 ? 'a column "title", "path" or "macro"' : 'a column "count", "uses" or "sent"'
    throw new Refusal(`${path}, line ${first.line}: there has to be ${wanted}.`)
  }
  return rest.map(({ record, line }) => ({
    line,
    names: named.map((at) => record[at]!.trim()).filter((name) => name !== ''),
    count: numberIn(record[counted]!, `${path}, line ${line}`),
  }))
}

interface Located {
  readonly record: readonly string[]
  readonly line: number
}

function recordsOf(path: string, text: string): Located[] {
  const options = { bom: true, delimiter: delimiterOf(text), info: true, skipEmptyLines: true } as const
  try {
    // The types of the parser do not tell what `info` adds.
    const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[]
    return records.map(({ record, info }) => ({ record, line: info.lines }))
  } catch (error) {
    throw refusalOf(path, error)
  }
}

/** Spreadsheets part columns by commas, semicolons or tabs. The first line tells which, because it holds only headings. */
function delimiterOf(text: string): string {
  const first = text.split(/[\r\n]/, 1)[0]!
  const times = (mark: string): number => first.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (times(mark) > times(best) ? mark : best))
}

/** What the parser complains of, in our words. */
function refusalOf(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const line = 'lines' in error ? `, line ${String(error.lines)}` : ''
  const what = String(error.code).includes('RECORD_INCONSISTENT')
    ? 'the row has more or fewer columns than the first line.'
    : 'a quotation mark stands where none can be, or is never closed.'
  return new Refusal(`${path}${line}: ${what}`)
}

/** "1,204" and "1 204" are figures as spreadsheets write them. Nothing counts as not sent. */
function numberIn(text: string, place: string): number {
  const written = text.trim()
  if (written === '') return 0
  const digits = /^\d{1,3}(?:[.,\u00a0\u202f' ]\d{3})+$/.test(written) ? written.replace(/\D/g, '') : written
  if (!/^\d{1,12}(?:\.0+)?$/.test(digits))
    throw new Refusal(
      `${place}: "${written.slice(0, 40)}" is not how often a macro was sent. Write a whole number.`,
    )
  return Number(digits)
}

/** Finds macros by their place, by their title, and by the end of their path, in this order. */
function finderOf(macros: readonly PageMacro[]): (name: string) => readonly PageMacro[] {
  const byPlace = groupBy(macros, ({ path }) => simple(path))
  for (const macro of macros) byPlace.set(simple(`${macro.path}#${macro.pointer}`), [macro])
  const byTitle = groupBy(
    macros.filter(({ title }) => title),
    ({ title }) => simple(title!),
  )
  const byEnd = new Map<string, PageMacro[]>()
  for (const macro of macros) {
    for (const end of endsOf(macro.path)) {
      const others = byEnd.get(end)
      if (others) others.push(macro)
      else byEnd.set(end, [macro])
    }
  }
  return (name) => {
    const key = simple(name)
    return byPlace.get(key) ?? byTitle.get(key) ?? byEnd.get(key) ?? []
  }
}

/** "macros/billing/late.md" ends with "billing/late.md", "late.md", and each of these without ".md". */
function endsOf(path: string): string[] {
  const steps = simple(path).split('/')
  const ends = steps.map((_, index) => steps.slice(index).join('/'))
  const extension = posix.extname(path)
  return extension === '' ? ends : [...ends, ...ends.map((end) => end.slice(0, -extension.length))]
}

const simple = (name: string): string =>
  name.normalize('NFC').toLowerCase().replaceAll('\\', '/').replace(/\s+/g, ' ').replace(/^\.\//, '').trim()
