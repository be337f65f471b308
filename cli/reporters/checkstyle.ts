import type { Report } from '../report'

export const checkstyle = (report: Report): string => JSON.stringify(report.tally)
