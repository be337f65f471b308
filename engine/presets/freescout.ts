import { member, stringAt, type DataNode } from '../data/data-tree'
import { FOR_AGENTS, leftOutAs, recordPreset, textAt } from './records'

/** Saved replies of FreeScout, which writes its placeholders as Help Scout does. */
export const freescout = recordPreset({
  id: 'freescout',
  name: 'FreeScout',
  templates: 'help-scout',
  wrappers: ['saved_replies', 'savedReplies', 'saved_reply'],
  isRecord(node) {
    const text = stringAt(node, 'text')
    const isFiled = ['mailbox_id', 'mailboxId'].some((key) => member(node, key))
    if (!isNamed(node)) return false
    if (text !== undefined) return isFiled || PLACEHOLDER.test(text)
    if (!isFiled || stringAt(node, 'body') === undefined) return false
    return 'It has `name` and a mailbox like a saved reply of FreeScout, but no `text`.'
  },
  isAmongRecords: (node) => isNamed(node) && stringAt(node, 'text') !== undefined,
  title: 'name',
  texts: (record) => textAt(member(record, 'text'), 'body', { form: 'html' }),
  labels: () => undefined,
  leavesOut: leftOutAs({ name: FOR_AGENTS }),
})

/** What stands before the point in its placeholders. Liquid has no such tags. */
const PLACEHOLDER = /\{%\s?(?:customer|conversation|mailbox|user|subject)\.\w+/

/** Replies of Help Scout have a `chatText`, or stand in a list of their own. */
const isNamed = (node: DataNode): boolean =>
  stringAt(node, 'name') !== undefined && !member(node, 'chatText') && node.parent?.key !== 'saved-replies'
