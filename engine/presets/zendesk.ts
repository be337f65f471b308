import { member, stringAt, valuesAt, type DataNode } from '../data/data-tree'
import { splitTags } from '../labels'
import type { Entry, EntryText, Preset } from './preset'
import { recordsOf, textAt } from './records'

/** Zendesk's API and its exports: macros, triggers, automations and dynamic content, wrapped, listed or bare. */
export const zendesk: Preset = {
  id: 'zendesk',
  name: 'Zendesk',
  recognizes(root) {
    let rest = 20
    for (const record of recordsOf(root, wrappers)) {
      if (isRecord(record)) return true
      if (--rest === 0) return false
    }
    return false
  },
  entries: (root) =>
    [...recordsOf(root, wrappers)].flatMap((record) =>
      isRule(record) ? ruleEntry(record) : contentEntries(record),
    ),
}

const wrappers = ['macro', 'trigger', 'automation', 'item', 'macros', 'triggers', 'automations', 'items']

const isRecord = (node: DataNode): boolean => isRule(node) || isDynamicContent(node)

const isRule = (record: DataNode): boolean =>
  member(record, 'actions')?.children.some(
    (action) => stringAt(action, 'field') !== undefined && member(action, 'value'),
  ) ?? false

const isDynamicContent = (record: DataNode): boolean =>
  member(record, 'variants')?.children.some((variant) => stringAt(variant, 'content') !== undefined) ?? false

/** A macro, trigger or automation: its actions say what is sent to whom. */
function ruleEntry(record: DataNode): Entry[] {
  const actions = member(record, 'actions')!.children
  const isNote = actions.some(
    (action) =>
      stringAt(action, 'field') === 'comment_mode_is_public' && member(action, 'value')?.value === 'false',
  )
  const texts = actions.flatMap((action) => textsOf(action, isNote))
  if (texts.length === 0) return []
  const tags = actions.flatMap(tagsOf)
  return [
    { node: record, title: stringAt(record, 'title'), labels: tags.length > 0 ? { tags } : undefined, texts },
  ]
}

/** The tags that an action sets: they are parted by white space. */
const tagsOf = (action: DataNode): string[] =>
  /^(?:current_tags|set_tags)$/.test(stringAt(action, 'field') ?? '')
    ? splitTags(valuesAt(action, 'value').map((tags) => tags.replace(/\s+/g, ',')))
    : []

/** Which strings of an action's value are sent. All other fields are settings. */
function textsOf(action: DataNode, isNote: boolean): EntryText[] {
  const value = member(action, 'value')
  const field = stringAt(action, 'field')
  if (!value || !field) return []
  if (field === 'subject') return textAt(value, 'subject')
  if (field === 'comment_value' || field === 'comment_value_html') {
    // A list is a channel and the text for it: `["channel:all", "Hi …"]`.
    return textAt(value.kind === 'array' ? value.children[1] : value, 'body', {
      internal: isNote ? 'an internal note' : undefined,
    })
  }
  if (/^side_conversation(?:_slack|_ticket)?$/.test(field)) {
    return [...textAt(value.children[0], 'subject'), ...textAt(value.children[1], 'body')]
  }
  if (field === 'notification_user' || field === 'notification_group') {
    return [...textAt(value.children[1], 'subject'), ...textAt(value.children[2], 'body')]
  }
  return []
}

/** Each variant of dynamic content is a message of its own, in its own language. */
const contentEntries = (record: DataNode): Entry[] =>
  (member(record, 'variants')?.children ?? []).flatMap((variant) => {
    const found = textAt(member(variant, 'content'))
    return found.length === 0 ? [] : [{ node: variant, title: stringAt(record, 'name'), texts: found }]
  })
