import type { MacroKind } from '../../document'

/** The names that teams give to kinds in a field of their own: `kind: apology`. */
const KINDS: ReadonlyMap<string, MacroKind> = new Map(
  (
    [
      [
        'failure',
        'failure service-failure our-fault own-fault our-mistake apology apologies service-recovery',
      ],
      ['routine', 'routine how-to howto service-request self-service'],
      ['denial', 'denial denials denied decline declined refusal refusals rejection rejections rejected'],
      ['investigating', 'investigating'],
      ['identified', 'identified'],
      ['monitoring', 'monitoring verifying'],
      ['resolved', 'resolved'],
      ['postmortem', 'postmortem postmortems post-mortem post-mortems incident-report incident-review rca'],
      ['internal-postmortem', 'internal-postmortem blameless-postmortem'],
      ['condolence', 'condolence condolences bereavement sympathy'],
      ['info', 'info information maintenance scheduled in-progress completed'],
    ] as const
  ).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
)

/** Words that tags use for other things too: a tag "monitoring" names a product, "resolved" a ticket. */
const NO_TAGS =
  /^(?:investigating|identified|monitoring|verifying|resolved|apolog|declined|rejected|completed|in-progress|scheduled|rca)/

/** The kind that a field names, if it is the name of one. */
export const kindNamed = (name: string | undefined): MacroKind | undefined =>
  name === undefined ? undefined : KINDS.get(name.trim().replace(/[_\s]+/g, '-'))

/** The kind that the tags name, where they name only one. */
export function kindTagged(tags: readonly string[] = []): MacroKind | undefined {
  const kinds = new Set(tags.filter((tag) => !NO_TAGS.test(tag)).flatMap((tag) => kindNamed(tag) ?? []))
  return kinds.size === 1 ? [...kinds][0] : undefined
}
