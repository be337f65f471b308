import { member, stringAt, type DataNode } from '../data/data-tree'
import { FOR_AGENTS, leftOutAs, recordPreset, twins } from './records'

/** Saved replies of Help Scout: HTML for mails, and plain text for chats. */
export const helpScout = recordPreset({
  id: 'help-scout',
  name: 'Help Scout',
  templates: 'help-scout',
  wrappers: ['_embedded', 'saved-replies'],
  isRecord(node) {
    if (stringAt(node, 'name') === undefined) return false
    const isListed = isSavedReply(node)
    if (stringAt(node, 'text') !== undefined) return isListed || stringAt(node, 'chatText') !== undefined
    return isListed && stringAt(node, 'preview') !== undefined
      ? 'It lists saved replies like Help Scout, but they have only a `preview` and no `text`.'
      : false
  },
  title: 'name',
  texts: (record) => twins(member(record, 'text'), member(record, 'chatText')),
  labels: () => undefined,
  leavesOut: leftOutAs({ name: FOR_AGENTS, preview: 'is the beginning of the text' }),
})

const isSavedReply = ({ parent }: DataNode): boolean => parent?.key === 'saved-replies'
