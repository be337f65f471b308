import type { Macro } from './document'
import type { SourceChange } from './fixes/source-change'

/** A string of a file that texts of a macro are read from. */
export interface Spelled {
  readonly start: number
  readonly end: number
  /** Whatever else decides over how it is read: its role, its form, the preset. Equal strings are read alike. */
  readonly reader: string
}

/** The strings of macros, where these and nothing else in the file decide over the passages. */
export const spelledBy = new WeakMap<Macro, readonly Spelled[]>()

/** How far the strings of a macro have moved; `undefined` where they are others, `'unknown'` where nothing tells. */
export function distanceOfStrings(
  then: Macro,
  now: Macro,
  change: SourceChange,
): number | 'unknown' | undefined {
  const [some, others] = [spelledBy.get(then), spelledBy.get(now)]
  const [first, other] = [some?.[0], others?.[0]]
  if (!some || !others || !first || !other) return 'unknown'
  const by = other.start - first.start
  const areSame =
    some.length === others.length &&
    some.every(({ start, end, reader }, i) => {
      const now = others[i]!
      return (
        now.start === start + by &&
        now.end === end + by &&
        now.reader === reader &&
        change.isSame(start, end, by)
      )
    })
  return areSame ? by : undefined
}
