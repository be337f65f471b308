import type { Format, Macro, Passage } from '../document'
import { labelsOf } from '../labels'
import { labelled } from './passages'
import { fieldsOf, frontMatterOf } from '../text/front-matter'
import { MappedText } from '../text/mapped-text'
import { markdownPassages } from '../text/markdown'
import { holdsPartial } from '../text/partials'
import { StepBuilder } from '../text/step'
import { maskTemplate } from '../text/template'

/** Markdown with tables and front matter, and templates of any dialect in it: one macro. */
export const markdown: Format = {
  id: 'markdown',
  languageIds: ['markdown', 'mdx'],
  extensions: ['md', 'markdown', 'mdx'],
  holdsMany: false,
  read(source, options) {
    const frontMatter = frontMatterOf(source)
    const body = MappedText.of(source, frontMatter?.end ?? (source.startsWith('\uFEFF') ? 1 : 0))
    const drafts = markdownPassages(maskTemplate(endAtShortcodes(body), options))
    const isParted = partedFrom(body)
    const passages = drafts.map((draft): Passage => ({
      ...draft,
      path: '',
      ...(isParted(draft.text) && { parted: true }),
    }))
    const title =
      fieldsOf(frontMatter, 'title')[0] ?? passages.find(({ role }) => role === 'heading')?.text.text
    // Neighbours of a passage tell what kind of macro it is, so it is all or nothing.
    const macro: Macro = {
      path: '',
      ...(title !== undefined && { title }),
      ...labelled(
        labelsOf((name) => fieldsOf(frontMatter, name)),
        holdsPartial(body.text),
      ),
      passages: passages.some(({ text }) => options.wanted(text.text)) ? passages : [],
    }
    return { format: 'markdown', macros: [macro], problems: [] }
  },
}

/** Tells of one passage after the other whether a line across the page, or a fence, stands since the last one. */
function partedFrom(body: MappedText): (passage: MappedText) => boolean {
  const { text } = body
  const lines = [...text.matchAll(PARTING)].flatMap(({ index, 1: mark }) =>
    mark === '-' && isBelowText(text, index) ? [] : body.toSource(index, index + 1)[0],
  )
  let next = 0
  return (passage) => {
    const [start] = passage.toSource(0, 1)
    const before = next
    while (next < lines.length && lines[next]! < start) next += 1
    return next > before
  }
}

const PARTING = /^ {0,3}(?:([-*_])\1{2,}|```.*|~~~.*)[ \t\r]*$/gm

/** "Title" over "---" is a heading. */
const isBelowText = (text: string, line: number): boolean =>
  line > 1 && text.slice(text.lastIndexOf('\n', line - 2) + 1, line).trim() !== ''

/** Hugo puts what it makes of `{{< track "…" >}}` between paragraphs. */
function endAtShortcodes(input: MappedText): MappedText {
  const step = new StepBuilder(input)
  let at = 0
  for (const { 0: shortcode, index } of input.text.matchAll(/\{\{<[^{}]*>\}\}|\{\{%[^{}]*%\}\}/g)) {
    step.copy(at, index).collapse(index, index + shortcode.length, '\n\n')
    at = index + shortcode.length
  }
  return at === 0 ? input : step.copy(at, input.text.length).build()
}
