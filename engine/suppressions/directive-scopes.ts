import type { Offsets } from '../finding'
import {
  endOfLine,
  lineReader,
  nextLines,
  withoutDirectives,
  type CommentedText,
  type Directive,
} from '../text/directives'

/** Where a directive is in force for one rule. */
interface Scope {
  readonly directive: Directive
  readonly from: number
  to: number
}

/** The scopes of one kind by rule, in the file's order. Two of one rule are apart: where both would be, the first is. */
export class Scopes {
  readonly #byRule = new Map<string, { readonly list: Scope[]; next: number }>()

  add(rule: string, scope: Scope): void {
    const scopes = this.#byRule.get(rule)
    if (!scopes) this.#byRule.set(rule, { list: [scope], next: 0 })
    else if (scope.from >= scopes.list.at(-1)!.to) scopes.list.push(scope)
    else if (scope.to > scopes.list.at(-1)!.to) scopes.list.push({ ...scope, from: scopes.list.at(-1)!.to })
  }

  /** The directive in force at a place, which must not lie before the place that was asked for last. */
  at(rule: string, offset: number): Directive | undefined {
    const scopes = this.#byRule.get(rule)
    if (!scopes) return undefined
    const { list } = scopes
    while (scopes.next < list.length && list[scopes.next]!.to <= offset) scopes.next += 1
    const scope = list[scopes.next]
    return scope && scope.from <= offset ? scope.directive : undefined
  }
}

const named = ({ rules }: Directive, ruleIds: readonly string[]): readonly string[] =>
  rules.length > 0 ? rules.map(({ id }) => id) : ruleIds

/** From each directive that is for one line: over that line, or the next one, and the whole values that begin there. */
export function lineScopes(
  verb: 'disable-line' | 'disable-next-line',
  file: CommentedText,
  directives: readonly Directive[],
  ruleIds: readonly string[],
): Scopes {
  const scopes = new Scopes()
  const wanted = directives.filter((directive) => directive.verb === verb)
  if (wanted.length === 0) return scopes
  const shown = withoutDirectives(file.text, directives)
  const lineAt = lineReader(shown)
  const next = verb === 'disable-line' ? undefined : nextLines(shown, directives)
  const endWithValues = valueReader(shown, file.values ?? [])
  directives.forEach((directive, index) => {
    if (directive.verb !== verb) return
    const line = next ? next[index] : lineAt(directive.offsets[0])
    if (!line) return
    const scope = { directive, from: line[0], to: endWithValues(...line) }
    for (const rule of named(directive, ruleIds)) scopes.add(rule, { ...scope })
  })
  return scopes
}

/** A key whose value stands below it, with the value's anchor and tag. */
const KEY_ALONE = /:(?:[ \t]+[&!][^\s,]*)*[ \t]*(?:[|>][-+\d]*)?\s*$/

/** So much of a line, and of what stands between two, is looked at. */
const NEAR = 200

/**
 * Tells where the lines from one offset to another end, with the whole of each value of data that begins in them.
 * Must be asked in the file's order.
 */
function valueReader(shown: string, values: readonly Offsets[]): (from: number, to: number) => number {
  let first = 0
  let known: Offsets = [-1, -1]
  return (from, to) => {
    // Directives that stand above each other are for the same line.
    if (known[0] === to) return known[1]
    while (first < values.length && values[first]![1] <= from) first += 1
    let end = to
    for (let index = first; index < values.length; index++) {
      const [start, valueEnd] = values[index]!
      if (start > end && !isBelowKey(shown, end, start)) break
      if (start >= from) end = Math.max(end, endOfLine(shown, withoutSpaceBehind(shown, start, valueEnd)))
    }
    known = [to, end]
    return end
  }
}

/** Whether a value is the first thing below a line that ends with a key. A quote may stand before it. */
const isBelowKey = (shown: string, lineEnd: number, start: number): boolean =>
  start - lineEnd < NEAR &&
  /^\s*["']?$/.test(shown.slice(lineEnd, start)) &&
  KEY_ALONE.test(shown.slice(Math.max(0, lineEnd - NEAR), lineEnd))

function withoutSpaceBehind(text: string, start: number, end: number): number {
  let at = end
  while (at > start && /\s/.test(text[at - 1]!)) at -= 1
  return at
}

/** From each `disable` to the `enable` that ends it, or to the end of the file. */
export function rangeScopes(
  directives: readonly Directive[],
  ruleIds: readonly string[],
  effects: ReadonlyMap<Directive, Set<string>>,
): Scopes {
  const scopes = new Scopes()
  const open = new Map<string, Scope>()
  for (const directive of directives) {
    if (directive.verb !== 'disable' && directive.verb !== 'enable') continue
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
