import { groupBy } from '../group-by'
import { count, figure } from '../plural'
import { after, macroLink, said, tagOf } from './finding'
import { html, type Html } from './html'
import type { Library, PageFinding, PageMacro } from './library'
import type { Section } from './section'
import { ruleName } from './words'

const mostGroups = 20
const mostNames = 12

/** A sentence that stands in several macros. */
interface Copies {
  readonly found: PageFinding
  readonly macros: readonly PageMacro[]
}

/** Sentences that were found in more than one macro: mended once, they are mended everywhere. */
export function duplicates(library: Library): Section | undefined {
  const copies = copiesOf(library)
  if (copies.length === 0) return undefined
  const cut =
    copies.length > mostGroups ? ` These are the ${mostGroups} most common of ${figure(copies.length)}.` : ''
  return {
    id: 'duplicates',
    title: 'The same sentence in several macros',
    body: html`<p>Agree on one better sentence, and all these macros gain from it.${cut}</p>
      <ol class="copies">
        ${copies.slice(0, mostGroups).map((one) => html`<li>${entry(one)}</li>`)}
      </ol>`,
  }
}

function entry({ found, macros }: Copies): Html {
  return html`<h3>${count(macros.length, 'macro')}</h3>
    ${said(found.finding.sentence)} ${after(found)}
    <p class="small faint">${tagOf(found)} ${ruleName(found.finding.rule)}. In ${names(macros)}.</p>`
}

function names(macros: readonly PageMacro[]): Html {
  const shown = macros
    .slice(0, mostNames)
    .map((macro, index) => html`${index > 0 && ', '}${macroLink(macro)}`)
  const more = macros.length - mostNames
  return html`${shown}${more > 0 && ` and ${figure(more)} more`}`
}

function copiesOf({ macros }: Library): Copies[] {
  const places = macros.flatMap((macro) => macro.findings.map((found) => ({ found, macro })))
  const macroAt = locator(macros)
  return [...groupBy(places, ({ found }) => found.finding.sentence.replace(/\s+/g, ' ').trim())]
    .map(([, same]): Copies => {
      const elsewhere = same.flatMap(({ found: { finding } }) =>
        [finding, ...finding.related].flatMap((one) =>
          (one.elsewhere ?? []).flatMap(({ file, offsets }) => macroAt(file, offsets[0]) ?? []),
        ),
      )
      return {
        found: same[0]!.found,
        macros: [...new Set([...same.map(({ macro }) => macro), ...elsewhere])],
      }
    })
    .filter(({ macros }) => macros.length > 1)
    .sort((a, b) => b.macros.length - a.macros.length)
}

/** Finds the macro that a place belongs to. */
function locator(macros: readonly PageMacro[]): (path: string, offset: number) => PageMacro | undefined {
  const byPath = groupBy(macros, ({ path }) => path)
  return (path, offset) =>
    byPath.get(path)?.find(({ offsets: [start, end] }) => start <= offset && offset < end)
}
