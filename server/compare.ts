import type { FileSummary } from '../engine/macro/workspace-reading'
import type { Config } from '../engine/settings/config'
import type { Finding, Problem } from '../engine/finding'
import type { Rule } from '../engine/rule'
import { lintWorkspace } from '../engine/workspace'
import type { ShownText } from './convert'

/** A file that takes part in the comparison. */
export interface Member {
  readonly summary: FileSummary
  /** The settings that it was read with, and the levels in force. */
  readonly config: Config
  /** Where it is, and the ranges of all that may be said of it. */
  readonly shown: ShownText
  /** What a file that is not open shows by itself. */
  readonly closed?: ClosedFile
}

/** What was found in a file that is not open, without a comparison. */
export interface ClosedFile {
  readonly findings: readonly Finding[]
  readonly problems: readonly Problem[]
  /** Whether it takes words from partials. */
  readonly borrows: boolean
}

/** Compares the files of each group for themselves. Gives the findings by comparable URIs. */
export function compareGroups(
  rules: readonly Rule[],
  all: ReadonlyMap<string, Member>,
  groupOf: (key: string, uri: string) => string,
): Map<string, readonly Finding[]> {
  const groups = new Map<string, Map<string, Member>>()
  for (const [key, member] of all) {
    const group = groupOf(key, member.shown.uri)
    const members = groups.get(group) ?? new Map<string, Member>()
    groups.set(group, members.set(key, member))
  }
  return new Map([...groups].flatMap(([group, members]) => [...compare(rules, group, members)]))
}

/**
 * Compares the files of a folder, or one file that is its own group. Members and findings go by comparable URIs; messages
 * name the files as they are seen from the folder.
 */
function compare(
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
  return new Map(
    [...found].map(([file, findings]) => [above + file, findings.map((finding) => named(finding, above))]),
  )
}

/** Names the other files as the members are named. */
const named = (finding: Finding, above: string): Finding =>
  finding.elsewhere
    ? { ...finding, elsewhere: finding.elsewhere.map((other) => ({ ...other, file: above + other.file })) }
    : finding
