import { configFor, defaultConfig, parseConfig, type Config } from '../engine/settings/config'
import { applyEdits } from '../engine/fixes/fix'
import type { Finding as EngineFinding, Fix } from '../engine/finding'
import { matchesGlobs } from '../engine/settings/globs'
import { createLinter } from '../engine/lint'
import { version as packageVersion } from '../package.json'
import { rules as allRules } from '../rules/index'

export const version: string = packageVersion

/** From worst to mildest. */
export type Severity = 'error' | 'warning' | 'info' | 'hint'

/** A half-open range `[start, end)` of UTF-16 units of the text, as `text.slice(start, end)` takes them. */
export type Offsets = readonly [start: number, end: number]

/** How a text is to be read. */
export interface Options {
  /** The name of the file, which tells its format: `reply.md`, `export.json`, `mail.hbs`. `reply.txt` where it is missing. */
  readonly path?: string
  /** The settings, as in an `amends.config.json`. Its globs are matched with `path`. */
  readonly config?: object
  /** Which rewrites are wanted: all that hold (the default), the best one of each finding, or none, which is quicker. */
  readonly rewrites?: 'all' | 'best' | 'none'
}

/** What a check of one text gives. */
export interface Result {
  /** `undefined` where no format reads a file of that name, or where the config leaves it out. */
  readonly format: string | undefined
  /** How many macros the text holds. */
  readonly macros: number
  /** In the order of the text. */
  readonly findings: readonly Finding[]
  /** What kept a part of the text from being read, such as broken JSON. */
  readonly problems: readonly Problem[]
}

/** One place where an apology does not do its work. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** What the reader hears, why that hurts, and what to do. */
  readonly hears: string
  readonly why: string
  readonly todo: string
  readonly offsets: Offsets
  /** The sentence as the reader sees it. */
  readonly sentence: string
  /** The macro's path inside the file: a JSON Pointer, or '' where the file is one macro. */
  readonly macro: string
  /** What else there is to say of the same sentence, or of the same macro. These have no rewrites. */
  readonly related: readonly Finding[]
  /** Better texts that were tried and hold, the best first. */
  readonly rewrites: readonly Rewrite[]
}

/** A better text. */
export interface Rewrite {
  readonly title: string
  /**
   * - `safe`: the meaning is kept.
   * - `assertive`: says something as a fact that the text did not; ask the author whether it is true.
   * - `template`: leaves `[TODO: …]` slots for what only the author knows.
   */
  readonly safety: 'safe' | 'assertive' | 'template'
  /** The sentence as it reads afterwards. */
  readonly becomes: string
  /** Edits that do not overlap, in offsets of the text. */
  readonly edits: readonly { readonly offsets: Offsets; readonly newText: string }[]
}

export interface Problem {
  readonly message: string
  readonly offsets: Offsets
}

/** What a rule says of itself. */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  readonly summary: string
  readonly hears: string
  readonly why: string
  readonly todo: string
}

const linter = createLinter(allRules)

/** All rules. */
export const rules: readonly Rule[] = allRules.map(({ id, severity, summary, hears, why, todo }) => ({
  id,
  severity,
  summary,
  hears,
  why,
  todo,
}))

/** Finds what is no apology in a text. Throws a `TypeError` that names the mistakes of a config. */
export async function check(text: string, options: Options = {}): Promise<Result> {
  const { path, config } = read(options)
  if (config === 'ignored') return { format: undefined, macros: 0, findings: [], problems: [] }
  const { format, macros, findings, problems } = linter.lint({ path, text }, config)
  const { rewrites = 'all' } = options
  const fixes =
    rewrites === 'none'
      ? new Map<EngineFinding, readonly Fix[]>()
      : await linter.fixes({ path, text }, config, findings, rewrites)
  return {
    format,
    macros,
    findings: findings.map((finding) => findingOf(finding, fixes.get(finding) ?? [])),
    problems: problems.map(({ message, offsets }) => ({ message, offsets })),
  }
}

/** The text with all safe rewrites, and how many there were. Throws a `TypeError` that names the mistakes of a config. */
export async function fix(
  text: string,
  options: Omit<Options, 'rewrites'> = {},
): Promise<{ readonly text: string; readonly count: number }> {
  const { path, config } = read(options)
  if (config === 'ignored') return { text, count: 0 }
  const fixed = await linter.fixAll({ path, text }, config)
  return { text: fixed.text, count: fixed.count }
}

/** The text after one rewrite of it. */
export const apply = (text: string, rewrite: Pick<Rewrite, 'edits'>): string =>
  applyEdits(text, rewrite.edits)

const findingOf = (finding: EngineFinding, fixes: readonly Fix[]): Finding => {
  const { rule, severity, hears, why, todo, offsets, sentence, macro, related } = finding
  return {
    rule,
    severity,
    hears,
    why,
    todo,
    offsets,
    sentence,
    macro,
    related: related.map((one) => findingOf(one, [])),
    rewrites: fixes.map(({ title, safety, becomes, edits }) => ({ title, safety, becomes, edits })),
  }
}

/** The settings of the last config, because a program mostly checks many texts with one. */
let last: { readonly source: string; readonly config: ReturnType<typeof parseConfig>['config'] } | undefined

function read({ path = 'reply.txt', config }: Options): { path: string; config: Config | 'ignored' } {
  if (!config) return { path, config: defaultConfig }
  const source = JSON.stringify(config)
  if (last?.source !== source) last = { source, config: parsed(source) }
  return { path, config: configFor(last.config, path, matchesGlobs) }
}

function parsed(source: string) {
  const { config, problems } = parseConfig(source, allRules)
  if (problems.length === 0) return config
  const mistakes = problems.map(({ message, offsets }) => `${source.slice(...offsets)}: ${message}`)
  throw new TypeError(`The config has problems. ${mistakes.join(' ')}`)
}
