import { createLinter, type Linter } from '../engine/lint'
import { rules } from '../rules/index'
import { reasonOf, Refusal } from './errors'
import { harmless } from './harmless'
import type { Host } from './host'
import { parseCommandLine, type Command } from './options'

/** 0: nothing at or above the bar. 1: findings. 2: could not run, or not on everything. */
export type ExitCode = 0 | 1 | 2

/** Runs the command line. Never throws; whatever goes wrong is said in one line on the standard error. */
export async function main(
  argv: readonly string[],
  host: Host,
  linter: Linter = createLinter(rules),
): Promise<ExitCode> {
  try {
    return await run(parseCommandLine(argv, host, linter.rules), host, linter)
  } catch (error) {
    const message = error instanceof Refusal ? error.message : `internal error: ${reasonOf(error)}`
    for (const line of message.split('\n')) host.stderr(`amends: ${harmless(line)}\n`)
    return 2
  }
}

/** A command is loaded only when it is asked for, which keeps the start short. */
async function run(command: Command, host: Host, linter: Linter): Promise<ExitCode> {
  switch (command.name) {
    case 'check':
      return (await import('./commands/check')).check(command.options, host, linter)
    case 'explain':
      return (await import('./commands/explain')).explain(command, host, linter.rules)
    case 'explain-file':
      return (await import('./commands/explain-file')).explainFile(command.options, host, linter)
    case 'rules':
      return command.test
        ? (await import('./commands/test-rules')).testRules(command, host, linter.rules)
        : (await import('./commands/rules')).listRules(command, host, linter.rules)
    case 'help':
      host.stdout((await import('./commands/help')).help(command.topic))
      return command.asked ? 0 : 2
    case 'version':
      host.stdout(`${(await import('./product')).version}\n`)
      return 0
  }
}
