import type { Report } from '../report'

export interface ReportContext {
  readonly color: boolean
  /** How many columns a line may take. */
  readonly width: number
}

/** Writes a report as text. One file per format. */
export type Reporter = (report: Report, context: ReportContext) => string

/** A reporter is loaded when it is asked for. */
const reporters = {
  pretty: async (): Promise<Reporter> => (await import('./pretty')).pretty,
  json: async (): Promise<Reporter> => (await import('./json')).json,
}

export type ReportFormat = keyof typeof reporters
export const reportFormats = Object.keys(reporters) as readonly ReportFormat[]

export const loadReporter = (format: ReportFormat): Promise<Reporter> => reporters[format]()
