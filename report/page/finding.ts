import type { Finding } from '../../engine/finding'
import { isHouseRule } from '../../engine/settings/house-rules'
import { heard } from '../../engine/heard'
import { isReplaced, rewriteText } from '../rewrites'
import { rulePage } from '../rule-page'
import { html, type Html } from './html'
import type { PageFinding, PageMacro } from './library'
import { ruleName, severityWords, type ShownSeverity } from './words'

/** A slot of a rewrite, as it stands in the file. */
const slot = /(\[TODO:[^\]]*\])/

/** A text that a customer reads. It may be in any script, and in one that runs the other way. */
export const said = (text: string): Html => html`<p class="said" dir="auto">${withSlots(text)}</p>`

/** What only the writer knows stands out. */
const withSlots = (text: string): Html[] =>
  text.split(slot).map((part, index) => (index % 2 === 1 ? html`<mark>${part}</mark>` : html`${part}`))

export const tag = (severity: ShownSeverity): Html => html`<b class="tag ${severity}">${severity}</b>`

export const tagOf = ({ finding }: PageFinding): Html => tag(finding.severity as ShownSeverity)

/** The name of a rule, as a link to the page that explains it. A team's own rules have no page. */
export function ruleLink(rule: string): Html {
  const page = rulePage(rule)
  return page === undefined
    ? html`${ruleName(rule)}`
    : html`<a href="${page}" target="_blank" rel="noopener">${ruleName(rule)}</a>`
}

/** Where something stands. Inside of the page the link leads to the list of findings; an editor may open the file. */
export const place = (macro: PageMacro, line: number, text: string): Html =>
  html`<a class="place" href="#${macro.id}" data-path="${macro.path}" data-line="${line}">${text}</a>`

/** The name of a macro; a link where something was found in it. */
export const macroLink = (macro: PageMacro): Html =>
  macro.listed.length > 0
    ? place(macro, macro.line, macro.name)
    : html`<span data-path="${macro.path}" data-line="${macro.line}">${macro.name}</span>`

/** A finding in full: the sentence before and after, what the reader hears, and why that matters. */
export function card({ column, finding, fixes, line }: PageFinding, { path }: PageMacro): Html {
  const { rule, severity, sentence, hears, why } = finding
  return html`<div
    class="finding"
    data-path="${path}"
    data-line="${line}"
    data-rule="${rule}"
    data-severity="${severity}"
  >
    <h4>
      ${tag(severity as ShownSeverity)} <span>${ruleLink(rule)}</span>
      <span class="count" data-line="${line}" data-column="${column}">line ${line}</span>
    </h4>
    <div class="pair">
      <div>
        <p class="label">Now</p>
        ${said(sentence)}
      </div>
      ${instead(finding, fixes[0])}
    </div>
    <p class="hears"><b>${isHouseRule(rule) ? 'Your rule' : 'The reader hears'}:</b> ${heard(hears)}</p>
    <p class="why">Why it matters: ${why}</p>
  </div>`
}

function instead(finding: Finding, fix: PageFinding['fixes'][number] | undefined): Html {
  if (!fix)
    return html`<div>
      <p class="label">What to do</p>
      <p>${finding.todo}</p>
    </div>`
  if (fix.becomes === '')
    return html`<div>
      <p class="label">Better</p>
      <p>Leave this sentence out.</p>
    </div>`
  const better = isReplaced(finding, fix) ? 'Better' : 'Keep it, and write near it'
  const proviso = { safe: '', assertive: ', if it is true', template: ', with blanks to fill in' }
  return html`<div>
    <p class="label">${better}${proviso[fix.safety]}</p>
    ${said(fix.becomes)}
  </div>`
}

/** The best rewrite below its sentence, in a list. `undefined` where there is none. */
export function after({ finding, fixes: [best] }: PageFinding): Html | undefined {
  if (!best) return undefined
  if (best.becomes === '') return html`<p class="said after" dir="auto">${rewriteText(best)}</p>`
  const proviso =
    best.safety === 'assertive'
      ? 'if it is true: '
      : isReplaced(finding, best)
        ? ''
        : 'keep it, and write near it: '
  return html`<p class="said after" dir="auto">
    <span class="proviso">${proviso}</span>${withSlots(best.becomes)}
  </p>`
}

/** The legend of the charts that are parted by severity. */
export const severitySeries = (['error', 'warning', 'info'] as const).map((id) => ({
  id,
  name: severityWords[id].many,
}))
