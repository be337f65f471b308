import {
  SymbolKind,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
} from 'vscode-languageserver'
import type { Passage } from '../../engine/document'
import type { MacroOverview } from '../../engine/overview'
import { shownText } from '../../engine/text/shown-text'
import { editionsOf } from '../../engine/twins'
import type { Feature, Session } from '../feature'
import type { Overviewed } from '../overviews'
import { isOurs, nameIn } from '../uris'

/** The macros of a document with their passages, as an outline. */
export const documentSymbols: Feature = {
  register(session) {
    session.connection.onDocumentSymbol(
      session.guard('Symbols', null, (params) => symbolsOf(session, params)),
    )
  },
}

async function symbolsOf(
  session: Session,
  { textDocument: { uri } }: DocumentSymbolParams,
): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
  const { client, documents, overviews } = session
  const overviewed = isOurs(uri) ? undefined : await overviews.of(uri)
  if (!overviewed || !documents.isCurrent(overviewed.checked)) return null
  const symbols = overviewed.overview.macros.map((macro) => macroSymbol(session, overviewed, macro))
  return client.nestsSymbols ? symbols : symbols.flatMap((symbol) => flat(uri, symbol))
}

function macroSymbol(
  session: Session,
  { checked: { document }, overview }: Overviewed,
  { macro, offsets, reading }: MacroOverview,
): DocumentSymbol {
  const { convert } = session
  const [edition = macro] = editionsOf(macro)
  const fallback = overview.macros.length === 1 ? nameIn(document.uri) : macro.path.slice(1)
  const name = macro.title?.trim() || fallback || 'macro'
  const range = convert.toRange(document, offsets)
  const children = edition.passages.flatMap((passage) => passageSymbol(session, document, passage))
  // A page is named by its first heading.
  const [first] = children
  const isNamedByFirst = first?.detail === 'heading' && first.name === firstWords(name)
  return {
    name,
    ...(reading && reading.kind !== 'unknown' && { detail: reading.kind.replace('-', ' ') }),
    kind: SymbolKind.Object,
    range,
    selectionRange: first?.selectionRange ?? range,
    children: isNamedByFirst ? children.slice(1) : children,
  }
}

function passageSymbol(
  { convert }: Session,
  document: Overviewed['checked']['document'],
  { role, text }: Passage,
): DocumentSymbol[] {
  const name = firstWords(shownText(text, 0, Math.min(text.text.length, LOOKED_AT)))
  if (name === '') return []
  const range = convert.toRange(document, text.toSource(0, text.text.length))
  return [
    {
      name,
      ...(role !== 'body' && { detail: role.replace('-', ' ') }),
      kind: SymbolKind.String,
      range,
      selectionRange: range,
    },
  ]
}

/** How many units of a passage are looked at for its name, and how many are shown of it. */
const LOOKED_AT = 120
const SHOWN = 60

/** Whole words, as many as a line of an outline holds. */
function firstWords(text: string): string {
  if (text.length <= SHOWN) return text
  const end = text.lastIndexOf(' ', SHOWN)
  return `${text.slice(0, end > SHOWN / 2 ? end : SHOWN).replace(/[\s,;:.–—-]+$/, '')}…`
}

/** A symbol and those inside of it, one after another, for clients that show lists only. */
function flat(uri: string, { name, kind, range, children = [] }: DocumentSymbol): SymbolInformation[] {
  const inside = children.map((child) => ({
    name: child.name,
    kind: child.kind,
    location: { uri, range: child.range },
    containerName: name,
  }))
  return [{ name, kind, location: { uri, range } }, ...inside]
}
