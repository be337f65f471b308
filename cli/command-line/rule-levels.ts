import type { Level } from '../../engine/settings/config'
import { severities } from '../../engine/finding'
import { choose, type Arguments } from './arguments'
import type { Flag } from './flags'

const levels = [...severities, 'off'] as const

export const ruleFlag: Flag = {
  name: 'rule',
  value: 'ID:LEVEL',
  repeatable: true,
  help: 'Set the level of a rule: error, warning, info, hint, off.',
}

/**
 * The levels that `--rule` sets, by rule. Which rules there are is known once they are loaded, and those of a house once
 * its config is read. Throws a `Refusal` for a level that does not exist.
 */
export const ruleLevels = (args: Arguments): Readonly<Record<string, Level>> =>
  Object.fromEntries(args.values('rule').map(ruleLevel))

function ruleLevel(value: string): [id: string, level: Level] {
  const [id = '', level = ''] = value.split(':')
  return [id, choose(level, levels, `--rule ${id}:LEVEL`)]
}
