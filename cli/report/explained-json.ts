import type { ExplainedFile } from '../../engine/explained-text'
import type { Offsets } from '../../engine/finding'
import { LineIndex } from '../../report/line-index'
import { jsonText } from '../text/json-text'

/** For programs: what `amends explain-file` says, with the shape of `Explanation` and with ranges beside offsets. */
export const explainedJson = (files: readonly ExplainedFile[]): string =>
  `${jsonText({ version: 1, files: files.map(fileOf) })}\n`

function fileOf({ path, text, explanation, ...file }: ExplainedFile): object {
  const remark = file.remark ?? null
  if (!explanation) return { path, format: null, remark }
  const { format, preset = null, templates, placeholders, macros, unread, problems } = explanation
  const lines = new LineIndex(text)
  const placed = <T extends { readonly offsets: Offsets }>(one: T): object => ({
    ...one,
    range: { start: lines.positionOf(one.offsets[0]), end: lines.positionOf(one.offsets[1]) },
  })
  return {
    path,
    format,
    remark,
    preset,
    templates: templates ?? null,
    placeholders,
    macros: macros.map(({ title, language, passages, partials, ...macro }) => ({
      ...macro,
      ...(partials && { partials: partials.map(({ name, from = null }) => ({ name, from })) }),
      title: title ?? null,
      language: language ?? null,
      passages: passages.map(placed),
    })),
    unread: unread.map(placed),
    problems: problems.map(placed),
  }
}
