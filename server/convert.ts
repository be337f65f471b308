import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Position,
  type Range,
  type TextEdit,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import {
  messageOf,
  type Edit,
  type Finding,
  type Offsets,
  type Problem,
  type Severity,
} from '../engine/finding'
import { isHouseRule } from '../engine/house-rules'
import { homepage } from './product'
import type { Encoding } from './client'

const severityOf: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** The page that explains a rule. A team's own rules have none. */
export const rulePage = (rule: string): string | undefined =>
  isHouseRule(rule) ? undefined : `${homepage}/docs/rules/${rule}.md`

/** The largest number that the protocol allows for a character: past the end of any line. */
const endOfLine = 2 ** 31 - 1

/**
 * Leads from the engine's offsets (UTF-16 units of the file) to the protocol's positions and back.
 * Nothing else in the server knows lines and characters.
 */
export class Converter {
  /** Where the last position was, so that many findings in one long line are counted in one pass. */
  #last = { uri: '', version: -1, lineStart: 0, offset: 0, units: 0 }

  constructor(
    readonly encoding: Encoding,
    private readonly showsRelated = false,
  ) {}

  toDiagnostic(document: TextDocument, finding: Finding): Diagnostic {
    const page = rulePage(finding.rule)
    const related = this.showsRelated ? this.#relatedTo(document, finding) : []
    return {
      range: this.toRange(document, finding.offsets),
      severity: severityOf[finding.severity],
      source: 'amends',
      code: finding.rule,
      ...(page !== undefined && { codeDescription: { href: page } }),
      message: messageOf(finding),
      ...(related.length > 0 && { relatedInformation: related }),
    }
  }

  /** Where a finding holds, and what else there is to say. */
  #relatedTo(document: TextDocument, { notes = [], related }: Finding): DiagnosticRelatedInformation[] {
    const others = related.map((other) => ({
      offsets: other.offsets,
      message: `${other.rule}: ${messageOf(other)}`,
    }))
    return [...notes, ...others].map(({ offsets, message }) => ({
      location: { uri: document.uri, range: this.toRange(document, offsets) },
      message,
    }))
  }

  /** A problem that keeps a file from being understood, or one that is only in the way and can be mended at once. */
  problemToDiagnostic(document: TextDocument, { offsets, message, fix }: Problem): Diagnostic {
    return {
      range: this.toRange(document, offsets),
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
    const { uri, version } = document
    const last = this.#last
    const isSameLine = last.uri === uri && last.version === version && last.lineStart === lineStart
    const known = isSameLine ? last : { offset: lineStart, units: 0 }
    const between = document.getText().slice(Math.min(known.offset, offset), Math.max(known.offset, offset))
    let distance = 0
    for (const symbol of between) distance += this.#width(symbol)
    const units = known.offset <= offset ? known.units + distance : known.units - distance
    this.#last = { uri, version, lineStart, offset, units }
    return units
  }

  #width(symbol: string): number {
    if (this.encoding === 'utf-32') return 1
    const code = symbol.codePointAt(0) ?? 0
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
}
