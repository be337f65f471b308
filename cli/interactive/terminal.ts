import { isCancel, select, settings, text, type SelectOptions } from '@clack/prompts'
import type { Prompter } from '../host/prompter'

/** Asks on the standard error, so that the report alone is on the standard output. */
export function terminalPrompter({ stdin: input, stderr: output }: NodeJS.Process): Prompter {
  return {
    show: (lines) => void output.write(lines),
    choose: async (message, choices) => {
      // One key too many must not lose what was chosen; Ctrl+C is hit on purpose.
      settings.aliases.delete('escape')
      const options = choices.map(({ label }, value) => ({
        value,
        label,
      })) as SelectOptions<number>['options']
      const chosen = await select<number>({ message, options, input, output })
      return isCancel(chosen) ? undefined : choices[chosen]!.value
    },
    ask: async (message, complaint) => {
      settings.aliases.set('escape', 'cancel')
      const answer = await text({ message, validate: (value) => complaint(value ?? ''), input, output })
      return isCancel(answer) ? undefined : answer
    },
  }
}
