import {
  DiagnosticSeverity,
  Disposable,
  languages,
  window,
  workspace,
  type TextDocument,
  type Uri,
} from 'vscode'
import { documentSelector, isOwn } from './selector'
import type { Server } from './server'
import { statusLine, type Known, type ReadStatus } from './status-line'

// Node and the browser both have them, but the types of neither are in force here.
declare function setTimeout(action: () => void, delay: number): unknown
declare function clearTimeout(timer: unknown): void

/** The pause behind the last check, in milliseconds, so that nobody is asked at each key. */
const pause = 400

/**
 * Shows beside the language of a document how many places of it are to be looked at, how it is read and by which config. It
 * only does something when it hears something new.
 */
export function showStatus(server: Server): Disposable {
  const item = languages.createLanguageStatusItem('amends', documentSelector)
  item.name = 'Amends'
  let read: { readonly uri: string; readonly status: ReadStatus | null } | undefined
  let timer: unknown

  const shown = (): TextDocument | undefined => {
    const document = window.activeTextEditor?.document
    return document && languages.match(documentSelector, document) > 0 ? document : undefined
  }
  const draw = (): void => {
    const document = shown()
    const status = read?.uri === document?.uri.toString() ? read?.status : undefined
    const known = document && { ...placesIn(document.uri), ...(status !== undefined && { status }) }
    const line = statusLine(server.state, known, (file) => workspace.asRelativePath(file))
    Object.assign(item, { detail: undefined, command: undefined }, line)
  }
  const ask = async (): Promise<void> => {
    const document = shown()
    // There is nothing to tell of a file of ours but its mistakes.
    if (!document || isOwn(document.uri) || server.state !== 'running') return
    const uri = document.uri.toString()
    const status = await (await server.client()).sendRequest<ReadStatus | null>('amends/status', { uri })
    if (shown() !== document) return
    read = { uri, status }
    draw()
  }
  const askSoon = (delay = pause): void => {
    clearTimeout(timer)
    // A server that ends meanwhile tells its new state, and the log why.
    timer = setTimeout(() => void ask().catch(() => undefined), delay)
  }
  const isShown = (uris: readonly Uri[]): boolean => {
    const own = shown()?.uri.toString()
    return uris.some((uri) => uri.toString() === own)
  }

  draw()
  return Disposable.from(
    item,
    new Disposable(() => clearTimeout(timer)),
    server.onDidChangeState(() => {
      draw()
      askSoon(0)
    }),
    server.onDidCheck((uri) => {
      if (isShown([uri])) askSoon()
    }),
    window.onDidChangeActiveTextEditor(() => {
      draw()
      askSoon(0)
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (isShown(uris)) draw()
    }),
  )
}

/** What of a document is underlined by us. */
function placesIn(document: Uri): Known {
  const own = languages.getDiagnostics(document).filter(({ source }) => source === 'amends')
  const isGrave = own.some(({ severity }) => severity <= DiagnosticSeverity.Warning)
  return { document, places: own.length, isGrave }
}
