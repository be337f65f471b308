import { childrenAt, member, stringAt, valuesAt, type DataNode } from '../data/data-tree'
import { homeMade } from './home-made'
import { incidentLabels, sharedBy } from './incident-labels'
import type { Entry, Preset } from './preset'
import { leftOutAs, recordPreset, textAt } from './records'

/** Status pages and their exports: incidents with updates, each of which goes out on its own, and their templates. */
export const statuspage: Preset = {
  id: 'statuspage',
  name: 'Statuspage',
  recognizes(root, path) {
    const incidents = incidentsOf(root)
    if (incidents.some((incident) => member(incident, 'incident_updates') !== undefined)) return true
    if (member(root, 'page') && incidents.some((incident) => member(incident, 'shortlink'))) {
      return 'Statuspage has what it tells of an incident under `incident_updates`. This file has none.'
    }
    return templates.recognizes(root, path)
  },
  entries: (root, path) =>
    templates.recognizes(root, path) === true
      ? templates.entries(root, path)
      : homeMade.entries(root, path).flatMap(partsOf),
  leavesOut: (node) => (isComponent(node) ? 'about a component' : leavesOut(node)),
}

/** What an incident or its next update is begun with. */
const templates = recordPreset({
  id: 'statuspage',
  name: 'Statuspage',
  wrappers: ['template', 'templates', 'incident_templates'],
  isRecord(node) {
    if (!TEMPLATE_SETTINGS.some((key) => member(node, key)) || member(node, 'update_title')) return false
    if (stringAt(node, 'body') !== undefined) return true
    return 'Statuspage has the text of a template under `body`. This one has none.'
  },
  title: 'name',
  texts: (template) => [
    ...textAt(member(template, 'title'), 'subject', { form: 'text' }),
    ...textAt(member(template, 'body')),
  ],
  labels: (template) => incidentLabels({ stage: stringAt(template, 'update_status') }),
})

const TEMPLATE_SETTINGS = ['should_send_notifications', 'should_tweet']

const leavesOut = leftOutAs({ name: 'names an incident or a template' })

const isComponent = ({ parent }: DataNode): boolean =>
  /^(?:affected_)?components$/.test(String(parent?.parent?.key))

const incidentsOf = (root: DataNode): readonly DataNode[] => {
  const lists = ['incidents', 'scheduled_maintenances', 'incident'].flatMap(
    (key) => member(root, key) ?? root,
  )
  return lists.flatMap((list) => (list.kind === 'array' ? list.children : list))
}

/** What all parts of an incident share. */
const incidentOf = sharedBy((incident) => ({
  isIncident: member(incident, 'incident_updates') !== undefined,
  title: stringAt(incident, 'name'),
  key: stringAt(incident, 'id') ?? stringAt(incident, 'name'),
  isReported: hasPostmortem(incident),
}))

/** An entry with the stage that it tells of. What is written after an incident is a message of its own. */
function partsOf(entry: Entry): Entry[] {
  const list = entry.node.parent
  const incident = list?.key === 'incident_updates' ? list.parent! : entry.node
  const { isIncident, title, key, isReported } = incidentOf(incident)
  if (!isIncident) return [entry]
  const labels = (stage: string | undefined): Entry['labels'] =>
    incidentLabels({ stage, incident: key, postmortem: isReported && stage !== 'postmortem' })
  if (incident !== entry.node) {
    return [{ ...entry, title, labels: labels(valuesAt(entry.node, 'status')[0]) }]
  }
  const after = entry.texts.filter(({ node }) => node.key === 'postmortem_body')
  const rest = entry.texts.filter((text) => !after.includes(text))
  return [
    ...(rest.length > 0 ? [{ node: incident, title, labels: labels(undefined), texts: rest }] : []),
    ...after.map((text): Entry => ({
      node: text.node,
      title,
      labels: labels('postmortem'),
      texts: [{ ...text, form: 'markdown' }],
    })),
  ]
}

/** Whether the same file tells what was behind the incident. */
const hasPostmortem = (incident: DataNode): boolean =>
  stringAt(incident, 'postmortem_body') !== undefined ||
  childrenAt(incident, 'incident_updates').some((update) => valuesAt(update, 'status')[0] === 'postmortem')
