import { severities } from './finding'
import type { Rule } from './rule'

/**
 * The type of a value in `amends.config.json`. The parser of the file (`config.ts`), the committed JSON Schema and
 * the editor's settings are made from it, so that they cannot disagree.
 */
export type SettingType =
  | { readonly type: 'boolean' }
  | { readonly type: 'string' }
  | ChoiceType
  | { readonly type: 'list'; readonly of: SettingType }
  | RecordType

export interface ChoiceType {
  readonly type: 'choice'
  readonly values: readonly string[]
  /** Values that will mean something one day: refused, but not as a typing mistake. */
  readonly reserved?: readonly string[]
}

export interface RecordType {
  readonly type: 'record'
  /** What a key names, for messages: "setting", "rule" … */
  readonly keys: string
  readonly properties: Readonly<Record<string, Setting>>
  readonly required?: readonly string[]
}

/** One property of a record. */
export interface Setting {
  readonly type: SettingType
  readonly description: string
  readonly default?: unknown
}

const globs: SettingType = { type: 'list', of: { type: 'string' } }
const level: SettingType = { type: 'choice', values: [...severities, 'off'] }

const placeholderKinds = {
  person: 'a person, such as the customer or the agent',
  issue: 'what went wrong',
  time: 'a date, a time or a duration',
  money: 'an amount of money',
  company: 'your company or product',
} as const

/** All that `amends.config.json` may hold, for these rules. */
export function settingsFor(rules: readonly Pick<Rule, 'id' | 'summary' | 'severity'>[]): RecordType {
  const levels: RecordType = {
    type: 'record',
    keys: 'rule',
    properties: Object.fromEntries(
      rules.map(({ id, summary, severity }) => [
        id,
        { type: level, description: summary, default: severity },
      ]),
    ),
  }
  return {
    type: 'record',
    keys: 'setting',
    properties: {
      $schema: {
        type: { type: 'string' },
        description: 'Where the JSON Schema of this file is, for editors.',
      },
      extends: {
        type: {
          type: 'choice',
          values: ['recommended'],
          reserved: ['strict', 'incident', 'no-admission', 'healthcare'],
        },
        description: 'The set of levels to start from.',
        default: 'recommended',
      },
      rules: {
        type: levels,
        description: 'Levels by rule id, for the rules that need another level than their own.',
        default: {},
      },
      files: {
        type: globs,
        description:
          'Globs of the only files to check, relative to this file. Empty: every file that can be read.',
        default: [],
      },
      ignore: {
        type: globs,
        description: 'Globs of files to leave out, relative to this file.',
        default: [],
      },
      includeInternal: {
        type: { type: 'boolean' },
        description: 'Reads internal notes as well as what customers get.',
        default: false,
      },
      placeholders: {
        type: placeholders(),
        description: 'Names of your placeholders, by what they stand for.',
        default: {},
      },
      overrides: {
        type: {
          type: 'list',
          of: {
            type: 'record',
            keys: 'setting',
            properties: {
              files: { type: globs, description: 'Globs of the files that this override is for.' },
              rules: { type: levels, description: 'Levels by rule id for these files.' },
            },
            required: ['files', 'rules'],
          },
        },
        description: 'Levels for some files only. A later override wins over an earlier one.',
        default: [],
      },
    },
  }
}

function placeholders(): RecordType {
  const names: SettingType = { type: 'list', of: { type: 'string' } }
  const properties = Object.entries(placeholderKinds).map(([kind, meaning]) => [
    kind,
    { type: names, description: `Names that stand for ${meaning}: "ticket.title".` },
  ])
  return { type: 'record', keys: 'kind of placeholder', properties: Object.fromEntries(properties) }
}
