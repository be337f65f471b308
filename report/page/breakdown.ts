import type { Rule } from '../../engine/rule'
import { groupBy } from '../group-by'
import { figure } from '../plural'
import { barChart, type Bar } from './chart'
import { ruleLink, severitySeries } from './finding'
import { html, type Html } from './html'
import { tallyOf, total, type Library, type Tally } from './library'
import type { Section } from './section'
import { ruleName, severityWords, shownSeverities } from './words'

/** Longer charts are not read. The tables below them have it all. */
const mostBars = 12

interface Row {
  readonly name: string
  readonly tally: Tally
}

/** What was found, and where: by rule, and by the folders of teams. */
export function breakdown(library: Library, rules: readonly Rule[]): Section | undefined {
  if (total(library.tally) === 0) return undefined
  return {
    id: 'overview',
    title: 'What was found, and where',
    body: html`<p>
        A longer bar means more sentences to look at. It says nothing about the people who wrote them. What
        the names mean is in the table below the bars.
      </p>
      <div class="charts">${byRule(library, rules)} ${byFolder(library)}</div>`,
  }
}

function byRule({ macros }: Library, rules: readonly Rule[]): Html {
  const findings = macros.flatMap((macro) => macro.findings.map((found) => ({ found, macro })))
  const rows = [...groupBy(findings, ({ found }) => found.finding.rule)].map(([name, some]) => ({
    name,
    tally: tallyOf(some.map(({ found, macro }) => ({ ...macro, findings: [found] }))),
  }))
  const summaries = new Map(rules.map(({ id, summary }) => [id, summary]))
  return chartWithTable('By what was found', rows.sort(longestFirst), ruleName, (shown) =>
    table(
      ['what was found', 'what that means'],
      shown.map(({ name, tally }) => ({
        id: anchorOf(name),
        cells: [ruleLink(name), summaries.get(name) ?? ''],
        tally,
      })),
    ),
  )
}

/** The target of links to what is said of a rule. */
export const anchorOf = (rule: string): string => `rule-${rule.replaceAll('/', '-')}`

function byFolder({ files }: Library): Html {
  const rows = [...groupBy(files, ({ folder }) => folder)].map(([name, some]) => ({
    name,
    tally: tallyOf(some.flatMap(({ macros }) => macros)),
    macros: some.reduce((sum, { size }) => sum + size, 0),
  }))
  return chartWithTable('By folder', rows.sort(longestFirst), String, (shown) =>
    table(
      ['folder', 'macros'],
      shown.map(({ name, macros, tally }) => ({ cells: [name, figure(macros)], tally })),
    ),
  )
}

const longestFirst = (a: Row, b: Row): number => total(b.tally) - total(a.tally)

function chartWithTable<R extends Row>(
  title: string,
  rows: readonly R[],
  labelOf: (name: string) => string,
  tableOf: (rows: readonly R[]) => Html,
): Html {
  const filled = rows.filter(({ tally }) => total(tally) > 0)
  const bars = filled
    .slice(0, mostBars)
    .map(({ name, tally }): Bar => ({ label: labelOf(name), parts: tally }))
  const cut = filled.length > mostBars ? `, the first ${mostBars} of ${filled.length}` : ''
  const numbers = bars.map(
    ({ label, parts }) => `${label}: ${shownSeverities.map((one) => parts[one]).join(', ')}`,
  )
  const description = `${title}${cut}. Numbers of errors, warnings and infos. ${numbers.join('; ')}.`
  return html`<figure>
    <figcaption>${title}${cut}</figcaption>
    ${barChart({ description, series: severitySeries, bars })}
    <details class="numbers">
      <summary>${title}: the numbers as a table</summary>
      <div class="scroll" role="region" aria-label="${title}" tabindex="0">${tableOf(rows)}</div>
    </details>
  </figure>`
}

interface TableRow {
  readonly id?: string
  readonly cells: readonly (Html | string)[]
  readonly tally: Tally
}

const table = (headings: readonly string[], rows: readonly TableRow[]): Html =>
  html`<table>
    <thead>
      <tr>
        ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
        ${shownSeverities.map((severity) => html`<th scope="col" class="number">${severityWords[severity].many}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ id, cells: [name, ...others], tally }) =>
          html`<tr${id !== undefined && html` id="${id}"`}><th scope="row">${name}</th>${others.map((cell) => html`<td>${cell}</td>`)}${shownSeverities.map((one) => html`<td class="number">${figure(tally[one])}</td>`)}</tr>`,
      )}
    </tbody>
  </table>`
