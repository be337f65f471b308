import { at, member, stringAt } from '../data/data-tree'
import { FOR_AGENTS, leftOutAs, recordPreset, textAt } from './records'

/** Templates of PagerDuty for status updates: a mail, and a short message for telephones. */
export const pagerduty = recordPreset({
  id: 'pagerduty',
  name: 'PagerDuty',
  wrappers: ['template', 'templates'],
  isRecord(node) {
    if (member(node, 'templated_fields')?.kind === 'object') return true
    return (
      stringAt(node, 'template_type') !== undefined &&
      'PagerDuty has the texts of a template under `templated_fields`. This one has none.'
    )
  },
  title: 'name',
  texts: (node) => [
    ...textAt(at(node, 'templated_fields', 'email_subject'), 'subject', { form: 'text' }),
    ...textAt(at(node, 'templated_fields', 'email_body'), 'body', { form: 'html' }),
    ...textAt(at(node, 'templated_fields', 'message'), 'body', { form: 'text' }),
  ],
  labels: () => undefined,
  leavesOut: leftOutAs({ name: FOR_AGENTS, description: FOR_AGENTS }),
})
