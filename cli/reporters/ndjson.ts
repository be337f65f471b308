import type { Report } from '../../report/report'
import { jsonText } from '../text/json-text'
import { FileAsJson, summaryOf } from './json'

/** One finding a line, each complete in itself: the stable format of `schemas/report-line.schema.json`. */
export function ndjson(report: Report): string {
  const lines = [...report.files, ...report.sideFiles].flatMap((file) => {
    const { findings, problems, path } = file
    if (findings.length + problems.length === 0) return []
    const told = new FileAsJson(file)
    return [
      ...findings.map((finding) => ({ type: 'finding', file: path, ...told.finding(finding) })),
      ...problems.map((problem) => ({ type: 'problem', file: path, ...told.problem(problem) })),
    ]
  })
  const all = [...lines, { type: 'summary', version: 1, ...summaryOf(report) }]
  return all.map((line) => `${jsonText(line)}\n`).join('')
}
