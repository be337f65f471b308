import { createHash } from 'node:crypto'
import { pageParts, type PageParts } from '../../report'
import { html, raw } from '../../report/page/html'
import type { Report } from '../../report/report'
import type { ReportContext } from '../report/context'
import { readUsage } from './usage'

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Nothing is loaded, and nothing runs but the script that the page brings along. */
const policyFor = ({ style, script }: PageParts): string =>
  `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`

/** The whole report as one file. Throws a `Refusal` where the table of how often macros are sent is broken. */
export function page(
  report: Report,
  { rules, usage, date }: Pick<ReportContext, 'rules' | 'usage' | 'date'>,
): string {
  const parts = pageParts(report, {
    date,
    rules,
    ...(usage && { usage: (macros) => readUsage(usage, macros) }),
  })
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policyFor(parts)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${parts.title}</title>
        ${raw(`<style>${parts.style}</style>`)}
      </head>
      <body>
        ${raw(parts.body)} ${raw(`<script>${parts.script}</script>`)}
      </body>
    </html> `.markup
}
