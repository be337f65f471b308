import { getNodeValue, type Node } from 'jsonc-parser'
import { didYouMean } from '../nearest'
import type { ChoiceType, ListType, RecordType, Setting, SettingType, StringType } from './settings'

/** Takes a mistake and the part of the file that it is in. */
export type Report = (node: Node, message: string) => void

/** The part of a value that has the type, `undefined` where nothing has. What is left out is reported. */
export function readSetting(node: Node, type: SettingType, report: Report): unknown {
  switch (type.type) {
    case 'record':
      return node.type === 'object' ? readRecord(node, type, report) : refuse(node, 'an object', report)
    case 'list':
      return node.type === 'array' ? readList(node, type, report) : refuse(node, 'a list', report)
    case 'choice':
      return node.type === 'string'
        ? readChoice(node, type, report)
        : refuse(node, oneOf(type.values), report)
    case 'string':
      return node.type === 'string' ? readString(node, type, report) : refuse(node, 'a string', report)
    case 'boolean':
      return node.type === 'boolean' ? getNodeValue(node) : refuse(node, 'a boolean', report)
  }
}

/** `undefined` where a required part is missing, because the rest means nothing without it. */
function readRecord(node: Node, type: RecordType, report: Report): Record<string, unknown> | undefined {
  const result: Record<string, unknown> = {}
  const seen = new Set<string>()
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? []
    if (!key) continue
    const name = String(key.value)
    seen.add(name)
    const setting = settingOf(type, name)
    if (!setting)
      report(key, `There is no ${type.keys} "${name}".${didYouMean(name, Object.keys(type.properties))}`)
    const known = setting && value ? readSetting(value, setting.type, report) : undefined
    if (known !== undefined) result[name] = known
  }
  const required = type.required ?? []
  for (const name of required)
    if (!seen.has(name)) report(node, `The ${type.keys} "${name}" is missing here.`)
  return required.every((name) => name in result) ? result : undefined
}

function settingOf({ properties, more }: RecordType, name: string): Pick<Setting, 'type'> | undefined {
  if (Object.hasOwn(properties, name)) return properties[name]
  return more && name.startsWith(more.prefix) ? more : undefined
}

/** Without the items that are no good, and `undefined` where a list that must be filled is empty. */
function readList(node: Node, { of, filled, unique }: ListType, report: Report): unknown[] | undefined {
  const items = node.children ?? []
  if (filled && items.length === 0) report(node, 'This list must not be empty.')
  const seen = new Set<unknown>()
  const result = items.flatMap((item) => {
    const value = readSetting(item, of, report)
    if (value === undefined) return []
    if (unique === undefined) return [value]
    const name = (value as Record<string, unknown>)[unique]
    if (seen.has(name)) {
      report(item, `The ${unique} "${String(name)}" is taken already, by an earlier one of this list.`)
      return []
    }
    seen.add(name)
    return [value]
  })
  return filled && result.length === 0 ? undefined : result
}

function readChoice(node: Node, { values }: ChoiceType, report: Report): string | undefined {
  const value = String(node.value)
  if (values.includes(value)) return value
  report(node, `"${value}" is not ${oneOf(values)}.${didYouMean(value, values)}`)
  return undefined
}

function readString(node: Node, { holds }: StringType, report: Report): string | undefined {
  const value = String(node.value)
  return holds && !new RegExp(holds.pattern, 'u').test(value) ? refuse(node, holds.words, report) : value
}

function refuse(node: Node, expected: string, report: Report): undefined {
  report(node, `This must be ${expected}.`)
}

/** `"a", "b" or "c"`. */
function oneOf(values: readonly string[]): string {
  const quoted = values.map((value) => `"${value}"`)
  const last = quoted.pop() ?? ''
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last
}
