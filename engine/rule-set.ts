import type { Config, Level } from './settings/config'
import { toRule, type HouseRule } from './settings/house-rules'
import type { Rule } from './rule'
import { createTrigger, type Trigger } from './trigger'

/** The rules that read a file, and what can make them speak. */
export interface RuleSet {
  readonly rules: readonly Rule[]
  readonly ids: readonly string[]
  rule(id: string): Rule | undefined
  /** What can make those rules speak that are not off. Files without their words need not be parsed. */
  triggerUnder(levels: Config['rules']): Trigger
}

/** `trigger` is the one for all settings, where it is given. */
export function createRuleSet(rules: readonly Rule[], trigger?: Trigger): RuleSet {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const known = new Map<string, Trigger>()
  const triggerUnder = (levels: Config['rules']): Trigger => {
    const awake = rules.filter((rule) => levelIn(levels, rule) !== 'off')
    // Levels are made anew for each file that an override speaks of, and are mostly the same.
    const key = awake.length === rules.length ? 'all' : awake.map(({ id }) => id).join(' ')
    const made = known.get(key) ?? createTrigger(awake)
    known.set(key, made)
    return made
  }
  return {
    rules,
    ids: [...byId.keys()],
    rule: (id) => byId.get(id),
    triggerUnder: trigger ? () => trigger : triggerUnder,
  }
}

/** The level of a rule. */
export const levelIn = (levels: Config['rules'], rule: Rule): Level => levels[rule.id] ?? rule.severity

/** Puts the rules of the house beside ours. A list of them belongs to a config file, so each is read once. */
export function withHouseRules(ours: RuleSet): (houseRules: readonly HouseRule[]) => RuleSet {
  const known = new WeakMap<readonly HouseRule[], RuleSet>()
  return (houseRules) => {
    if (houseRules.length === 0) return ours
    const all = known.get(houseRules) ?? createRuleSet([...ours.rules, ...houseRules.map(toRule)])
    known.set(houseRules, all)
    return all
  }
}
