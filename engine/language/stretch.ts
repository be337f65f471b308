/** The tokens `[from, to)` of a passage. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The index of the first item of a stretch for which `holds`; -1 where it holds for none. The others are not looked at:
 * a passage may have a hundred thousand tokens, and many findings.
 */
export function indexWithin<Item>(
  items: readonly Item[],
  { from, to }: Stretch,
  holds: (item: Item, index: number) => boolean,
): number {
  for (let i = from; i < to; i++) if (holds(items[i]!, i)) return i
  return -1
}
