import { at, childrenAt, member, stringAt, valuesAt, type DataNode } from '../data/data-tree'
import { incidentLabels, sharedBy } from './incident-labels'
import { leftOutAs, textAt, toolPreset, type RecordKind } from './records'

/** A template of Cachet, in Twig or Blade. Version 3 has its fields under `attributes`. */
const template: RecordKind = {
  isRecord(node) {
    if (!member(node, 'slug') || !member(node, 'name') || OTHER_TEXTS.some((key) => member(node, key)))
      return false
    if (stringAt(node, 'template') !== undefined) return true
    return (
      member(node, 'engine') !== undefined &&
      'Cachet has the text of an incident template under `template`. This one has none.'
    )
  },
  title: 'name',
  texts: (node) => textAt(member(node, 'template'), 'body', { form: 'markdown' }),
  labels: () => undefined,
}

/** Cachet has none of these, and templates of other mail tools do. */
const OTHER_TEXTS = ['subject', 'body', 'content', 'html', 'text', 'message']

/** An incident of Cachet with the updates that came after its first message. */
const incident: RecordKind = {
  isRecord: (node) =>
    stringAt(node, 'message') !== undefined && (statusOf(node) !== undefined || isNumbered(node)),
  messages: (node) => [node, ...childrenAt(node, 'updates')],
  title: (message) => factsOf(incidentOf(message)).title,
  texts: (message) => textAt(member(message, 'message'), 'body', { form: 'markdown' }),
  labels(message) {
    // The state of an incident is that of its last update.
    const stage = childrenAt(message, 'updates').length > 0 ? undefined : statusOf(message)
    return incidentLabels({ stage, incident: factsOf(incidentOf(message)).key })
  },
}

/** Cachet: incidents, and templates of them. */
export const cachet = toolPreset(
  {
    id: 'cachet',
    name: 'Cachet',
    templates: 'jinja',
    wrappers: ['data', 'attributes', 'incidents', 'incident_templates'],
    leavesOut: leftOutAs({ name: 'names an incident or a template', description: 'is about a component' }),
  },
  [template, incident],
)

const incidentOf = (message: DataNode): DataNode =>
  message.parent?.key === 'updates' ? message.parent.parent! : message

const factsOf = sharedBy((node) => ({
  title: stringAt(node, 'name'),
  key: valuesAt(node, 'id')[0] ?? stringAt(node, 'name'),
}))

/** "Watching", as version 2 and version 3 write it. */
const statusOf = (node: DataNode): string | undefined =>
  stringAt(node, 'human_status') ?? at(node, 'status', 'human')?.value ?? NUMBERS[Number(numberOf(node))]

/** Files that were written for the import have the number alone. */
const NUMBERS = ['scheduled', 'investigating', 'identified', 'watching', 'fixed']

const numberOf = (node: DataNode): string | undefined => {
  const status = member(node, 'status')
  return status?.kind === 'other' ? status.value : undefined
}

const isNumbered = (node: DataNode): boolean =>
  numberOf(node) !== undefined && ['visible', 'stickied', 'component_id'].some((key) => member(node, key))
