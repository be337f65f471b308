import { groupBy } from '../group-by'
import { count, figure } from '../plural'
import { macroLink } from './finding'
import { html, type Html } from './html'
import type { Library, PageMacro } from './library'
import type { Section } from './section'
import { partWords, percent } from './words'

/** Up to so many macros each get a row; of more, only those that lack something do. */
const mostRows = 120

/** A macro of which is known what it should hold. */
interface Rated extends PageMacro {
  readonly completeness: NonNullable<PageMacro['completeness']>
}

/** Where all that a macro lacks is said by findings of its sentences, an empty row would tell nothing. */
const isRated = (completeness: PageMacro['completeness']): boolean =>
  completeness !== undefined && completeness.has.length + completeness.lacks.length > 0

/** Which parts of a good answer are there: by what the macros are for, by folder, and for each macro. */
export function heatMap({ macros }: Library): Section | undefined {
  const rated = macros.filter((macro): macro is Rated => isRated(macro.completeness))
  const parts = Object.keys(partWords).filter((part) =>
    rated.some(({ completeness: { has, lacks } }) => has.includes(part) || lacks.includes(part)),
  )
  if (parts.length === 0) return undefined
  const isLarge = rated.length > mostRows
  return {
    id: 'parts',
    title: 'What your answers hold',
    body: html`<p>
        ${rated.length === 1 ? 'One macro answers something that went wrong, or turns' : `${figure(rated.length)} macros answer something that went wrong, or turn`}
        a request down. For these the report looks for the parts that readers wait for.
        <a href="#guide">How to read this page</a> tells what each part is.
      </p>
      ${shares(
        'By what the macros are for',
        parts,
        groupBy(rated, ({ completeness }) => completeness.kind),
      )}
      ${
        isLarge &&
        shares(
          'By folder',
          parts,
          groupBy(rated, ({ folder }) => folder),
        )
      }
      ${isLarge ? mostLacking(rated, parts) : eachMacro('Macro by macro', rated, parts)}`,
  }
}

/** A table of shares: how many of those macros that should have a part do have it. */
const shares = (
  title: string,
  parts: readonly string[],
  groups: ReadonlyMap<string, readonly Rated[]>,
): Html =>
  heat(
    'shares',
    html`${title}: how many macros have a part, of those where it was looked for`,
    parts,
    [...groups].map(
      ([name, macros]) =>
        html`<tr>
          <th scope="row">${name} <span class="faint">(${figure(macros.length)})</span></th>
          ${parts.map((part) => shareCell(part, macros))}
        </tr>`,
    ),
  )

function shareCell(part: string, macros: readonly Rated[]): Html {
  const has = macros.filter(({ completeness }) => completeness.has.includes(part)).length
  const asked = has + macros.filter(({ completeness }) => completeness.lacks.includes(part)).length
  return asked === 0
    ? html`<td></td>`
    : html`<td class="has-${step(has / asked)}">${percent(has, asked)}</td>`
}

/** The shade of a share. */
const step = (share: number): number => [0, 0.4, 0.7, 0.95].filter((bound) => share > bound).length

function mostLacking(rated: readonly Rated[], parts: readonly string[]): Html {
  const lacking = rated
    .filter(({ completeness }) => completeness.lacks.length > 0)
    .sort((a, b) => b.completeness.lacks.length - a.completeness.lacks.length)
  const shown = lacking.slice(0, mostRows)
  const title =
    shown.length < lacking.length
      ? `The ${mostRows} macros that lack most, of ${count(lacking.length, 'macro')} that lack something`
      : `The ${count(lacking.length, 'macro')} that lack something`
  return eachMacro(title, shown, parts)
}

/** A row for each macro, below the names of their folders. */
const eachMacro = (title: string, macros: readonly Rated[], parts: readonly string[]): Html =>
  macros.length === 0
    ? html``
    : heat(
        'each',
        html`${title}. <span class="key yes">✓</span> is there, <span class="key no">✗</span> is missing,
          empty: not asked for, or a part of what another finding says`,
        parts,
        [...groupBy(macros, ({ folder }) => folder)].flatMap(([folder, some]) => [
          html`<tr class="group">
            <th scope="rowgroup" colspan="${parts.length + 1}">${folder}</th>
          </tr>`,
          ...some.map(
            (macro) =>
              html`<tr>
                <th scope="row">${macroLink(macro)}</th>
                ${parts.map((part) => cell(part, macro))}
              </tr>`,
          ),
        ]),
      )

function cell(part: string, { completeness: { has, lacks } }: Rated): Html {
  if (has.includes(part)) return html`<td class="yes">✓<span class="hidden"> yes</span></td>`
  if (lacks.includes(part)) return html`<td class="no">✗<span class="hidden"> no</span></td>`
  return html`<td></td>`
}

const heat = (className: string, caption: Html, parts: readonly string[], rows: readonly Html[]): Html =>
  html`<figure>
    <figcaption class="small">${caption}</figcaption>
    <div
      class="scroll"
      role="region"
      aria-label="${className === 'each' ? 'Parts of each macro' : 'Shares of parts'}"
      tabindex="0"
    >
      <table class="heat ${className}">
        <thead>
          <tr>
            <td></td>
            ${parts.map((part) => html`<th scope="col"><span>${part}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </figure>`
