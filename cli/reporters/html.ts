import type { Report } from '../report'

export const html = (report: Report): string => JSON.stringify(report.tally)
