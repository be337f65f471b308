import type { Finding, Offsets, Problem } from './finding'
import { directivesIn, nextLines, type Directive } from './text/directives'
import { fieldsOf, frontMatterOf } from './text/front-matter'

/**
 * Drops the findings that directives in comments, or `amends: off` in the front matter, leave out. Directives are
 * looked for in the file itself, so they work alike in every format; a reason follows ` -- `:
 *
 *     <!-- amends-disable-next-line generic-apology, excuse-but -- quoted from the law -->
 *     {{!-- amends-disable --}} … {{!-- amends-enable --}}
 *
 * `findings` must be sorted by place. Unknown rules and directives without effect come back as problems; a rule that is
 * off finds nothing, so nothing is said about directives for it.
 */
export function suppress<F extends Pick<Finding, 'rule' | 'offsets'>>(
  source: string,
  findings: readonly F[],
  ruleIds: readonly string[],
  isOff: (rule: string) => boolean = () => false,
): { findings: F[]; problems: Problem[] } {
  if (fieldsOf(frontMatterOf(source), 'amends')[0]?.toLowerCase() === 'off') {
    return { findings: [], problems: [] }
  }
  const directives = directivesIn(source)
  const effects = new Map(directives.map((directive) => [directive, new Set<string>()]))
  const scopes = [lineScopes(source, directives, ruleIds), rangeScopes(directives, ruleIds, effects)]
  const kept = findings.filter(({ rule, offsets }) => {
    const inForce = scopes.flatMap((list) => list.at(rule, offsets[0]))
    for (const directive of inForce) effects.get(directive)!.add(rule)
    return inForce.length === 0
  })
  const problems = directives.flatMap((directive) =>
    problemsOf(directive, effects.get(directive)!, ruleIds, isOff),
  )
  return { findings: kept, problems }
}

/** Which of some rules the file leaves out at each of these places. */
export function suppressedAt(
  source: string,
  ruleIds: readonly string[],
  places: readonly Offsets[],
): ReadonlyMap<Offsets, readonly string[]> {
  const inOrder = [...places].sort((a, b) => a[0] - b[0])
  const asked = inOrder.flatMap((offsets) => ruleIds.map((rule) => ({ rule, offsets })))
  const kept = new Set(suppress(source, asked, ruleIds).findings)
  const left = new Map<Offsets, string[]>()
  for (const one of asked) {
    if (!kept.has(one)) left.set(one.offsets, [...(left.get(one.offsets) ?? []), one.rule])
  }
  return left
}

/** Where a directive is in force for one rule. */
interface Scope {
  readonly directive: Directive
  readonly from: number
  to: number
}

/** The scopes of one kind by rule, in the file's order; two of one rule are apart or the same. */
class Scopes {
  readonly #byRule = new Map<string, { readonly list: Scope[]; next: number }>()

  add(rule: string, scope: Scope): void {
    const scopes = this.#byRule.get(rule)
    if (scopes) scopes.list.push(scope)
    else this.#byRule.set(rule, { list: [scope], next: 0 })
  }

  /** The directives in force at a place, which must not lie before the place that was asked for last. */
  at(rule: string, offset: number): Directive[] {
    const scopes = this.#byRule.get(rule)
    if (!scopes) return []
    const { list } = scopes
    while (scopes.next < list.length && list[scopes.next]!.to <= offset) scopes.next += 1
    const found: Directive[] = []
    for (let index = scopes.next; index < list.length && list[index]!.from <= offset; index++) {
      found.push(list[index]!.directive)
    }
    return found
  }
}

const named = ({ rules }: Directive, ruleIds: readonly string[]): readonly string[] =>
  rules.length > 0 ? rules : ruleIds

function lineScopes(source: string, directives: readonly Directive[], ruleIds: readonly string[]): Scopes {
  const scopes = new Scopes()
  const lines = nextLines(source, directives)
  directives.forEach((directive, index) => {
    const line = lines[index]
    if (directive.verb !== 'disable-next-line' || !line) return
    for (const rule of named(directive, ruleIds)) scopes.add(rule, { directive, from: line[0], to: line[1] })
  })
  return scopes
}

/** From each `disable` to the `enable` that ends it, or to the end of the file. */
function rangeScopes(
  directives: readonly Directive[],
  ruleIds: readonly string[],
  effects: ReadonlyMap<Directive, Set<string>>,
): Scopes {
  const scopes = new Scopes()
  const open = new Map<string, Scope>()
  for (const directive of directives) {
    if (directive.verb === 'disable-next-line') continue
    for (const rule of named(directive, ruleIds)) {
      const current = open.get(rule)
      if (directive.verb === 'disable' && !current) {
        const scope = { directive, from: directive.offsets[1], to: Infinity }
        open.set(rule, scope)
        scopes.add(rule, scope)
      } else if (directive.verb === 'enable' && current) {
        current.to = directive.offsets[0]
        open.delete(rule)
        effects.get(directive)!.add(rule)
      }
    }
  }
  return scopes
}

const nothing = {
  'disable-next-line': 'nothing is found on the next line',
  disable: 'nothing is found behind it, or it is disabled there already',
  enable: 'nothing is disabled before it',
}

/** What is wrong with a directive, given the rules that it had an effect on. */
function problemsOf(
  { verb, rules, offsets }: Directive,
  effects: Set<string>,
  ruleIds: readonly string[],
  isOff: (rule: string) => boolean,
): Problem[] {
  const problem = (message: string): Problem => ({ message, offsets })
  const idle = `This amends-${verb} does nothing`
  if (rules.length === 0) return effects.size === 0 ? [problem(`${idle}: ${nothing[verb]}.`)] : []
  return rules.flatMap((rule) => {
    if (!ruleIds.includes(rule)) return [problem(`${idle} for "${rule}": there is no such rule.`)]
    return effects.has(rule) || isOff(rule) ? [] : [problem(`${idle} for ${rule}: ${nothing[verb]}.`)]
  })
}
