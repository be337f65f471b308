import type { Config } from '../../engine/settings/config'
import { housePrefix, isHouseRule, type HouseRule } from '../../engine/settings/house-rules'
import { didYouMean } from '../../engine/nearest'
import type { Rule } from '../../engine/rule'
import { Refusal } from '../errors'

/** The rule of that name. Throws a `Refusal` where there is none. */
export function ruleNamed(id: string, rules: readonly Rule[]): Rule {
  const rule = rules.find((one) => one.id === id)
  if (rule) return rule
  const ids = rules.map((one) => one.id)
  throw new Refusal(`There is no rule "${id}".${didYouMean(id, ids) || ' `amends rules` lists them.'}`)
}

/** Refuses levels for rules that nobody knows: such a name is a typing mistake. */
export function refuseUnknownRules(
  levels: Config['rules'],
  rules: readonly Rule[],
  houseRules: readonly HouseRule[],
): void {
  const ids = houseRules.map(({ id }) => housePrefix + id)
  for (const id of Object.keys(levels)) {
    if (!isHouseRule(id)) ruleNamed(id, rules)
    else if (!ids.includes(id))
      throw new Refusal(`No config in force here has a rule "${id}".${didYouMean(id, ids)}`)
  }
}
