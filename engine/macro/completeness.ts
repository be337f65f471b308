import type { Config } from '../settings/config'
import { macroKinds, type MacroKind } from '../document'
import type { Finding } from '../finding'
import type { MacroRule, Rule } from '../rule'
import type { Components } from './components'
import type { MacroReading } from './macro-reading'

/** What a macro has of what its kind needs. */
export interface Completeness {
  readonly kind: MacroKind
  /** The names of the parts that are there, in the order in which a good answer tells them. */
  readonly has: readonly string[]
  /** The names of those that rules miss, in the same order. */
  readonly lacks: readonly string[]
}

/** A part of a good answer, with the rule that misses it. */
interface Part {
  readonly rule: string
  /** What people call it. */
  readonly name: string
  isIn(components: Components): boolean
  /** Whether it counts where it is there: not every team may give it. Missing where it always does. */
  counts?(reading: MacroReading): boolean
}

const canOwn = ({ policy }: MacroReading): boolean => policy.causeKnown

/** In the order in which a good answer tells them. */
const parts: readonly Part[] = [
  { rule: 'missing-apology', name: 'apology', isIn: ({ regret }) => regret.length > 0 },
  { rule: 'missing-specifics', name: 'specifics', isIn: ({ specifics }) => specifics.length > 0 },
  {
    rule: 'missing-ownership',
    name: 'ownership',
    isIn: ({ responsibility }) => responsibility.length > 0,
    counts: canOwn,
  },
  {
    rule: 'missing-reason',
    name: 'reason',
    isIn: ({ explanation }) => explanation.length > 0,
    counts: (reading) => reading.kind === 'denial' || canOwn(reading),
  },
  {
    rule: 'missing-impact',
    name: 'impact',
    isIn: ({ acknowledgement }) => acknowledgement.some(({ half }) => !half),
    // An answer to a failure has it in its acknowledgement.
    counts: ({ kind }) => kind !== 'failure',
  },
  {
    rule: 'missing-acknowledgement',
    name: 'acknowledgement',
    isIn: ({ acknowledgement }) => acknowledgement.length > 0,
  },
  { rule: 'missing-repair', name: 'repair', isIn: ({ repair }) => repair.length > 0 },
  {
    rule: 'missing-alternative',
    name: 'alternative',
    isIn: ({ repair, compensation }) => repair.length + compensation.length > 0,
  },
  {
    rule: 'missing-compensation',
    name: 'compensation',
    isIn: ({ compensation }) => compensation.length > 0,
    counts: ({ policy: { compensation } }) => compensation === 'allowed' || compensation === 'required',
  },
  { rule: 'missing-deadline', name: 'deadline', isIn: ({ deadline }) => deadline.length > 0 },
  { rule: 'missing-prevention', name: 'prevention', isIn: ({ prevention }) => prevention.length > 0 },
  { rule: 'missing-next-update', name: 'next update', isIn: ({ deadline }) => deadline.length > 0 },
]

const places: ReadonlyMap<string, number> = new Map(parts.map(({ rule }, place) => [rule, place]))

/** Kinds whose macros answer nothing that went wrong, or are no answer at all. */
const ANSWERS_NOTHING: ReadonlySet<string> = new Set<MacroKind>(['routine', 'info', 'condolence'])

/** What a macro answers that needs more than a word. `undefined` where nothing of ours went wrong, or nobody knows. */
export function answeredKind({ kind }: MacroReading): MacroKind | undefined {
  const known = macroKinds.find((one) => one === kind)
  return known === undefined || ANSWERS_NOTHING.has(known) ? undefined : known
}

/**
 * The findings that miss a part of a macro, by the macro's path and in the order in which a good answer tells the parts.
 * A macro that is as it should be is not among them.
 */
export function missingParts(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const byMacro = new Map<string, Finding[]>()
  for (const finding of findings.flatMap((one) => [one, ...one.related])) {
    if (!places.has(finding.rule)) continue
    const others = byMacro.get(finding.macro)
    if (others) others.push(finding)
    else byMacro.set(finding.macro, [finding])
  }
  for (const missing of byMacro.values())
    missing.sort((one, other) => places.get(one.rule)! - places.get(other.rule)!)
  return byMacro
}

/**
 * What a macro has, and what it lacks by the findings that miss a part of it: what the rules do not miss is not missing,
 * so that this never says more than they do. Only parts count for which a rule has a level in this file and kind.
 */
export function completenessOf(
  reading: MacroReading,
  missing: readonly Finding[],
  rules: readonly Rule[],
  config: Config,
): Completeness | undefined {
  const kind = answeredKind(reading)
  if (kind === undefined) return undefined
  const isAsked = (part: Part): boolean =>
    config.rules[part.rule] !== 'off' &&
    (part.counts?.(reading) ?? true) &&
    rules.some((rule) => rule.id === part.rule && isMacroRule(rule) && rule.levels[kind] !== undefined)
  const misses = ({ rule }: Part): boolean => missing.some((finding) => finding.rule === rule)
  return {
    kind,
    has: parts
      .filter((part) => isAsked(part) && !misses(part) && part.isIn(reading.components))
      .map(({ name }) => name),
    lacks: parts.filter(misses).map(({ name }) => name),
  }
}

const isMacroRule = (rule: Rule): rule is MacroRule => rule.reads === 'macro'
