import type { Document, FormatId, Macro, MacroLabels, Passage, ReadOptions } from '../document'
import type { TextForm } from '../presets/preset'
import { decodeEntities } from '../text/entities'
import { htmlPassages } from '../text/html'
import { BLOCK_ELEMENTS, INLINE_ELEMENTS } from '../text/html-names'
import { MappedText } from '../text/mapped-text'
import { markdownPassages } from '../text/markdown'
import { holdsPartial } from '../text/partials'
import { splitParagraphs } from '../text/paragraphs'
import type { PassageDraft } from '../text/prose'
import { maskTemplate, templateStrings } from '../text/template'

type TemplateSettings = Pick<ReadOptions, 'placeholders' | 'templates'>

const HTML_TAG = new RegExp(
  `<!--|</?(?:${[...BLOCK_ELEMENTS, ...INLINE_ELEMENTS].join('|')})(?=[\\s/>])`,
  'i',
)
const ENTITY = /&(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z]{2,10}\d{0,2});/i

/** The passages of a templated text that is HTML or plain text, whichever it looks like: a JSON string, a template. */
export function htmlOrTextPassages(input: MappedText, options: TemplateSettings): PassageDraft[] {
  return templated(input, options, (masked) => {
    if (HTML_TAG.test(masked.text)) return htmlPassages(masked)
    return textDrafts(ENTITY.test(masked.text) ? decodeEntities(masked) : masked)
  })
}

/** The passages of a templated plain text. */
export const textPassages = (input: MappedText, options: TemplateSettings): PassageDraft[] =>
  templated(input, options, textDrafts)

/** The passages of templated HTML. */
export const markupPassages = (input: MappedText, options: TemplateSettings): PassageDraft[] =>
  templated(input, options, htmlPassages)

/** The passages of templated Markdown inside another file. */
const markdownText = (input: MappedText, options: TemplateSettings): PassageDraft[] =>
  templated(input, options, markdownPassages)

const readers = { any: htmlOrTextPassages, html: markupPassages, text: textPassages, markdown: markdownText }

/** The passages of a templated text that is written so. */
export const passagesOfForm = (
  form: TextForm,
  input: MappedText,
  options: TemplateSettings,
): PassageDraft[] => readers[form](input, options)

/** A file that is one macro. Without a passage that can matter the macro is there, but empty. */
export function singleMacro(
  format: FormatId,
  source: string,
  options: ReadOptions,
  read: (input: MappedText, options: TemplateSettings) => PassageDraft[],
): Document {
  const passages = read(MappedText.of(source), options).map((draft): Passage => ({ ...draft, path: '' }))
  // Neighbours of a passage tell what kind of macro it is, so it is all or nothing.
  const kept = passages.some(({ text }) => options.wanted(text.text)) ? passages : []
  const macro: Macro = { path: '', passages: kept, ...labelled(undefined, holdsPartial(source)) }
  return { format, macros: [macro], problems: [] }
}

/** The labels of a macro, where there are any. What is put together from partials is only a part of a message. */
export function labelled(labels: MacroLabels | undefined, isPartial: boolean): Pick<Macro, 'labels'> {
  if (isPartial) return { labels: { ...labels, fragment: true } }
  return labels ? { labels } : {}
}

const textDrafts = (input: MappedText): PassageDraft[] =>
  splitParagraphs(input).map((text) => ({ text, role: 'body' }))

function templated(
  input: MappedText,
  options: TemplateSettings,
  read: (masked: MappedText) => PassageDraft[],
): PassageDraft[] {
  const strings = templateStrings(input).map((text): PassageDraft => ({ text, role: 'attribute' }))
  return [...read(maskTemplate(input, options)), ...strings]
}
