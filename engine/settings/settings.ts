import { macroKinds, type ReadSettings } from '../document'
import { severities } from '../finding'
import { banId, housePrefix } from './house-rules'
import { audiences, channels, compensations, defaultPolicy } from './policy'
import { presetIds } from '../presets/index'
import { profileNames, profiles } from './profiles'
import type { Rule } from '../rule'
import { dialects } from '../text/dialects'

/**
 * The type of a value in `amends.config.json`. The parser of the file (`config.ts`), the committed JSON Schema, the
 * editor's settings and `docs/config.md` are made from it, so that they cannot disagree.
 */
export type SettingType = { readonly type: 'boolean' } | StringType | ChoiceType | ListType | RecordType

export interface StringType {
  readonly type: 'string'
  /** What the text must hold, and that in words: "a phrase with a word in it". */
  readonly holds?: { readonly pattern: string; readonly words: string }
}

export interface ChoiceType {
  readonly type: 'choice'
  readonly values: readonly string[]
}

export interface ListType {
  readonly type: 'list'
  readonly of: SettingType
  /** Whether an empty list is a mistake. */
  readonly filled?: boolean
  /** The property that no two records of the list may share. */
  readonly unique?: string
}

export interface RecordType {
  readonly type: 'record'
  /** What a key names, for messages: "setting", "rule" … */
  readonly keys: string
  readonly properties: Readonly<Record<string, Setting>>
  readonly required?: readonly string[]
  /** Further keys, which begin so. */
  readonly more?: { readonly prefix: string; readonly type: SettingType }
}

/** One property of a record. */
export interface Setting {
  readonly type: SettingType
  readonly description: string
  readonly default?: unknown
}

/** What the settings need to know of a rule. */
export type RuleLevel = Pick<Rule, 'id' | 'summary' | 'severity'>

const text: StringType = { type: 'string' }
const phrase: StringType = {
  type: 'string',
  holds: { pattern: String.raw`\p{L}`, words: 'a phrase with a word in it' },
}
const phrases: ListType = { type: 'list', of: phrase }
/** Matching takes longer with each star, and far longer with each that stands beside another one. */
const glob: StringType = {
  type: 'string',
  holds: {
    pattern: String.raw`^(?=[^]{0,1000}$)(?!(?:[^*]*\*){9})(?!(?:[^]*/)?(?:[^*/]*\*){4})(?!(?:[^\\]*\\){9})`,
    words:
      'a glob of at most 1000 signs, with no more than 3 stars between two slashes, 8 in all, and 8 backslashes',
  },
}
const globs: ListType = { type: 'list', of: glob }
const level: ChoiceType = { type: 'choice', values: [...severities, 'off'] }

const placeholderKinds = {
  person: 'a person, such as the customer or the agent',
  issue: 'what went wrong',
  time: 'a date, a time or a duration',
  money: 'an amount of money',
  company: 'your company or product',
} as const

/**
 * All that `amends.config.json` may hold, for these rules. `ownRules` are the house rules of that very file; without
 * them a level may be set for any name of a house rule.
 */
export function settingsFor(rules: readonly RuleLevel[], ownRules?: readonly RuleLevel[]): RecordType {
  const levels: RecordType = {
    type: 'record',
    keys: 'rule',
    properties: Object.fromEntries(
      [...rules, ...(ownRules ?? [])].map(({ id, summary, severity }) => [
        id,
        { type: level, description: summary, default: severity },
      ]),
    ),
    ...(!ownRules && { more: { prefix: housePrefix, type: level } }),
  }
  return {
    type: 'record',
    keys: 'setting',
    properties: {
      $schema: { type: text, description: 'Where the JSON Schema of this file is, for editors.' },
      extends: {
        type: { type: 'choice', values: profileNames },
        description: `The profile to start from. ${profileNames
          .map((name) => `\`${name}\`: ${profiles[name].description}`)
          .join(' ')}`,
        default: 'recommended',
      },
      rules: {
        type: levels,
        description: 'Levels by rule id, for the rules that need another level than their own.',
        default: {},
      },
      ...policySettings,
      ban: {
        type: phrases,
        description: `Phrases that are always reported, by the rule \`${housePrefix}${banId}\`.`,
        default: [],
      },
      houseRules: {
        type: { type: 'list', of: houseRule, unique: 'id' },
        description: 'Rules of your own: phrases that your texts do without, and what to write instead.',
        default: [],
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
      ...readSettings,
      overrides: {
        type: {
          type: 'list',
          of: {
            type: 'record',
            keys: 'setting',
            properties: {
              files: { type: globs, description: 'Globs of the files that this override is for.' },
              rules: { type: levels, description: 'Levels by rule id for these files.' },
              ...withoutDefaults(policySettings),
              ...withoutDefaults(readSettings),
            },
            required: ['files'],
          },
        },
        description:
          'Levels, and what is said of the macros, for some files only. A later override wins over an earlier one.',
        default: [],
      },
    },
  }
}

/** What a team says of its macros. The keys are those of `Policy`. */
const policySettings: Readonly<Record<keyof typeof defaultPolicy, Setting>> = {
  kind: {
    type: { type: 'choice', values: macroKinds },
    description: 'What the macros are for. It wins over what a macro itself tells; best set in an override.',
  },
  audience: {
    type: { type: 'choice', values: audiences },
    description: 'Who reads the macros.',
    default: defaultPolicy.audience,
  },
  channel: { type: { type: 'choice', values: channels }, description: 'How the macros reach their readers.' },
  compensation: {
    type: { type: 'choice', values: compensations },
    description: 'Whether agents may offer money, credit or goods for a failure.',
    default: defaultPolicy.compensation,
  },
  causeKnown: {
    type: { type: 'boolean' },
    description:
      'Whether the cause of a failure is known, and may be told, when a macro goes out. The profile `no-admission` says no.',
    default: defaultPolicy.causeKnown,
  },
  companyNames: {
    type: phrases,
    description: 'Names by which the texts call your company, beside "we".',
    default: [],
  },
  thirdParties: { type: phrases, description: 'Names of carriers, vendors and partners.', default: [] },
  allow: {
    type: phrases,
    description: 'Phrases that are fine here: what a rule finds in one is not reported.',
    default: [],
  },
}

const placeholders: RecordType = {
  type: 'record',
  keys: 'kind of placeholder',
  properties: Object.fromEntries(
    Object.entries(placeholderKinds).map(([kind, meaning]) => [
      kind,
      { type: { type: 'list', of: text }, description: `Names that stand for ${meaning}: "ticket.title".` },
    ]),
  ),
}

/** What a team says of how its files are read. The keys are those of `ReadSettings`. */
const readSettings: Readonly<Record<keyof ReadSettings, Setting>> = {
  preset: {
    type: { type: 'choice', values: presetIds },
    description: 'The tool that the files come from, where their shape does not tell.',
  },
  templates: {
    type: { type: 'choice', values: dialects },
    description: 'The syntax of the placeholders, where it cannot be told from the text.',
  },
  proseFields: {
    type: { type: 'list', of: text },
    description:
      'Fields of the front matter that customers read. A path goes through lists: `updates.content`.',
    default: [],
  },
  includeInternal: {
    type: { type: 'boolean' },
    description: 'Reads internal notes as well as what customers get.',
    default: false,
  },
  placeholders: {
    type: placeholders,
    description: 'Names of your placeholders, by what they stand for.',
    default: {},
  },
}

/** An override without a value leaves the value of the file, so it has no default of its own. */
const withoutDefaults = (settings: Readonly<Record<string, Setting>>): Readonly<Record<string, Setting>> =>
  Object.fromEntries(
    Object.entries(settings).map(([name, { type, description }]) => [name, { type, description }]),
  )

const houseRule: RecordType = {
  type: 'record',
  keys: 'setting',
  properties: {
    id: {
      type: {
        type: 'string',
        holds: {
          pattern: `^(?!${banId}$)[a-z0-9]+(?:-[a-z0-9]+)*$`,
          words: `a name of small letters, digits and hyphens, such as "no-oops", and not "${banId}"`,
        },
      },
      description: `The name of the rule. Findings, levels and comments call it \`${housePrefix}\` and this name.`,
    },
    phrases: {
      type: { ...phrases, filled: true },
      description: 'What to look for. Case, apostrophes, contractions and markup make no difference.',
    },
    message: { type: phrase, description: 'Why your texts do without it, in a sentence.' },
    replacement: {
      type: { type: 'string', holds: { pattern: String.raw`\S`, words: 'a text that is not blank' } },
      description: 'What to write instead. `amends check --fix` writes it.',
    },
    severity: {
      type: { type: 'choice', values: severities },
      description: 'The level of the rule.',
      default: 'warning',
    },
    examples: {
      type: {
        type: 'record',
        keys: 'setting',
        properties: {
          flags: {
            type: {
              type: 'list',
              of: {
                type: 'string',
                holds: {
                  pattern: String.raw`\[\[[^[\]]+\]\]`,
                  words: 'a text with the flagged words in [[double brackets]]',
                },
              },
            },
            description: 'Texts that the rule flags, at the words in double brackets.',
            default: [],
          },
          allows: {
            type: { type: 'list', of: text },
            description: 'Texts on which the rule stays silent.',
            default: [],
          },
        },
      },
      description: 'Texts that `amends rules --test` holds the rule to.',
    },
  },
  required: ['id', 'phrases'],
}
