import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver'
import { halfTypedAt, placeholdersIn, type KnownPlaceholder } from '../../engine/completions/placeholders'
import type { Config } from '../../engine/settings/config'
import type { Overview } from '../../engine/overview'
import type { CheckedDocument } from '../documents'
import type { Session } from '../feature'
import { comparable } from '../uris'

/** A document that is not left out. */
export type ReadDocument = CheckedDocument & { readonly config: Config }

/** How many other documents are looked into. */
const MOST_OTHERS = 50

/** How many placeholders of closed files are offered. */
const MOST_FROM_CLOSED = 100

const kindNames: Readonly<Record<KnownPlaceholder['kind'], string>> = {
  person: 'a person',
  issue: 'what went wrong',
  time: 'a date or a time',
  money: 'an amount of money',
  company: 'your company or product',
  unknown: 'a placeholder',
}

const known = new WeakMap<Overview, readonly KnownPlaceholder[]>()

/**
 * The placeholders of a document, the most used first; behind them those of the other open ones of its folder, and
 * behind these those of the closed ones.
 */
export async function knownPlaceholders(
  { buffers, folders, overviews, workspace }: Session,
  uri: string,
): Promise<readonly KnownPlaceholder[]> {
  const folder = folders.of(uri)
  const others = buffers.uris().filter((other) => other !== uri && folders.of(other) === folder)
  const found = new Map<string, KnownPlaceholder>()
  for (const one of [uri, ...others.slice(0, MOST_OTHERS)]) {
    const overview = (await overviews.of(one))?.overview
    for (const placeholder of overview ? placeholdersOf(overview) : [])
      if (!found.has(placeholder.raw)) found.set(placeholder.raw, placeholder)
  }
  for (const placeholder of folder === undefined ? [] : inClosedFiles(workspace, folder))
    if (!found.has(placeholder.raw)) found.set(placeholder.raw, placeholder)
  return [...found.values()]
}

/** Those that stand in the most files come first. Nobody reads on where there are more. */
function inClosedFiles(workspace: Session['workspace'], folder: string): readonly KnownPlaceholder[] {
  const above = `${comparable(folder)}/`
  const found = new Map<string, { readonly placeholder: KnownPlaceholder; files: number }>()
  for (const [key, { placeholders }] of workspace.closedFiles()) {
    if (!key.startsWith(above)) continue
    for (const placeholder of placeholders) {
      const before = found.get(placeholder.raw)
      if (before) before.files += 1
      else found.set(placeholder.raw, { placeholder, files: 1 })
    }
  }
  const sorted = [...found.values()].sort((one, other) => other.files - one.files)
  return sorted.slice(0, MOST_FROM_CLOSED).map(({ placeholder }) => placeholder)
}

function placeholdersOf(overview: Overview): readonly KnownPlaceholder[] {
  const placeholders = known.get(overview) ?? placeholdersIn(overview)
  known.set(overview, placeholders)
  return placeholders
}

/** Whether a placeholder may be half typed there, from the signs alone. */
export const opensPlaceholder = (text: string, offset: number): boolean =>
  /(?:\{[%!]?|\[\[|<%=)[ \t]*[\w.@:-]*$/.test(text.slice(Math.max(0, offset - 160), offset))

/** The placeholders that the half-typed one at an offset may become. */
export async function placeholderItems(
  session: Session,
  { file, document, config }: ReadDocument,
  offset: number,
): Promise<CompletionItem[]> {
  const halfTyped = halfTypedAt(file, config, offset, await knownPlaceholders(session, document.uri))
  if (!halfTyped) return []
  const { choices, signs } = halfTyped
  return choices.map(({ name, raw, kind, offsets }, index) => ({
    label: raw,
    kind: CompletionItemKind.Variable,
    detail: kindNames[kind],
    filterText: signs + name,
    sortText: String(index).padStart(4, '0'),
    textEdit: { range: session.convert.toRange(document, offsets), newText: raw },
  }))
}
