import type { Finding } from '../finding'
import { fingerprint } from '../fingerprint'
import type { Suppression } from './suppressions'

/**
 * Drops the findings that entries of a side file leave out: same rule, same sentence, same text. Where a text moved
 * inside of its file, its sentence is found again at another path, as long as no other entry is for that one.
 * Gives the entries that leave out nothing, too.
 */
export function leaveOut<F extends Pick<Finding, 'rule' | 'path' | 'sentence'>>(
  findings: readonly F[],
  entries: readonly Suppression[],
): {
  readonly findings: readonly F[]
  readonly leftOut: readonly { readonly finding: F; readonly reason: string }[]
  readonly unused: readonly Suppression[]
} {
  if (entries.length === 0) return { findings, leftOut: [], unused: entries }
  const wanted = new Set(entries.map(({ rule }) => rule))
  /** The findings by rule and sentence, and these by the paths of their texts. */
  const found = new Map<string, Map<string, F[]>>()
  for (const finding of findings) {
    if (!wanted.has(finding.rule)) continue
    const key = `${finding.rule} ${fingerprint(finding.sentence)}`
    const byPath = found.get(key) ?? new Map<string, F[]>()
    const same = byPath.get(finding.path)
    if (same) same.push(finding)
    else found.set(key, byPath.set(finding.path, [finding]))
  }
  const left = new Map<F, string>()
  /** Takes what is found at a path, or at the first one, away from the other entries. */
  const takes = ({ rule, text, reason }: Suppression, path: string | undefined): boolean => {
    const byPath = found.get(`${rule} ${text}`)
    const at = path ?? byPath?.keys().next().value
    const taken = at === undefined ? undefined : byPath?.get(at)
    if (at === undefined || !taken) return false
    for (const finding of taken) left.set(finding, reason)
    byPath!.delete(at)
    return true
  }
  const moved = entries.filter((entry) => !takes(entry, entry.path))
  const unused = moved.filter((entry) => !takes(entry, undefined))
  return {
    findings: findings.filter((finding) => !left.has(finding)),
    leftOut: Array.from(left, ([finding, reason]) => ({ finding, reason })),
    unused,
  }
}
