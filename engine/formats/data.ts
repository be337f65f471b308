import { pointerTo, type DataReading } from '../data/data-tree'
import type { Document, FormatId, Macro, Passage, ReadOptions } from '../document'
import type { Dialect } from '../text/dialects'
import type { Problem } from '../finding'
import { spelledBy, type Spelled } from '../macro-spelling'
import type { MappedText } from '../text/mapped-text'
import { choosePreset } from '../presets/index'
import type { Entry, EntryText } from '../presets/preset'
import { partialsIn, type PartialTag } from '../text/partials'
import { StepBuilder } from '../text/step'
import { labelled, passagesOfForm } from './passages'
import { unreadOf } from './unread'

/** What a file of data holds for customers: presets know which of its strings are prose; keys never are. */
export function dataDocument(format: FormatId, reading: DataReading, options: ReadOptions): Document {
  const problems = reading.problem ? [reading.problem] : []
  if (!reading.root) return { format, macros: [], problems }
  const { preset, misses } = choosePreset(reading.root, options.path, options.preset)
  const entries = preset.entries(reading.root, options.path)
  const settings = { ...options, templates: options.templates ?? preset.templates }
  for (const { texts } of entries)
    for (const text of texts) if (isOverEscaped(text)) problems.push(overEscaped(text))
  // A string of JSON is read the same wherever it stands; what a text of YAML or CSV says depends on its file, too.
  const reader = format === 'json' ? preset.id : undefined
  return {
    format,
    macros: entries.flatMap((entry) => macroOf(entry, reading, settings, reader)),
    problems,
    values: reading.root,
    preset: { id: preset.id, name: preset.name, misses },
    ...(options.explain && { unread: unreadOf(reading.root, entries, preset, options) }),
  }
}

/** What is known of each escape would fill the memory, and no message has millions of them. */
const MOST_ESCAPED_UNITS = 2_000_000

const isOverEscaped = ({ node: { start, end, value } }: EntryText): boolean =>
  end - start - value.length > MOST_ESCAPED_UNITS

const overEscaped = ({ node: { start, end } }: EntryText): Problem => ({
  message: 'This text has too many escapes. It is not read. Split it up.',
  offsets: [start, end],
})

type Settings = ReadOptions & { readonly templates: Dialect | undefined }

/**
 * The passages of a macro in which nothing can matter are not built: most entries of a big export. Where one text
 * can matter, the others are read too, because a macro is judged as a whole. They are read when they are first asked
 * for: while somebody types in an export, nobody asks for those of the other macros.
 */
function macroOf(entry: Entry, reading: DataReading, options: Settings, reader: string | undefined): Macro[] {
  const texts = entry.texts.filter(
    (text) => !isOverEscaped(text) && (text.internal === undefined || options.includeInternal),
  )
  if (texts.length === 0) return []
  const isWanted = texts.some(({ node }) => options.wanted(node.value))
  let passages: Passage[] | undefined
  const path = pointerTo(entry.node)
  const partials = isWanted ? texts.flatMap((text) => partialsOf(text, reading)) : []
  const title = entry.title === undefined ? {} : { title: entry.title }
  const macro: Macro = {
    path,
    ...title,
    ...labelled(entry.labels, partials),
    get passages() {
      return (passages ??= isWanted ? texts.flatMap((text) => passagesOf(text, reading, options)) : [])
    },
  }
  if (reader !== undefined) {
    const strings = texts.map((text) => spelled(text, `${reader} ${String(isWanted)}`))
    spelledBy.set(macro, strings)
  }
  return [macro]
}

const spelled = ({ node, role, form, copyOf }: EntryText, reader: string): Spelled => ({
  start: node.start,
  end: node.end,
  reader: [reader, role, form, pointerTo(node), copyOf && pointerTo(copyOf)].join(' '),
})

/** A copy takes in what its original does. */
function partialsOf({ node, copyOf }: EntryText, reading: DataReading): PartialTag[] {
  const tags = copyOf ? [] : partialsIn(node.value)
  if (tags.length === 0) return []
  const text = reading.textOf(node)
  return tags.map(({ name, at }) => ({ name, at: text.toSource(at, at + 1)[0] }))
}

function passagesOf(
  { node, role, form = 'any', copyOf }: EntryText,
  reading: DataReading,
  options: Settings,
): Passage[] {
  const path = pointerTo(node)
  const text = NESTED_JSON.test(node.value) ? unfixable(reading.textOf(node)) : reading.textOf(node)
  return passagesOfForm(form, text, options).map((draft) => ({
    text: draft.text,
    role: role === 'subject' ? role : draft.role,
    path,
    value: [node.start, node.end],
    ...(copyOf && { copyOf: pointerTo(copyOf) }),
  }))
}

/** A value that another program reads as JSON: the body of a webhook. */
const NESTED_JSON = /^\s*\[?\s*\{\s*"[^"]*"\s*:/

/** A text in which no fix can know what must be escaped, or where a sentence may be added. */
const unfixable = (text: MappedText): MappedText =>
  new StepBuilder(text).copy(0, text.text.length).build(() => undefined)
