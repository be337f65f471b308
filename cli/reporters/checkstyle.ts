import type { FileReport, Report } from '../../report/report'
import { Places } from '../report/places'
import { toldInFull } from '../report/remarks'
import { xmlElement, xmlFile, xmlLines } from '../text/xml'

/** For tools that read what Checkstyle writes. Files without findings are left out; hints are `info` there. */
export function checkstyle({ files, sideFiles }: Report): string {
  const told = [...files, ...sideFiles].map(fileOf).filter((element) => element !== undefined)
  return xmlFile(xmlElement('checkstyle', { version: '4.3' }, xmlLines(told)))
}

function fileOf({ path, text, findings, problems }: FileReport): string | undefined {
  const places = new Places(text, 'utf16')
  const errors = [
    ...findings.map(({ finding, fixes }) => ({
      offsets: finding.offsets,
      severity: finding.severity === 'hint' ? 'info' : finding.severity,
      message: toldInFull(finding, fixes[0]),
      source: `amends.${finding.rule}`,
    })),
    ...problems.map(({ message, offsets, fix }) => ({
      offsets,
      severity: fix ? 'info' : 'warning',
      message,
      source: 'amends.problem',
    })),
  ].sort((a, b) => a.offsets[0] - b.offsets[0])
  if (errors.length === 0) return undefined
  const elements = errors.map(({ offsets, ...told }) => {
    const { line, column } = places.placeOf(offsets[0])
    return xmlElement('error', { line, column, ...told })
  })
  return xmlElement('file', { name: path }, xmlLines(elements))
}
