import { commentMarksOf } from '../../../engine/suppressions/comments'
import type { Rule } from '../../../engine/rule'

/** Where the snippets are, from the root. */
export const snippetsPath = 'snippets/directives.code-snippets'

/** Languages of VS Code itself whose files can hold comments. Others bring their names only with an extension. */
const languages = ['markdown', 'html', 'handlebars', 'yaml', 'jsonc']

/** Comments that leave findings out. Behind `amends-` the server completes them, so these begin with other words. */
export function directiveSnippets(rules: readonly Rule[]): object {
  const scopesOf = new Map<string, string[]>()
  for (const languageId of languages) {
    const { open, close } = commentMarksOf({ path: '', text: '', languageId })!
    const marks = JSON.stringify([open, close])
    scopesOf.set(marks, [...(scopesOf.get(marks) ?? []), languageId])
  }
  const rule = `\${1|${rules.map(({ id }) => id).join(',')}|}`
  const reason = '-- ${2:why it may stay}'
  return Object.fromEntries(
    [...scopesOf].flatMap(([marks, scopes]) => {
      const [open, close] = JSON.parse(marks) as [string, string]
      const scope = scopes.join(',')
      return [
        [
          `Leave out a finding in the next line: ${scope}`,
          {
            scope,
            prefix: 'leave-out-next-line',
            description: 'Amends leaves out what a rule says of the next line',
            body: [`${open}amends-disable-next-line ${rule} ${reason}${close}`],
          },
        ],
        [
          `Leave out findings from here on: ${scope}`,
          {
            scope,
            prefix: 'leave-out-from-here',
            description: 'Amends leaves out what a rule says between two comments',
            body: [
              `${open}amends-disable ${rule} ${reason}${close}`,
              '$0',
              `${open}amends-enable $1${close}`,
            ],
          },
        ],
      ]
    }),
  )
}
