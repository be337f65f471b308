import { script as editorScript } from './report-script'
import { theme } from './report-theme'

/** The report of the server, in parts that it knows nothing else of. */
export interface PageParts {
  readonly title: string
  readonly style: string
  readonly script: string
  readonly body: string
}

/** What stands above the report, or in its place. */
export interface Head {
  /** Tells this page from those before it in the same panel. */
  readonly page: number
  readonly isBusy: boolean
  /** The words on the button that asks for the report anew, in the language of the user. */
  readonly refresh: string
  /** What is being done, or why there is no report. */
  readonly status: string
}

/**
 * A page for a webview, with the report or without one. It loads nothing, and lets in only the styles and scripts that carry
 * `nonce`, which nobody may have seen before.
 */
export function reportPage(
  report: PageParts | undefined,
  { page, isBusy, refresh, status }: Head,
  nonce: string,
): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`
  const styles = [report?.style ?? '', theme].map((style) => `<style nonce="${nonce}">${style}</style>`)
  const scripts = [report?.script ?? '', editorScript].map(
    // Each for itself, as what one of them names is no business of the other.
    (script) => `<script nonce="${nonce}">{${script}}</script>`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${styles.join('\n')}
</head>
<body>
<div class="toolbar" data-page="${page}">
<button type="button"${isBusy ? ' disabled' : ''}>${escaped(refresh)}</button>
<progress max="100" aria-label="${escaped(status)}"${isBusy ? '' : ' hidden'}></progress>
<output aria-live="polite">${escaped(status)}</output>
</div>
${report?.body ?? ''}
${scripts.join('\n')}
</body>
</html>
`
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
