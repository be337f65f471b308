import { groupBy } from '../group-by'
import { count, figure } from '../plural'
import { anchorOf } from './breakdown'
import { after, tagOf } from './finding'
import { html, type Html } from './html'
import { fileNameIn, total, type Library, type PageFile, type PageFinding, type PageMacro } from './library'
import type { Section } from './section'
import { ruleName, shownSeverities } from './words'

/** Every finding, file by file. A file opens at a click. */
export function allFindings(library: Library): Section | undefined {
  const { tally, files, listed } = library
  if (total(tally) === 0) return undefined
  const left = shownSeverities.filter((severity) => !listed.includes(severity) && tally[severity] > 0)
  const names = left.map((severity) => count(tally[severity], severity))
  return {
    id: 'findings',
    title: 'All findings',
    body: html`<p>
        File by file. Open a file to see its sentences, what the reader hears, and what to write instead.
      </p>
      ${
        left.length > 0 &&
        html`<p>
          ${names.join(' and ')} are not listed, so that the page stays quick to open. To see them, check one
          folder.
        </p>`
      }
      ${filters(library)} ${files.map(fileOf)}`,
  }
}

function fileOf({ path, folder, macros }: PageFile): Html | false {
  const listed = macros.filter((macro) => macro.listed.length > 0)
  const number = listed.reduce((sum, macro) => sum + macro.listed.length, 0)
  if (number === 0) return false
  return html`<details class="file" data-path="${path}" data-folder="${folder}">
    <summary>${path}<span class="count">${count(number, 'finding')}</span></summary>
    ${listed.map(macroOf)}
  </details>`
}

const macroOf = (macro: PageMacro): Html =>
  html`${macro.name !== fileNameIn(macro.path) && html`<h3>${macro.name}</h3>`}
    <ul id="${macro.id}">
      ${macro.listed.map(itemOf)}
    </ul>`

function itemOf(found: PageFinding): Html {
  const { column, finding, line } = found
  const { rule, severity, sentence, hears, todo } = finding
  return html`<li data-line="${line}" data-rule="${rule}" data-severity="${severity}">
    <p>
      ${tagOf(found)} <a href="#${anchorOf(rule)}">${ruleName(rule)}</a>
      <span class="count" data-line="${line}" data-column="${column}">line ${line}</span>
    </p>
    <p class="said" dir="auto">${sentence}</p>
    <p class="small">${hears}</p>
    ${after(found) ?? html`<p class="small after">${todo}</p>`}
  </li>`
}

/** Shown by the script, without which it would do nothing. */
function filters({ macros, files, listed }: Library): Html {
  const rules = groupBy(
    macros.flatMap(({ listed }) => listed),
    ({ finding }) => finding.rule,
  )
  const folders = new Set(
    files.filter((file) => file.macros.some(({ listed }) => listed.length > 0)).map(({ folder }) => folder),
  )
  const options = (items: Iterable<string>, nameOf: (item: string) => string): Html[] =>
    [...items].sort().map((item) => html`<option value="${item}">${nameOf(item)}</option>`)
  return html`<form id="filters" class="filters" hidden>
    <label
      >What was found
      <select name="rule">
        <option value="">everything</option>
        ${options(rules.keys(), (rule) => `${ruleName(rule)} (${figure(rules.get(rule)!.length)})`)}
      </select></label
    >
    <label
      >Folder
      <select name="folder">
        <option value="">all folders</option>
        ${options(folders, String)}
      </select></label
    >
    <label
      >Severity
      <select name="severity">
        <option value="">all</option>
        ${listed.map((severity) => html`<option>${severity}</option>`)}
      </select></label
    >
    <output aria-live="polite"></output>
  </form>`
}
