import { severities } from '../../engine/finding'
import { count, figure } from '../plural'
import { card, macroLink, place } from './finding'
import { html, type Html } from './html'
import { tallyOf, total, worstOf, type Library, type PageMacro } from './library'
import type { Section } from './section'
import { unmatchedSentence, type Usage } from './usage'
import { shownSeverities } from './words'

/** As many macros as one person mends in a week. */
const mostMacros = 20
/** What is worst in a macro; the list of all findings has the rest. */
const mostCards = 3
const mostRows = 50

/** The macros to begin with, each with what to write instead. */
export function mendFirst({ macros }: Library, usage: Usage | undefined): Section | undefined {
  const troubled = macros.filter(({ findings }) => findings.length > 0).sort(byHarm(usage))
  const first = troubled.slice(0, mostMacros)
  const unmatched = usage && usage.unmatched.length > 0 && missed(usage)
  if (first.length === 0 && !unmatched) return undefined
  const order = usage
    ? 'Macros with errors come first; among equals, those that are sent most.'
    : 'Macros with errors come first; among equals, those with most to mend.'
  return {
    id: 'mend-first',
    title:
      first.length === 1 ? 'The macro to mend first' : `The ${figure(first.length)} macros to mend first`,
    body: html`<p>${order} <mark>Marked words</mark> are blanks that only you can fill in.</p>
      ${unmatched}
      <ol class="mend">
        ${first.map((macro) => html`<li>${entry(macro, usage)}</li>`)}
      </ol>`,
  }
}

/** By the worst severity, then by how often it is sent, then by how much there is to say of each severity. */
const byHarm =
  (usage: Usage | undefined) =>
  (a: PageMacro, b: PageMacro): number => {
    const worst = severities.indexOf(worstOf(a)!) - severities.indexOf(worstOf(b)!)
    const sent = (usage?.sent.get(b) ?? 0) - (usage?.sent.get(a) ?? 0)
    if (worst !== 0 || sent !== 0) return worst || sent
    const [one, other] = [tallyOf([a]), tallyOf([b])]
    return shownSeverities.map((severity) => other[severity] - one[severity]).find((more) => more !== 0) ?? 0
  }

function entry(macro: PageMacro, usage: Usage | undefined): Html {
  const sent = usage?.sent.get(macro)
  const worstFirst = [...macro.findings].sort(
    (a, b) => severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity),
  )
  const more = worstFirst.length - mostCards
  return html`<h3>${macroLink(macro)}</h3>
    <p class="small faint">
      ${macro.path}, line ${macro.line} ·
      ${found(macro)}${sent !== undefined && ` · sent ${count(sent, 'time')}`}
    </p>
    ${worstFirst.slice(0, mostCards).map((one) => card(one, macro))}
    ${more > 0 && html`<p class="small">${place(macro, macro.line, `${count(more, 'more finding')} in this macro`)}</p>`}`
}

function found(macro: PageMacro): string {
  const tally = tallyOf([macro])
  const parts = shownSeverities
    .filter((severity) => tally[severity] > 0)
    .map((severity) => count(tally[severity], severity))
  return total(tally) > 0 ? parts.join(', ') : 'nothing found'
}

/** Rows of the usage table that helped nobody, so that the reader can mend the table. */
const missed = (usage: Usage): Html =>
  html`<details>
    <summary>${unmatchedSentence(usage)}</summary>
    <ul>
      ${usage.unmatched.slice(0, mostRows).map(({ line, name, why }) => html`<li>line ${line}: ${name} (${why})</li>`)}
      ${usage.unmatched.length > mostRows && html`<li>and ${figure(usage.unmatched.length - mostRows)} more</li>`}
    </ul>
  </details>`
