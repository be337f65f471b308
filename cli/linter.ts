import { createLinter } from '../engine/lint'
import { rules } from '../rules/index'

/** The linter with all rules. */
export const linter = createLinter(rules)
