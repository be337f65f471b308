import { tag } from './finding'
import { html, type Html } from './html'
import type { Library } from './library'
import type { Section } from './section'
import { kindWords, partWords, severityWords, shownSeverities } from './words'

/** The words of the page, for somebody who meets them for the first time. Only those that the page uses. */
export function guide({ macros }: Library): Section {
  const kinds = new Set(macros.flatMap(({ completeness }) => completeness?.kind ?? []))
  const parts = new Set(macros.flatMap(({ completeness: c }) => [...(c?.has ?? []), ...(c?.lacks ?? [])]))
  const entries = (words: Readonly<Record<string, string>>, used: ReadonlySet<string>): [string, string][] =>
    Object.entries(words).filter(([word]) => used.has(word))
  return {
    id: 'guide',
    title: 'How to read this page',
    body: html`<div class="guide">
      <p>
        A macro is one message that a customer may get. Amends reads each of them as its reader will, and
        speaks up where an apology does not do its work. It judges sentences, never people: most of these
        lines are handed on from team to team, and were meant well.
      </p>
      <h3>How much it matters</h3>
      ${list(shownSeverities.map((severity) => [tag(severity), severityWords[severity].meaning]))}
      ${
        kinds.size > 0 &&
        html`<h3>What macros are for</h3>
          <p>Read from their words. Where these do not say it, no part is asked for.</p>
          ${list(entries(kindWords, kinds))}`
      }
      ${
        parts.size > 0 &&
        html`<h3>The parts of a good answer</h3>
          ${list(entries(partWords, parts))}`
      }
      <h3>The rewrites</h3>
      <p>
        A rewrite is a proposal. <mark>[TODO: …]</mark> is a blank for what only you know: fill it in, or take
        it out. “If it is true” means that the rewrite states a fact which the macro did not: check it first.
      </p>
    </div>`,
  }
}

const list = (entries: readonly (readonly [Html | string, string])[]): Html =>
  html`<dl>
    ${entries.map(
      ([word, meaning]) =>
        html`<dt>${word}</dt>
          <dd>${meaning}</dd>`,
    )}
  </dl>`
