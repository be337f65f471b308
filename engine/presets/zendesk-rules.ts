import { childrenAt, member, stringAt, valuesAt, type DataNode } from '../data/data-tree'
import type { MacroLabels } from '../document'
import { splitTags } from '../labels'
import type { EntryText, TextForm } from './preset'
import { textAt, type RecordKind } from './records'

/** A macro, trigger or automation: its actions say what is sent to whom. */
export const businessRule: RecordKind = {
  isRecord(node) {
    const actions = childrenAt(node, 'actions')
    if (actions.some((action) => stringAt(action, 'field') !== undefined && member(action, 'value')))
      return true
    if (actions.some((action) => SENDING.test(stringAt(action, 'field') ?? '')))
      return 'It has `actions` like a macro of Zendesk, but none of them has a `value`.'
    const list = node.parent
    // The first one speaks for all.
    if (node.key !== 0 || !list?.parent || !LISTS.has(String(list.key))) return false
    if (!member(list.parent, 'next_page')) return false
    return `It has \`${list.key}\` like a Zendesk export, but none of them has \`actions\` with \`field\` and \`value\`.`
  },
  title: 'title',
  texts(record) {
    const actions = childrenAt(record, 'actions')
    const isNote = actions.some(
      (action) =>
        stringAt(action, 'field') === 'comment_mode_is_public' && member(action, 'value')?.value === 'false',
    )
    const note = isNote ? 'an internal note: `comment_mode_is_public` is false' : undefined
    const comments = actions.filter((action) => COMMENT.test(stringAt(action, 'field') ?? ''))
    const html = comments.find((action) => stringAt(action, 'field') === 'comment_value_html')
    const original = commentOf(html ?? comments[0])
    return actions.flatMap((action): EntryText[] => {
      if (!COMMENT.test(stringAt(action, 'field') ?? '')) return textsOf(action)
      const comment = commentOf(action)
      return textAt(comment, 'body', {
        form: action === html ? 'html' : 'any',
        internal: note,
        copyOf: comment === original ? undefined : original,
      })
    })
  },
  labels(record): MacroLabels | undefined {
    const actions = childrenAt(record, 'actions')
    const tags = actions.flatMap(tagsOf)
    const channel = channelOf(actions)
    if (tags.length === 0 && channel === undefined) return undefined
    return { ...(tags.length > 0 && { tags }), ...(channel !== undefined && { channel }) }
  },
}

const COMMENT = /^comment_value(?:_html)?$/

/**
 * The text of a comment. A list is a channel and the text for it: `["channel:all", "Hi …"]`. A customer gets only one
 * comment of a macro: that of the channel, or the HTML.
 */
function commentOf(action: DataNode | undefined): DataNode | undefined {
  const value = action && member(action, 'value')
  return value?.kind === 'array' ? value.children[1] : value
}

const LISTS = new Set(['macros', 'triggers', 'automations'])

/** The fields of actions that send something to somebody. */
const SENDING =
  /^(?:comment_value(?:_html)?|side_conversation\w*|notification_(?:user|group|target|sms_\w+))$/

/** The tags that an action sets: they are parted by white space. */
const tagsOf = (action: DataNode): string[] =>
  /^(?:current_tags|set_tags)$/.test(stringAt(action, 'field') ?? '')
    ? splitTags(valuesAt(action, 'value').map((tags) => tags.replace(/\s+/g, ',')))
    : []

/** The channel that all texts go through, where the actions name one. */
function channelOf(actions: readonly DataNode[]): string | undefined {
  const channels = new Set(
    actions.flatMap((action) => {
      const field = stringAt(action, 'field') ?? ''
      if (field !== 'comment_value') return CHANNELS.get(field) ?? (SENDING.test(field) ? 'any' : [])
      return valuesAt(action, 'value')[0] === 'channel:chat' ? 'chat' : 'any'
    }),
  )
  const [channel] = channels
  return channels.size === 1 && channel !== 'any' ? channel : undefined
}

const CHANNELS: ReadonlyMap<string, string> = new Map([
  ['notification_user', 'email'],
  ['notification_sms_user', 'sms'],
  ['notification_sms_group', 'sms'],
  ['tweet_requester', 'social'],
])

/** Which strings of the value of an action that writes no comment are sent. All other fields are settings. */
function textsOf(action: DataNode): EntryText[] {
  const value = member(action, 'value')
  const field = stringAt(action, 'field')
  if (!value || !field) return []
  const item = (index: number): DataNode | undefined => value.children[index]
  switch (field) {
    case 'subject':
      return textAt(value, 'subject')
    case 'side_conversation':
    case 'side_conversation_slack':
    case 'side_conversation_ticket': {
      // An email may go to a partner outside; Slack and other tickets are where colleagues work.
      const internal = field === 'side_conversation' ? undefined : `for colleagues: \`${field}\` asks them`
      return [
        ...textAt(item(0), 'subject', { internal }),
        ...textAt(item(1), 'body', { form: formNamed(item(3)?.value), internal }),
      ]
    }
    case 'notification_user':
    case 'notification_group': {
      const internal = forAgents(field, item(0)?.value ?? '')
      return [...textAt(item(1), 'subject', { internal }), ...textAt(item(2), 'body', { internal })]
    }
    case 'notification_target':
      return textAt(item(1))
    case 'notification_sms_user':
    case 'notification_sms_group':
      // The recipient and the number that it is sent from come first.
      return textAt(value.children.at(-1), 'body', {
        form: 'text',
        internal: forAgents(field, item(0)?.value ?? ''),
      })
    case 'tweet_requester':
      return textAt(value, 'body', { form: 'text' })
    default:
      return []
  }
}

const formNamed = (mime: string | undefined): TextForm =>
  mime === 'text/html' ? 'html' : mime === 'text/plain' ? 'text' : 'any'

/** Groups are groups of agents, and so are some of the users that a notification may be for. */
function forAgents(field: string, recipient: string): string | undefined {
  if (field.endsWith('_group')) return `for agents: \`${field}\` tells a group of them`
  return /^(?:assignee_id|current_user|all_agents)$/.test(recipient)
    ? `for agents: \`${field}\` is for \`${recipient}\``
    : undefined
}
