import { commands, Disposable, type LogOutputChannel } from 'vscode'
import type { ClientSoon } from './activation'
import { explainCommand, showExplanations } from './explain-file'

type Command = (...args: readonly unknown[]) => unknown

/** The server's own commands that the palette offers as well. */
const ofServer = ['amends.completeApology', 'amends.fixAllInFolder']

/**
 * Registers the commands before there is a server: VS Code looks for them as soon as the extension is activated. They wait for
 * the server themselves.
 */
export function registerCommands(client: ClientSoon, log: LogOutputChannel): Disposable {
  const ask = async (command: string, args: readonly unknown[]): Promise<unknown> =>
    (await client()).sendRequest('workspace/executeCommand', { command, arguments: args })
  const explanations = showExplanations(async (file) => {
    const answer = (await ask(explainCommand, [file.toString()])) as { text: string } | null
    return answer?.text
  })
  const all: Readonly<Record<string, Command>> = {
    [explainCommand]: explanations.show,
    'amends.restart': async () => {
      const running = await client()
      if (running.isRunning()) await running.stop()
      await running.start()
    },
    'amends.showOutput': () => log.show(),
    ...Object.fromEntries(ofServer.map((name) => [name, (...args) => ask(name, args)])),
  }
  return Disposable.from(
    explanations.subscription,
    ...Object.entries(all).map(([name, run]) => commands.registerCommand(name, run)),
  )
}
