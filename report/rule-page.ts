import { isHouseRule } from '../engine/settings/house-rules'
import { homepage } from './product'

/** The page that explains a rule. A team's own rules have none. */
export const rulePage = (rule: string): string | undefined =>
  isHouseRule(rule) ? undefined : `${homepage}/docs/rules/${rule}.md`
