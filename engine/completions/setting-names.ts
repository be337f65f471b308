import { findNodeAtLocation, getLocation, parseTree } from 'jsonc-parser'
import type { Offsets } from '../finding'
import type { RecordType, Setting, SettingType } from '../settings/settings'

/** What may stand at a place of one of our own files: the name of a setting, or one of its values. */
export interface SettingChoice {
  readonly isName: boolean
  readonly name: string
  /** What it takes the place of, quotes included. */
  readonly offsets: Offsets
  /** What is to be written. Of a name that has no value yet, its value goes between the two. */
  readonly newText: readonly [before: string, after: string]
  readonly description?: string
  readonly default?: unknown
}

/** The choices at an offset of a file of this type: JSON with comments, in any state. Never throws. */
export function settingChoicesAt(text: string, offset: number, type: RecordType): readonly SettingChoice[] {
  try {
    return choicesAt(text, offset, type)
  } catch {
    // The parser gives up on brackets that are nested thousands deep, in which no setting is.
    return []
  }
}

function choicesAt(text: string, offset: number, type: RecordType): readonly SettingChoice[] {
  const { path, previousNode: node, isAtPropertyKey } = getLocation(text, offset)
  const isInside = node !== undefined && node.offset < offset && offset <= node.offset + node.length
  const word = /[\w$/-]*$/.exec(text.slice(Math.max(0, offset - 80), offset))![0]
  const offsets: Offsets = isInside
    ? [node.offset, node.offset + node.length]
    : [offset - word.length, offset]
  // Behind a finished value a comma is what comes next.
  if (isInside && offset === offsets[1] && /["\d}\]]/.test(text[offset - 1] ?? '') && node.length > 1)
    return []
  if (!isAtPropertyKey) return valuesOf(typeAt(type, path)).map((value) => valueChoice(value, offsets))
  const parent = typeAt(type, path.slice(0, -1))
  if (parent?.type !== 'record') return []
  const taken = namesAt(text, path.slice(0, -1), offsets[0])
  return Object.entries(parent.properties)
    .filter(([name]) => !taken.has(name))
    .map(([name, setting]) => nameChoice(name, setting, offsets, text.slice(offsets[1])))
}

function typeAt(type: SettingType, path: readonly (string | number)[]): SettingType | undefined {
  let at: SettingType | undefined = type
  for (const step of path) {
    if (at?.type === 'list') at = at.of
    else if (at?.type === 'record') at = propertyOf(at, String(step))
    else return undefined
  }
  return at
}

const propertyOf = ({ properties, more }: RecordType, name: string): SettingType | undefined =>
  Object.hasOwn(properties, name)
    ? properties[name]?.type
    : more && name.startsWith(more.prefix)
      ? more.type
      : undefined

/** The names that an object has already, without the one that is being written. */
function namesAt(text: string, path: (string | number)[], own: number): ReadonlySet<string> {
  const root = parseTree(text, [], { allowTrailingComma: true })
  const object = root && findNodeAtLocation(root, path)
  const keys = (object?.children ?? []).flatMap(({ children }) => children?.[0] ?? [])
  return new Set(keys.filter(({ offset }) => offset !== own).map(({ value }) => String(value)))
}

function valuesOf(type: SettingType | undefined): readonly string[] {
  if (type?.type === 'choice') return type.values.map((value) => JSON.stringify(value))
  return type?.type === 'boolean' ? ['true', 'false'] : []
}

const valueChoice = (newText: string, offsets: Offsets): SettingChoice => ({
  isName: false,
  name: String(JSON.parse(newText)),
  offsets,
  newText: [newText, ''],
})

/** What stands around a value while it is empty. */
const EMPTY: Readonly<Record<SettingType['type'], readonly [string, string]>> = {
  record: ['{', '}'],
  list: ['[', ']'],
  string: ['"', '"'],
  choice: ['"', '"'],
  boolean: ['', ''],
}

function nameChoice(name: string, setting: Setting, offsets: Offsets, rest: string): SettingChoice {
  const [open, close] = EMPTY[setting.type.type]
  const key = JSON.stringify(name)
  const hasValue = /^\s*:/.test(rest)
  const comma = /^\s*"/.test(rest) ? ',' : ''
  return {
    isName: true,
    name,
    offsets,
    newText: hasValue ? [key, ''] : [`${key}: ${open}`, close + comma],
    description: setting.description,
    ...(setting.default !== undefined && { default: setting.default }),
  }
}
