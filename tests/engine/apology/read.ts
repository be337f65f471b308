import { readMacro, type MacroReading } from '../../../engine/macro/macro-reading'
import { formatOf } from '../../../engine/formats'
import { defaultPolicy, type Policy } from '../../../engine/settings/policy'
import { readAll } from '../formats/passages-of'

/** The macros of a file, as rules see them. */
export const readMacros = (
  text: string,
  path = 'macros/reply.md',
  policy: Partial<Policy> = {},
): MacroReading[] =>
  formatOf({ text, path })!
    .read(text, readAll)
    .macros.map((macro) => readMacro(macro, path, { ...defaultPolicy, ...policy }))
