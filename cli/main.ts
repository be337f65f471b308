import type { Linter } from '../engine/lint'
import type { Results } from './cache/results'
import { parseCommandLine, type Command } from './command-line/index'
import { reasonOf, Refusal } from './errors'
import type { ExitCode } from './exit-code'
import type { Host } from './host/host'
import { say } from './host/say'

/** What judges is loaded when it is needed, because that takes longer than starting. */
export type LoadLinter = () => Promise<Linter>

/** Runs the command line. Never throws; whatever goes wrong is said in one line on the standard error. */
export async function main(
  argv: readonly string[],
  host: Host,
  loadLinter: LoadLinter = async () => (await import('./linter')).linter,
): Promise<ExitCode> {
  try {
    return await run(parseCommandLine(argv, host), host, loadLinter)
  } catch (error) {
    const message = error instanceof Refusal ? error.message : `internal error: ${reasonOf(error)}`
    say(message, host)
    return 2
  }
}

/** A command is loaded only when it is asked for, which keeps the start short. */
async function run(command: Command, host: Host, loadLinter: LoadLinter): Promise<ExitCode> {
  switch (command.name) {
    case 'check': {
      const { options } = command
      if (options.printConfig)
        return (await import('./commands/print-config')).printConfig(options, host, await loadLinter())
      if (options.watch) return (await import('./commands/watch')).watch(options, host, await loadLinter())
      const check = async (world: Host, results?: Results): Promise<ExitCode> =>
        (await import('./commands/check')).check(options, world, await loadLinter(), results)
      const { cache } = options
      if (cache === undefined || options.fix === 'interactive') return check(host)
      return (await import('./cache/index')).checkRemembering({ ...options, cache }, host, check)
    }
    case 'init':
      return (await import('./commands/init')).init(command.options, host, await loadLinter())
    case 'explain':
      return (await import('./commands/explain')).explain(command.options, host, (await loadLinter()).rules)
    case 'explain-file':
      return (await import('./commands/explain-file')).explainFile(command.options, host, await loadLinter())
    case 'rules':
      return command.options.test
        ? (await import('./commands/test-rules')).testRules(command.options, host, (await loadLinter()).rules)
        : (await import('./commands/rules')).listRules(command.options, host, (await loadLinter()).rules)
    case 'merge':
      return (await import('./commands/merge')).merge(command.options, host, await loadLinter())
    case 'stream':
      return (await import('./commands/stream')).stream(command.options, host, await loadLinter())
    case 'mcp':
      return (await import('./commands/mcp')).mcp(command.options, host, await loadLinter())
    case 'help':
      host.stdout((await import('./commands/help')).help(command.topic, host.columns))
      return command.asked ? 0 : 2
    case 'version':
      host.stdout(`${(await import('./product')).version}\n`)
      return 0
  }
}
