import type { Severity } from './finding'
import type { PlaceholderKind } from './text/placeholder'

export type Level = Severity | 'off'

/** The settings in force for one file. */
export interface Config {
  /** Levels by rule id, where they differ from the rule's own. */
  readonly rules: Readonly<Record<string, Level>>
  /** Reads internal notes as well as what customers get. */
  readonly includeInternal: boolean
  /** Names of placeholders by kind, on top of those that the names themselves tell. */
  readonly placeholders: Readonly<Partial<Record<PlaceholderKind, readonly string[]>>>
}

export const defaultConfig: Config = { rules: {}, includeInternal: false, placeholders: {} }
