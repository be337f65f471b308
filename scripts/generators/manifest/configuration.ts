import { editorSettings } from '../../../engine/settings/editor-settings'
import { settingsFor } from '../../../engine/settings/settings'
import { settingSchema } from '../../generate-schemas'
import type { Input } from '../generator'
import type { Texts } from './texts'

/** The settings in two sections. Those that `amends.config.json` has as well are taken from it. */
const sections = [
  { title: 'General', names: [...Object.keys(editorSettings.properties), 'includeInternal'] },
  { title: 'Rules', names: ['rules'] },
]

/** What only a reader of VS Code's settings needs to know. */
const links = (homepage: string): Readonly<Record<string, string>> => ({
  codeLens: 'VS Code shows it where `#editor.codeLens#` is on.',
  inlayHints: 'VS Code shows it where `#editor.inlayHints.enabled#` is on.',
  includeInternal: 'For a whole team, set it in `amends.config.json`.',
  rules: [
    `[Each rule](${homepage}/docs/rules/README.md) has a page with examples.`,
    'These levels win over those in `amends.config.json`, where a team keeps its own.',
  ].join(' '),
})

const levelMeanings: Readonly<Record<string, string>> = {
  error: 'Mend it first. It makes a check fail.',
  warning: 'Worth mending.',
  info: 'Worth a look.',
  hint: 'Shown only while you write.',
  off: 'Not looked for.',
}

interface Schema {
  readonly description?: string
  readonly type?: string
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly default?: unknown
}

/** A setting of VS Code. */
interface EditorSetting {
  /** Without `amends.`. */
  readonly name: string
  readonly schema: Schema
  /** In Markdown, with links to other settings. */
  readonly description: string
}

const settingsOf = ({ rules }: Input, names: readonly string[], homepage: string): EditorSetting[] => {
  const all = { ...settingsFor(rules).properties, ...editorSettings.properties }
  return names.map((name) => {
    const { description = '', ...schema } = settingSchema(all[name]!) as Schema
    const more = links(homepage)[name]
    return { name, schema, description: more ? `${description} ${more}` : description }
  })
}

/** The settings, section by section. */
export const configuration = (input: Input, texts: Texts, homepage: string): object[] =>
  sections.map(({ title, names }, order) => ({
    title: texts.say(`settings.section.${title.toLowerCase()}`, title),
    order,
    properties: Object.fromEntries(
      settingsOf(input, names, homepage).map(({ name, schema, description }, place) => [
        `amends.${name}`,
        {
          scope: 'resource',
          order: place,
          markdownDescription: texts.say(`settings.${name}`, description),
          ...schemaFor(schema, name, texts),
        },
      ]),
    ),
  }))

/** A schema whose texts can be translated, and whose levels say what they mean. */
function schemaFor(schema: Schema, key: string, texts: Texts): object {
  const { description, properties, patternProperties } = schema
  const below = (schemas: Readonly<Record<string, Schema>>): object =>
    Object.fromEntries(
      Object.entries(schemas).map(([name, each]) => [name, schemaFor(each, `${key}.${name}`, texts)]),
    )
  return {
    ...schema,
    ...(description && { description: texts.say(`settings.${key}`, description) }),
    ...(schema.enum && {
      enumDescriptions: schema.enum.map((level) => texts.say(`level.${level}`, levelMeanings[level]!)),
    }),
    ...(properties && { properties: below(properties) }),
    ...(patternProperties && { patternProperties: below(patternProperties) }),
  }
}

/** The table of the page about VS Code. */
export function settingRows(input: Input, homepage: string): readonly (readonly string[])[] {
  const names = sections.flatMap((section) => section.names)
  return settingsOf(input, names, homepage).map(({ name, schema, description }) => [
    `\`amends.${name}\``,
    `\`${JSON.stringify(schema.default)}\``,
    // Links between settings work in VS Code alone.
    description.replace(/`#(.*?)#`/g, '`$1`'),
  ])
}
