import {
  CodeActionKind,
  FileOperationPatternKind,
  SemanticTokenTypes,
  TextDocumentSyncKind,
  type FileOperationRegistrationOptions,
  type ServerCapabilities,
} from 'vscode-languageserver'
import type { Client } from './client'
import type { Host } from './host'

// What the server announces is told apart from the features that keep it, so that the client has its answer before any of
// them, and with them the engine, is loaded: that takes longer than all else of the start.

/** What the client may ask to be done. Editors that know none of these lack nothing but a convenience. */
export const commandNames = [
  'amends.completeApology',
  'amends.explainFile',
  'amends.fixAllInFolder',
  'amends.openRulePage',
  'amends.selectSlot',
] as const

/** Applies what is safe to apply unseen. Editors may run it whenever a file is saved. */
export const fixFileKind = `${CodeActionKind.SourceFixAll}.amends`

/** Below no kind that editors run on save: it changes files that are not open. */
export const fixFolderKind = 'source.amends.fixAllInFolder'

/** The types of tokens, by their numbers. Grammars of template languages call placeholders variables, too. */
const tokenTypes = [SemanticTokenTypes.variable]

/** Whether edits of actions can wait until the user has chosen one. */
export const resolvesActions = ({ resolvesEdits, keepsActionData }: Client): boolean =>
  resolvesEdits && keepsActionData

/** Whether a client is told of files that are not open. */
export const answersWorkspace = (client: Client, host: Host): boolean =>
  client.pullsDiagnostics && host.disk !== undefined

/** Not every editor that makes, renames or deletes a folder names the files in it. */
const anyFolder: FileOperationRegistrationOptions = {
  filters: [{ scheme: 'file', pattern: { glob: '**', matches: FileOperationPatternKind.folder } }],
}

/** What the server does for a client. */
export const capabilitiesFor = (client: Client, host: Host): ServerCapabilities => ({
  positionEncoding: client.encoding,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  ...(client.pullsDiagnostics && {
    diagnosticProvider: {
      identifier: 'amends',
      // A client that can be told to ask again need not do so whenever some file changes.
      interFileDependencies: !client.refreshesDiagnostics,
      workspaceDiagnostics: answersWorkspace(client, host),
    },
  }),
  codeActionProvider: {
    codeActionKinds: [
      CodeActionKind.QuickFix,
      fixFileKind,
      // These are commands, which send their edit themselves.
      ...(client.appliesEdits ? [CodeActionKind.RefactorRewrite, fixFolderKind] : []),
    ],
    ...(resolvesActions(client) && { resolveProvider: true }),
  },
  hoverProvider: true,
  codeLensProvider: { resolveProvider: true },
  completionProvider: { triggerCharacters: ['{'] },
  documentSymbolProvider: { label: 'Macros' },
  foldingRangeProvider: true,
  inlayHintProvider: true,
  documentLinkProvider: { resolveProvider: true },
  ...(client.colorsTokens && {
    semanticTokensProvider: {
      legend: { tokenTypes, tokenModifiers: [] },
      full: { delta: true },
      range: true,
    },
  }),
  executeCommandProvider: { commands: [...commandNames] },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { didCreate: anyFolder, didRename: anyFolder, didDelete: anyFolder },
  },
})
