import { messageOf, type Fix, type Severity } from '../../engine/finding'
import { applyEdits, extent } from '../../engine/fixes/fix'
import type { Report, ReportedFinding } from '../../report/report'
import { rulePage } from '../../report/rule-page'
import { homepage } from '../product'
import { PlacedTexts, type PlacedText, type PlaceRange } from '../report/places'
import { relatedPlaces } from '../report/related-places'
import { jsonText } from '../text/json-text'

const severityOf: Readonly<Record<Severity, 'ERROR' | 'WARNING' | 'INFO'>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
  hint: 'INFO',
}

/** The Reviewdog Diagnostic Format, for comments and suggestions in reviews. Columns are bytes of UTF-8. */
export function rdjson(report: Report): string {
  const texts = new PlacedTexts(report, 'utf8')
  const diagnostics = [...report.files, ...report.sideFiles].flatMap(({ path, findings, problems }) => {
    const placed = texts.of(path)!
    return [
      ...findings.map((one) => diagnosticOf(one, path, placed, texts)),
      // A problem never makes a check fail, so it may not look like something that does.
      ...problems.map(({ message, offsets, fix }) => ({
        message,
        location: { path, range: placed.places.rangeOf(offsets) },
        severity: 'INFO',
        code: { value: 'problem' },
        ...(fix && { suggestions: [suggestionOf(fix, placed)] }),
      })),
    ]
  })
  return `${jsonText({ source: { name: 'amends', url: homepage }, diagnostics })}\n`
}

function diagnosticOf(
  { finding, fixes }: ReportedFinding,
  path: string,
  placed: PlacedText,
  texts: PlacedTexts,
): object {
  const page = rulePage(finding.rule)
  const related = relatedPlaces(finding, path)
  return {
    message: messageOf(finding),
    location: { path, range: placed.places.rangeOf(finding.offsets) },
    severity: severityOf[finding.severity],
    code: { value: finding.rule, ...(page !== undefined && { url: page }) },
    ...(fixes.length > 0 && { suggestions: fixes.map((fix) => suggestionOf(fix, placed)) }),
    ...(related.length > 0 && {
      related_locations: related.map((place) => {
        const range = texts.of(place.path)?.places.rangeOf(place.offsets)
        return { message: place.message, location: { path: place.path, ...(range && { range }) } }
      }),
    }),
  }
}

/** A suggestion is one range and one text, so the edits of a fix are joined by what stands between them. */
function suggestionOf({ edits }: Fix, { text, places }: PlacedText): { range: PlaceRange; text: string } {
  const [start, end] = extent(edits)
  const moved = edits.map(({ offsets, newText }) => ({
    offsets: [offsets[0] - start, offsets[1] - start] as const,
    newText,
  }))
  return { range: places.rangeOf([start, end]), text: applyEdits(text.slice(start, end), moved) }
}
