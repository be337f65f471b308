import type { DataNode } from '../data/data-tree'
import { FOR_AGENTS, leftOutAs, toolPreset } from './records'
import { chatShortcut, sunshineTemplate } from './zendesk-chat'
import { dynamicContent } from './zendesk-content'
import { businessRule } from './zendesk-rules'

/** Zendesk's API, its exports and files that are deployed to it: wrapped, listed or bare. */
export const zendesk = toolPreset(
  {
    id: 'zendesk',
    name: 'Zendesk',
    templates: 'liquid',
    wrappers: (
      'macro trigger automation item shortcut template ' +
      'macros triggers automations items shortcuts templates'
    ).split(' '),
    leavesOut: (node) => settingOf(node) ?? byField(node),
  },
  [businessRule, dynamicContent, chatShortcut, sunshineTemplate],
)

const byField = leftOutAs({
  title: FOR_AGENTS,
  raw_title: FOR_AGENTS,
  name: FOR_AGENTS,
  description: FOR_AGENTS,
  tags: 'holds tags',
  options: 'is what the customer may answer',
})

/** What an action or a condition does instead of sending a text. */
function settingOf(node: DataNode): string | undefined {
  let value = node
  while (typeof value.key === 'number' && value.parent) value = value.parent
  // An action has two fields, and a condition three.
  const siblings = value.key === 'value' ? (value.parent?.children.slice(0, 3) ?? []) : []
  const field = siblings.find(({ key }) => key === 'field')?.value
  if (!field) return undefined
  return field.endsWith('_tags') ? `\`${field}\` holds tags` : `\`${field}\` is a setting`
}
