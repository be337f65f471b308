import { Emitter } from 'vscode-languageserver'
import type { Finding } from '../engine/finding'
import { difference } from '../engine/fixes/difference'

/** What a comparison found in a document, and the text that it speaks of. */
export interface KnownFindings {
  readonly text: string
  readonly findings: readonly Finding[]
}

const nothing: readonly Finding[] = []

/** What the last comparison of files found in the documents that are open. */
export class Compared {
  readonly #changed = new Emitter<readonly string[]>()
  readonly #known = new Map<string, KnownFindings>()

  /** Fires with the URIs of the documents in which something else is found now. */
  readonly onDidChange = this.#changed.event

  /**
   * The findings at their places in this text; the same list until something changes. What stands in words that were
   * typed since is left out until the next comparison.
   */
  findingsIn(uri: string, text: string): readonly Finding[] {
    const known = this.#known.get(uri)
    if (!known) return nothing
    if (known.text === text) return known.findings
    const findings = moved(known, text)
    this.#known.set(uri, { text, findings })
    return findings
  }

  /** Takes what a comparison found in all open documents. Of the files that were `missed`, reports did not tell the place. */
  replace(found: ReadonlyMap<string, KnownFindings>, missed: ReadonlySet<string>): void {
    const changed: string[] = []
    for (const [uri, { text, findings }] of found) {
      const shown = this.findingsIn(uri, text)
      const isSame = JSON.stringify(shown) === JSON.stringify(findings)
      this.#known.set(uri, { text, findings: isSame ? shown : findings })
      const isMissing = findings.some(({ elsewhere = [] }) => elsewhere.some(({ file }) => missed.has(file)))
      if (!isSame || isMissing) changed.push(uri)
    }
    if (changed.length > 0) this.#changed.fire(changed)
  }

  forget(uri: string): void {
    this.#known.delete(uri)
  }
}

function moved({ text, findings }: KnownFindings, now: string): readonly Finding[] {
  if (findings.length === 0) return nothing
  const { offsets, newText } = difference(text, now)
  const shift = newText.length - (offsets[1] - offsets[0])
  return findings.flatMap((finding) => {
    const [start, end] = finding.offsets
    if (end <= offsets[0]) return [finding]
    return start >= offsets[1] ? [{ ...finding, offsets: [start + shift, end + shift] as const }] : []
  })
}
