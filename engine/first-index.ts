/**
 * Binary search for the index of the first item for which `holds`, which must hold for all items behind it as well.
 * The number of items, where it holds for none.
 */
export function firstIndex<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(items[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
