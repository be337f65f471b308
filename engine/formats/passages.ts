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
import { whileTyping, type ReadPassages } from '../text/typing'

type TemplateSettings = Pick<ReadOptions, 'placeholders' | 'templates'>

const HTML_TAG = new RegExp(
  `<!--|</?(?:${[...BLOCK_ELEMENTS, ...INLINE_ELEMENTS].join('|')})(?=[\\s/>])`,
  'i',
)
const ENTITY = /&(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z][a-z\d]{1,31});/i

const textDrafts: ReadPassages = (input) => splitParagraphs(input).map((text) => ({ text, role: 'body' }))

/** How texts are read whose templates are masked. `any` is HTML or plain text, whichever it looks like. */
const readers: Readonly<Record<TextForm, ReadPassages>> = {
  any: (masked) => {
    if (HTML_TAG.test(masked.text)) return htmlPassages(masked)
    return textDrafts(ENTITY.test(masked.text) ? decodeEntities(masked) : masked)
  },
  html: htmlPassages,
  text: textDrafts,
  markdown: markdownPassages,
}

/** The passages of a templated text that is written so. */
export const passagesOfForm = (
  form: TextForm,
  input: MappedText,
  options: TemplateSettings,
): PassageDraft[] => templated(input, options, readers[form])

/** Reads whole pages that are written so, one after the other or one while somebody types in it. */
export function pagesOfForm(
  form: TextForm,
): (input: MappedText, options: TemplateSettings) => PassageDraft[] {
  const read = whileTyping(readers[form])
  return (input, options) => templated(input, options, read)
}

/** The labels of a macro, and what it is put together from, where there is any. */
export const labelled = (
  labels: MacroLabels | undefined,
  partials: readonly PartialTag[],
): Pick<Macro, 'labels' | 'partials'> => ({
  ...(labels && { labels }),
  ...(partials.length > 0 && { partials }),
})

function templated(input: MappedText, options: TemplateSettings, read: ReadPassages): PassageDraft[] {
  const tokens = scanTemplate(input.text, options.templates)
  const strings = templateStrings(input, options, tokens).map((text): PassageDraft => ({
    text,
    role: 'attribute',
  }))
  return [...read(maskTemplate(input, options, tokens)), ...strings]
}
