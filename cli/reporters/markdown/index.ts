import type { Report, ReportContext } from '../../report/report'
import { markdownPage } from './page'

/** GitHub takes no longer comments. */
const commentLength = 65_536

/** For a comment on a pull request, or for a wiki. */
export const markdown = (report: Report, context: ReportContext): string =>
  markdownPage(report, context, { limit: commentLength, sizeOf: (text) => text.length })
