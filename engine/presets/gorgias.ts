import { childrenAt, member, stringAt, valuesAt, type DataNode } from '../data/data-tree'
import { splitTags } from '../labels'
import type { EntryText } from './preset'
import { FOR_AGENTS, leftOutAs, recordPreset, textAt, twins } from './records'

/** Macros of Gorgias: lists of actions, some of which send a text. */
export const gorgias = recordPreset({
  id: 'gorgias',
  name: 'Gorgias',
  templates: 'jinja',
  wrappers: ['data', 'macros', 'macro'],
  isRecord(node) {
    const actions = childrenAt(node, 'actions')
    if (
      actions.some((action) => ACTION.test(nameOf(action)) && member(action, 'arguments')?.kind === 'object')
    )
      return true
    return actions.some((action) => nameOf(action) === 'setResponseText')
      ? 'It has `setResponseText` like a macro of Gorgias, but no `arguments`.'
      : false
  },
  title: 'name',
  texts: (record) => childrenAt(record, 'actions').flatMap(textsOf),
  labels(record) {
    const tags = splitTags(
      childrenAt(record, 'actions').flatMap((action) =>
        nameOf(action) === 'addTags' ? valuesAt(member(action, 'arguments') ?? action, 'tags') : [],
      ),
    )
    const locale = stringAt(record, 'language')?.toLowerCase()
    if (tags.length === 0 && !locale) return undefined
    return { ...(tags.length > 0 && { tags }), ...(locale && { locale }) }
  },
  leavesOut: leftOutAs({
    name: FOR_AGENTS,
    title: 'names the action',
    intent: 'tells what the macro is for',
    tags: 'holds tags',
  }),
})

const nameOf = (action: DataNode): string => stringAt(action, 'name') ?? ''

/** `setResponseText`, `addTags`, `addInternalNote`, `snoozeTicket` … */
const ACTION = /^(?:set|add|remove|snooze|forward|exclude|include)[A-Z]\w+$/

function textsOf(action: DataNode): EntryText[] {
  const given = member(action, 'arguments')
  if (!given) return []
  switch (nameOf(action)) {
    case 'setSubject':
      return textAt(member(given, 'subject'), 'subject')
    case 'setResponseText':
      return twins(member(given, 'body_html'), member(given, 'body_text'))
    case 'addInternalNote':
      return twins(member(given, 'body_html'), member(given, 'body_text'), {
        internal: 'an internal note: the action is `addInternalNote`',
      })
    default:
      return []
  }
}
