import type { MacroLabels } from './document'

/** The values of a field by its name: none where it is missing, several where it is a list. */
export type FieldReader = (name: string) => readonly string[]

/** Stages of an incident, as status pages call them. `status:` means other things too: `draft`, `pending`, `solved`. */
const STAGES =
  /^(?:investigating|identified|monitoring|resolved|post-?mortem|scheduled|in[_ -]progress|verifying|completed)$/
/** Tickets are resolved and tasks completed as well, so that the file has to say that it is about an incident. */
const AMBIGUOUS_STAGES = /^(?:resolved|scheduled|in[_ -]progress|verifying|completed)$/
const INCIDENT_FIELDS =
  'incident incident_id severity impact affected affectedsystems components incident_updates'.split(' ')

/** Reads the labels of a macro from its fields, whatever their syntax is. */
export function labelsOf(field: FieldReader): MacroLabels | undefined {
  const first = (...names: readonly string[]): string | undefined =>
    names
      .flatMap((name) => field(name))
      .find((value) => value !== '')
      ?.toLowerCase()
  const tags = ['tags', 'tag', 'labels'].flatMap((name) => splitTags(field(name)))
  const labels: { -readonly [Key in keyof MacroLabels]?: MacroLabels[Key] | undefined } = {
    kind: first('kind', 'type', 'category'),
    stage: stageOf(field, first),
    tags: tags.length > 0 ? tags : undefined,
    channel: first('channel'),
    audience: first('audience', 'visibility'),
    incident: first('incident', 'incident_id'),
    postmortem:
      !/^(?:false|no|none|null|pending)?$/.test(first('postmortem', 'postmortem_body') ?? '') || undefined,
    fragment: /^(?:true|yes)$/.test(first('fragment', 'partial') ?? '') || undefined,
    locale: localeOf(field),
  }
  const known = Object.entries(labels).filter(([, value]) => value !== undefined)
  return known.length === 0 ? undefined : (Object.fromEntries(known) as MacroLabels)
}

/** `late, refund` in one value is two tags. */
export const splitTags = (values: readonly string[]): string[] =>
  values
    .flatMap((value) => value.split(','))
    .map((tag) => tag.trim().toLowerCase())
    .filter((tag) => tag !== '')

function stageOf(field: FieldReader, first: (...names: string[]) => string | undefined): string | undefined {
  const said = first('stage', 'update_status', 'incident_status')
  if (said !== undefined) return said
  const isIncident = INCIDENT_FIELDS.some((name) => field(name).length > 0)
  const status = first('status')
  if (status !== undefined && STAGES.test(status) && (isIncident || !AMBIGUOUS_STAGES.test(status)))
    return status
  return isIncident && first('resolved') === 'true' ? 'resolved' : undefined
}

/** A list of languages tells which there are, and not which one this is. Some tools number theirs. */
function localeOf(field: FieldReader): string | undefined {
  const said = ['locale', 'lang', 'language'].map(field).find((values) => values.length > 0) ?? []
  const [locale] = said
  return said.length === 1 && locale !== undefined && /^[a-z]/i.test(locale)
    ? locale.toLowerCase()
    : undefined
}
