import type { Config } from '../../engine/settings/config'
import type { SourceFile } from '../../engine/document'
import type { Edit, Finding } from '../../engine/finding'
import type { Linter } from '../../engine/lint'

/** What ends a comment in some format, or begins something else in it. */
const marks = /--!?>|\*\/|\{[{%#]|[}%#]\}|%>/

/**
 * The edits that put a comment with a reason beside a finding. `none` where the file can hold no comment there, `leaky` where
 * the reason would end the comment, so that customers would read the rest of it.
 */
export function commentFor(
  file: SourceFile,
  config: Config,
  finding: Finding,
  reason: string,
  linter: Linter,
): readonly Edit[] | 'none' | 'leaky' {
  const isLeaky = marks.test(reason)
  const comment = linter.disabling(file, config, finding, isLeaky ? {} : { reason })
  if (!comment) return 'none'
  return isLeaky ? 'leaky' : comment.edits
}
