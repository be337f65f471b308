import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkFile } from '../../cli/checking/check-file'
import { fromStored, toStored } from '../../cli/checking/stored-file'
import { defaultConfig } from '../../engine/config'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'

const linter = createLinter(rules)
const settings = { fix: false, quiet: false, format: 'json', forAnyFormat: true } as const
const pieces = [
  'We apologize for any inconvenience. ',
  'sorry ',
  '\ud83d',
  '\u2028',
  '"',
  '\n\n',
  '# Late\n',
  '\0',
]

test('a file is the same after it was stored', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 6 }), async (parts) => {
      const decoded = { text: parts.join(''), problems: [], exact: true }
      const file = await checkFile({ path: 'a.md', config: defaultConfig, decoded }, settings, linter)
      const stored: typeof file = fromStored(JSON.parse(JSON.stringify(toStored(file))))
      // What is missing and what is undefined are one thing to whoever reads it.
      expect(stored).toEqual(file)
    }),
    { numRuns: 30 },
  )
})
