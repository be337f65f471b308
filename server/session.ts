import type { Connection } from 'vscode-languageserver'
import { createLinter, type Linter } from '../engine/lint'
import type { Rule } from '../engine/rule'
import { rules } from '../rules'
import { Buffers } from './buffers'
import type { Client } from './client'
import { Compared } from './compared'
import { ConfigFiles } from './config-files'
import { Configs } from './configs'
import { Converter } from './convert'
import { Documents } from './documents'
import type { Feature, Session } from './feature'
import { codeActions } from './features/code-actions'
import { codeLens } from './features/code-lens'
import { completion } from './features/completion'
import { diagnostics } from './features/diagnostics'
import { documentLinks } from './features/document-links'
import { documentSymbols } from './features/document-symbols'
import { explainFile } from './features/explain-file'
import { folding } from './features/folding'
import { hover } from './features/hover'
import { inlayHints } from './features/inlay-hints'
import { report } from './features/report'
import { semanticTokens } from './features/semantic-tokens'
import { status } from './features/status'
import { workspaceDiagnostics } from './features/workspace-diagnostics'
import { Files } from './files'
import { Folders } from './folders'
import { createGuard } from './guard'
import type { Host } from './host'
import { inTime } from './in-time'
import { Overviews } from './overviews'
import { PartialTexts } from './partial-texts'
import { Settings } from './settings'
import { version } from './product'
import { SuppressionFiles } from './suppression-files'
import { warmUp } from './warm-up'
import { Workspace } from './workspace'

const features: readonly Feature[] = [
  diagnostics,
  workspaceDiagnostics,
  codeActions,
  hover,
  codeLens,
  completion,
  documentSymbols,
  folding,
  inlayHints,
  documentLinks,
  semanticTokens,
  explainFile,
  report,
  status,
]

/** Serves a client that has been told what it may ask for. What is particular to a platform comes in as `host`. */
export function startSession(
  connection: Connection,
  host: Host,
  client: Client,
  newLinter = (): Linter => createLinter(rules),
): void {
  const linter = newLinter()
  const convert = new Converter(client.encoding, {
    related: client.showsRelated,
    data: client.keepsDiagnosticData,
    ...(client.fadesUnnecessary && { faded: needlessIn(linter.rules) }),
  })
  const settings = new Settings(connection, host, client, linter.rules)
  const buffers = new Buffers(convert)
  const files = new Files(buffers, host, client, connection)
  const folders = new Folders(connection, client)
  const searched = { connection, folders, host, buffers, files }
  const configFiles = new ConfigFiles(searched, linter.rules)
  const suppressions = new SuppressionFiles(searched, configFiles, linter.rules)
  const configs = new Configs(settings, configFiles, suppressions)
  const compared = new Compared()
  const { console } = connection
  const guard = createGuard(console)
  const partials = new PartialTexts({ host, guard, buffers, files, folders })
  const documents = new Documents(linter, configs, suppressions, buffers, compared, partials, folders)
  const shared = { host, guard, convert, linter, newLinter, buffers, configs, compared, partials }
  const workspace = new Workspace({ ...shared, console, client, files, folders })
  const overviews = new Overviews(documents)
  const session: Session = {
    ...shared,
    connection,
    client,
    documents,
    suppressions,
    files,
    folders,
    settings,
    overviews,
    workspace,
  }

  settings.listen()
  folders.listen()
  configFiles.listen()
  suppressions.listen()
  workspace.listen()
  partials.listen()
  buffers.listen(connection)
  connection.onInitialized(async () => {
    await inTime(host, settings.watch(), () => {})
    await inTime(host, folders.watch(), () => {})
    const open = folders.all()
    console.info(
      `Amends ${version} is ready. ${open.length > 0 ? `Open folders: ${open.join(', ')}` : 'No folder is open.'}`,
    )
    workspace.start()
    warmUp(linter, host, () => buffers.uris().length > 0)
  })
  for (const feature of features) feature.register?.(session)
  const commands = new Map(features.flatMap((feature) => Object.entries(feature.commands ?? {})))
  connection.onExecuteCommand(
    guard('A command', null, async ({ command, arguments: args = [] }) =>
      commands.get(command)?.(session, args),
    ),
  )
}

/** The rules that mark words which can go. */
const needlessIn = (rules: readonly Rule[]): ReadonlySet<string> =>
  new Set(rules.flatMap(({ id, marksNeedless }) => (marksNeedless ? [id] : [])))
