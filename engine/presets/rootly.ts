import { member, stringAt } from '../data/data-tree'
import { incidentLabels } from './incident-labels'
import { FOR_AGENTS, leftOutAs, recordPreset, textAt } from './records'

/** Templates of Rootly for status pages, as its API gives them. */
export const rootly = recordPreset({
  id: 'rootly',
  name: 'Rootly',
  templates: 'liquid',
  wrappers: ['data', 'attributes'],
  isRecord(node) {
    if (
      !member(node, 'update_status') ||
      !(member(node, 'update_title') || member(node, 'should_notify_subscribers'))
    )
      return false
    if (stringAt(node, 'body') !== undefined) return true
    return 'Rootly has the text of a template under `body`. This one has none.'
  },
  title: 'title',
  texts: (node) => [
    ...textAt(member(node, 'update_title'), 'subject', { form: 'text' }),
    ...textAt(member(node, 'body')),
  ],
  labels: (node) => incidentLabels({ stage: stringAt(node, 'update_status') }),
  leavesOut: leftOutAs({ title: FOR_AGENTS }),
})
