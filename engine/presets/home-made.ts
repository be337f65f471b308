import { member, stringAt, type DataNode } from '../data/data-tree'
import type { MacroLabels } from '../document'
import { labelsOfNode, type Entry, type EntryText, type Preset } from './preset'
import { isNeverKey, isProse, isProseKey, tellingKey } from './prose'
import { FOR_AGENTS, leftOutAs, SORTS } from './records'
import { markTwins } from './twins'

const FROM_CUSTOMERS = 'is what customers write'

/** Any other JSON: a string is prose when its key says so and it reads like a sentence. */
export const homeMade: Preset = {
  id: 'home-made',
  name: 'key names',
  recognizes: () => true,
  entries(root) {
    const texts = new Map<DataNode, EntryText[]>()
    collect(root, root, false, texts)
    return [...texts].flatMap(([node, found]): Entry[] => {
      const title = titleOf(node)
      const labels = labelsIn(node)
      const together = found.filter((text) => !isAlternative(text.node))
      const apart = found.filter((text) => isAlternative(text.node))
      return [
        ...(together.length > 0 ? [{ node, title, labels, texts: markTwins(together) }] : []),
        ...apart.map((text) => ({ node: text.node, title, labels, texts: [text] })),
      ]
    })
  },
  leavesOut: leftOutAs({
    title: FOR_AGENTS,
    name: FOR_AGENTS,
    label: FOR_AGENTS,
    short_code: FOR_AGENTS,
    category: SORTS,
    tag: 'is a tag',
    tags: 'holds tags',
    keywords: 'serves the search',
    examples: FROM_CUSTOMERS,
    patterns: FROM_CUSTOMERS,
    utterances: FROM_CUSTOMERS,
  }),
}

/** A bot says one of its `responses`, and never all of them. */
const isAlternative = ({ parent }: DataNode): boolean =>
  parent?.kind === 'array' &&
  parent.children.length > 1 &&
  /^(?:responses|replies|answers)$/i.test(String(parent.key))

/** An incident that lists its updates stands at no stage itself: what it says sums them up. */
function labelsIn(node: DataNode): MacroLabels | undefined {
  const labels = labelsOfNode(node)
  if (labels?.stage === undefined || !UPDATES.some((key) => member(node, key)?.kind === 'array'))
    return labels
  const { stage: _, ...rest } = labels
  return rest
}

const UPDATES = ['updates', 'incident_updates', 'messages', 'timeline']

const internalKeys = new Set('note notes internal_note internal_notes private_note agent_notes'.split(' '))
/** A description is read by customers only where it tells about an incident. */
const incidentKeys = [
  'impact',
  'severity',
  'update_status',
  'incident_updates',
  'components',
  'component_ids',
]

/** Goes through the tree; `entry` is the nearest item of a list above, or the root. */
function collect(
  node: DataNode,
  entry: DataNode,
  internal: boolean,
  texts: Map<DataNode, EntryText[]>,
): void {
  if (node.kind === 'string') {
    const key = tellingKey(node)
    const isText = isProseKey(key) || internalKeys.has(key) || tellsOfIncident(node) || isValueOfMacro(node)
    if (!isText || !isProse(node.value)) return
    const found = texts.get(entry) ?? []
    found.push({
      node,
      role: /subject/i.test(key) ? 'subject' : 'body',
      internal: internal ? 'an internal note' : undefined,
    })
    texts.set(entry, found)
    return
  }
  const listsEntries = node.kind === 'array' || isDictionary(node)
  const holdsInternal = internal || isInternal(node)
  for (const child of node.children) {
    if (isNeverKey(String(child.key))) continue
    const below = listsEntries && child.kind === 'object' ? child : entry
    collect(child, below, holdsInternal || internalKeys.has(String(child.key)), texts)
  }
}

/** Whether an object lists entries by name: `{"refund": {…}, "delay": {…}}`. */
const isDictionary = ({ kind, children }: DataNode): boolean =>
  kind === 'object' && children.length > 1 && children.every((child) => child.kind === 'object')

/** Whether a field of the object says that only the team reads it. */
const isInternal = ({ kind, children }: DataNode): boolean =>
  kind === 'object' &&
  children.some(({ key, value }) => {
    if (key === 'internal' || key === 'is_internal') return value === 'true'
    if (key === 'is_public') return value === 'false'
    return /^(?:add_?)?(?:internal|private)_?(?:note|comment)s?$|^tech_escalation$/i.test(value)
  })

/** `canned_responses: [{value: …}]` */
const isValueOfMacro = ({ key, parent }: DataNode): boolean =>
  key === 'value' && /^(?:macros|(?:canned_?)?responses|replies)$/i.test(String(parent?.parent?.key))

function tellsOfIncident({ key, parent }: DataNode): boolean {
  if (key !== 'description' && key !== 'summary' && key !== 'update_title') return false
  return parent !== undefined && incidentKeys.some((other) => member(parent, other) !== undefined)
}

const titleOf = (entry: DataNode): string | undefined =>
  stringAt(entry, 'title') ??
  stringAt(entry, 'name') ??
  stringAt(entry, 'label') ??
  stringAt(entry, 'short_code')
