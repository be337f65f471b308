import type { Offsets } from '../engine/finding'
import type { MacroOverview } from '../engine/overview'
import type { Placeholder } from '../engine/text/placeholder'

/** A placeholder and where it stands in the file. */
export interface PlacedPlaceholder {
  readonly placeholder: Placeholder
  readonly offsets: Offsets
}

/** The placeholders in what customers read of some macros: in order, and none inside of another. */
export function placeholdersIn(macros: readonly MacroOverview[]): PlacedPlaceholder[] {
  const found: PlacedPlaceholder[] = []
  for (const { macro } of macros) {
    for (const { text } of macro.passages) {
      for (const { placeholder, src, srcEnd } of text.segments) {
        if (placeholder && !isCode(placeholder)) found.push({ placeholder, offsets: [src, srcEnd] })
      }
    }
  }
  let end = 0
  return found
    .sort((a, b) => a.offsets[0] - b.offsets[0])
    .filter(({ offsets }) => {
      const isApart = offsets[0] >= end
      if (isApart) end = offsets[1]
      return isApart
    })
}

/** Code between words is a single unit as well, and prints only itself. HTML's has no name of its own. */
const isCode = ({ name, raw }: Placeholder): boolean => raw.startsWith('`') || raw === name
