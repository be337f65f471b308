import type { WantedFixes } from '../../engine/lint'
import type { Report } from '../../report/report'
import type { ReportContext } from '../report/context'

/** Writes a report as text. One file per format. */
export type Reporter = (report: Report, context: ReportContext) => string

export type ShownFixes = Extract<WantedFixes, 'all' | 'best'> | 'none'

interface ReporterEntry {
  /** A reporter is loaded when it is asked for. */
  load(): Promise<Reporter>
  /** The fixes that it shows: people read one rewrite for each finding, programs get them all. Proving them takes time. */
  readonly fixes: ShownFixes
  /** Whether it lists hints. Missing where it does; elsewhere only their safe fixes are proved. */
  readonly hints?: false
  /** Whether it shows macros with which nothing is wrong. */
  readonly outlines?: boolean
  /** Texts for other files than that of the report, such as the summary that a CI system shows. */
  besides?(): Promise<(report: Report, context: ReportContext) => readonly Beside[]>
}

/** A text to add at the end of a file. */
export interface Beside {
  /** Absolute, or relative to the working directory. */
  readonly path: string
  readonly text: string
}

const reporters = {
  pretty: { load: async () => (await import('./pretty')).pretty, fixes: 'best', hints: false },
  concise: { load: async () => (await import('./concise')).concise, fixes: 'none', hints: false },
  json: { load: async () => (await import('./json')).json, fixes: 'all' },
  ndjson: { load: async () => (await import('./ndjson')).ndjson, fixes: 'all' },
  sarif: { load: async () => (await import('./sarif/index')).sarif, fixes: 'all' },
  github: {
    load: async () => (await import('./github')).github,
    fixes: 'best',
    hints: false,
    besides: async () => (await import('./github')).stepSummary,
  },
  gitlab: { load: async () => (await import('./gitlab')).gitlab, fixes: 'none' },
  rdjson: { load: async () => (await import('./rdjson')).rdjson, fixes: 'all' },
  junit: { load: async () => (await import('./junit')).junit, fixes: 'best' },
  checkstyle: { load: async () => (await import('./checkstyle')).checkstyle, fixes: 'best' },
  markdown: { load: async () => (await import('./markdown/index')).markdown, fixes: 'best', hints: false },
  html: { load: async () => (await import('./html')).html, fixes: 'best', hints: false, outlines: true },
} as const satisfies Readonly<Record<string, ReporterEntry>>

export type ReportFormat = keyof typeof reporters
export const reportFormats = Object.keys(reporters) as readonly ReportFormat[]

export const reporterOf = (format: ReportFormat): ReporterEntry => reporters[format]
