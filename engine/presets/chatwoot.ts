import { childrenAt, member, stringAt, valuesAt, type DataNode } from '../data/data-tree'
import { splitTags } from '../labels'
import { FOR_AGENTS, leftOutAs, type RecordKind, textAt, toolPreset } from './records'

/** A canned response. */
const cannedResponse: RecordKind = {
  isRecord(node) {
    if (stringAt(node, 'short_code') === undefined) return false
    if (stringAt(node, 'content') !== undefined) return true
    return member(node, 'account_id')
      ? 'It has `short_code` and `account_id` like a canned response of Chatwoot, but no `content`.'
      : false
  },
  title: 'short_code',
  texts: (record) => textAt(member(record, 'content'), 'body', { form: 'markdown' }),
  labels: () => undefined,
}

/** A macro: a list of actions, some of which write something. */
const macro: RecordKind = {
  isRecord(node) {
    const actions = childrenAt(node, 'actions')
    if (actions.some((action) => nameOf(action) !== '' && member(action, 'action_params'))) return true
    return actions.some((action) => /^(?:send_message|add_private_note)$/.test(nameOf(action)))
      ? 'It has `action_name` like a macro of Chatwoot, but no `action_params`.'
      : false
  },
  title: 'name',
  texts: (record) =>
    childrenAt(record, 'actions').flatMap((action) => {
      const isNote = nameOf(action) === 'add_private_note'
      if (!isNote && nameOf(action) !== 'send_message') return []
      const internal = isNote ? 'an internal note: the action is `add_private_note`' : undefined
      return textAt(member(action, 'action_params')?.children[0], 'body', { form: 'markdown', internal })
    }),
  labels(record) {
    const tags = splitTags(
      childrenAt(record, 'actions').flatMap((action) =>
        nameOf(action) === 'add_label' ? valuesAt(action, 'action_params') : [],
      ),
    )
    return tags.length > 0 ? { tags } : undefined
  },
}

const nameOf = (action: DataNode): string => stringAt(action, 'action_name') ?? ''

/** Canned responses and macros of Chatwoot. */
export const chatwoot = toolPreset(
  {
    id: 'chatwoot',
    name: 'Chatwoot',
    templates: 'liquid',
    wrappers: ['payload', 'data', 'canned_responses', 'macros'],
    leavesOut: leftOutAs({
      name: FOR_AGENTS,
      short_code: FOR_AGENTS,
      action_params: 'is a setting of its action',
    }),
  },
  [cannedResponse, macro],
)
