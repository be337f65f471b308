import type { Problem } from '../../../engine/finding'
import { count, isOrAre } from '../../../report/plural'
import type { Report } from '../../../report/report'
import { homepage, version } from '../../product'
import type { ReportContext } from '../../report/context'
import { PlacedTexts } from '../../report/places'
import { jsonText } from '../../text/json-text'
import { SarifPlaces } from './places'
import { entriesOf, resultOf } from './results'
import { descriptorOf } from './rules'

/** GitHub refuses a file with more results than this. */
const mostResults = 25_000

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** SARIF 2.1.0, for GitHub code scanning, editors and archives of findings. */
export function sarif(report: Report, context: ReportContext, most = mostResults): string {
  const { env, rules } = context
  const places = new SarifPlaces(new PlacedTexts(report, 'utf16'), context)
  // GitHub opens an alert for each result, also for those that are suppressed or known, and cannot be told otherwise. So a
  // report that is made there holds none of them; all others who read SARIF want to see what was left out, and why.
  const entries = entriesOf(report, env['GITHUB_ACTIONS'] !== 'true')
  const shown = entries.slice(0, most)
  const found = new Set(shown.map(({ finding }) => finding.rule))
  const used = rules.filter(({ id }) => found.has(id))
  const indexes = new Map(used.map(({ id }, index) => [id, index]))
  const results = shown.map((entry) =>
    resultOf(entry, indexes.get(entry.finding.rule)!, places, report.baseline !== undefined),
  )
  const notifications = [
    ...[...report.files, ...report.sideFiles].flatMap(({ path, problems }) =>
      problems.map((problem) => problemOf(problem, path, places)),
    ),
    ...(entries.length > shown.length ? [cutNotice(entries.length - shown.length, most)] : []),
  ]
  const log = {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Amends',
            version,
            semanticVersion: version,
            informationUri: homepage,
            rules: used.map(descriptorOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: places.roots(),
        invocations: [{ executionSuccessful: !report.isPartial, toolExecutionNotifications: notifications }],
        results,
      },
    ],
  }
  return `${jsonText(log)}\n`
}

const problemOf = ({ message, offsets }: Problem, path: string, places: SarifPlaces): object => ({
  descriptor: { id: 'problem' },
  level: 'warning',
  message: { text: message },
  locations: [{ physicalLocation: places.location(path, offsets) }],
})

const cutNotice = (left: number, most: number): object => ({
  descriptor: { id: 'results-left-out' },
  level: 'warning',
  message: {
    text: `${count(left, 'finding')} ${isOrAre(left)} not in this report, because code scanning takes ${most} at most. The most severe are here.`,
  },
})
