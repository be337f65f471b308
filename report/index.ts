import type { Rule } from '../engine/rule'
import { allFindings } from './page/all-findings'
import { breakdown } from './page/breakdown'
import { duplicates } from './page/duplicates'
import { filterScript } from './page/filter'
import { guide } from './page/guide'
import { headline } from './page/headline'
import { heatMap } from './page/heat-map'
import { html } from './page/html'
import { libraryOf, type PageMacro } from './page/library'
import { mendFirst } from './page/mend-first'
import { problems } from './page/problems'
import { sectionOf } from './page/section'
import { style } from './page/style'
import { trend } from './page/trend'
import type { Usage } from './page/usage'
import { longDate } from './page/words'
import { homepage, version } from './product'
import type { Report } from './report'

export type { PageMacro } from './page/library'
export type { UnmatchedRow, Usage } from './page/usage'

/** A page in parts, for whoever puts it into a file or into an editor and knows how to say what may run there. */
export interface PageParts {
  readonly title: string
  /** What the page looks like, as CSS. */
  readonly style: string
  /** The one script of the page. It is whole without. */
  readonly script: string
  /** What is inside of `body`, as HTML. It loads nothing, and holds neither styles nor scripts. */
  readonly body: string
}

/** What the page tells besides the report. */
export interface PageContext {
  /** The day of the report, as `2026-03-31`. */
  readonly date: string
  /** All rules that could have found something, those of the house as well. */
  readonly rules: readonly Rule[]
  /** Tells how often each macro was sent, where that is known. */
  readonly usage?: (macros: readonly PageMacro[]) => Usage
}

/** The whole report as one page. Throws whatever `usage` throws. */
export function pageParts(report: Report, { date, rules, usage }: PageContext): PageParts {
  const library = libraryOf(report)
  const sections = [
    trend(report),
    breakdown(library, rules),
    mendFirst(library, usage?.(library.macros)),
    heatMap(library),
    duplicates(library),
    allFindings(library),
    problems(report),
    guide(library),
  ].filter((section) => section !== undefined)
  const body = html`<a class="skip" href="#main">Skip to the findings</a>
    <header class="page">
      <p class="eyebrow">
        Amends · what customers hear in your macros ·
        <time datetime="${date}">${longDate(date)}</time>
      </p>
      ${headline(library, report)}
      <nav aria-label="Contents">
        <ul>
          ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
        </ul>
      </nav>
    </header>
    <main id="main" class="page" tabindex="-1">${sections.map(sectionOf)}</main>
    <footer class="page">
      Made by <a href="${homepage}" target="_blank" rel="noopener">Amends</a> ${version} on the machine that
      read your files. This page loads nothing and sends nothing.
    </footer>`.markup
  return { title: 'Amends: what your macros say', style, script: filterScript, body }
}
