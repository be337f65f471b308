import { childrenAt, member, stringAt, type DataNode } from '../data/data-tree'
import { isProse } from './prose'
import { FOR_AGENTS, leftOutAs, textAt, toolPreset, type RecordKind } from './records'
import type { EntryText, Preset } from './preset'

/** What new pages of a collection begin with: the defaults of its fields. */
const collection: RecordKind = {
  isRecord: (node) => member(node, 'fields')?.kind === 'array' || member(node, 'files')?.kind === 'array',
  messages: (node) => [node, ...childrenAt(node, 'files')],
  title: (node) => stringAt(node, 'label_singular') ?? stringAt(node, 'label'),
  texts: (node) => childrenAt(node, 'fields').flatMap(defaultsOf),
  labels: () => undefined,
}

const pages = toolPreset(
  {
    id: 'decap-cms',
    name: 'Decap CMS',
    wrappers: ['collections'],
    leavesOut: leftOutAs({
      label: FOR_AGENTS,
      label_singular: FOR_AGENTS,
      hint: FOR_AGENTS,
      description: FOR_AGENTS,
      pattern: 'is a pattern',
    }),
  },
  [collection],
)

/** The configuration of Decap CMS (once Netlify CMS), which writes the issue pages of cState and others. */
export const decapCms: Preset = {
  ...pages,
  recognizes(root, path) {
    if (!member(root, 'backend') || !member(root, 'collections')) return false
    return (
      pages.recognizes(root, path) ||
      'Decap CMS has `fields` or `files` in each of its `collections`. This file has none.'
    )
  },
}

/** A text that is there before somebody writes. A choice of several words is none. */
function defaultsOf(field: DataNode): EntryText[] {
  const text = member(field, 'default')
  const widget = stringAt(field, 'widget') ?? 'string'
  const own =
    text && /^(?:string|text|markdown|richtext)$/.test(widget) && isProse(text.value)
      ? textAt(text, stringAt(field, 'name') === 'title' ? 'subject' : 'body', {
          form: widget === 'markdown' || widget === 'richtext' ? 'markdown' : 'any',
        })
      : []
  return [...own, ...childrenAt(field, 'fields').flatMap(defaultsOf)]
}
