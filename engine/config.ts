import { getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import type { Problem, Severity } from './finding'
import { defaultPolicy, type Policy } from './policy'
import { didYouMean } from './nearest'
import type { Rule } from './rule'
import { settingsFor, type ChoiceType, type RecordType, type SettingType } from './settings'
import type { PlaceholderKind } from './text/placeholder'

export type Level = Severity | 'off'

/** The settings in force for one file. */
export interface Config extends Policy {
  /** Levels by rule id, where they differ from the rule's own. */
  readonly rules: Readonly<Record<string, Level>>
  /** Reads internal notes as well as what customers get. */
  readonly includeInternal: boolean
  /** Names of placeholders by kind, on top of those that the names themselves tell. */
  readonly placeholders: Readonly<Partial<Record<PlaceholderKind, readonly string[]>>>
}

export const defaultConfig: Config = {
  ...defaultPolicy,
  rules: {},
  includeInternal: false,
  placeholders: {},
}

/** What an `amends.config.json` says, for all the files below it. */
export interface ConfigFile extends Config {
  /** Globs of the only files to check. Empty: no restriction. */
  readonly files: readonly string[]
  /** Globs of the files to leave out. */
  readonly ignore: readonly string[]
  readonly overrides: readonly Override[]
}

/** Settings for some files only. */
export interface Override extends Partial<Policy> {
  readonly files: readonly string[]
  readonly rules: Config['rules']
}

export const defaultConfigFile: ConfigFile = { ...defaultConfig, files: [], ignore: [], overrides: [] }

/** Tells whether a path, relative to the config file and with `/`, matches one of the globs. */
export type Matches = (globs: readonly string[], path: string) => boolean

/** The settings for one file, or that the file is not to be checked. */
export function configFor(file: ConfigFile, path: string, matches: Matches): Config | 'ignored' {
  const wanted = file.files.length === 0 || matches(file.files, path)
  if (!wanted || (file.ignore.length > 0 && matches(file.ignore, path))) return 'ignored'
  const { files: _, ignore: __, overrides, ...config } = file
  let result: Config = config
  for (const override of overrides.filter((one) => matches(one.files, path))) {
    const { files: ___, rules, ...policy } = override
    result = { ...result, ...policy, rules: { ...result.rules, ...rules } }
  }
  return result
}

/**
 * Reads the text of a config file: JSON with comments and trailing commas. Never throws. Whatever is wrong becomes
 * a problem in UTF-16 offsets of the text, and only that part is left out of the result.
 */
export function parseConfig(
  text: string,
  rules: readonly Pick<Rule, 'id' | 'summary' | 'severity'>[],
): { readonly config: ConfigFile; readonly problems: readonly Problem[] } {
  const errors: ParseError[] = []
  // A byte order mark is no JSON. A space in its place keeps the offsets.
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true })
  const problems: Problem[] = errors.map(({ error, offset, length }) => ({
    message: `This is not valid JSON: ${words(printParseErrorCode(error))}.`,
    offsets: [offset, offset + length],
  }))
  const report: Report = (node, message) =>
    problems.push({ message, offsets: [node.offset, node.offset + node.length] })
  // The value has the shape of the settings, because everything else was left out.
  const config = root && (read(root, settingsFor(rules), report) as Partial<ConfigFile> | undefined)
  return { config: { ...defaultConfigFile, ...config }, problems }
}

type Report = (node: Node, message: string) => void

/** The part of a value that has the type, `undefined` where nothing has. */
function read(node: Node, type: SettingType, report: Report): unknown {
  switch (type.type) {
    case 'record':
      return node.type === 'object' ? readRecord(node, type, report) : refuse(node, 'an object', report)
    case 'list':
      if (node.type !== 'array') return refuse(node, 'a list', report)
      return (node.children ?? [])
        .map((item) => read(item, type.of, report))
        .filter((item) => item !== undefined)
    case 'choice':
      return node.type === 'string'
        ? readChoice(node, type, report)
        : refuse(node, oneOf(type.values), report)
    case 'string':
    case 'boolean':
      return node.type === type.type ? getNodeValue(node) : refuse(node, `a ${type.type}`, report)
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
    const setting = Object.hasOwn(type.properties, name) ? type.properties[name] : undefined
    if (!setting)
      report(key, `There is no ${type.keys} "${name}".${didYouMean(name, Object.keys(type.properties))}`)
    const known = setting && value ? read(value, setting.type, report) : undefined
    if (known !== undefined) result[name] = known
  }
  const required = type.required ?? []
  for (const name of required)
    if (!seen.has(name)) report(node, `The ${type.keys} "${name}" is missing here.`)
  return required.every((name) => name in result) ? result : undefined
}

function readChoice(node: Node, type: ChoiceType, report: Report): string | undefined {
  const value = String(node.value)
  if (type.values.includes(value)) return value
  if (type.reserved?.includes(value)) report(node, `"${value}" is not there yet. Use ${oneOf(type.values)}.`)
  else report(node, `"${value}" is not ${oneOf(type.values)}.${didYouMean(value, type.values)}`)
  return undefined
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

/** `CommaExpected` as "comma expected". */
const words = (code: string): string => code.replace(/\B[A-Z]/g, ' $&').toLowerCase()
