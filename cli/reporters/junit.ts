import type { Report } from '../report'

export const junit = (report: Report): string => JSON.stringify(report.tally)
