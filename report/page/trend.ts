import { count, figure, isOrAre } from '../plural'
import type { BaselineReport, Report } from '../report'
import { barChart } from './chart'
import { ruleLink } from './finding'
import { html, type Html } from './html'
import type { Section } from './section'

/** How the library does compared to the baseline. Missing where there is none. */
export function trend({ baseline, tally }: Report): Section | undefined {
  if (!baseline) return undefined
  const fresh = Object.values(tally).reduce((sum, number) => sum + number, 0)
  const gone = Object.values(baseline.gone).reduce((sum, number) => sum + number, 0)
  const bars = [
    { label: 'Before', parts: { still: baseline.before } },
    { label: 'Now', parts: { still: baseline.known, warning: fresh } },
  ]
  const series = [
    { id: 'still', name: 'known before' },
    { id: 'warning', name: 'new' },
  ]
  const description = `Before: ${count(baseline.before, 'finding')}. Now: ${figure(baseline.known)} of these and ${figure(fresh)} new ones.`
  return {
    id: 'trend',
    title: 'Since the last time',
    body: html`<p>${told(baseline, gone, fresh)}</p>
      <figure>
        <figcaption>Findings before and now</figcaption>
        ${barChart({ description, series, bars })}
      </figure>
      ${gone > 0 && goneTable(baseline.gone)}`,
  }
}

function told({ before, known, path }: BaselineReport, gone: number, fresh: number): string {
  const sentences = [
    `${path} held ${count(before, 'finding')}.`,
    gone > 0 && `${figure(gone)} of them ${isOrAre(gone)} gone: well done.`,
    `${figure(known)} ${isOrAre(known)} still there.`,
    fresh > 0
      ? `${count(fresh, 'finding')} ${isOrAre(fresh)} new, and the rest of this page is about ${fresh === 1 ? 'it' : 'them'}.`
      : 'There is nothing new.',
  ]
  return sentences.filter((sentence) => sentence !== false).join(' ')
}

const goneTable = (gone: BaselineReport['gone']): Html =>
  html`<table>
    <caption>
      What is gone
    </caption>
    <thead>
      <tr>
        <th scope="col">what was found</th>
        <th scope="col" class="number">gone</th>
      </tr>
    </thead>
    <tbody>
      ${Object.entries(gone)
        .sort(([, a], [, b]) => b - a)
        .map(
          ([rule, number]) =>
            html`<tr>
              <th scope="row">${ruleLink(rule)}</th>
              <td class="number">${figure(number)}</td>
            </tr>`,
        )}
    </tbody>
  </table>`
