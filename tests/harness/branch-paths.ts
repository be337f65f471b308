import { readBranches } from '../../engine/text/branches'
import type { MappedText } from '../../engine/text/mapped-text'

/** The text of a passage on each way through its branches. */
export const branchPaths = (text: MappedText, limit?: number): MappedText[] =>
  readBranches(text, limit).ways.map((way) => way.text)
