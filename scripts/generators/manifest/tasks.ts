import type { Texts } from './texts'

/** Tasks that run the command line, and what makes problems of the lines that it prints with `--format concise`. */
export const taskContributions = (texts: Texts): object => ({
  taskDefinitions: [
    {
      type: 'amends',
      properties: {
        paths: {
          type: 'array',
          items: { type: 'string' },
          default: ['.'],
          description: texts.say('tasks.paths', 'The files, folders and globs to check.'),
        },
        options: {
          type: 'array',
          items: { type: 'string' },
          default: [],
          description: texts.say(
            'tasks.options',
            'Further options of `amends check`, such as `--fail-on warning`.',
          ),
        },
      },
    },
  ],
  problemMatchers: [
    {
      name: 'amends',
      label: texts.say('tasks.matcher', 'Amends'),
      owner: 'amends',
      source: 'amends',
      // What is open is judged while it is written, so it is listed already.
      applyTo: 'closedDocuments',
      fileLocation: ['autoDetect', '${workspaceFolder}'],
      pattern: {
        regexp: String.raw`^(.+?):(\d+):(\d+): (error|warning|info): (.*) \[([^\]]+)\]$`,
        file: 1,
        line: 2,
        column: 3,
        severity: 4,
        message: 5,
        code: 6,
      },
    },
  ],
})
