import { parse as parseCsv } from 'csv-parse/sync'
import { parseAllDocuments, type Document } from 'yaml'

/** Reads values as another program would. */
type Parse = (text: string) => unknown

const parsers: Readonly<Record<string, Parse>> = {
  json: (text) => JSON.parse(text.replace(/^\uFEFF/, '')) as unknown,
  jsonl: (text) =>
    text
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as unknown),
  yml: (text) =>
    (parseAllDocuments(text) as Document[]).map((document) => {
      if (document.errors.length > 0) throw document.errors[0]!
      return document.toJS() as unknown
    }),
  csv: (text) =>
    parseCsv(text, { bom: true, delimiter: /^[^\n]*?id([,;\t])/.exec(text)?.[1] ?? ',' }) as unknown,
}

/** The places of all values of a file of data, with their types; '' for a file that holds none. */
export function shapeOf(path: string, text: string): string {
  const parse = parsers[path.slice(path.lastIndexOf('.') + 1).replace('yaml', 'yml')]
  return parse ? [...leaves(parse(text), '')].map(({ at }) => at).join('\n') : ''
}

/** What a change of a file of data did to its shape: anything but one other text is too much. */
export function shapeFaults(path: string, before: string, after: string): string[] {
  const parse = parsers[path.slice(path.lastIndexOf('.') + 1)]
  if (!parse) return []
  const old = [...leaves(parse(before), '')]
  let now: readonly Leaf[]
  try {
    now = [...leaves(parse(after), '')]
  } catch (error) {
    return [`the file does not parse: ${String(error)}`]
  }
  if (old.length !== now.length || old.some(({ at }, index) => at !== now[index]!.at))
    return ['the shape is another']
  const changed = old.filter(({ value }, index) => value !== now[index]!.value)
  return changed.length === 1 ? [] : [`changes ${changed.map(({ at }) => at).join(', ') || 'nothing'}`]
}

interface Leaf {
  /** The keys that lead to it, and its type. */
  readonly at: string
  readonly value: unknown
}

function* leaves(value: unknown, at: string): Generator<Leaf> {
  if (typeof value !== 'object' || value === null) return yield { at: `${at}: ${typeof value}`, value }
  yield { at: `${at}: ${Array.isArray(value) ? 'list' : 'object'}`, value: '' }
  for (const [key, child] of Object.entries(value)) yield* leaves(child, `${at}/${key}`)
}
