import type { InitializeParams, PositionEncodingKind } from 'vscode-languageserver'

/** The encodings that the server speaks. */
export const encodings = ['utf-8', 'utf-16', 'utf-32'] as const

/** How the client counts the characters of a line. */
export type Encoding = (typeof encodings)[number]

/** What the editor at the other end can do, read once from its `initialize` request. */
export interface Client {
  readonly encoding: Encoding
  /** Asks for diagnostics itself; then the server must not push any, or everything shows twice. */
  readonly pullsDiagnostics: boolean
  /** Can be told to ask for diagnostics again. */
  readonly refreshesDiagnostics: boolean
  /** Takes edits that name the version of the document that they were made for. */
  readonly takesVersionedEdits: boolean
  /** Takes edits that make a file. */
  readonly createsFiles: boolean
  readonly showsMarkdown: boolean
  /** Shows what belongs to a diagnostic with it. */
  readonly showsRelated: boolean
  /** Answers `workspace/configuration`. */
  readonly answersConfiguration: boolean
  /** Tells changes of settings only when it was asked to. */
  readonly registersConfiguration: boolean
  /** Tells of changed files that it was asked to watch. */
  readonly watchesFiles: boolean
  /** Answers `amends/readFile`, for files that the server cannot reach. */
  readonly readsFiles: boolean
  /** The URIs of the folders that are open. */
  readonly workspaceFolders: readonly string[]
  /** Settings of clients that cannot be asked for them. */
  readonly initialSettings: unknown
}

export function readClient(params: InitializeParams): Client {
  const { experimental, general, textDocument, workspace } = params.capabilities
  return {
    encoding: preferredEncoding(general?.positionEncodings),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    createsFiles:
      (workspace?.workspaceEdit?.documentChanges ?? false) &&
      (workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false),
    showsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    showsRelated: textDocument?.publishDiagnostics?.relatedInformation ?? false,
    answersConfiguration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    readsFiles: experimental?.amends?.readFile === true,
    workspaceFolders:
      params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []),
    initialSettings: params.initializationOptions,
  }
}

/** The first encoding of the client's list that is known here. UTF-16 is what clients without a list speak. */
function preferredEncoding(offered: readonly PositionEncodingKind[] = []): Encoding {
  return offered.map((kind) => encodings.find((known) => known === kind)).find((kind) => kind) ?? 'utf-16'
}
