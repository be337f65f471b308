import type { Report } from '../report'

export const ndjson = (report: Report): string => JSON.stringify(report.tally)
