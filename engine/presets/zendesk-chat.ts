import { member, stringAt, valuesAt, type DataNode } from '../data/data-tree'
import { labelsOf } from '../labels'
import { textAt, type RecordKind } from './records'

/** A shortcut of Zendesk Chat: a message, and in `options` what the customer may answer with a click. */
export const chatShortcut: RecordKind = {
  isRecord: (node) =>
    stringAt(node, 'name') !== undefined &&
    stringAt(node, 'message') !== undefined &&
    member(node, 'options') !== undefined &&
    ['scope', 'agents', 'departments'].some((key) => member(node, key) !== undefined),
  title: 'name',
  texts: (record) => textAt(member(record, 'message'), 'body', { form: 'text' }),
  labels: chatLabels,
}

/** A template of Zendesk's messaging, which other texts call as `%{{template:name}}%`. */
export const sunshineTemplate: RecordKind = {
  isRecord(node) {
    const message = member(node, 'message')
    return (
      message !== undefined &&
      stringAt(node, 'name') !== undefined &&
      stringAt(message, 'type') !== undefined &&
      stringAt(message, 'text') !== undefined
    )
  },
  title: 'name',
  texts: (record) => textAt(member(member(record, 'message')!, 'text'), 'body', { form: 'text' }),
  labels: chatLabels,
}

function chatLabels(record: DataNode): ReturnType<typeof labelsOf> {
  return labelsOf((name) => (name === 'channel' ? ['chat'] : name === 'tags' ? valuesAt(record, name) : []))
}
