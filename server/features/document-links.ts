import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver'
import type { Offsets } from '../../engine/finding'
import { partialTagsIn } from '../../engine/text/partials'
import { rulePage } from '../../report/rule-page'
import { directivesOf } from '../directives'
import type { Feature, Session } from '../feature'
import type { Overviewed } from '../overviews'

/** Leads from a partial to the file that holds it, and from a rule in a comment to its page. */
export const documentLinks: Feature = {
  register(session) {
    const { connection, guard, partials } = session
    connection.onDocumentLinks(guard('Links', null, (params) => linksIn(session, params)))
    const resolve = guard('A link', null, async (asked: DocumentLink) => {
      const { data, ...link } = asked
      if (!isUnresolved(data)) return asked
      const target = await partials.fileOf(data.uri, data.name)
      return target === undefined ? link : { ...link, target }
    })
    connection.onDocumentLinkResolve(async (link, cancel) => (await resolve(link, cancel)) ?? link)
  },
}

/** A partial whose file is looked for when somebody follows the link, because no answer waits for other files. */
interface Unresolved {
  readonly uri: string
  readonly name: string
}

const isUnresolved = (data: unknown): data is Unresolved =>
  typeof data === 'object' &&
  data !== null &&
  'uri' in data &&
  typeof data.uri === 'string' &&
  'name' in data &&
  typeof data.name === 'string'

/** What a link leads to: nothing is shown where it is known to lead nowhere. */
type Target = Pick<DocumentLink, 'target' | 'data'> & { readonly tooltip: string }

async function linksIn(
  session: Session,
  { textDocument }: DocumentLinkParams,
): Promise<DocumentLink[] | null> {
  const { client, convert, documents, overviews } = session
  const overviewed = await overviews.of(textDocument.uri)
  if (!overviewed || !documents.isCurrent(overviewed.checked)) return null
  const found = [...partialsOf(session, overviewed), ...rulesOf(session, overviewed)]
  return found.map(([offsets, { tooltip, ...link }]) => ({
    range: convert.toRange(overviewed.checked.document, offsets),
    ...link,
    ...(client.showsLinkTooltips && { tooltip }),
  }))
}

function partialsOf({ partials }: Session, { checked: { document, file } }: Overviewed): [Offsets, Target][] {
  const files = partials.filesOf(document)
  const tooltip = 'Open the file of this partial'
  return partialTagsIn(file.text).flatMap(({ name, nameSpan }): [Offsets, Target][] => {
    if (name === '') return []
    const target = files.get(name)
    if (target !== undefined) return [[nameSpan, { target, tooltip }]]
    if (files.has(name)) return []
    return [[nameSpan, { data: { uri: document.uri, name } satisfies Unresolved, tooltip }]]
  })
}

function rulesOf({ linter }: Session, overviewed: Overviewed): [Offsets, Target][] {
  const known = new Set(linter.rules.map(({ id }) => id))
  return directivesOf(overviewed)
    .flatMap(({ rules }) => rules)
    .flatMap(({ id, offsets }): [Offsets, Target][] => {
      const target = known.has(id) ? rulePage(id) : undefined
      return target === undefined ? [] : [[offsets, { target, tooltip: `Open the page of ${id}` }]]
    })
}
