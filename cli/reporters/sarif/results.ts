import { messageOf, severities, type Finding, type Fix, type LeftOut } from '../../../engine/finding'
import type { FileReport, Report } from '../../../report/report'
import { relatedPlaces } from '../../report/related-places'
import { stableKeys } from '../../report/stable-keys'
import type { SarifPlaces } from './places'
import { levelOf } from './rules'

/** A finding, whether it is told or not, as one result of SARIF. */
export interface SarifEntry {
  readonly path: string
  readonly finding: Finding
  readonly fixes: readonly Fix[]
  /** Which of the findings of its file with the same rule and sentence it is. */
  readonly key: string
  readonly title: string | undefined
  readonly state: State
}

/** Whether a finding is told, and if not, who said so. */
type State =
  | { readonly is: 'told' }
  | { readonly is: 'known'; readonly baseline: string }
  | { readonly is: 'left out'; readonly by: LeftOut['by']; readonly reason: string }

/** The findings of a report, what matters most first. `all` takes in those that are not told. */
export function entriesOf({ files, baseline }: Report, all: boolean): SarifEntry[] {
  const rank = ({ state, finding }: SarifEntry): number =>
    (state.is === 'told' ? 0 : severities.length) + severities.indexOf(finding.severity)
  return files
    .flatMap((file) => entriesIn(file, baseline?.path ?? ''))
    .filter(({ state }) => all || state.is === 'told')
    .sort((a, b) => rank(a) - rank(b))
}

/** Keys count those that are not told as well, so that none changes when another finding is told no more. */
function entriesIn({ path, findings, known, leftOut, titles }: FileReport, baseline: string): SarifEntry[] {
  const entries: Omit<SarifEntry, 'key' | 'path' | 'title'>[] = [
    ...findings.map((one) => ({ ...one, state: { is: 'told' } as const })),
    ...known.map((finding) => ({ finding, fixes: [], state: { is: 'known', baseline } as const })),
    ...leftOut.map(({ finding, by, reason }) => ({
      finding,
      fixes: [],
      state: { is: 'left out', by, reason } as const,
    })),
  ]
  const key = stableKeys()
  return entries
    .sort((a, b) => a.finding.offsets[0] - b.finding.offsets[0])
    .map((entry) => {
      const { rule, sentence, macro } = entry.finding
      return { ...entry, path, key: key(rule, sentence), title: titles.get(macro) }
    })
}

/** `hasBaseline` says whether findings are told apart into new and known ones. */
export function resultOf(
  { path, finding, fixes, key, title, state }: SarifEntry,
  ruleIndex: number,
  places: SarifPlaces,
  hasBaseline: boolean,
): object {
  const { rule, severity, confidence, macro, offsets } = finding
  const related = relatedPlaces(finding, path)
  const suppression = suppressionOf(state)
  return {
    ruleId: rule,
    ruleIndex,
    level: levelOf[severity],
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: places.location(path, offsets),
        ...((macro !== '' || title !== undefined) && { logicalLocations: [logicalLocation(macro, title)] }),
      },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        physicalLocation: places.location(place.path, place.offsets),
        message: { text: place.message },
      })),
    }),
    partialFingerprints: { 'amends/v1': key },
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, path, places)) }),
    ...(hasBaseline && { baselineState: state.is === 'known' ? 'unchanged' : 'new' }),
    // Where suppressions are told at all, a result without any is one that is in force.
    suppressions: suppression ? [suppression] : [],
    properties: { severity, confidence },
  }
}

/** The macro: where it is in the file, and what people call it. */
const logicalLocation = (macro: string, title: string | undefined): object => ({
  ...(title !== undefined && { name: title }),
  ...(macro !== '' && { fullyQualifiedName: macro, kind: 'object' }),
})

const fixOf = ({ title, edits }: Fix, path: string, places: SarifPlaces): object => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation: places.artifact(path),
      replacements: edits.map(({ offsets, newText }) => ({
        deletedRegion: places.region(path, offsets),
        ...(newText !== '' && { insertedContent: { text: newText } }),
      })),
    },
  ],
})

/**
 * What the baseline knows is both `unchanged` and suppressed: the first is what it means, and the second is what makes
 * viewers that know no baselines hide it.
 */
function suppressionOf(state: State): object | undefined {
  switch (state.is) {
    case 'told':
      return undefined
    case 'known':
      return { kind: 'external', status: 'accepted', justification: `Known in ${state.baseline}.` }
    case 'left out':
      return {
        kind: state.by === 'comment' ? 'inSource' : 'external',
        status: 'accepted',
        ...(state.reason !== '' && { justification: state.reason }),
      }
  }
}
