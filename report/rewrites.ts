import type { Finding, Fix } from '../engine/finding'
import { diffOf } from './rewrite-diff'

/** A rewrite may leave the sentence as it is and mend, or add to, another one. */
export const isReplaced = ({ sentence, offsets }: Finding, { edits, becomes }: Fix): boolean =>
  edits.some(({ offsets: [start, end] }) => start < offsets[1] && end > offsets[0]) ||
  diffOf(sentence, becomes) !== undefined

/** The rewrite itself, in words where it is empty. */
export const rewriteText = ({ becomes }: Fix): string =>
  becomes === '' ? '(nothing: the sentence may go)' : becomes
