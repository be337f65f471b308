import type { ExplainedMacro, ExplainedPassage, Explanation, PassageUse } from './explain'
import type { Offsets } from './finding'
import { knownExtensions } from './formats'
import { languageName } from './language/languages'
import { isEnglish, type Language, type LanguageSource } from './locale'
import type { KindSource } from './macro/kind'

/** What there is to say of one file. */
export interface ExplainedFile {
  /** As its readers know it. */
  readonly path: string
  readonly text: string
  /** What told the format, where that was not the name of the file. */
  readonly formatBy?: string
  /** Why nothing of it is read, or not in every run. */
  readonly remark: string | undefined
  /** Missing where nothing of it is read. */
  readonly explanation: Explanation | undefined
}

/** Why nothing of a file is read. */
export const unknownFormatRemark = `No format reads such a file. Known are ${knownExtensions}.`
export const leftOutRemark = 'Not checked: `files` or `ignore` in the config leaves it out.'

/** The place where an explanation is shown: a terminal breaks, cuts and colours lines; an editor leaves them whole. */
export interface ExplainedPlace {
  /** An offset of the file as people name it: `12:5`. */
  at(offset: number): string
  /** A text in lines, of which so many columns are taken by what stands in front. */
  wrap(text: string, taken: number): readonly string[]
  /** What fits into a line of the beginning of a text, on one line. */
  cut(text: string, taken: number): string
  readonly heading: (text: string) => string
  readonly notable: (text: string) => string
  readonly faint: (text: string) => string
}

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

/** The lines that explain a file to people: what is known of all of it, each macro, and then what is not read. */
export const explainedLines = (file: ExplainedFile, place: ExplainedPlace): string[] =>
  new Writer(file, place).lines()

class Writer {
  readonly #placeWidth: number

  constructor(
    private readonly file: ExplainedFile,
    private readonly place: ExplainedPlace,
  ) {
    this.#placeWidth = place.at(file.text.length).length + 2
  }

  lines(): string[] {
    const { path, remark, explanation } = this.file
    return [
      this.place.heading(path),
      ...(remark === undefined ? [] : this.#row('Note', remark)),
      ...(explanation ? this.#explanation(explanation) : []),
    ]
  }

  #explanation({ macros, unread, problems, ...about }: Explanation): string[] {
    const languages = new Set(macros.map(({ language }) => languageLine(language)))
    const shared = languages.size === 1 ? [...languages][0] : undefined
    const passages = macros.reduce((sum, macro) => sum + macro.passages.length, 0)
    return [
      ...this.#row('Format', `${about.format}, by ${this.file.formatBy ?? 'the name of the file'}`),
      ...(about.preset ? this.#row('Preset', presetLine(about.preset)) : []),
      ...(about.preset?.misses ?? []).flatMap((miss) => this.#row('', miss)),
      ...this.#row('Placeholders', placeholderLine(about)),
      ...(shared === undefined ? [] : this.#row('Language', shared)),
      ...this.#row('Macros', `${macros.length}, with ${counted(passages, 'passage')}`),
      ...problems.flatMap(({ message, offsets }) =>
        this.#row('Problem', `${this.place.at(offsets[0])}: ${message}`),
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
      ...(names.length > 0 ? [this.place.cut(names.join(' · '), 0)] : []),
      ...(tellsLanguage ? this.#row('Language', languageLine(language)) : []),
      ...(isEnglish(language)
        ? this.#row('Kind', isFragment ? `${kindLine}; only a part of a message` : kindLine)
        : []),
      ...(partials.length > 0 ? this.#row('Takes', partials.map(takenLine).join('; ')) : []),
      ...passages.map((passage) => this.#passage(passage)),
    ]
  }

  #passage({ offsets, role, use, findings, text }: ExplainedPassage): string {
    const verdict = findings > 0 ? counted(findings, 'finding') : uses[use]
    const shown = findings > 0 ? this.place.notable(verdict) : verdict
    const space = ' '.repeat(Math.max(1, 12 - verdict.length))
    return this.#listed(
      offsets,
      `${role.padEnd(10)} ${shown}${space}`,
      11 + verdict.length + space.length,
      text,
    )
  }

  #unread(unread: Explanation['unread']): string[] {
    if (unread.length === 0) return []
    const rows = unread.flatMap(({ offsets, reason, path }) => [
      this.#listed(offsets, '', 0, this.file.text.slice(...offsets)),
      ...this.#indented(path === '' ? reason : `${reason} · ${path}`),
    ])
    return ['', 'Not read', ...rows]
  }

  /** A place, what is said of it, which takes `width` columns, and as much of its text as fits. */
  #listed([start]: Offsets, said: string, width: number, text: string): string {
    const at = this.place.at(start).padStart(this.#placeWidth)
    return `${this.place.faint(at)}  ${said}${this.place.cut(text, at.length + 2 + width)}`
  }

  #indented(text: string): string[] {
    const indent = this.#placeWidth + 2
    return this.place.wrap(text, indent).map((line) => ' '.repeat(indent) + this.place.faint(line))
  }

  #row(label: string, text: string): string[] {
    return this.place
      .wrap(text, labelWidth)
      .map((line, index) => (index === 0 ? label : '').padEnd(labelWidth) + line)
  }
}

const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

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
