import type { DataNode } from '../data/data-tree'
import type { Entry, EntryText } from './preset'
import { textAt } from './records'

/** One bubble of what a bot says: its texts, or texts of which one is chosen each time. */
export interface BotMessage {
  readonly locale: string | undefined
  readonly texts?: readonly EntryText[]
  readonly alternatives?: readonly DataNode[]
}

/**
 * The macros of an answer. Bubbles follow one upon the other, so that they are one message in each language; texts to
 * choose from never stand together, and are a macro each.
 */
export function messageEntries(
  node: DataNode,
  title: string | undefined,
  messages: readonly BotMessage[],
): Entry[] {
  const together = new Map<string | undefined, EntryText[]>()
  const apart: Entry[] = []
  for (const { locale, texts = [], alternatives = [] } of messages) {
    const labels = labelsIn(locale)
    if (alternatives.length > 1) {
      for (const text of alternatives) {
        if (text.kind === 'string') apart.push({ node: text, title, labels, texts: textAt(text) })
      }
      continue
    }
    const said = together.get(locale) ?? []
    for (const text of [...texts, ...alternatives.flatMap((one) => textAt(one))]) said.push(text)
    if (said.length > 0) together.set(locale, said)
  }
  const joined = [...together].map(([locale, texts], index) => ({
    // Each macro has a place of its own.
    node: index === 0 ? node : texts[0]!.node,
    title,
    labels: labelsIn(locale),
    texts,
  }))
  return [...joined, ...apart]
}

const labelsIn = (locale: string | undefined): Entry['labels'] =>
  locale === undefined ? undefined : { locale: locale.toLowerCase() }
