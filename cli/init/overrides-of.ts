import { profiles } from '../../engine/settings/profiles'
import { folderOf } from './globs-of'
import type { SeenFile } from './look-around'
import { literal } from './signs'

/** An override to propose. `why` is a sentence. */
export interface ProposedOverride {
  readonly why: string
  readonly value: Readonly<Record<string, unknown>> & { readonly files: readonly string[] }
}

/** What the tools are for that publish incidents. */
const INCIDENT_PRESETS = new Set(
  'statuspage cachet instatus ilert pagerduty rootly datadog cstate statusfy upptime'.split(' '),
)
const INCIDENT_FOLDER = /^(?:status(?:[-_ ]?pages?)?|incidents?)$/i

/** What the name of a folder says of those who read what is in it, and how. */
const FOLDERS: readonly {
  readonly name: RegExp
  readonly why: string
  readonly value: Readonly<Record<string, string>>
}[] = [
  {
    name: /^(?:live[-_ ]?)?chats?$/i,
    why: 'Chat is brief: less is asked of these, and serious news belongs elsewhere.',
    value: { channel: 'chat' },
  },
  {
    name: /^(?:sms|text[-_ ]?messages?)$/i,
    why: 'Text messages are brief: less is asked of these, and serious news belongs elsewhere.',
    value: { channel: 'sms' },
  },
  {
    name: /^(?:social(?:[-_ ]?media)?|twitter|facebook|instagram)$/i,
    why: 'Everybody reads these, so no place for personal details is asked of them.',
    value: { channel: 'social' },
  },
  {
    name: /^(?:internal(?:[-_ ]?(?:notes?|docs?))?|agent[-_ ]?notes?|handovers?)$/i,
    why: 'Only the team reads these.',
    value: { audience: 'internal' },
  },
]

/** The folders whose macros differ from others, in the order of their paths. */
export function overridesOf(files: readonly SeenFile[]): ProposedOverride[] {
  const incidents = foldersOf(files, INCIDENT_FOLDER, isAboutIncident)
  return [
    ...(incidents.length > 0
      ? [
          {
            why: 'Updates of incidents: the levels of the profile "incident", for these files only.',
            value: {
              files: incidents.map(globOf),
              ...profiles.incident.policy,
              rules: profiles.incident.rules,
            },
          },
        ]
      : []),
    ...FOLDERS.flatMap(({ name, why, value }) => {
      const folders = foldersOf(files, name)
      return folders.length > 0 ? [{ why, value: { files: folders.map(globOf), ...value } }] : []
    }),
  ]
}

/** Whether nearly everything is about incidents, so that the whole config should be. */
export const isStatusPage = (files: readonly SeenFile[]): boolean => {
  const read = files.filter(({ content }) => content !== undefined)
  return read.length > 0 && read.filter(isAboutIncident).length >= 0.8 * read.length
}

const isAboutIncident = ({ content }: SeenFile): boolean =>
  content !== undefined && (content.hasStages || INCIDENT_PRESETS.has(content.preset?.id ?? ''))

/** The topmost folders of a name, those of nothing but files of a kind, and single files of that kind. */
function foldersOf(
  files: readonly SeenFile[],
  name: RegExp,
  also: (file: SeenFile) => boolean = () => false,
): string[] {
  const found = new Set<string>()
  for (const file of files) {
    const folders = file.path.split('/').slice(0, -1)
    const at = folders.findIndex((folder) => name.test(folder))
    if (at >= 0) found.add(`${folders.slice(0, at + 1).join('/')}/`)
    else if (also(file)) {
      const folder = folderOf(file.path)
      const beside = files.filter(({ path }) => path.startsWith(folder))
      found.add(folder !== '' && beside.every(also) ? folder : file.path)
    }
  }
  return [...found].filter((one) => ![...found].some((other) => other !== one && one.startsWith(other)))
}

/** Of a folder, which ends in `/`, or of a file. */
const globOf = (path: string): string => {
  if (path.endsWith('/')) return `${literal(path)}**`
  return path.includes('/') ? literal(path) : `./${literal(path)}`
}
