import { notationOf } from '../engine/suppressions/comments'
import { valuesOf } from '../engine/suppressions/suppress'
import { directivesIn, type Directive } from '../engine/text/directives'
import type { Overviewed } from './overviews'

/** The comments of a document that tell Amends what to leave out. */
export const directivesOf = ({ checked: { file }, overview }: Overviewed): Directive[] =>
  directivesIn({
    text: file.text,
    ...notationOf(file),
    values: valuesOf(overview.macros.map(({ macro }) => macro)),
  })
