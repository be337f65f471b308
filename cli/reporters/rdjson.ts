import type { Report } from '../report'

export const rdjson = (report: Report): string => JSON.stringify(report.tally)
