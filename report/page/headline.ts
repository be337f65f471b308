import { count, figure, inWords, isOrAre } from '../plural'
import type { Report } from '../report'
import { barChart } from './chart'
import { html, type Html } from './html'
import { worstOf, type Library } from './library'
import { percent, severityWords, shownSeverities, type ShownSeverity } from './words'

/** The first thing to read: how the library does, in one sentence, and the figures behind it. */
export const headline = (library: Library, report: Report): Html => html`
  <h1>${verdict(library, report)}</h1>
  <p class="lead">${summary(library, report)}</p>
  <dl class="figures">
    ${figures(library, report).map(
      ([name, number]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${number}</dd>
        </div>`,
    )}
  </dl>
  ${library.size > 0 && worstBar(library, report)} ${notes(library, report)}
`

/** The levels of which the page tells only how much there is. */
const unlisted = ({ tally }: Library, { tally: all }: Report): ShownSeverity[] =>
  shownSeverities.filter((severity) => all[severity] > tally[severity])

/** What the other macros are. With `--quiet`, a macro in which only errors were looked at may be less than fine. */
const fineWord = (library: Library, report: Report): string =>
  unlisted(library, report).length > 0 ? 'without an error' : 'fine'

function verdict(library: Library, report: Report): string {
  const { size, fine } = library
  if (size === 0) return 'No macro was checked'
  const word = fineWord(library, report)
  if (fine === size) return size === 1 ? `Your macro is ${word}` : `All ${figure(size)} macros are ${word}`
  return `${figure(fine)} of ${count(size, 'macro')} ${isOrAre(fine)} ${word}`
}

function summary(library: Library, report: Report): string {
  const { size, fine, tally, files } = library
  if (size === 0) return 'There was no file to read. Check the paths that were given.'
  if (fine === size && unlisted(library, report).length > 0)
    return 'There is no error in any of them. Milder findings are not listed here.'
  if (fine === size)
    return `Nothing to mend in ${count(files.length, 'file')}. Thank you to everybody who looks after them.`
  const found = shownSeverities
    .filter((severity) => tally[severity] > 0)
    .map((severity) => count(tally[severity], severity))
  const rest = size - fine
  const fresh = report.baseline ? ' not known before' : ''
  const told = found.length > 0 ? `${inWords(found)}${fresh}` : 'nothing new, only what was known before'
  return `In the other ${figure(rest)}, a few sentences do less for the reader than their writers meant: ${told}.`
}

function figures(library: Library, report: Report): [name: string, figure: string][] {
  const { size, fine, files } = library
  const counted = (number: number, one: string, more = `${one}s`): [string, string] => [
    number === 1 ? one : more,
    figure(number),
  ]
  return [
    counted(size, 'macro'),
    counted(files.length, 'file'),
    ...(size > 0 ? [[fineWord(library, report), percent(fine, size)] as [string, string]] : []),
    ...shownSeverities.map((severity) =>
      counted(report.tally[severity], severity, severityWords[severity].many),
    ),
  ]
}

/** One bar for all macros, each counted once, by the worst that there is to say of it. */
function worstBar(library: Library, report: Report): Html | false {
  const { macros, size, fine } = library
  if (fine === size) return false
  const parts: Record<string, number> = { fine, still: 0, info: 0, warning: 0, error: 0 }
  for (const macro of macros) {
    const worst = worstOf(macro)
    if (worst) parts[worst]! += 1
    else if (macro.known > 0) parts['still']! += 1
  }
  const names = {
    fine: fineWord(library, report),
    still: 'only what was known before',
    info: 'at worst an info',
    warning: 'at worst a warning',
    error: 'with an error',
  }
  const series = Object.entries(names)
    .filter(([id]) => parts[id]! > 0)
    .map(([id, name]) => ({ id, name: `${name}: ${figure(parts[id]!)}` }))
  return html`<figure>
    <figcaption>All macros, each by the worst that was found in it</figcaption>
    ${barChart({ description: `Macros by their worst finding. ${series.map(({ name }) => name).join('; ')}.`, series, bars: [{ label: '', parts }] })}
  </figure>`
}

/** What is not in the figures. */
function notes(library: Library, report: Report): Html {
  const { tally: all, files, fixed } = report
  const leftOut = files.reduce((sum, file) => sum + file.leftOut.length, 0)
  const hidden = unlisted(library, report).map((severity) =>
    count(all[severity] - library.tally[severity], severity),
  )
  const sentences = [
    fixed > 0 && `${count(fixed, 'safe fix')} had been applied before this report was made.`,
    hidden.length > 0 && `Not listed: ${inWords(hidden)}.`,
    all.hint > 0 &&
      `${count(all.hint, 'hint')} for the moment of writing ${isOrAre(all.hint)} shown in the editor only.`,
    leftOut > 0 && `${count(leftOut, 'finding')} ${isOrAre(leftOut)} left out on purpose, as your files say.`,
  ].filter((sentence) => sentence !== false)
  return html`${sentences.length > 0 && html`<p class="small faint">${sentences.join(' ')}</p>`}`
}
