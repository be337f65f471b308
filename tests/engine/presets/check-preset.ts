import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultConfig } from '../../../engine/settings/config'
import type { Document, MacroLabels, ReadOptions } from '../../../engine/document'
import { formatOf } from '../../../engine/formats'
import { createLinter } from '../../../engine/lint'
import genericApology from '../../../rules/generic-apology'
import { readAll } from '../formats/passages-of'

const FOLDER = new URL('../../fixtures/presets/', import.meta.url)

/** A file of a tool, and all that is read of it. */
export interface PresetFile {
  /** Its name in `tests/fixtures/presets`: it begins with the preset's id. */
  readonly file: string
  /** Its macros: path, title and labels. */
  readonly macros: readonly (readonly [path: string, title?: string | undefined, labels?: MacroLabels])[]
  /** What customers read: `body ▸ /macros/0/body ▸ Hi ￼,`. A twin says so: `body (a copy of /html) ▸ …`. */
  readonly passages: readonly string[]
  /** What is not read, and why: `/macros/0/title ▸ \`title\` is for agents`. */
  readonly unread: readonly string[]
  /** What `generic-apology` finds: `/macros/0/body ▸ sorry for any inconvenience`, slices as the file has them. */
  readonly findings: readonly string[]
}

/** A file that nearly has a tool's shape. */
export interface NearMiss {
  readonly name: string
  /** An object becomes JSON. */
  readonly value: unknown
  readonly reason: string
}

/** Expects files of a tool to be read so, without any setting, and files that are nearly of it to fall back. */
export function checkPreset(id: string, files: readonly PresetFile[], misses: readonly NearMiss[]): void {
  describe.each(files)('$file', ({ file, macros, passages, unread, findings }) => {
    const text = fixture(file)
    const document = read(text, file)
    it('is known by its shape', () => expect([document.preset?.id, document.problems]).toEqual([id, []]))
    it('holds these macros', () => {
      const found = document.macros.map(({ path, title, labels }) => [path, title, labels])
      expect(found).toEqual(macros.map(([path, title, labels]) => [path, title, labels]))
    })
    it('holds these passages', () => expect(shown(document)).toEqual(passages))
    it('says why the rest is not read', () =>
      expect((document.unread ?? []).map(({ path, reason }) => `${path} ▸ ${reason}`)).toEqual(unread))
    it('has these findings', () => expect(findingsIn(text, file, document)).toEqual(findings))
  })
  it.each(misses)('is not $name', ({ value, reason }) => {
    expect(read(JSON.stringify(value), 'a.json').preset).toEqual({
      id: 'home-made',
      name: 'key names',
      misses: [reason],
    })
  })
}

/** The names of all fixtures. */
export const fixtures = (): string[] => readdirSync(FOLDER).sort()

export const fixture = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8')

/** What is read of a file of a tool. */
export function read(text: string, path: string, options: Partial<ReadOptions> = {}): Document {
  const format = formatOf({ text, path })
  if (!format) throw new Error(`No format reads ${path}.`)
  return format.read(text, { ...readAll, path, explain: true, ...options })
}

const shown = ({ macros }: Document): string[] =>
  macros.flatMap(({ passages }) =>
    passages.map(({ role, path, copyOf, text }) => {
      const what = copyOf === undefined ? role : `${role} (a copy of ${copyOf})`
      return [what, path, text.text].filter((part) => part !== '').join(' ▸ ')
    }),
  )

const linter = createLinter([genericApology])

/** A copy of a text has its findings told beside those of the original. */
function findingsIn(text: string, path: string, { macros }: Document): string[] {
  const passages = macros.flatMap((macro) => macro.passages)
  const { findings } = linter.lint({ text, path }, defaultConfig)
  const all = findings.flatMap((finding) => [finding, ...finding.related])
  return all.map(({ offsets: [start, end] }) => {
    const passage = passages.find((one) => {
      const [from, to] = one.text.toSource(0, one.text.text.length)
      return from <= start && end <= to
    })
    return `${passage?.path} ▸ ${text.slice(start, end)}`
  })
}
