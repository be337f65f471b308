import {
  CancellationTokenSource,
  commands,
  Disposable,
  l10n,
  Range,
  Uri,
  ViewColumn,
  window,
  type WebviewPanel,
} from 'vscode'
import type { BaseLanguageClient, ProgressType, WorkDoneProgressReport } from 'vscode-languageclient'
import { reportPage, type PageParts } from './report-page'

// Node and the browser both have it, but the types of neither are in force here.
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array }

/** What the server answers. `places` are the URIs of the files by the paths that the page shows. */
interface Report extends PageParts {
  readonly places: Readonly<Record<string, string>>
}

/** What the page asks for. */
type Asked =
  | { readonly does: 'refresh' }
  | { readonly does: 'open'; readonly path: string; readonly line: number; readonly column: number }

/** Messages of progress are told apart by their token. A value for their type would bring the whole library along at the start. */
const workDone = {} as ProgressType<Partial<WorkDoneProgressReport>>

/** Registers the command that shows the report on all macros of the open folders, in a page of its own. There is one at most. */
export function reportView(extension: Uri, client: () => Promise<BaseLanguageClient>): Disposable {
  let view: ReportView | undefined
  const open = async (): Promise<void> => {
    if (view) view.panel.reveal()
    else {
      view = new ReportView(client, Uri.joinPath(extension, 'icon.png'))
      view.panel.onDidDispose(() => (view = undefined))
    }
    await view.refresh()
  }
  return Disposable.from(
    commands.registerCommand('amends.openReport', open),
    new Disposable(() => view?.panel.dispose()),
  )
}

class ReportView {
  readonly panel: WebviewPanel
  #places: Report['places'] = {}
  #hasReport = false
  #reading: CancellationTokenSource | undefined
  /** Counts the pages that the panel has shown, and the questions to the server. */
  #page = 0
  #asked = 0

  constructor(
    private readonly client: () => Promise<BaseLanguageClient>,
    icon: Uri,
  ) {
    const options = { enableScripts: true, localResourceRoots: [] }
    this.panel = window.createWebviewPanel(
      'amends.report',
      l10n.t('Amends Report'),
      ViewColumn.Active,
      options,
    )
    this.panel.iconPath = icon
    this.panel.webview.onDidReceiveMessage((asked: Asked) =>
      asked.does === 'open' ? this.#open(asked) : this.refresh(),
    )
    this.panel.onDidDispose(() => this.#reading?.cancel())
    this.#show(undefined, l10n.t('Reading your macros…'), true)
  }

  /** Asks the server for the report as it is now. The last one stays until then. */
  async refresh(): Promise<void> {
    if (this.#reading) return
    const reading = (this.#reading = new CancellationTokenSource())
    this.#tell(true, l10n.t('Reading your macros…'))
    try {
      const report = await this.#ask(reading)
      if (reading.token.isCancellationRequested) return
      this.#places = report?.places ?? {}
      if (report) this.#show(report, '', false)
      else this.#show(undefined, l10n.t('There is nothing to report: no folder with macros is open.'), false)
    } catch {
      if (reading.token.isCancellationRequested) return
      const failed = l10n.t('The report could not be made. The output of Amends says why.')
      if (this.#hasReport) this.#tell(false, failed)
      else this.#show(undefined, failed, false)
    } finally {
      this.#reading = undefined
      reading.dispose()
    }
  }

  async #ask(reading: CancellationTokenSource): Promise<Report | null> {
    const client = await this.client()
    const workDoneToken = `amends report ${(this.#asked += 1)}`
    const progress = client.onProgress(workDone, workDoneToken, ({ message, percentage }) => {
      if (message !== undefined && !reading.token.isCancellationRequested)
        this.#tell(true, l10n.t('Reading your macros: {0}', message), percentage)
    })
    try {
      return await client.sendRequest<Report | null>('amends/report', { workDoneToken }, reading.token)
    } finally {
      progress.dispose()
    }
  }

  #show(report: Report | undefined, status: string, isBusy: boolean): void {
    this.#hasReport = report !== undefined
    const head = { page: (this.#page += 1), isBusy, refresh: l10n.t('Refresh'), status }
    this.panel.webview.html = reportPage(report, head, newNonce())
  }

  /** Changes what stands above the page. One that is hidden is not told, and shows what it showed when it comes back. */
  #tell(busy: boolean, text: string, percent?: number): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- This is a panel, not a window.
    void this.panel.webview.postMessage({ page: this.#page, busy, text, percent })
  }

  /** Shows a place beside the report. The page knows paths only, so that it can lead to nothing but what was read. */
  async #open({ path, line, column }: Extract<Asked, { does: 'open' }>): Promise<void> {
    const uri = this.#places[path]
    if (uri === undefined) return
    const { viewColumn: own } = this.panel
    const other = window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== own)
    const viewColumn = other?.viewColumn ?? ViewColumn.Beside
    const selection = new Range(line - 1, column - 1, line - 1, column - 1)
    try {
      await window.showTextDocument(Uri.parse(uri), { viewColumn, selection })
    } catch {
      this.#tell(false, l10n.t('{0} cannot be opened any more. Refresh to see what is there now.', path))
    }
  }
}

const newNonce = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
