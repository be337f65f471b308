import type { Format, ReadOptions } from '../document'
import type { MappedText } from '../text/mapped-text'
import { markdownPassages } from '../text/markdown'
import { StepBuilder } from '../text/step'
import { LONGEST_BLOCK } from '../text/markdown-parser'
import type { PassageDraft } from '../text/prose'
import { maskTemplate, templateStrings } from '../text/template'
import { scanTemplate, type TemplateToken } from '../text/template-scan'
import { whileTyping } from '../text/typing'
import { pageDocument, type PageReader } from './page'

/** Markdown with tables and front matter, and templates of any dialect in it: one macro. */
export const markdown: Format = {
  id: 'markdown',
  languageIds: ['markdown', 'mdx'],
  extensions: ['md', 'markdown', 'mdx'],
  holdsMany: false,
  read: (source, options) => pageDocument(page, source, options),
}

const page: PageReader = {
  format: 'markdown',
  isFenced: true,
  passages(body, options) {
    const isParted = partedFrom(body)
    const input = partAtFences(body)
    const tokens = scanTemplate(input.text, options.templates)
    const passages = passagesOf(maskTemplate(input, options, tokens)).map((draft) =>
      isParted(draft.text) ? { ...draft, parted: true } : draft,
    )
    return [...passages, ...stringsIn(input, options, tokens)]
  },
  title: (passages) => passages.find(({ role }) => role === 'heading')?.text.text,
}

/** The prose in tags that print it: `{% trans "We are sorry" %}`. Those in code only show how tags are written. */
function stringsIn(
  input: MappedText,
  options: ReadOptions,
  tokens: readonly TemplateToken[],
): PassageDraft[] {
  const { text } = input
  const isQuoting = ({ start, end, holdsStrings }: TemplateToken): boolean =>
    holdsStrings === true && /["'=]/.test(text.slice(start, end))
  const quoting = tokens.filter(isQuoting)
  if (quoting.length === 0) return []
  const isCode = codeIn(text)
  const printed = quoting.filter(({ start }) => !isCode(start))
  return templateStrings(input, options, printed).map((string) => ({ text: string, role: 'attribute' }))
}

const FENCE = /^[>\t ]*(?:`{3}|~{3})/
const INDENTED = /^(?: {4}|\t)/

/** Tells of one place after the other whether it stands in a fence, in an indented line or between backticks. */
function codeIn(text: string): (place: number) => boolean {
  let isFenced = false
  let line = { start: 0, end: -1 }
  return (place) => {
    while (line.end < place) {
      const start = line.end + 1
      const end = text.indexOf('\n', start)
      line = { start, end: end < 0 ? text.length : end }
      if (FENCE.test(text.slice(start, line.end))) isFenced = !isFenced
    }
    const before = text.slice(line.start, place)
    return isFenced || INDENTED.test(before) || before.split('`').length % 2 === 0
  }
}

/** The parser reads a block that is too long in another way, so no edit may make one too long. */
const passagesOf = whileTyping(markdownPassages, (text, { offsets: [start, end], newText }) => {
  const blank = text.indexOf('\n\n', end)
  const length = (blank < 0 ? text.length : blank) - text.lastIndexOf('\n\n', start)
  return length + newText.length < LONGEST_BLOCK
})

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

const PARTING = /^ {0,3}(?:([-*_])\1{2,1000}|```.{0,1000}|~~~.{0,1000})[ \t\r]{0,1000}$/gm

/** "Title" over "---" is a heading. */
const isBelowText = (text: string, line: number): boolean =>
  line > 1 && text.slice(text.lastIndexOf('\n', line - 2) + 1, line).trim() !== ''

/** Hugo's `{{< track "…" >}}` stands between paragraphs, and so do the fences of containers: `::: update Resolved`. */
const BETWEEN = /\{\{<[^{}]*>\}\}|\{\{%[^{}]*%\}\}|^ {0,3}:{3,}.*$/gm

function partAtFences(input: MappedText): MappedText {
  const step = new StepBuilder(input)
  let at = 0
  for (const { 0: fence, index } of input.text.matchAll(BETWEEN)) {
    step.copy(at, index).collapse(index, index + fence.length, '\n\n')
    at = index + fence.length
  }
  return at === 0 ? input : step.copy(at, input.text.length).build()
}
