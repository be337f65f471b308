/** What an editor says that can do all that the protocol has and the server may use. */
export const everything = {
  workspace: {
    applyEdit: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      failureHandling: 'textOnlyTransactional',
      normalizesLineEndings: false,
      changeAnnotationSupport: { groupsOnLabel: true },
      snippetEditSupport: true,
    },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    configuration: true,
    workspaceFolders: true,
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    diagnostics: { refreshSupport: true },
    foldingRange: { refreshSupport: true },
    fileOperations: { didCreate: true, didRename: true, didDelete: true },
  },
  textDocument: {
    synchronization: { didSave: true },
    diagnostic: { relatedDocumentSupport: true, tagSupport: { valueSet: [1, 2] }, dataSupport: true },
    publishDiagnostics: {
      relatedInformation: true,
      tagSupport: { valueSet: [1, 2] },
      versionSupport: true,
      codeDescriptionSupport: true,
      dataSupport: true,
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit', 'command'] },
      honorsChangeAnnotations: true,
    },
    codeLens: { resolveSupport: { properties: ['command'] } },
    completion: {
      contextSupport: true,
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        insertReplaceSupport: true,
        resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
        labelDetailsSupport: true,
      },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, labelSupport: true },
    foldingRange: { lineFoldingOnly: false, foldingRange: { collapsedText: true } },
    inlayHint: { resolveSupport: { properties: ['tooltip', 'textEdits'] } },
    documentLink: { tooltipSupport: true },
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      tokenTypes: ['variable', 'parameter', 'property', 'macro', 'keyword'],
      tokenModifiers: ['readonly', 'declaration'],
      formats: ['relative'],
    },
  },
  window: { workDoneProgress: true, showMessage: {}, showDocument: { support: true } },
}

/** The settings of a user who wants to see all there is. */
export const allShown = { codeLens: true, inlayHints: true }
