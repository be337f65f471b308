import type { Macro } from '../document'
import { problemsOf } from './directive-problems'
import { lineScopes, rangeScopes } from './directive-scopes'
import type { Finding, Offsets, Problem } from '../finding'
import { directivesIn, type CommentedText } from '../text/directives'
import { fieldOf, frontMatterOf } from '../text/front-matter'

/**
 * Drops the findings that directives in comments, or `amends: off` in the front matter or at the top of a YAML file,
 * leave out. Directives are looked for in the file itself, so they work alike in every format; a reason follows ` -- `:
 *
 *     <!-- amends-disable-next-line generic-apology, excuse-but -- quoted from the law -->
 *     {{!-- amends-disable --}} … {{!-- amends-enable --}}
 *
 * `findings` must be sorted by place. Unknown rules and directives without effect come back as problems with a fix that
 * removes them; a rule that is off finds nothing, so nothing is said about directives for it.
 */
export function suppress<F extends Pick<Finding, 'rule' | 'offsets'>>(
  file: CommentedText,
  findings: readonly F[],
  ruleIds: readonly string[],
  isOff: (rule: string) => boolean = () => false,
): { findings: readonly F[]; leftOut: readonly { finding: F; reason: string }[]; problems: Problem[] } {
  if (isLeftOut(file)) return { findings: [], leftOut: [], problems: [] }
  const directives = directivesIn(file)
  if (directives.length === 0) return { findings, leftOut: [], problems: [] }
  const effects = new Map(directives.map((directive) => [directive, new Set<string>()]))
  const scopes = [
    lineScopes('disable-line', file, directives, ruleIds),
    lineScopes('disable-next-line', file, directives, ruleIds),
    rangeScopes(directives, ruleIds, effects),
  ]
  const leftOut: { finding: F; reason: string }[] = []
  const kept = findings.filter((finding) => {
    const { rule, offsets } = finding
    const inForce = scopes.flatMap((list) => list.at(rule, offsets[0]) ?? [])
    for (const directive of inForce) effects.get(directive)!.add(rule)
    if (inForce[0]) leftOut.push({ finding, reason: inForce[0].reason })
    return inForce.length === 0
  })
  const problems = directives.flatMap((directive) =>
    problemsOf(file, directive, effects.get(directive)!, ruleIds, isOff),
  )
  return { findings: kept, leftOut, problems }
}

/** Which of some rules the file leaves out at each of these places. */
export function suppressedAt(
  file: CommentedText,
  ruleIds: readonly string[],
  places: readonly Offsets[],
): ReadonlyMap<Offsets, readonly string[]> {
  const inOrder = [...places].sort((a, b) => a[0] - b[0])
  const asked = inOrder.flatMap((offsets) => ruleIds.map((rule) => ({ rule, offsets })))
  const kept = new Set(suppress(file, asked, ruleIds).findings)
  const left = new Map<Offsets, string[]>()
  for (const one of asked) {
    if (!kept.has(one)) left.set(one.offsets, [...(left.get(one.offsets) ?? []), one.rule])
  }
  return left
}

/** Where the values stand that the passages of some macros are parts of: in order, and each once. */
export function valuesOf(macros: readonly Macro[]): Offsets[] {
  const starts = new Map<number, Offsets>()
  for (const { passages } of macros) {
    for (const { value } of passages) if (value) starts.set(value[0], value)
  }
  return [...starts.values()].sort((a, b) => a[0] - b[0])
}

/** Whether the file says that nothing in it is to be told: YAML that is no front matter has the field at its top. */
function isLeftOut({ text, lineComments }: CommentedText): boolean {
  const fields = frontMatterOf(text) ?? (lineComments === '#' ? { text, end: text.length } : undefined)
  return fieldOf(fields, 'amends')?.toLowerCase() === 'off'
}
