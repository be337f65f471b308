import { member, stringAt } from '../data/data-tree'
import { incidentLabels } from './incident-labels'
import { FOR_AGENTS, leftOutAs, recordPreset, textAt } from './records'

/** ilert: incidents, and templates of them. */
export const ilert = recordPreset({
  id: 'ilert',
  name: 'ilert',
  wrappers: [],
  isRecord(node) {
    if (!member(node, 'sendNotification') || !/^[A-Z]+$/.test(stringAt(node, 'status') ?? '')) return false
    if (stringAt(node, 'message') !== undefined) return true
    return 'ilert has what it tells of an incident under `message`. This file has none.'
  },
  title: 'name',
  texts: (node) => [
    ...textAt(member(node, 'summary'), 'subject', { form: 'text' }),
    ...textAt(member(node, 'message'), 'body', { form: 'markdown' }),
  ],
  labels: (node) => incidentLabels({ stage: stringAt(node, 'status') }),
  leavesOut: leftOutAs({ name: FOR_AGENTS }),
})
