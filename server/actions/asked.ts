import type { Config } from '../../engine/settings/config'
import type { Finding } from '../../engine/finding'
import type { CheckedDocument } from '../documents'
import type { Session } from '../feature'

/** A document that is not left out, and what the user wants to do in it. */
export interface Asked {
  readonly session: Session
  readonly checked: CheckedDocument & { readonly config: Config }
  /** Whether the user asked for a list of actions. Else the editor wants to know whether there are any. */
  readonly isInvoked: boolean
  /** The findings that the range touches. */
  readonly findings: readonly Finding[]
  /** The same, with those that came from comparing files. These have no fixes. */
  readonly told: readonly Finding[]
}

/** Who marks a whole page wants to see rewrites. What has to be tried for each finding by itself is tried for so many. */
export const mostTried = 5

/** The first finding of each rule: what concerns a rule is offered once. */
export function oneOfEachRule(findings: readonly Finding[]): readonly Finding[] {
  const first = new Map<string, Finding>()
  for (const finding of findings) if (!first.has(finding.rule)) first.set(finding.rule, finding)
  return [...first.values()]
}

/** Whether a client that wants `only` these kinds takes this one. A kind includes those below it, and no kind all. */
export const includes = (only: readonly string[] | undefined, kind: string): boolean =>
  only === undefined || only.length === 0 || isNamed(only, kind)

/** The same, but only where it was asked for by name. */
export const isNamed = (only: readonly string[] | undefined, kind: string): boolean =>
  only?.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`)) ?? false
