import {
  DiagnosticTag,
  type InitializeParams,
  type PositionEncodingKind,
  type TextDocumentClientCapabilities,
} from 'vscode-languageserver'

/** The encodings that the server speaks. */
export const encodings = ['utf-8', 'utf-16', 'utf-32'] as const

/** How the client counts the characters of a line. */
export type Encoding = (typeof encodings)[number]

/** What the editor at the other end can do, read once from its `initialize` request. */
export interface Client {
  readonly encoding: Encoding
  /** Asks for diagnostics itself; then the server must not push any, or everything shows twice. */
  readonly pullsDiagnostics: boolean
  /** Takes with the diagnostics of one document those of others that changed with it. */
  readonly takesRelatedDocuments: boolean
  /** Can be told to ask for diagnostics again. */
  readonly refreshesDiagnostics: boolean
  /** Takes edits that name the version of the document that they were made for. */
  readonly takesVersionedEdits: boolean
  /** Applies edits that the server sends of its own accord. */
  readonly appliesEdits: boolean
  /** Takes edits that make a file. */
  readonly createsFiles: boolean
  /** Takes edits with tab stops, `${1:like this}`. */
  readonly takesSnippets: boolean
  /** Shows a document with a place of it selected, and opens web pages. */
  readonly showsDocuments: boolean
  /** Lets the user look at edits first that say that they want it. */
  readonly confirmsEdits: boolean
  /** Asks for the edit of a code action when the user chose it. */
  readonly resolvesEdits: boolean
  /** Sends back with a code action or a diagnostic what was put into it. */
  readonly keepsActionData: boolean
  readonly keepsDiagnosticData: boolean
  /** Shows code actions that cannot be chosen, with the reason. */
  readonly showsDisabledActions: boolean
  /** Fades out text of which a diagnostic says that it is not needed. */
  readonly fadesUnnecessary: boolean
  readonly showsMarkdown: boolean
  /** Shows what belongs to a diagnostic with it. */
  readonly showsRelated: boolean
  /** Shows symbols inside of symbols. */
  readonly nestsSymbols: boolean
  /** How many folding ranges it shows at most. */
  readonly foldsAtMost: number
  /** Takes completions with tab stops. */
  readonly completesSnippets: boolean
  /** Colours tokens by what they mean. */
  readonly colorsTokens: boolean
  /** Shows what a link leads to before it is followed. */
  readonly showsLinkTooltips: boolean
  /** Shows how far long work has got. */
  readonly showsProgress: boolean
  /** Can be told to ask again for lenses, for hints, for the meaning of tokens. */
  readonly refreshesLenses: boolean
  readonly refreshesHints: boolean
  readonly refreshesTokens: boolean
  /** Answers `workspace/configuration`. */
  readonly answersConfiguration: boolean
  /** Tells changes of settings only when it was asked to. */
  readonly registersConfiguration: boolean
  /** Tells of changed files that it was asked to watch. */
  readonly watchesFiles: boolean
  /** Watches files below a folder, and not only in all of them. */
  readonly watchesFolders: boolean
  /** Answers `amends/readFile`, for files that the server cannot reach. */
  readonly readsFiles: boolean
  /** Answers `amends/list`, and `amends/readFile` for all files of the open folders. */
  readonly listsFolders: boolean
  /** Shows the message of a diagnostic above the hover, which then need not say it again. */
  readonly showsMessages: boolean
  /** Completes our own JSON files from their schemas. */
  readonly readsSchemas: boolean
  /** Tells the user what a command answers, so that nobody else has to. */
  readonly tellsAnswers: boolean
  /** Says of an edit that it was applied only where the user took all of it. */
  readonly tellsWholeEdits: boolean
  /** The address of the built server, for a worker that cannot know its own. */
  readonly partsFolder: string | undefined
  /** The URIs of the folders that are open. */
  readonly workspaceFolders: readonly string[]
  /** Settings of clients that cannot be asked for them. */
  readonly initialSettings: unknown
}

export function readClient(params: InitializeParams): Client {
  const { experimental, general, textDocument, window, workspace } = params.capabilities
  return {
    encoding: preferredEncoding(general?.positionEncodings ?? toldEncoding(params.initializationOptions)),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    takesRelatedDocuments: textDocument?.diagnostic?.relatedDocumentSupport ?? false,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    appliesEdits: workspace?.applyEdit ?? false,
    takesSnippets: workspace?.workspaceEdit?.snippetEditSupport ?? false,
    showsDocuments: window?.showDocument?.support ?? false,
    confirmsEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    resolvesEdits: listOf(textDocument?.codeAction?.resolveSupport?.properties).includes('edit'),
    keepsActionData: textDocument?.codeAction?.dataSupport ?? false,
    keepsDiagnosticData:
      textDocument?.publishDiagnostics?.dataSupport ?? textDocument?.diagnostic?.dataSupport ?? false,
    showsDisabledActions: textDocument?.codeAction?.disabledSupport ?? false,
    fadesUnnecessary: tagsOf(textDocument ?? {}).includes(DiagnosticTag.Unnecessary),
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    foldsAtMost: textDocument?.foldingRange?.rangeLimit ?? Infinity,
    completesSnippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    colorsTokens: textDocument?.semanticTokens !== undefined,
    showsLinkTooltips: textDocument?.documentLink?.tooltipSupport ?? false,
    showsProgress: window?.workDoneProgress ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    refreshesHints: workspace?.inlayHint?.refreshSupport ?? false,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport ?? false,
    createsFiles:
      (workspace?.workspaceEdit?.documentChanges ?? false) &&
      listOf(workspace?.workspaceEdit?.resourceOperations).includes('create'),
    showsMarkdown: listOf(textDocument?.hover?.contentFormat).includes('markdown'),
    showsRelated:
      textDocument?.publishDiagnostics?.relatedInformation ??
      textDocument?.diagnostic?.relatedInformation ??
      false,
    answersConfiguration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    watchesFolders: workspace?.didChangeWatchedFiles?.relativePatternSupport ?? false,
    readsFiles: experimental?.amends?.readFile === true,
    listsFolders: experimental?.amends?.listsFolders === true,
    showsMessages: experimental?.amends?.showsMessages === true,
    readsSchemas: experimental?.amends?.readsSchemas === true,
    tellsAnswers: experimental?.amends?.tellsAnswers === true,
    tellsWholeEdits: experimental?.amends?.tellsWholeEdits === true,
    partsFolder: textIn(experimental?.amends?.partsFolder),
    workspaceFolders: Array.isArray(params.workspaceFolders)
      ? params.workspaceFolders.flatMap((folder: { uri?: unknown } | null) => textIn(folder?.uri) || [])
      : rootOf(params),
    initialSettings: settingsIn(params.initializationOptions),
  }
}

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** The only folder of a client that knows no more than one; older ones tell its path. */
function rootOf({ rootUri, rootPath }: InitializeParams): string[] {
  if (typeof rootUri === 'string' && rootUri !== '') return [rootUri]
  if (typeof rootPath !== 'string' || rootPath === '') return []
  const path = rootPath.replaceAll('\\', '/')
  const escaped = path.split('/').map(encodeURIComponent).join('/')
  return [path.startsWith('//') ? `file:${escaped}` : `file://${escaped.replace(/^(?!\/)/, '/')}`]
}

/** The tags of diagnostics that the client knows, whichever way it gets them. */
const tagsOf = ({
  diagnostic,
  publishDiagnostics,
}: TextDocumentClientCapabilities): readonly DiagnosticTag[] =>
  listOf((diagnostic?.tagSupport ?? publishDiagnostics?.tagSupport)?.valueSet)

/** Not every client that tells of a list has one. The first ones that knew tags said only `true`. */
const listOf = <Item>(list: readonly Item[] | undefined): readonly Item[] => (Array.isArray(list) ? list : [])

/** What a client starts with is settings, but for what it says of itself. */
function settingsIn(options: unknown): unknown {
  if (typeof options !== 'object' || options === null || !('positionEncoding' in options)) return options
  const { positionEncoding: _, ...settings } = options
  return settings
}

/** What the user said for a client that counts in its own way and cannot say so, as ALE does, which counts bytes. */
const toldEncoding = (options: unknown): readonly PositionEncodingKind[] | undefined =>
  typeof options === 'object' && options !== null && 'positionEncoding' in options
    ? [String(options.positionEncoding)]
    : undefined

/** The first encoding of the client's list that is known here. UTF-16 is what clients without a list speak. */
function preferredEncoding(offered: readonly PositionEncodingKind[] | undefined): Encoding {
  return (
    listOf(offered)
      .map((kind) => encodings.find((known) => known === kind))
      .find((kind) => kind) ?? 'utf-16'
  )
}
