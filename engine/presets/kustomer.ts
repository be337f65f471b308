import { member, stringAt, type DataNode } from '../data/data-tree'
import { FOR_AGENTS, leftOutAs, recordPreset, SORTS, textAt } from './records'

/** Shortcuts of Kustomer. Their drafts are Markdown, with placeholders and calls of snippets in it. */
export const kustomer = recordPreset({
  id: 'kustomer',
  name: 'Kustomer',
  templates: 'handlebars',
  wrappers: ['data', 'shortcuts', 'shortcut', 'attributes'],
  isRecord(node) {
    if (stringAt(node, 'name') === undefined) return false
    const draft = member(node, 'draft')
    if (draft?.kind !== 'object') return false
    if (stringAt(draft, 'text') !== undefined) return true
    return isShortcut(node)
      ? 'It is a shortcut like those of Kustomer, but its `draft` has no `text`.'
      : false
  },
  title: 'name',
  texts(record) {
    const draft = member(record, 'draft')!
    return [
      ...textAt(member(draft, 'subject'), 'subject'),
      ...textAt(member(draft, 'text'), 'body', { form: 'markdown' }),
    ]
  },
  labels: (record) => {
    const channel = stringAt(member(record, 'draft')!, 'channel')?.toLowerCase()
    return channel ? { channel } : undefined
  },
  leavesOut: leftOutAs({ name: FOR_AGENTS, description: FOR_AGENTS, categories: SORTS }),
})

const isShortcut = (node: DataNode): boolean =>
  [node, node.parent].some((one) => one !== undefined && stringAt(one, 'type') === 'shortcut')
