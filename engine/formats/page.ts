import { pointerTo, type DataNode } from '../data/data-tree'
import { fieldAt, fieldsAt, readFrontMatter, type PageFields } from '../data/front-matter-tree'
import type { Document, FormatId, Macro, MacroLabels, Passage, ReadOptions } from '../document'
import type { Problem } from '../finding'
import { labelsOf } from '../labels'
import { pagePresets } from '../presets/index'
import type { EntryText, PagePreset } from '../presets/preset'
import { MappedText } from '../text/mapped-text'
import { partialsIn, type PartialTag } from '../text/partials'
import { MOST_PASSAGES, type PassageDraft } from '../text/prose'
import { dataDocument } from './data'
import { labelled, passagesOfForm } from './passages'

/** How a format reads the page below the front matter. */
export interface PageReader {
  readonly format: FormatId
  /** Whether a page may begin with `---` for no other reason than front matter. */
  readonly isFenced?: boolean
  passages(body: MappedText, options: ReadOptions): Omit<Passage, 'path'>[]
  /** What the page calls itself, where no field says so. */
  title?(passages: readonly Passage[]): string | undefined
}

/** Fields that customers read on every page that has them. */
const ALWAYS_READ = ['subject']

/**
 * A file that is one macro: front matter, if there is any, and a page. Fields of the front matter give the macro its
 * labels; those that customers read come first, because they stand first. Without a passage that can matter the macro
 * is there, but empty: neighbours of a passage tell what kind of macro it is, so it is all or nothing.
 * A page that is no more than front matter with a list of records is a file of data, and is read as such.
 */
export function pageDocument(reader: PageReader, source: string, options: ReadOptions): Document {
  const front = readFrontMatter(source)
  const values = front?.reading.root
  // In plain text and templates a line of dashes may be no more than that, so that there must be fields below it.
  const matter = reader.isFenced || values?.kind === 'object' ? front : undefined
  const fields = matter?.reading.root
  const preset = choosePagePreset(fields, options)
  const settings = { ...options, templates: options.templates ?? preset?.templates }
  const body = MappedText.of(source, matter?.end ?? (source.startsWith('\uFEFF') ? 1 : 0))
  const drafts = reader.passages(body, settings)
  const passages = [
    ...(matter && fields ? fieldPassages(matter, proseFields(fields, preset, options), settings) : []),
    ...drafts
      .slice(0, MOST_PASSAGES)
      .map(({ text, role, parted }): Passage =>
        parted ? { text, role, parted, path: '' } : { text, role, path: '' },
      ),
  ]
  // Status pages keep updates in the front matter of pages that have no text of their own.
  const isOnlyFields = passages.length === 0 && body.text.trim() === ''
  const data =
    matter && isOnlyFields && holdsRecords(fields)
      ? dataDocument(reader.format, matter.reading, options)
      : undefined
  if (data && data.macros.length > 0) return data
  const title = fields && fieldAt(fields, 'title')?.value
  const macro: Macro = {
    path: '',
    ...titled(title || reader.title?.(passages)),
    ...labelled(fields && labelsOfFields(fields), partialsOf(body)),
    passages: passages.some(({ text }) => options.wanted(text.text)) ? passages : [],
  }
  const problems = [matter?.reading.problem, tooMany(drafts)].filter((one) => one !== undefined)
  return {
    format: reader.format,
    macros: [macro],
    problems,
    values,
    ...(preset && { preset: { id: preset.id, name: preset.name, misses: [] } }),
  }
}

/** Whether a field lists objects. Other fields of a page without a text may wait for it to be written. */
const holdsRecords = (fields: DataNode | undefined): boolean =>
  fields?.children.some(
    ({ kind, children }) => kind === 'array' && children.some((child) => child.kind === 'object'),
  ) ?? false

/** That not all of a page is read, where it has more passages than anybody writes. */
function tooMany(drafts: readonly Pick<Passage, 'text'>[]): Problem | undefined {
  const next = drafts[MOST_PASSAGES]
  if (!next) return undefined
  const message = 'This file has too many paragraphs. Those from here on are not read. Split it up.'
  return { message, offsets: next.text.toSource(0, next.text.text.length) }
}

const partialsOf = (body: MappedText): PartialTag[] =>
  partialsIn(body.text).map(({ name, at }) => ({ name, at: body.toSource(at, at + 1)[0] }))

const titled = (title: string | undefined): Pick<Macro, 'title'> => (title === undefined ? {} : { title })

const choosePagePreset = (
  fields: DataNode | undefined,
  { path, preset: named }: ReadOptions,
): PagePreset | undefined =>
  pagePresets.find(
    (preset) => (named === undefined || named === preset.id) && preset.recognizes(fields, path),
  )

function labelsOfFields(fields: DataNode): MacroLabels | undefined {
  // Most pages have few of the many fields that may hold a label.
  const names = new Set(fields.children.map(({ key }) => String(key).toLowerCase()))
  return labelsOf((name) => {
    const field = names.has(name) ? fieldAt(fields, name) : undefined
    if (!field || field.kind === 'object') return []
    return field.kind === 'array' ? field.children.map(({ value }) => value) : [field.value]
  })
}

/** The fields that customers read, each once: those that every page has, the settings name, or the preset knows. */
function proseFields(
  fields: DataNode,
  preset: PagePreset | undefined,
  options: Pick<ReadOptions, 'proseFields' | 'includeInternal'>,
): EntryText[] {
  const named = [...ALWAYS_READ, ...options.proseFields].flatMap((path) =>
    fieldsAt(fields, path).flatMap(textsAt),
  )
  const known = preset?.texts(fields) ?? []
  const texts = new Map([...named, ...known].map((text) => [text.node, text]))
  return [...texts.values()]
    .filter(({ internal }) => internal === undefined || options.includeInternal)
    .sort((a, b) => a.node.start - b.node.start)
}

/** The texts of a field: of a list all of them. */
function textsAt(field: DataNode): EntryText[] {
  if (field.kind === 'array') return field.children.flatMap((child) => textsAt(child))
  if (field.kind !== 'string') return []
  return [{ node: field, role: /subject/i.test(String(field.key)) ? 'subject' : 'body' }]
}

function fieldPassages(
  { reading }: PageFields,
  texts: readonly EntryText[],
  options: ReadOptions,
): Passage[] {
  return texts.flatMap(({ node, role, form = 'any' }) =>
    passagesOfForm(form, reading.textOf(node), options).map((draft: PassageDraft): Passage => ({
      text: draft.text,
      role: role === 'subject' ? role : draft.role,
      path: pointerTo(node),
      value: [node.start, node.end],
    })),
  )
}
