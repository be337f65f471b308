// Runs inside the extension host, and says what an extension sees of ours. Tests judge it outside.
import {
  commands,
  languages,
  Range,
  Uri,
  window,
  workspace,
  type CodeAction,
  type CompletionList,
  type Diagnostic,
  type DocumentSymbol,
  type Hover,
  type MarkdownString,
  type TextDocument,
} from 'vscode'

/** What `observe` gives, as JSON carries it. */
export interface Seen {
  readonly findings: readonly { readonly rule: unknown; readonly severity: number; readonly text: string }[]
  readonly hover: string
  readonly actions: readonly string[]
  readonly symbols: readonly string[]
  /** What is said beside the label of each. */
  readonly offers: readonly string[]
  readonly commands: readonly string[]
}

export async function observe(): Promise<Seen> {
  const document = await shown('letter.md')
  const diagnostics = await until(
    () => languages.getDiagnostics(document.uri),
    ({ length }) => length > 0,
  )
  const at = diagnostics[0]?.range ?? new Range(0, 0, 0, 0)
  const ask = <T>(what: string, ...rest: unknown[]) =>
    commands.executeCommand<T>(`vscode.execute${what}Provider`, document.uri, ...rest)
  const hovers = await ask<Hover[]>('Hover', at.start)
  const actions = await until(
    () => ask<CodeAction[]>('CodeAction', at),
    ({ length }) => length > 0,
  )
  const symbols = await ask<DocumentSymbol[]>('DocumentSymbol')
  const begun = await shown('begun.md')
  const offers = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    begun.uri,
    begun.positionAt(begun.getText().length),
  )
  const all = await commands.getCommands(true)
  return {
    findings: diagnostics.map((diagnostic) => told(diagnostic, document)),
    hover: hovers
      .flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value))
      .join('\n'),
    actions: actions.map(({ title }) => title),
    symbols: symbols.map(({ name }) => name),
    offers: offers.items.map(({ detail }) => detail ?? ''),
    commands: all.filter((name) => name.startsWith('amends.')).toSorted(),
  }
}

async function shown(name: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0]
  if (!folder) throw new Error('No folder is open.')
  const { uri } = folder
  // On the web, who provides the files is loaded as an extension, too, and may come later.
  await until(
    () => workspace.fs.stat(uri).then(Boolean, () => false),
    (isThere) => isThere,
  )
  const document = await workspace.openTextDocument(Uri.joinPath(uri, name))
  await window.showTextDocument(document)
  return document
}

const told = ({ code, severity, range }: Diagnostic, document: TextDocument) => ({
  rule: typeof code === 'object' ? code.value : code,
  severity,
  text: document.getText(range),
})

/** Asks until the answer will do, for at most 20 seconds. Gives the last answer. */
async function until<T>(ask: () => T | Thenable<T>, willDo: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const answer = await ask()
    if (willDo(answer) || tries === 200) return answer
    await new Promise<void>((resolve) => setTimeout(resolve, 100))
  }
}
