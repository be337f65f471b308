import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Position,
  type Range,
  type TextEdit,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import {
  messageOf,
  type Edit,
  type Finding,
  type Offsets,
  type Problem,
  type Severity,
} from '../engine/finding'
import { heard } from '../engine/heard'
import { rulePage } from '../report/rule-page'
import type { Encoding } from './client'
import { digest } from './digest'

/** A text as the client shows it: where it is, and where in it a range of offsets is. */
export interface ShownText {
  readonly uri: string
  toRange(offsets: Offsets): Range
}

/** What the client does with a diagnostic beside showing its message. */
export interface Shown {
  readonly related?: boolean
  readonly data?: boolean
  /** The rules whose words are faded out, because nobody needs them. */
  readonly faded?: ReadonlySet<string>
}

const severityOf: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** The largest number that the protocol allows for a character: past the end of any line. */
const endOfLine = 2 ** 31 - 1

/** A place in a line, and how many characters of the client stand before it there. */
interface Counted {
  readonly document: TextDocument
  readonly version: number
  readonly lineStart: number
  readonly offset: number
  readonly units: number
}

/**
 * Leads from the engine's offsets (UTF-16 units of the file) to the protocol's positions and back.
 * Nothing else in the server knows lines and characters.
 */
export class Converter {
  /**
   * Where the last position was, so that many findings in one long line are counted in one pass. The document is known
   * by itself and not by its URI, because one that is opened again may begin with the same version and another text.
   */
  #last: Counted | undefined

  constructor(
    readonly encoding: Encoding,
    private readonly shown: Shown = {},
  ) {}

  /** An open document, as it is now. */
  shownText(document: TextDocument): ShownText {
    return { uri: document.uri, toRange: (offsets) => this.toRange(document, offsets) }
  }

  /** A text that is no open document. What this one remembers is for the versions of one, and such a text has none. */
  shownFile(uri: string, text: string): ShownText {
    return new Converter(this.encoding).shownText(TextDocument.create(uri, '', 0, text))
  }

  toDiagnostic(document: TextDocument, finding: Finding): Diagnostic {
    return this.diagnosticIn(this.shownText(document), finding)
  }

  /** `elsewhere` are places in other files that belong to the finding. */
  diagnosticIn(
    text: ShownText,
    finding: Finding,
    elsewhere: readonly DiagnosticRelatedInformation[] = [],
  ): Diagnostic {
    const page = rulePage(finding.rule)
    const related = this.shown.related ? [...relatedIn(text, finding), ...elsewhere] : []
    return {
      range: text.toRange(finding.offsets),
      severity: severityOf[finding.severity],
      source: 'amends',
      code: finding.rule,
      ...(page !== undefined && { codeDescription: { href: page } }),
      message: messageOf(finding),
      ...(this.shown.faded?.has(finding.rule) && { tags: [DiagnosticTag.Unnecessary] }),
      ...(related.length > 0 && { relatedInformation: related }),
      ...(this.shown.data && { data: dataOf(finding) }),
    }
  }

  /** A problem that keeps a file from being understood, or one that is only in the way and can be mended at once. */
  problemIn(text: ShownText, { offsets, message, fix }: Problem): Diagnostic {
    return {
      range: text.toRange(offsets),
      severity: fix ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
      source: 'amends',
      message,
    }
  }

  toTextEdit(document: TextDocument, edit: Edit): TextEdit {
    return { range: this.toRange(document, edit.offsets), newText: edit.newText }
  }

  toRange(document: TextDocument, [start, end]: Offsets): Range {
    return { start: this.toPosition(document, start), end: this.toPosition(document, end) }
  }

  toPosition(document: TextDocument, offset: number): Position {
    const { line, character } = document.positionAt(offset)
    if (this.encoding === 'utf-16') return { line, character }
    const lineStart = document.offsetAt({ line, character: 0 })
    return { line, character: this.#unitsUpTo(document, lineStart, lineStart + character) }
  }

  /** The offsets of a range, in order and inside the text, whatever the client sent. */
  toOffsets(document: TextDocument, { start, end }: Range): Offsets {
    const some = this.toOffset(document, start)
    const other = this.toOffset(document, end)
    return [Math.min(some, other), Math.max(some, other)]
  }

  /** The offset of a position; past the end of a line it is the line's end. */
  toOffset(document: TextDocument, { line, character }: Position): number {
    if (this.encoding === 'utf-16') return document.offsetAt({ line, character })
    const lineStart = document.offsetAt({ line, character: 0 })
    const lineEnd = document.offsetAt({ line, character: endOfLine })
    let offset = lineStart
    let units = 0
    for (const symbol of document.getText().slice(lineStart, lineEnd)) {
      units += this.#width(symbol)
      if (units > character) break
      offset += symbol.length
    }
    return offset
  }

  #unitsUpTo(document: TextDocument, lineStart: number, offset: number): number {
    const { version } = document
    const last = this.#last
    const isSame = last?.document === document && last.version === version && last.lineStart === lineStart
    const known = isSame ? last : { offset: lineStart, units: 0 }
    const between = document.getText().slice(Math.min(known.offset, offset), Math.max(known.offset, offset))
    let distance = 0
    for (const symbol of between) distance += this.#width(symbol)
    const units = known.offset <= offset ? known.units + distance : known.units - distance
    this.#last = { document, version, lineStart, offset, units }
    return units
  }

  #width(symbol: string): number {
    if (this.encoding === 'utf-32') return 1
    const code = symbol.codePointAt(0) ?? 0
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
}

/** These places of a text, for when the text is gone. Any other place is its start. */
export function keptRanges(text: ShownText, places: readonly Offsets[]): ShownText {
  const ranges = new Map(places.map((offsets) => [offsets.join(), text.toRange(offsets)]))
  const start = { line: 0, character: 0 }
  return { uri: text.uri, toRange: (offsets) => ranges.get(offsets.join()) ?? { start, end: start } }
}

/** Where a finding holds, and what else there is to say. */
function relatedIn(text: ShownText, { notes = [], related, rule }: Finding): DiagnosticRelatedInformation[] {
  const others = related.map((other) => ({
    offsets: other.offsets,
    // What the rule says need not be read twice.
    message: other.rule === rule ? `${rule}: here as well.` : `${other.rule}: ${heard(other.hears)}`,
  }))
  return [...notes, ...others].map(({ offsets, message }) => ({
    location: { uri: text.uri, range: text.toRange(offsets) },
    message,
  }))
}

/** What a client sends back with a diagnostic: names the finding wherever its words have moved to. */
interface DiagnosticData {
  readonly rule: string
  readonly macro: string
  readonly path: string
  readonly sentence: string
}

const dataOf = ({ rule, macro, path, sentence }: Finding): DiagnosticData => ({
  rule,
  macro,
  path,
  sentence: digest(sentence),
})
