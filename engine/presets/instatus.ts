import { childrenAt, member, stringAt, type DataNode } from '../data/data-tree'
import { incidentLabels, sharedBy } from './incident-labels'
import { leftOutAs, textAt, toolPreset, type RecordKind } from './records'
import type { EntryText } from './preset'

/** The states of Instatus are in capitals, which tells its files from others. */
const STATES =
  /^(?:INVESTIGATING|IDENTIFIED|MONITORING|RESOLVED|NOTSTARTEDYET|INPROGRESS|VERIFYING|COMPLETED)$/
const SETTINGS = ['notify', 'shouldPublish', 'components', 'statuses', 'translations', 'started', 'impact']

/** An incident or a maintenance that is told in updates. */
const incident: RecordKind = {
  isRecord: (node) =>
    isOfTool(node) && childrenAt(node, 'updates').some((update) => stringAt(update, 'message') !== undefined),
  messages: (node) => childrenAt(node, 'updates'),
  title: (update) => factsOf(update.parent!.parent!).title,
  texts: messageOf,
  labels: (update) =>
    incidentLabels({
      stage: stringAt(update, 'status'),
      incident: factsOf(update.parent!.parent!).key,
    }),
}

const factsOf = sharedBy((node) => ({
  title: stringAt(node, 'name'),
  key: stringAt(node, 'id') ?? stringAt(node, 'name'),
  stage: stringAt(node, 'status'),
  names: new Map((translations(node, 'name')?.children ?? []).map((name) => [name.key, name])),
}))

/** A template, or an incident as it is sent to the API: a message, and translations of it. */
const template: RecordKind = {
  isRecord(node) {
    if (isOfTool(node)) return hasMessage(node) || MISSING
    return hasMessage(node) && member(node, 'notify') && member(node, 'components') && member(node, 'status')
      ? 'Instatus writes its states in capitals: `INVESTIGATING`. This file does not.'
      : false
  },
  messages: (node) => [node, ...(translations(node, 'message')?.children ?? [])],
  title: (message) => factsOf(recordOf(message)).title,
  texts(message) {
    if (message.kind === 'string') {
      return [
        ...textAt(factsOf(recordOf(message)).names.get(message.key), 'subject', { form: 'text' }),
        ...textAt(message, 'body', { form: 'markdown' }),
      ]
    }
    return [...textAt(member(message, 'name'), 'subject', { form: 'text' }), ...messageOf(message)]
  },
  labels: (message) => incidentLabels({ stage: factsOf(recordOf(message)).stage }),
}

const MISSING = 'Instatus has what it tells of an incident under `message`. This file has none.'

/** Instatus: incidents, maintenances, and templates of them. */
export const instatus = toolPreset(
  {
    id: 'instatus',
    name: 'Instatus',
    wrappers: ['templates', 'template', 'incidents', 'incident', 'maintenances', 'maintenance'],
    leavesOut: leftOutAs({ name: 'names an incident or a component', description: 'is about a component' }),
  },
  [incident, template],
)

const isOfTool = (node: DataNode): boolean =>
  (STATES.test(stringAt(node, 'status') ?? '') ||
    /^(?:INCIDENT|MAINTENANCE)$/.test(stringAt(node, 'type') ?? '')) &&
  SETTINGS.some((key) => member(node, key))

const translations = (node: DataNode, field: string): DataNode | undefined => {
  const all = member(node, 'translations')
  return all && member(all, field)
}

const hasMessage = (node: DataNode): boolean =>
  stringAt(node, 'message') !== undefined || translations(node, 'message') !== undefined

/** The template of one of its translations, which stands at `/translations/message/fr`. */
const recordOf = (message: DataNode): DataNode =>
  message.kind === 'string' ? message.parent!.parent!.parent! : message

/** The Markdown of a message, which the API gives as HTML as well. */
function messageOf(node: DataNode): EntryText[] {
  const html = member(node, 'messageHtml')
  return [
    ...textAt(member(node, 'message'), 'body', { form: 'markdown', copyOf: html }),
    ...textAt(html, 'body', { form: 'html' }),
  ]
}
