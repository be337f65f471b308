import type { Macro, MacroLabels, ReadOptions } from '../document'
import type { TextForm } from '../presets/preset'
import { decodeEntities } from '../text/entities'
import { htmlPassages } from '../text/html'
import { BLOCK_ELEMENTS, INLINE_ELEMENTS } from '../text/html-names'
import type { MappedText } from '../text/mapped-text'
import { markdownPassages } from '../text/markdown'
import { splitParagraphs } from '../text/paragraphs'
import type { PartialTag } from '../text/partials'
import type { PassageDraft } from '../text/prose'
import { maskTemplate, templateStrings } from '../text/template'
import { scanTemplate } from '../text/template-scan'

type TemplateSettings = Pick<ReadOptions, 'placeholders' | 'templates'>

const HTML_TAG = new RegExp(
  `<!--|</?(?:${[...BLOCK_ELEMENTS, ...INLINE_ELEMENTS].join('|')})(?=[\\s/>])`,
  'i',
)
const ENTITY = /&(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z][a-z\d]{1,31});/i

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

/** The labels of a macro, and what it is put together from, where there is any. */
export const labelled = (
  labels: MacroLabels | undefined,
  partials: readonly PartialTag[],
): Pick<Macro, 'labels' | 'partials'> => ({
  ...(labels && { labels }),
  ...(partials.length > 0 && { partials }),
})

const textDrafts = (input: MappedText): PassageDraft[] =>
  splitParagraphs(input).map((text) => ({ text, role: 'body' }))

function templated(
  input: MappedText,
  options: TemplateSettings,
  read: (masked: MappedText) => PassageDraft[],
): PassageDraft[] {
  const tokens = scanTemplate(input.text, options.templates)
  const strings = templateStrings(input, options, tokens).map((text): PassageDraft => ({
    text,
    role: 'attribute',
  }))
  return [...read(maskTemplate(input, options, tokens)), ...strings]
}
