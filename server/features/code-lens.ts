import { CodeLensRefreshRequest, type CodeLens, type CodeLensParams } from 'vscode-languageserver'
import type { MacroOverview } from '../../engine/overview'
import { answeredKind, completenessOf, missingParts } from '../../engine/macro/completeness'
import { completeCommand } from '../actions/complete-apology'
import type { Feature, Session } from '../feature'
import type { Overviewed } from '../overviews'
import { refresher } from '../refresh'

/**
 * Above a macro that lacks something: what it is for, which parts of a good answer it lacks, and a way to add them.
 * Which macros these are is known from the findings, so a macro that is as it should be costs nothing and is told nothing.
 */
export const codeLens: Feature = {
  register(session) {
    const { client, configs, connection, guard, partials } = session
    connection.onCodeLens(guard('Code lenses', [], (params) => lensesOf(session, params)))
    const resolve = guard<CodeLens, CodeLens | undefined>('A code lens', undefined, (lens) =>
      resolved(session, lens),
    )
    connection.onCodeLensResolve(async (lens, cancel) => (await resolve(lens, cancel)) ?? lens)
    if (!client.refreshesLenses) return
    const refresh = refresher(() => connection.sendRequest(CodeLensRefreshRequest.type))
    configs.onDidChange(refresh)
    partials.onDidChange(refresh)
  },
}

/** Which lens it is. Goes to the client and comes back. */
interface LensData {
  readonly uri: string
  readonly version: number
  /** The macro's path. */
  readonly macro: string
  readonly shows: 'parts' | 'command'
}

const isLensData = (data: unknown): data is LensData =>
  typeof data === 'object' &&
  data !== null &&
  'uri' in data &&
  typeof data.uri === 'string' &&
  'macro' in data

/** Where the lenses stand. What they say is read when they come into view. */
async function lensesOf(session: Session, { textDocument: { uri } }: CodeLensParams): Promise<CodeLens[]> {
  const { client, convert, documents, overviews, settings } = session
  const first = await documents.check(uri)
  if (!first || missingParts(first.findings).size === 0) return []
  if (!(await settings.editorOf(uri)).codeLens) return []
  const overviewed = await overviews.of(uri)
  if (!overviewed || !documents.isCurrent(overviewed.checked)) return []
  const { document, findings, version } = overviewed.checked
  const missing = missingParts(findings)
  const shown: readonly LensData['shows'][] = client.appliesEdits ? ['parts', 'command'] : ['parts']
  return macrosOnOwnLine(session, overviewed).flatMap(({ macro, offsets: [start], reading }) => {
    if (!missing.has(macro.path) || !reading || !answeredKind(reading)) return []
    const range = convert.toRange(document, [start, start])
    return shown.map((shows) => ({
      range,
      data: { uri, version, macro: macro.path, shows } satisfies LensData,
    }))
  })
}

/** The macros whose first line is no other one's: of several lenses in one line nobody can tell whose they are. */
function macrosOnOwnLine({ convert }: Session, { checked, overview }: Overviewed): readonly MacroOverview[] {
  const lines = overview.macros.map(({ offsets }) => convert.toPosition(checked.document, offsets[0]).line)
  const counts = new Map<number, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return overview.macros.filter((_, index) => counts.get(lines[index]!) === 1)
}

/** The lens with its words. As it came where the text is another by now: the client asks for new ones then. */
async function resolved({ linter, overviews }: Session, lens: CodeLens): Promise<CodeLens> {
  if (!isLensData(lens.data)) return lens
  const { uri, version, macro: path, shows } = lens.data
  const overviewed = await overviews.of(uri)
  if (overviewed?.checked.version !== version) return lens
  const { checked, overview } = overviewed
  const reading = overview.macros.find(({ macro }) => macro.path === path)?.reading
  const missing = missingParts(checked.findings).get(path) ?? []
  if (!reading || checked.config === 'ignored') return lens
  const parts = completenessOf(reading, missing, linter.rules, checked.config)
  if (!parts) return lens
  if (shows === 'command') return { ...lens, command: completeCommand(checked, path, parts.kind) }
  const count = `${parts.has.length} of ${parts.has.length + parts.lacks.length} parts`
  const missed = parts.lacks.length > 0 ? [`missing: ${parts.lacks.join(', ')}`] : []
  const title = [nameOf(parts.kind), count, ...missed].join(' · ')
  return { ...lens, command: { title, command: '' } }
}

const nameOf = (kind: string): string => kind.replace('-', ' ')
