import { profileNames, profiles } from '../../engine/settings/profiles'
import { settingsFor, type RecordType, type SettingType } from '../../engine/settings/settings'
import { fillBetweenMarks, markdownTable, type Generator } from './generator'

const path = 'docs/config.md'

/** The tables of the page about the config: the profiles, and all settings. */
export const settingsPage: Generator = ({ rules, read }) => {
  const settings = settingsFor(rules)
  const filled = fillBetweenMarks(read(path), 'profiles', profileTable())
  return new Map([[path, fillBetweenMarks(filled, 'settings', settingTables(settings))]])
}

const code = (text: string): string => `\`${text}\``

function profileTable(): string {
  const rows = profileNames.map((name) => {
    const { description, rules, policy } = profiles[name]
    const levels = Object.entries(rules).map(([id, level]) => `${code(id)} ${level}`)
    const says = Object.entries(policy).map(([key, value]) => code(`${key}: ${JSON.stringify(value)}`))
    return [code(name), description, [...says, ...levels].join(', ') || '–']
  })
  return markdownTable(['profile', 'what it is for', 'what it sets'], rows)
}

/** One table for the file, and one for each kind of record in a list of it. What they share is only named again. */
function settingTables(settings: RecordType): string {
  const { houseRules, overrides, placeholders } = settings.properties
  const override = recordIn(overrides!.type)
  const isShared = (name: string): boolean =>
    settings.properties[name]?.description === override.properties[name]!.description
  const names = Object.keys(override.properties)
  const own = names
    .filter((name) => !isShared(name))
    .map((name) => [name, override.properties[name]!] as const)
  return [
    settingTable(settings),
    'In a house rule:',
    settingTable(recordIn(houseRules!.type)),
    'In an override:',
    settingTable({ ...override, properties: Object.fromEntries(own) }),
    `And as in the file: ${names.filter(isShared).map(code).join(', ')}.`,
    'In `placeholders`:',
    settingTable(placeholders!.type as RecordType),
  ].join('\n\n')
}

const settingTable = ({ properties, required = [] }: RecordType): string =>
  markdownTable(
    ['setting', 'value', 'what it says', 'default'],
    Object.entries(properties).map(([name, { type, description, default: standard }]) => [
      code(name),
      valueOf(type),
      // What each profile is for has a table of its own.
      name === 'extends' ? description.replace(/ `.*/s, '') : description,
      required.includes(name) ? 'needed' : standard === undefined ? '–' : code(JSON.stringify(standard)),
    ]),
  )

const recordIn = (type: SettingType): RecordType => {
  if (type.type === 'list' && type.of.type === 'record') return type.of
  throw new Error('This setting is no list of records.')
}

function valueOf(type: SettingType): string {
  switch (type.type) {
    case 'boolean':
      return '`true` or `false`'
    case 'string':
      return 'a text'
    case 'choice':
      return type.values.map((value) => code(value)).join(', ')
    case 'list':
      return type.of.type === 'record' ? 'a list, see below' : 'a list of texts'
    case 'record':
      return 'an object'
  }
}
