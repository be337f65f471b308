import { lineLengths, type Encoding, type Position } from './text'

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isPosition = (value: unknown): value is Position =>
  isRecord(value) && typeof value['line'] === 'number' && typeof value['character'] === 'number'

export const isUri = (value: unknown): value is string =>
  typeof value === 'string' && /^(?:file|untitled):/.test(value)

/** The positions in an answer that speak of a document, at whatever depth they stand. */
export function positionsIn(answer: unknown, uri: string): Position[] {
  if (Array.isArray(answer)) {
    // The arguments of a command may be a document and a place in it.
    const isOfOther = isUri(answer[0]) && answer[0] !== uri
    return isOfOther ? [] : answer.flatMap((item) => positionsIn(item, uri))
  }
  if (isPosition(answer)) return [answer]
  if (!isRecord(answer)) return []
  const named = answer['uri'] ?? answer['targetUri'] ?? (answer['textDocument'] as { uri?: string })?.uri
  if (named !== undefined && named !== uri) return []
  return [
    ...foldIn(answer),
    ...Object.entries(answer).flatMap(([key, value]) =>
      isUri(key) && key !== uri ? [] : positionsIn(value, uri),
    ),
  ]
}

/** A folding range has lines of its own, and may leave out the characters. */
function foldIn(answer: Readonly<Record<string, unknown>>): Position[] {
  const { startLine, startCharacter, endLine, endCharacter } = answer
  if (typeof startLine !== 'number' || typeof endLine !== 'number') return []
  return [
    { line: startLine, character: Number(startCharacter ?? 0) },
    { line: endLine, character: Number(endCharacter ?? 0) },
  ]
}

/** The places of semantic tokens: five numbers each, counted from the token before. */
export function tokenPlaces(data: readonly number[]): Position[] {
  const places: Position[] = []
  let [line, character] = [0, 0]
  for (let at = 0; at < data.length; at += 5) {
    const [lines, characters, length] = data.slice(at, at + 3) as [number, number, number]
    character = lines > 0 ? characters : character + characters
    line += lines
    places.push({ line, character }, { line, character: character + length })
  }
  return places
}

/** The positions that are not in a text. */
export function outside(text: string, positions: readonly Position[], encoding: Encoding): Position[] {
  const lengths = lineLengths(text, encoding)
  return positions.filter(({ line, character }) => character < 0 || !(character <= (lengths[line] ?? -1)))
}
