import type { Report } from '../report'

export const markdown = (report: Report): string => JSON.stringify(report.tally)
