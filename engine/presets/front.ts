import { member, stringAt } from '../data/data-tree'
import { FOR_AGENTS, leftOutAs, recordPreset, textAt } from './records'

/** Message templates of Front. */
export const front = recordPreset({
  id: 'front',
  name: 'Front',
  templates: 'liquid',
  wrappers: ['_results', 'message_templates', 'templates'],
  isRecord(node) {
    const isNumbered = /^rsp_\w/.test(stringAt(node, 'id') ?? '')
    const hasInboxes = member(node, 'inbox_ids') !== undefined
    if (!isNumbered && !(hasInboxes && member(node, 'subject') && stringAt(node, 'name') !== undefined))
      return false
    if (stringAt(node, 'body') !== undefined) return true
    return 'It has the `id` or the `inbox_ids` of a message template of Front, but no `body`.'
  },
  title: 'name',
  texts: (record) => [
    ...textAt(member(record, 'subject'), 'subject'),
    ...textAt(member(record, 'body'), 'body', { form: 'html' }),
  ],
  labels: () => undefined,
  leavesOut: leftOutAs({ name: FOR_AGENTS, filename: 'names an attachment' }),
})
