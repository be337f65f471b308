import { labelsOf } from '../labels'
import { member, stringAt, valuesAt, type DataNode } from '../data/data-tree'
import { homeMade } from './home-made'
import type { Entry, Preset } from './preset'

/** Status pages and their exports: incidents with updates, each of which goes out on its own. */
export const statuspage: Preset = {
  id: 'statuspage',
  name: 'Statuspage',
  recognizes: (root) =>
    incidentsOf(root).some((incident) => member(incident, 'incident_updates') !== undefined),
  entries: (root, path) => homeMade.entries(root, path).flatMap(partsOf),
}

const incidentsOf = (root: DataNode): readonly DataNode[] => {
  const lists = ['incidents', 'scheduled_maintenances', 'incident'].flatMap(
    (key) => member(root, key) ?? root,
  )
  return lists.flatMap((list) => (list.kind === 'array' ? list.children : list))
}

/** An entry with the stage that it tells of. What is written after an incident is a message of its own. */
function partsOf(entry: Entry): Entry[] {
  const list = entry.node.parent
  const incident = list?.key === 'incident_updates' ? list.parent! : entry.node
  if (!member(incident, 'incident_updates')) return [entry]
  const title = stringAt(incident, 'name')
  const key = stringAt(incident, 'id') ?? title
  const report = hasPostmortem(incident) ? 'yes' : undefined
  const labels = (stage: string | undefined): Entry['labels'] => {
    const postmortem = stage === 'postmortem' ? undefined : report
    const fields: Readonly<Record<string, string | undefined>> = { stage, incident: key, postmortem }
    return labelsOf((name) => [fields[name] ?? []].flat())
  }
  if (incident !== entry.node) {
    return [{ ...entry, title, labels: labels(valuesAt(entry.node, 'status')[0]) }]
  }
  const after = entry.texts.filter(({ node }) => node.key === 'postmortem_body')
  const rest = entry.texts.filter((text) => !after.includes(text))
  return [
    ...(rest.length > 0 ? [{ node: incident, title, labels: labels(undefined), texts: rest }] : []),
    ...after.map((text) => ({ node: text.node, title, labels: labels('postmortem'), texts: [text] })),
  ]
}

/** Whether the same file tells what was behind the incident. */
const hasPostmortem = (incident: DataNode): boolean =>
  stringAt(incident, 'postmortem_body') !== undefined ||
  (member(incident, 'incident_updates')?.children ?? []).some(
    (update) => valuesAt(update, 'status')[0] === 'postmortem',
  )
