import type { Rule } from '../engine/rule'

/**
 * The examples of a rule. The command line is built with them in a part of their own, because they are a fifth of its code and
 * few runs show any: who shows one asks here.
 */
export const examplesOf = ({ examples }: Pick<Rule, 'id' | 'examples'>): Rule['examples'] => examples
