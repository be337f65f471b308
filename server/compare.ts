import type { FileSummary } from '../engine/macro/workspace-reading'
import type { Config } from '../engine/config'
import type { Finding } from '../engine/finding'
import type { Rule } from '../engine/rule'
import { lintWorkspace } from '../engine/workspace'

/** A file that takes part in the comparison. */
export interface Member {
  readonly summary: FileSummary
  /** The settings that it was read with, and the levels in force. */
  readonly config: Config
}

/**
 * Compares the files of a folder, or one file that is its own group. Members and findings go by comparable URIs; messages
 * name the files as they are seen from the folder.
 */
export function compare(
  rules: readonly Rule[],
  group: string,
  members: ReadonlyMap<string, Member>,
): ReadonlyMap<string, readonly Finding[]> {
  const above = members.has(group) ? group.slice(0, group.lastIndexOf('/') + 1) : `${group}/`
  const summaries = [...members].map(([key, { summary }]) => ({ ...summary, file: key.slice(above.length) }))
  const found = lintWorkspace(
    rules,
    summaries,
    (rule, file) => members.get(above + file)?.config.rules[rule.id] ?? rule.severity,
  )
  return new Map([...found].map(([file, findings]) => [above + file, findings]))
}
