import { isUtf8 } from 'node:buffer'

/** What a record is judged by. */
export interface StreamRecord {
  readonly text: string
  /** What names the record; missing where no field was asked for. */
  readonly id?: Id
}

export type Id = string | number | boolean | null

/** Why a line cannot be judged, as the end of a sentence that begins with the line. */
export class BadLine extends Error {}

/** Where the parts of a record are: the way to each, from the outermost key. */
export interface Fields {
  readonly text: readonly string[]
  readonly id: readonly string[] | undefined
}

/** The way to a field, given by its name, or by a JSON Pointer such as `/message/body` where it is further inside. */
export const wayTo = (name: string): readonly string[] =>
  name.startsWith('/')
    ? name
        .slice(1)
        .split('/')
        .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    : [name]

/** Reads a line. `undefined` where it is empty. Throws a `BadLine`. */
export function recordIn(bytes: Uint8Array, fields: Fields): StreamRecord | undefined {
  if (bytes.length === 0) return undefined
  if (!isUtf8(bytes)) throw new BadLine('is not valid UTF-8')
  const line = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
  const value = parsed(line.startsWith('\uFEFF') ? line.slice(1) : line)
  if (value === undefined) return undefined
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadLine(`is ${kindOf(value)}. Each line must be one JSON object`)
  const text = textOf(valueAt(value, fields.text), fields.text)
  return fields.id ? { text, id: idOf(valueAt(value, fields.id), fields.id) } : { text }
}

/** The value that a line is. `undefined` where it holds only white space. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    if (line.trim() === '') return undefined
    throw new BadLine(`is not JSON: ${(error as SyntaxError).message}`)
  }
}

function valueAt(record: object, way: readonly string[]): unknown {
  let value: unknown = record
  for (const key of way) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
      throw new BadLine(`has no field ${nameOf(way)}`)
    value = (value as Readonly<{ [key: string]: unknown }>)[key]
  }
  return value
}

/** An empty column of a table is `null`: a record without a text. */
function textOf(value: unknown, way: readonly string[]): string {
  if (typeof value === 'string') return value
  if (value === null) return ''
  throw new BadLine(`has ${kindOf(value)} in ${nameOf(way)}, where a text is expected`)
}

function idOf(value: unknown, way: readonly string[]): Id {
  if (typeof value === 'object' && value !== null)
    throw new BadLine(`has ${kindOf(value)} in ${nameOf(way)}, which names no record`)
  // Its last digits are already lost, and another record would be named.
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER)
    throw new BadLine(`has a number with more than 15 digits in ${nameOf(way)}. Write it as a string`)
  return value as Id
}

const nameOf = (way: readonly string[]): string => `"${way.join('/')}"`

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
