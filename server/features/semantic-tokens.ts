import { SemanticTokensBuilder, type SemanticTokens, type SemanticTokensDelta } from 'vscode-languageserver'
import type { Offsets } from '../../engine/finding'
import type { Feature, Session } from '../feature'
import { macrosAt, type Overviewed } from '../overviews'
import { placeholdersIn } from '../placeholders'
import { refresher } from '../refresh'

/**
 * Colours placeholders, also in formats whose grammars know of none, such as JSON and Markdown. They are variables,
 * because that is what the grammars of template languages call them: where there is such a grammar, both agree. The tags
 * of blocks and partials are left to the grammars.
 */
export const semanticTokens: Feature = {
  register(session) {
    if (session.client.colorsTokens) answer(session)
  },
}

function answer(session: Session): void {
  const { buffers, client, configs, connection, convert, documents, guard, overviews } = session
  const { semanticTokens: requests } = connection.languages
  /** What the client got last for each document, for it to be told only what is new. */
  const sent = new Map<string, SemanticTokens>()
  const tokensOf = async (uri: string): Promise<SemanticTokens> => {
    const overviewed = await overviews.of(uri)
    if (!overviewed || !documents.isCurrent(overviewed.checked)) return none
    const tokens = { resultId: overviewed.checked.id, data: encoded(session, overviewed) }
    sent.set(uri, tokens)
    return tokens
  }

  requests.on(guard('Tokens', none, ({ textDocument }) => tokensOf(textDocument.uri)))
  requests.onDelta(
    guard<{ textDocument: { uri: string }; previousResultId: string }, SemanticTokens | SemanticTokensDelta>(
      'Tokens',
      none,
      async ({ textDocument: { uri }, previousResultId }) => {
        const before = sent.get(uri)
        const now = await tokensOf(uri)
        return before && before.resultId === previousResultId ? difference(before, now) : now
      },
    ),
  )
  requests.onRange(
    guard('Tokens', none, async ({ textDocument: { uri }, range }) => {
      const overviewed = await overviews.of(uri)
      if (!overviewed || !documents.isCurrent(overviewed.checked)) return none
      const { document } = overviewed.checked
      return { data: encoded(session, overviewed, convert.toOffsets(document, range)) }
    }),
  )
  buffers.onDidClose(({ document }) => void sent.delete(document.uri))
  if (client.refreshesTokens) configs.onDidChange(refresher(() => requests.refresh()))
}

const none: SemanticTokens = { data: [] }

/** The placeholders of a document, or of the macros that a range of it touches. A token stands in one line. */
function encoded(
  { convert }: Session,
  { checked: { document }, overview: { macros } }: Overviewed,
  range?: Offsets,
): number[] {
  const builder = new SemanticTokensBuilder()
  const text = document.getText()
  for (const { offsets } of placeholdersIn(range ? macrosAt(macros, range) : macros)) {
    for (const part of linesOf(text, offsets)) {
      const { start, end } = convert.toRange(document, part)
      builder.push(start.line, start.character, end.character - start.character, 0, 0)
    }
  }
  return builder.build().data
}

/** The parts of a range between its line ends, without the white space at their edges. */
function linesOf(text: string, [start, end]: Offsets): Offsets[] {
  return Array.from(text.slice(start, end).matchAll(/[^\s](?:[^\r\n]*[^\s])?/g), ({ 0: part, index }) => [
    start + index,
    start + index + part.length,
  ])
}

/** One edit, of what is left between the equal numbers at both ends. */
function difference(before: SemanticTokens, now: SemanticTokens): SemanticTokensDelta {
  const { data: old } = before
  const { data, resultId } = now
  let start = 0
  while (start < old.length && start < data.length && old[start] === data[start]) start += 1
  let same = 0
  while (same < Math.min(old.length, data.length) - start && old.at(-1 - same) === data.at(-1 - same))
    same += 1
  const edit = {
    start,
    deleteCount: old.length - start - same,
    data: data.slice(start, data.length - same),
  }
  return {
    ...(resultId !== undefined && { resultId }),
    edits: edit.deleteCount + edit.data.length > 0 ? [edit] : [],
  }
}
