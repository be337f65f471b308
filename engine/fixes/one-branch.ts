import type { Macro, SourceFile } from '../document'
import type { SentenceReading } from '../macro/sentence-reading'
import { scanTemplate } from '../text/template-scan'

/**
 * Whether all who read one sentence of a macro read the other. The tags of a template may stand between their paragraphs,
 * where no passage knows of them, so they are looked for in the file.
 */
export function isInOneBranch({ text }: SourceFile, one: SentenceReading, other: SentenceReading): boolean {
  if (one.sentence === other.sentence) return true
  const [start, end] = [endOf(one), endOf(other)].sort((a, b) => a - b) as [number, number]
  const from = startOf(one.macro.macro)
  const open = new Map<number, number>()
  let before: string | undefined
  for (const { start: at, tag } of scanTemplate(text.slice(from, end))) {
    if (!tag) continue
    if (from + at >= start) before ??= [...open].join()
    if (tag.role === 'close') open.delete(tag.block)
    else open.set(tag.block, (open.get(tag.block) ?? -1) + 1)
  }
  return before === undefined || before === [...open].join()
}

/** Where the text of a macro begins. A file that is one macro may open a branch in front of all that is read of it. */
function startOf({ path, passages: [first] }: Macro): number {
  if (path === '' || !first) return 0
  return first.value?.[0] ?? first.text.toSource(0, first.text.text.length)[0]
}

/** Where a sentence ends in the file. */
const endOf = ({ mapped, sentence: { end } }: SentenceReading): number => mapped.toSource(end - 1, end)[1]
