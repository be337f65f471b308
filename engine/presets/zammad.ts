import { member, stringAt } from '../data/data-tree'
import { FOR_AGENTS, leftOutAs, recordPreset, SORTS, textAt } from './records'

/** Text modules of Zammad, from its interface or the CSV files that it imports. */
export const zammad = recordPreset({
  id: 'zammad',
  name: 'Zammad',
  templates: 'zammad',
  wrappers: ['text_modules', 'text_module'],
  isRecord(node) {
    const isModule = stringAt(node, 'name') !== undefined && stringAt(node, 'keywords') !== undefined
    if (!isModule || !member(node, 'active')) return false
    if (stringAt(node, 'content') !== undefined) return true
    if (!['note', 'groups', 'group_ids'].some((key) => member(node, key))) return false
    return 'It has `keywords` and `active` like a text module of Zammad, but no `content`.'
  },
  title: 'name',
  texts: (record) => [
    ...textAt(member(record, 'content'), 'body', { form: 'html' }),
    ...textAt(member(record, 'note'), 'body', { internal: 'an internal note: the field is `note`' }),
  ],
  labels(record) {
    const locale = stringAt(record, 'locale')?.toLowerCase()
    return locale ? { locale } : undefined
  },
  leavesOut: leftOutAs({ name: FOR_AGENTS, keywords: 'is what agents search for', groups: SORTS }),
})
