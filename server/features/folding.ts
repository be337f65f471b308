import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver'
import type { FormatId } from '../../engine/document'
import type { Offsets } from '../../engine/finding'
import type { Feature, Session } from '../feature'

/** Formats of which editors do not know the structure better than we: tags, brackets and indentation are theirs. */
const FOLDED: ReadonlySet<FormatId> = new Set(['markdown', 'text', 'csv'])

/** Folds macros, where a document holds several, and passages of several lines. Whole lines only, which all editors know. */
export const folding: Feature = {
  register(session) {
    session.connection.onFoldingRanges(session.guard('Folding', null, (params) => rangesOf(session, params)))
  },
}

/** `null` where there is nothing to fold: for an empty list, VS Code would give up folding by indentation. */
async function rangesOf(
  session: Session,
  { textDocument: { uri } }: FoldingRangeParams,
): Promise<FoldingRange[] | null> {
  const { client, convert, documents, overviews } = session
  const overviewed = await overviews.of(uri)
  if (!overviewed || !FOLDED.has(overviewed.overview.format) || !documents.isCurrent(overviewed.checked))
    return null
  const { document } = overviewed.checked
  const { macros } = overviewed.overview
  const passages = macros.flatMap(({ macro }) =>
    macro.passages.map(({ text }) => text.toSource(0, text.text.length)),
  )
  // Where a client takes only so many, macros are worth more than passages.
  const places: readonly Offsets[] = [
    ...(macros.length > 1 ? macros.map(({ offsets }) => offsets) : []),
    ...passages,
  ]
  const starts = new Set<number>()
  const ranges = places.flatMap(([start, end]): FoldingRange[] => {
    const [startLine, endLine] = [
      convert.toPosition(document, start).line,
      convert.toPosition(document, end).line,
    ]
    // Two folds of one line cannot be told apart.
    if (startLine === endLine || starts.has(startLine)) return []
    starts.add(startLine)
    return [{ startLine, endLine }]
  })
  if (ranges.length === 0) return null
  return ranges.slice(0, client.foldsAtMost).sort((one, other) => one.startLine - other.startLine)
}
