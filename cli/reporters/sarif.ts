import type { Report } from '../report'

export const sarif = (report: Report): string => JSON.stringify(report.tally)
