import type { Message } from './client'
import { allShown } from './editor'
import { isRecord, isUri } from './places'
import { lineLengths, type Encoding, type Position } from './text'

/** One state of a text: since when it stands, counted in messages of the client, and with which version. */
interface State {
  readonly since: number
  readonly version: number | undefined
  /** `undefined` where it is not open. */
  readonly text: string | undefined
}

export interface OpenDocument {
  readonly uri: string
  readonly languageId: string
  version: number
  text: string
}

/** What the client shows in a document or file. */
export interface Shown {
  readonly resultId: string | undefined
  readonly items: readonly unknown[]
}

/** Clients escape as they like, and mean the same file. */
export const nameOf = (uri: string): string => {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}

/** What a client knows while it speaks with a server: all texts that there were, and what it was told of them. */
export class World {
  /** Counts the messages of the client, as its clock. */
  now = 0
  readonly open = new Map<string, OpenDocument>()
  readonly shown = new Map<string, Shown>()
  /** The data of tokens by their documents and `resultId`s. */
  readonly tokens = new Map<string, readonly number[]>()
  readonly lastTokens = new Map<string, string>()
  readonly faults: string[] = []
  /** What the client answers when it is asked for its settings. */
  settings: object = allShown
  readonly #states = new Map<string, State[]>()
  readonly #fileTexts = new Map<string, readonly string[]>()

  constructor(
    readonly encoding: Encoding,
    /** The files on the disk by their URIs. */
    readonly files: Map<string, string>,
  ) {
    for (const [uri, text] of files) this.noteFile(uri, text)
  }

  /** To be called whenever an open document is another. Without a text it was closed. */
  noteState(uri: string, text: string | undefined, version?: number): void {
    const states = this.#states.get(nameOf(uri)) ?? []
    states.push({ since: this.now, version, text })
    this.#states.set(nameOf(uri), states)
  }

  /** To be called whenever a file on the disk is another. */
  noteFile(uri: string, text: string): void {
    this.#fileTexts.set(nameOf(uri), [...(this.#fileTexts.get(nameOf(uri)) ?? ['']), text])
  }

  fault(what: string): void {
    this.faults.push(what)
  }

  /** The texts that a document had since a time; while it was not open, all that the file ever had. */
  #textsSince(uri: string, start: number): readonly string[] {
    const states = [{ since: 0, text: undefined }, ...(this.#states.get(nameOf(uri)) ?? [])]
    const shown = states.filter((_, index) => (states[index + 1]?.since ?? Infinity) >= start)
    return shown.flatMap(({ text }) => text ?? this.#fileTexts.get(nameOf(uri)) ?? [''])
  }

  /** Holds all positions in an answer against the texts that it may speak of. `start` is when it was asked for. */
  checkPlaces(what: string, answer: unknown, asked: string, start: number): void {
    for (const [uri, positions] of placesIn(answer, asked)) {
      const texts = this.#textsSince(uri, start)
      if (!texts.some((text) => isInside(text, positions, this.encoding)))
        this.fault(`${what}: a position outside of ${uri}: ${JSON.stringify(answer).slice(0, 400)}`)
    }
    for (const { uri, version, edits } of versionedIn(answer)) {
      const texts = (this.#states.get(nameOf(uri)) ?? []).filter((state) => state.version === version)
      const positions = placesIn(edits, uri).get(uri) ?? []
      if (!texts.some(({ text = '' }) => isInside(text, positions, this.encoding)))
        this.fault(`${what}: an edit outside of version ${version} of ${uri}`)
    }
  }

  /** Semantic tokens stand one behind the other, each in its line. */
  checkTokens(what: string, data: readonly number[], uri: string, start: number): void {
    const fits = this.#textsSince(uri, start).some((text) =>
      areTokens(data, lineLengths(text, this.encoding)),
    )
    if (data.length % 5 !== 0 || !fits)
      this.fault(`${what}: tokens that do not fit in ${uri}: ${data.join()}`)
  }

  /** Looks through all that the server sent of itself. */
  checkReceived(received: readonly Message[]): void {
    for (const { id, method, params } of received) {
      const { message, type } = (params ?? {}) as { type?: number; message?: string }
      if (method === 'window/logMessage' && type === 1) this.fault(`The server failed: ${message}`)
      if (method === 'textDocument/publishDiagnostics') this.#checkPushed(params)
      if (method === undefined) this.fault(`Request ${String(id)} was answered twice.`)
    }
  }

  #checkPushed(params: unknown): void {
    const { diagnostics, uri, version } = params as { uri: string; version?: number; diagnostics: unknown[] }
    // Without a version it is told that nothing is shown any more.
    if (version === undefined && diagnostics.length > 0) this.fault(`${uri} has diagnostics of no version.`)
    this.checkPlaces('pushed diagnostics', { textDocument: { uri, version }, edits: diagnostics }, uri, 0)
  }
}

function areTokens(data: readonly number[], lengths: readonly number[]): boolean {
  let [line, character, end] = [0, 0, 0]
  for (let at = 0; at < data.length; at += 5) {
    const [lines, characters, length] = data.slice(at, at + 3) as [number, number, number]
    if (lines < 0 || characters < 0 || length <= 0) return false
    if (lines > 0) end = 0
    character = lines > 0 ? characters : character + characters
    line += lines
    if (character < end) return false
    end = character + length
    if (!(end <= (lengths[line] ?? -1))) return false
  }
  return true
}

function isInside(text: string, positions: readonly Position[], encoding: Encoding): boolean {
  const lengths = lineLengths(text, encoding)
  return positions.every(
    ({ line, character }) => line >= 0 && character >= 0 && character <= (lengths[line] ?? -1),
  )
}

/** The positions in an answer by the documents that they are in; where nothing is said, that is the one asked for. */
function placesIn(
  answer: unknown,
  asked: string,
  found = new Map<string, Position[]>(),
): Map<string, Position[]> {
  const add = (position: Position): void => {
    found.set(asked, [...(found.get(asked) ?? []), position])
  }
  if (Array.isArray(answer)) {
    // The arguments of a command may be a document and a place in it.
    const own = isUri(answer[0]) ? answer[0] : asked
    for (const item of answer) placesIn(item, own, found)
    return found
  }
  // What is selected once an edit is applied stands in the text behind it.
  if (!isRecord(answer) || answer['command'] === 'amends.selectSlot') return found
  const { character, endLine, line, startLine } = answer
  if (typeof line === 'number' && typeof character === 'number') add({ line, character })
  if (typeof startLine === 'number' && typeof endLine === 'number') {
    add({ line: startLine, character: 0 })
    add({ line: endLine, character: 0 })
  }
  const named = answer['uri'] ?? (answer['textDocument'] as { uri?: string } | undefined)?.uri
  for (const [key, value] of Object.entries(answer)) {
    placesIn(value, isUri(key) ? key : isUri(named) ? named : asked, found)
  }
  return found
}

interface Versioned {
  readonly uri: string
  readonly version: number
  readonly edits: unknown
}

/** The edits in an answer that name the version that they are for. */
function versionedIn(answer: unknown): Versioned[] {
  if (Array.isArray(answer)) return answer.flatMap(versionedIn)
  if (!isRecord(answer)) return []
  const { edits, textDocument } = answer
  const own =
    isRecord(textDocument) && isUri(textDocument['uri']) && typeof textDocument['version'] === 'number'
      ? [{ uri: textDocument['uri'], version: textDocument['version'], edits }]
      : []
  return [...own, ...Object.values(answer).flatMap(versionedIn)]
}
