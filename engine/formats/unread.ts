import { nodesOf, pointerTo, type DataNode } from '../data/data-tree'
import type { ReadOptions, Unread } from '../document'
import type { Entry, Preset } from '../presets/preset'
import { isProse } from '../presets/prose'

/** The strings of a file that could be prose and are not read, each with the reason. */
export function unreadOf(
  root: DataNode,
  entries: readonly Entry[],
  preset: Preset,
  { includeInternal }: Pick<ReadOptions, 'includeInternal'>,
): Unread[] {
  const texts = new Map(entries.flatMap((entry) => entry.texts).map((text) => [text.node, text]))
  const unread: Unread[] = []
  for (const node of nodesOf(root)) {
    if (node.kind !== 'string' || !isProse(node.value)) continue
    const text = texts.get(node)
    if (text && (text.internal === undefined || includeInternal)) continue
    const reason =
      text?.internal ?? preset.leavesOut?.(node) ?? `no text for customers by the names of its keys`
    unread.push({ path: pointerTo(node), offsets: [node.start, node.end], reason })
  }
  return unread
}
