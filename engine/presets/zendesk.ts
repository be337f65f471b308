import { member, textOf, type JsonNode } from '../text/json-tree'
import { splitTags } from '../labels'
import { valuesOf, type Entry, type EntryText, type Preset } from './preset'

/** Zendesk's API and its exports: macros, triggers, automations and dynamic content, wrapped, listed or bare. */
export const zendesk: Preset = {
  id: 'zendesk',
  recognizes(root) {
    let rest = 20
    for (const record of recordsOf(root)) {
      if (isRecord(record)) return true
      if (--rest === 0) return false
    }
    return false
  },
  entries: (root) =>
    [...recordsOf(root)].flatMap((record) => (isRule(record) ? ruleEntry(record) : contentEntries(record))),
}

const wrappers = ['macro', 'trigger', 'automation', 'item', 'macros', 'triggers', 'automations', 'items']

/** The records of a file, each of which may be wrapped: `{"macros": […]}`, `{"macro": {…}}`, `[…]` or bare. */
function* recordsOf(node: JsonNode): Generator<JsonNode> {
  const wrapped = wrappers.flatMap((key) => member(node, key) ?? [])
  const parts = node.kind === 'array' ? node.children : wrapped
  if (parts.length === 0) yield node
  else for (const part of parts) yield* recordsOf(part)
}

const isRecord = (node: JsonNode): boolean => isRule(node) || isDynamicContent(node)

const isRule = (record: JsonNode): boolean =>
  member(record, 'actions')?.children.some(
    (action) => textOf(action, 'field') !== undefined && member(action, 'value'),
  ) ?? false

const isDynamicContent = (record: JsonNode): boolean =>
  member(record, 'variants')?.children.some((variant) => textOf(variant, 'content') !== undefined) ?? false

/** A macro, trigger or automation: its actions say what is sent to whom. */
function ruleEntry(record: JsonNode): Entry[] {
  const actions = member(record, 'actions')!.children
  const isNote = actions.some(
    (action) =>
      textOf(action, 'field') === 'comment_mode_is_public' && member(action, 'value')?.value === 'false',
  )
  const texts = actions.flatMap((action) => textsOf(action, isNote))
  if (texts.length === 0) return []
  const tags = actions.flatMap(tagsOf)
  return [
    { node: record, title: textOf(record, 'title'), labels: tags.length > 0 ? { tags } : undefined, texts },
  ]
}

/** The tags that an action sets: they are parted by white space. */
const tagsOf = (action: JsonNode): string[] =>
  /^(?:current_tags|set_tags)$/.test(textOf(action, 'field') ?? '')
    ? splitTags(valuesOf(action, 'value').map((tags) => tags.replace(/\s+/g, ',')))
    : []

/** Which strings of an action's value are sent. All other fields are settings. */
function textsOf(action: JsonNode, isNote: boolean): EntryText[] {
  const value = member(action, 'value')
  const field = textOf(action, 'field')
  if (!value || !field) return []
  if (field === 'subject') return texts(value, 'subject')
  if (field === 'comment_value' || field === 'comment_value_html') {
    // A list is a channel and the text for it: `["channel:all", "Hi …"]`.
    return texts(value.kind === 'array' ? value.children[1] : value, 'body', isNote)
  }
  if (/^side_conversation(?:_slack|_ticket)?$/.test(field)) {
    return [...texts(value.children[0], 'subject'), ...texts(value.children[1], 'body')]
  }
  if (field === 'notification_user' || field === 'notification_group') {
    return [...texts(value.children[1], 'subject'), ...texts(value.children[2], 'body')]
  }
  return []
}

const texts = (node: JsonNode | undefined, role: EntryText['role'], internal = false): EntryText[] =>
  node?.kind === 'string' ? [{ node, role, internal }] : []

/** Each variant of dynamic content is a message of its own, in its own language. */
const contentEntries = (record: JsonNode): Entry[] =>
  (member(record, 'variants')?.children ?? []).flatMap((variant) => {
    const found = texts(member(variant, 'content'), 'body')
    return found.length === 0 ? [] : [{ node: variant, title: textOf(record, 'name'), texts: found }]
  })
