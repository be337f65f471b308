import { createHash } from 'node:crypto'
import { homepage, version } from '../product'
import type { Report, ReportContext } from '../report/report'
import { allFindings } from './all-findings'
import { breakdown } from './breakdown'
import { duplicates } from './duplicates'
import { filterScript } from './filter'
import { guide } from './guide'
import { headline } from './headline'
import { heatMap } from './heat-map'
import { html, raw } from './html'
import { libraryOf } from './library'
import { mendFirst } from './mend-first'
import { problems } from './problems'
import { sectionOf } from './section'
import { style } from './style'
import { trend } from './trend'
import { readUsage } from './usage'
import { longDate } from './words'

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Nothing is loaded, and nothing runs but the script that the page brings along. */
const policy = `default-src 'none'; style-src ${hash(style)}; script-src ${hash(filterScript)}; base-uri 'none'; form-action 'none'`

/** The whole report as one page. Throws a `Refusal` where the table of how often macros are sent is broken. */
export function page(
  report: Report,
  { rules, usage: table, date }: Pick<ReportContext, 'rules' | 'usage' | 'date'>,
): string {
  const library = libraryOf(report)
  const usage = table && readUsage(table, library.macros)
  const sections = [
    trend(report),
    breakdown(library, rules),
    mendFirst(library, usage, table?.path),
    heatMap(library),
    duplicates(library),
    allFindings(library),
    problems(report),
    guide(library),
  ].filter((section) => section !== undefined)
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>Amends: what your macros say</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the findings</a>
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
          Made by <a href="${homepage}" target="_blank" rel="noopener">Amends</a> ${version} on the machine
          that read your files. This page loads nothing and sends nothing.
        </footer>
        ${raw(`<script>${filterScript}</script>`)}
      </body>
    </html> `.markup
}
