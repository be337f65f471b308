import type { Report } from '../report'

export const gitlab = (report: Report): string => JSON.stringify(report.tally)
