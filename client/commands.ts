import { commands, Disposable, l10n, Uri, window, type LogOutputChannel } from 'vscode'
import { createConfig } from './create-config'
import { openExample } from './example'
import { explainCommand, showExplanations } from './explain-file'
import { fixAllInFile } from './fix-file'
import type { Server } from './server'
import { tell } from './tell'

type Command = (...args: readonly unknown[]) => unknown

/**
 * Registers the commands before there is a server: VS Code looks for them as soon as the extension is activated. They wait for
 * the server themselves.
 */
export function registerCommands(server: Server, log: LogOutputChannel): Disposable {
  const ask = async (command: string, args: readonly unknown[]): Promise<unknown> =>
    (await server.client()).sendRequest('workspace/executeCommand', { command, arguments: args })
  const explanations = showExplanations(async (file) => {
    const answer = (await ask(explainCommand, [file.toString()])) as { text: string } | null
    return answer?.text
  })
  const all: Readonly<Record<string, Command>> = {
    'amends.completeApology': async (...args) => {
      // The slots are there to be typed into at once.
      await commands.executeCommand('workbench.action.focusActiveEditorGroup')
      await ask('amends.completeApology', isMacro(args) ? args : cursor())
    },
    'amends.createConfig': createConfig,
    [explainCommand]: explanations.show,
    'amends.fixAllInFile': (file) => fixAllInFile(server, file),
    'amends.fixAllInFolder': async (folder) => {
      const answer = await ask('amends.fixAllInFolder', folderOf(folder))
      if (typeof answer === 'string') tell(answer)
    },
    'amends.openExample': openExample,
    'amends.restart': () => server.restart(),
    'amends.showOutput': () => log.show(),
  }
  return Disposable.from(
    explanations.subscription,
    ...Object.entries(all).map(([name, run]) => commands.registerCommand(name, answering(run, log))),
  )
}

/** A command of which the user hears where it cannot be done. */
const answering =
  (run: Command, log: LogOutputChannel): Command =>
  async (...args) => {
    try {
      return await run(...args)
    } catch (error) {
      log.error(error instanceof Error ? error : String(error))
      const show = l10n.t('Show Output')
      const choice = await window.showErrorMessage(
        l10n.t('Amends could not do this. Its output says why.'),
        show,
      )
      if (choice === show) log.show()
      return undefined
    }
  }

/** Lenses and code actions name a macro of a version of a document. Menus hand over the file that they were opened for. */
const isMacro = ([document]: readonly unknown[]): boolean => typeof document === 'string'

/** Where the user is, as the server takes it. It says where there is nothing to do. */
function cursor(): unknown[] {
  const editor = window.activeTextEditor
  if (!editor) return []
  const { line, character } = editor.selection.active
  return [editor.document.uri.toString(), { line, character }]
}

/** Code actions name a folder as the protocol does, the explorer as VS Code does, and the palette names none: all are meant. */
function folderOf(folder: unknown): string[] {
  if (folder instanceof Uri) return [folder.toString()]
  return typeof folder === 'string' ? [folder] : []
}
