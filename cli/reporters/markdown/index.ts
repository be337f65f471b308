import type { Report } from '../../../report/report'
import type { ReportContext } from '../../report/context'
import { markdownPage } from './page'

/** GitHub takes no longer comments. */
const commentLength = 65_536

/** For a comment on a pull request, or for a wiki. */
export const markdown = (report: Report, context: ReportContext): string =>
  markdownPage(report, context, { limit: commentLength, sizeOf: (text) => text.length })
