import type { Config } from '../../engine/settings/config'
import type { Macro, Passage } from '../../engine/document'
import { formatOf } from '../../engine/formats/index'
import { shownText } from '../../engine/text/shown-text'

/** The macros of one state of a file, as far as they are compared with those of another state. */
export interface MacroContents {
  /** What each macro says, by its path: equal where nothing that a rule looks at has changed. */
  readonly macros: readonly (readonly [path: string, content: string])[]
  /** Whether a part of the file could not be read. */
  readonly isBroken: boolean
}

/** Reads what the macros of a file say. How the file spells it, and where it stands, is no part of that. */
export function macroContents(path: string, text: string, config: Config): MacroContents {
  const document = formatOf({ path, text })?.read(text, { ...config, path, wanted: () => true })
  if (!document) return { macros: [], isBroken: false }
  const [first] = document.macros
  // Only in a file that is one macro is it sure which macro a directive is for.
  const directives = first?.path === '' ? (text.match(DIRECTIVE) ?? []) : []
  return {
    macros: document.macros.map((macro) => [macro.path, contentOf(macro, directives)]),
    isBroken: document.problems.length > 0,
  }
}

const DIRECTIVE = /\bamends-(?:dis|en)able\S*[^\n]*/g

const contentOf = (
  { title, labels, partials = [], passages }: Macro,
  directives: readonly string[],
): string =>
  JSON.stringify([title, labels, partials.map(({ name }) => name), passages.map(passageContent), directives])

/** The passage as people read it, and the tags that choose what they get. */
function passageContent({ text, role, parted, copyOf }: Passage): readonly unknown[] {
  const tags = text.segments.flatMap(({ tag, out }) => (tag ? [tag.role, tag.keyword, out] : []))
  return [role, parted, copyOf !== undefined, shownText(text, 0, text.text.length), tags]
}
