import { toRule, type HouseRule } from './house-rules'
import type { Rule } from './rule'
import { createTrigger, type Trigger } from './trigger'

/** The rules that read a file, and what can make them speak. */
export interface RuleSet {
  readonly rules: readonly Rule[]
  readonly ids: readonly string[]
  readonly trigger: Trigger
  rule(id: string): Rule | undefined
}

export function createRuleSet(rules: readonly Rule[], trigger = createTrigger(rules)): RuleSet {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  return { rules, ids: [...byId.keys()], trigger, rule: (id) => byId.get(id) }
}

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
