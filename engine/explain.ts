import type { Config } from './settings/config'
import { pathInside } from './document'
import type { FormatId, Macro, MacroKind, Passage, PassageRole, SourceFile, Unread } from './document'
import type { Finding, Offsets, Problem } from './finding'
import { firstIndex } from './first-index'
import { formatOf } from './formats'
import { uncoveredProse } from './formats/uncovered'
import type { Linter } from './lint'
import { inEnglish, isEnglish, languageOf, languageOfPath, toldLanguage, type Language } from './locale'
import { readKind, toldKind, type KindSource } from './macro/kind'
import { readMacro } from './macro/macro-reading'
import { createRuleSet, withHouseRules } from './rule-set'
import type { Dialect } from './text/dialects'
import type { MappedText } from './text/mapped-text'
import type { PlaceholderKind } from './text/placeholder'
import { shownText } from './text/shown-text'
import { editionsOf } from './twins'

/** What is made of a file, and why: for people who ask why a text is reported, or is not. */
export interface Explanation {
  readonly format: FormatId
  /** What files of a tool have, where a preset told what is prose. */
  readonly preset?: {
    readonly id: string
    readonly name: string
    readonly by: 'settings' | 'shape'
    /** What keeps the file from being one of another tool. */
    readonly misses: readonly string[]
  }
  /** The syntax of the placeholders, where the settings name it. */
  readonly templates: Dialect | undefined
  /** Each expression once, in the file's order. */
  readonly placeholders: readonly ExplainedPlaceholder[]
  readonly macros: readonly ExplainedMacro[]
  /** What could be prose and is not read, in the file's order. */
  readonly unread: readonly Unread[]
  readonly problems: readonly Problem[]
}

export interface ExplainedPlaceholder {
  /** As it is written: `{{ticket.title}}`. */
  readonly raw: string
  readonly kind: PlaceholderKind
}

export interface ExplainedMacro {
  /** A JSON Pointer, or ''. */
  readonly path: string
  readonly title: string | undefined
  /** `undefined` where it counts as English because nothing says otherwise. */
  readonly language: Language | undefined
  readonly kind: MacroKind | 'unknown'
  readonly kindBy: KindSource
  readonly isFragment: boolean
  /** What the macro takes from elsewhere, by the names of the tags, and the files that have it. Missing where there is nothing. */
  readonly partials?: readonly { readonly name: string; readonly from: string | undefined }[]
  readonly passages: readonly ExplainedPassage[]
}

/**
 * What the rules do with a passage.
 *
 * - `judged`: they read each of its sentences
 * - `context`: it holds no word that a rule looks for, so it only tells what the macro is about
 * - `copy`: it says again what another text of the macro says, and what is wrong with both is told there
 * - `other-language`: it is left alone
 */
export type PassageUse = 'judged' | 'context' | 'copy' | 'other-language'

export interface ExplainedPassage {
  /** A JSON Pointer, or ''. */
  readonly path: string
  readonly role: PassageRole
  readonly offsets: Offsets
  /** As people read it, with placeholders and the tags of branches as they are written. */
  readonly text: string
  readonly use: PassageUse
  /** How many findings begin in it. */
  readonly findings: number
}

/** Explains files as a linter reads them; `undefined` where no format reads such a file. Pure, and never throws. */
export function createExplainer(
  linter: Pick<Linter, 'rules' | 'lint'>,
): (file: SourceFile, config: Config) => Explanation | undefined {
  const rulesFor = withHouseRules(createRuleSet(linter.rules))
  return (file, config) => {
    const trigger = rulesFor(config.houseRules).triggerUnder(config.rules)
    const options = { ...config, path: file.path, explain: true, wanted: () => true }
    const document = formatOf(file)?.read(file.text, options)
    if (!document) return undefined
    const { format, macros, preset, problems } = document
    const findings = new Map<string, Finding[]>()
    for (const finding of linter.lint(file, config).findings) {
      const beside = findings.get(finding.macro)
      if (beside) beside.push(finding)
      else findings.set(finding.macro, [finding])
    }
    const passages = macros.flatMap((macro) => macro.passages)
    return {
      format,
      ...(preset && {
        preset: { ...preset, by: config.preset === preset.id ? ('settings' as const) : ('shape' as const) },
      }),
      templates: config.templates,
      placeholders: placeholdersOf(passages),
      macros: macros.map((macro) =>
        explainMacro(macro, file, config, findings.get(macro.path) ?? [], trigger.inText),
      ),
      unread: document.unread ?? uncoveredProse(file.text, passages),
      problems,
    }
  }
}

function explainMacro(
  macro: Macro,
  file: SourceFile,
  config: Config,
  findings: readonly Finding[],
  holdsTrigger: (text: string) => boolean,
): ExplainedMacro {
  const [edition = macro] = editionsOf(macro)
  const reading = readMacro(edition, pathInside(file), config, file.partials)
  const paths = new Set(macro.passages.map(({ path }) => path))
  const names = new Set(macro.partials?.map(({ name }) => name))
  const ofFile = languageOfPath(pathInside(file))
  const english = inEnglish(macro, ofFile)
  const language = languageOf(english.passages.length > 0 ? english : macro, ofFile)
  const useOf = (passage: Passage): PassageUse => {
    if (!isEnglish(toldLanguage(macro, passage, ofFile) ?? language)) return 'other-language'
    if (passage.copyOf !== undefined && paths.has(passage.copyOf)) return 'copy'
    return holdsTrigger(passage.text.text) ? 'judged' : 'context'
  }
  return {
    path: macro.path,
    title: macro.title,
    language,
    kind: attempt(() => readKind(reading), 'unknown'),
    kindBy: toldKind(reading)?.by ?? 'text',
    isFragment: attempt(() => reading.isFragment, false),
    ...(names.size > 0 && {
      partials: [...names].map((name) => ({ name, from: file.partials?.(name)?.path })),
    }),
    passages: macro.passages.map((passage) => {
      const { text, path, role } = passage
      const offsets = text.toSource(0, text.text.length)
      const [from, to] = offsets.map((end) => firstIndex(findings, ({ offsets: [start] }) => start >= end))
      return {
        path,
        role,
        offsets,
        text: withTags(text, file.text),
        use: useOf(passage),
        findings: to! - from!,
      }
    }),
  }
}

/** A text with the tags of its branches, so that texts of two branches are told apart. */
function withTags(text: MappedText, source: string): string {
  const parts: string[] = []
  let at = 0
  for (const { tag, out, src, srcEnd } of text.segments) {
    if (!tag) continue
    parts.push(shownText(text, at, out), source.slice(src, srcEnd))
    at = out
  }
  return [...parts, shownText(text, at, text.text.length)].filter((part) => part !== '').join(' ')
}

/** A macro that cannot be read is a problem that the check tells of. */
function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}

function placeholdersOf(passages: readonly Passage[]): ExplainedPlaceholder[] {
  const found = new Map<string, ExplainedPlaceholder>()
  for (const { placeholder } of passages.flatMap(({ text }) => text.segments)) {
    if (placeholder) found.set(placeholder.raw, { raw: placeholder.raw, kind: placeholder.kind })
  }
  return [...found.values()]
}
