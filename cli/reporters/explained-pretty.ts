import picocolors from 'picocolors'
import type { ExplainedMacro, ExplainedPassage, Explanation, PassageUse } from '../../engine/explain'
import type { Offsets } from '../../engine/finding'
import { languageName } from '../../engine/language/languages'
import { isEnglish, type Language, type LanguageSource } from '../../engine/locale'
import type { KindSource } from '../../engine/macro/kind'
import type { ExplainedFile } from '../commands/explain-file'
import { harmless } from '../harmless'
import { LineIndex } from '../line-index'
import { count } from '../plural'
import { cellsOf, textWidth, wrap } from '../text-width'
import type { ReportContext } from './index'

/** Where the text begins behind "Placeholders" and the other labels. */
const labelWidth = 14

/** More placeholders than these are only counted. */
const mostPlaceholders = 8

const languageSources: Readonly<Record<LanguageSource, string>> = {
  key: 'by the key above the text',
  field: 'by its own field',
  path: 'by the path',
  words: 'by its words',
}

const kindSources: Readonly<Record<KindSource, string>> = {
  settings: 'by the config',
  stage: 'by the stage of the incident',
  field: 'by its own field',
  tags: 'by its tags',
  text: 'by its title, its path and its words',
}

const uses: Readonly<Record<PassageUse, string>> = {
  judged: 'judged',
  context: 'context',
  copy: 'copy',
  'other-language': 'left alone',
}

/** For people: one block for each file, one for each macro, and then what is not read. */
export function explainedPretty(files: readonly ExplainedFile[], { color, width }: ReportContext): string {
  const colors = picocolors.createColors(color)
  return files.map((file) => `${new Printer(file, width, colors).lines().join('\n')}\n`).join('\n')
}

class Printer {
  readonly #lines: LineIndex
  readonly #placeWidth: number

  constructor(
    private readonly file: ExplainedFile,
    private readonly width: number,
    private readonly colors: ReturnType<typeof picocolors.createColors>,
  ) {
    this.#lines = new LineIndex(file.text)
    this.#placeWidth = this.#place([file.text.length, file.text.length]).length + 2
  }

  lines(): string[] {
    const { path, remark, explanation } = this.file
    return [
      this.colors.bold(harmless(path)),
      ...(remark === undefined ? [] : this.#row('Note', remark)),
      ...(explanation ? this.#explanation(explanation) : []),
    ]
  }

  #explanation({ macros, unread, problems, ...about }: Explanation): string[] {
    const languages = new Set(macros.map(({ language }) => languageLine(language)))
    const shared = languages.size === 1 ? [...languages][0] : undefined
    const passages = macros.reduce((sum, macro) => sum + macro.passages.length, 0)
    return [
      ...this.#row('Format', `${about.format}, by the name of the file`),
      ...(about.preset ? this.#row('Preset', presetLine(about.preset)) : []),
      ...(about.preset?.misses ?? []).flatMap((miss) => this.#row('', miss)),
      ...this.#row('Placeholders', placeholderLine(about)),
      ...(shared === undefined ? [] : this.#row('Language', shared)),
      ...this.#row('Macros', `${macros.length}, with ${count(passages, 'passage')}`),
      ...problems.flatMap(({ message, offsets }) =>
        this.#row('Problem', `${this.#place(offsets)}: ${message}`),
      ),
      ...macros.flatMap((macro) => this.#macro(macro, shared === undefined)),
      ...this.#unread(unread),
    ]
  }

  #macro(macro: ExplainedMacro, tellsLanguage: boolean): string[] {
    const names = [macro.title, macro.path].filter((name) => name !== undefined && name !== '')
    const { kind, kindBy, isFragment, language, passages, partials = [] } = macro
    const kindLine =
      kind === 'unknown' ? 'unknown, because nothing tells it clearly' : `${kind}, ${kindSources[kindBy]}`
    return [
      '',
      ...(names.length > 0 ? [this.#cut(names.join(' · '), this.width)] : []),
      ...(tellsLanguage ? this.#row('Language', languageLine(language)) : []),
      ...(isEnglish(language)
        ? this.#row('Kind', isFragment ? `${kindLine}; only a part of a message` : kindLine)
        : []),
      ...(partials.length > 0 ? this.#row('Takes', partials.map(takenLine).join('; ')) : []),
      ...passages.map((passage) => this.#passage(passage)),
    ]
  }

  #passage({ offsets, role, use, findings, text }: ExplainedPassage): string {
    const verdict = findings > 0 ? count(findings, 'finding') : uses[use]
    const styled = findings > 0 ? this.colors.yellow(verdict) : verdict
    const space = ' '.repeat(Math.max(1, 12 - verdict.length))
    return this.#listed(
      offsets,
      `${role.padEnd(10)} ${styled}${space}`,
      11 + verdict.length + space.length,
      text,
    )
  }

  #unread(unread: Explanation['unread']): string[] {
    if (unread.length === 0) return []
    const rows = unread.flatMap(({ offsets, reason, path }) => [
      this.#listed(
        offsets,
        '',
        0,
        this.file.text.slice(offsets[0], Math.min(offsets[1], offsets[0] + 2 * this.width)),
      ),
      ...this.#indented(path === '' ? reason : `${reason} · ${path}`),
    ])
    return ['', 'Not read', ...rows]
  }

  /** A place, what is said of it, and as much of its text as fits. */
  #listed(offsets: Offsets, styled: string, styledWidth: number, text: string): string {
    const place = this.#place(offsets).padStart(this.#placeWidth)
    return `${this.colors.dim(place)}  ${styled}${this.#cut(text, this.width - place.length - 2 - styledWidth)}`
  }

  #indented(text: string): string[] {
    const indent = this.#placeWidth + 2
    return wrap(text, this.width - indent).map((line) => ' '.repeat(indent) + this.colors.dim(line))
  }

  #row(label: string, text: string): string[] {
    return wrap(text, this.width - labelWidth).map(
      (line, index) => (index === 0 ? label : '').padEnd(labelWidth) + line,
    )
  }

  #place([start]: Offsets): string {
    const { line, character } = this.#lines.positionOf(start)
    return `${line + 1}:${character + 1}`
  }

  #cut(text: string, width: number): string {
    const line = text
      .slice(0, 4 * width)
      .replace(/\s+/g, ' ')
      .trim()
    if (text.length <= 4 * width && textWidth(line) <= width) return harmless(line)
    let shown = ''
    let used = 1
    for (const cell of cellsOf(line)) {
      used += cell.width
      if (used > width) break
      shown += cell.shown
    }
    return `${shown}…`
  }
}

const takenLine = ({ name, from }: NonNullable<ExplainedMacro['partials']>[number]): string =>
  from === undefined ? `${name === '' ? 'something' : name}, which is not known` : `${name} from ${from}`

const presetLine = ({ id, name, by }: NonNullable<Explanation['preset']>): string => {
  if (by === 'settings') return `${name}, by the config`
  return id === 'home-made' ? 'none: strings are read by the names of their keys' : `${name}, by its shape`
}

function placeholderLine({
  templates,
  placeholders,
}: Pick<Explanation, 'templates' | 'placeholders'>): string {
  const shown = placeholders
    .slice(0, mostPlaceholders)
    .map(({ raw, kind }) => (kind === 'unknown' ? raw : `${raw} (${kind})`))
  const more = placeholders.length - shown.length
  const list = shown.length === 0 ? 'none' : `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  return templates === undefined ? list : `${list}; read as ${templates}, by the config`
}

function languageLine(language: Language | undefined): string {
  if (!language) return 'English, because nothing says otherwise'
  const told = `${languageName(language.code)}, ${languageSources[language.by]}`
  return isEnglish(language) ? told : `${told}: left alone`
}
