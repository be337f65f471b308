import { member, stringAt } from '../data/data-tree'
import { FOR_AGENTS, leftOutAs, recordPreset, textAt } from './records'

/** Templates of Datadog for notifications of incidents, as its API gives them. */
export const datadog = recordPreset({
  id: 'datadog',
  name: 'Datadog',
  wrappers: ['data'],
  isRecord(node) {
    const fields = member(node, 'attributes')
    if (!fields || !/^notification_templates?$/.test(stringAt(node, 'type') ?? '')) return false
    if (stringAt(fields, 'content') !== undefined) return true
    return 'Datadog has the text of a notification under `content`. This template has none.'
  },
  title: (node) => stringAt(member(node, 'attributes')!, 'name'),
  texts: (node) => {
    const fields = member(node, 'attributes')!
    return [
      ...textAt(member(fields, 'subject'), 'subject', { form: 'text' }),
      ...textAt(member(fields, 'content'), 'body', { form: 'markdown' }),
    ]
  },
  labels: () => undefined,
  leavesOut: leftOutAs({ name: FOR_AGENTS, category: FOR_AGENTS }),
})
