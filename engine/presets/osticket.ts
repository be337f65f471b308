import { member, stringAt, type DataNode } from '../data/data-tree'
import type { EntryText } from './preset'
import { FOR_AGENTS, leftOutAs, type RecordKind, textAt, toolPreset } from './records'

/** A canned response: an item of `premade.yaml`. */
const cannedResponse: RecordKind = {
  isRecord(node) {
    if (!member(node, 'isenabled') || stringAt(node, 'title') === undefined) return false
    if (stringAt(node, 'response') !== undefined) return true
    return 'It has `isenabled` and `title` like a canned response of osTicket, but no `response`.'
  },
  title: 'title',
  texts: (record) => [...textAt(member(record, 'response')), ...notesOf(record)],
  labels: () => undefined,
}

/** An email template or a page: a file of its own. */
const template: RecordKind = {
  isRecord(node) {
    const isNamed = stringAt(node, 'subject') !== undefined || stringAt(node, 'name') !== undefined
    return (
      isNamed && stringAt(node, 'notes') !== undefined && /%\{[\w.]+\}/.test(stringAt(node, 'body') ?? '')
    )
  },
  title: 'name',
  texts(record, path) {
    const name = /[^/\\]*$/.exec(path)![0]
    const internal = FOR_STAFF.test(name) ? `for agents: the file is called \`${name}\`` : undefined
    return [
      ...notesOf(record),
      ...textAt(member(record, 'subject'), 'subject', { internal }),
      ...textAt(member(record, 'body'), 'body', { internal }),
    ]
  },
  labels: (record) => (member(record, 'subject') ? { channel: 'email' } : undefined),
}

/** `ticket.alert.yaml`, `banner-staff.yaml`, `task.activity.notice.yaml`: nothing that customers get. */
const FOR_STAFF = /\balert\b|\bstaff\b|^task\./

const notesOf = (record: DataNode): EntryText[] =>
  textAt(member(record, 'notes'), 'body', { internal: 'an internal note: the field is `notes`' })

/** The templates that osTicket is installed with, and those that teams keep in their shape. */
export const osticket = toolPreset(
  {
    id: 'osticket',
    name: 'osTicket',
    templates: 'percent',
    wrappers: [],
    leavesOut: leftOutAs({ title: FOR_AGENTS, name: FOR_AGENTS, data: 'is an attachment' }),
  },
  [cannedResponse, template],
)
