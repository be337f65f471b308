import type { DataNode } from '../data/data-tree'
import type { MacroLabels } from '../document'

/** What a tool says of a message about an incident, in its own words. */
export interface IncidentFields {
  readonly stage?: string | undefined
  readonly incident?: string | undefined
  readonly postmortem?: boolean
}

/** Words of single tools, by the words that most have. */
const STAGES = new Map([
  ['watching', 'monitoring'],
  ['fixed', 'resolved'],
  ['notstartedyet', 'scheduled'],
  ['inprogress', 'in_progress'],
])

/** The labels of a message about an incident, where there is something to say. */
export function incidentLabels(fields: IncidentFields): MacroLabels | undefined {
  const [stage, incident] = [fields.stage, fields.incident].map((value) =>
    value === '' ? undefined : value?.toLowerCase(),
  )
  const labels: MacroLabels = {
    ...(stage !== undefined && { stage: STAGES.get(stage) ?? stage }),
    ...(incident !== undefined && { incident }),
    ...(fields.postmortem && { postmortem: true }),
  }
  return Object.keys(labels).length === 0 ? undefined : labels
}

/** What all updates of an incident share: there may be thousands, so it is looked up once. */
export function sharedBy<T>(lookUp: (incident: DataNode) => T): (incident: DataNode) => T {
  const known = new WeakMap<DataNode, { readonly value: T }>()
  return (incident) => {
    const found = known.get(incident) ?? { value: lookUp(incident) }
    known.set(incident, found)
    return found.value
  }
}
