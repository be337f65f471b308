import { member, stringAt, type DataNode } from '../data/data-tree'
import { FOR_AGENTS, leftOutAs, recordPreset, SORTS, twins } from './records'

/** Canned responses of Freshdesk and Freshservice: HTML, and the same as plain text. */
export const freshdesk = recordPreset({
  id: 'freshdesk',
  name: 'Freshdesk',
  templates: 'liquid',
  wrappers: [
    'canned_response_folder',
    'canned_response_folders',
    'canned_responses',
    'canned_response',
    'responses',
  ],
  isRecord(node) {
    if (!isFiled(node) || stringAt(node, 'title') === undefined) return false
    if (stringAt(node, 'content_html') !== undefined) return true
    if (!member(node, 'folder_id') || !member(node, 'visibility')) return false
    if (stringAt(node, 'content') !== undefined) return true
    return 'It has `folder_id` and `visibility` like a canned response of Freshdesk, but no `content` or `content_html`.'
  },
  title: 'title',
  texts: (record) => twins(member(record, 'content_html'), member(record, 'content')),
  labels: () => undefined,
  leavesOut: leftOutAs({
    title: FOR_AGENTS,
    name: 'names a folder or an attachment',
    type: SORTS,
    description: FOR_AGENTS,
  }),
})

/** Who may use a response, and where it is kept, which other files with titles and contents do not say. */
const isFiled = (node: DataNode): boolean =>
  ['folder_id', 'visibility', 'group_ids'].some((key) => member(node, key) !== undefined)
