import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkFile, type CheckedFile } from '../../cli/checking/check-file'
import { fromStored, toStored, type StoredFile } from '../../cli/checking/stored-file'
import { defaultConfig } from '../../engine/settings/config'
import { fingerprint } from '../../engine/fingerprint'
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

const readAgain = (file: CheckedFile): CheckedFile =>
  fromStored(JSON.parse(JSON.stringify(toStored(file))) as StoredFile)

test('a file is the same after it was stored', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 6 }), async (parts) => {
      const decoded = { text: parts.join(''), problems: [], exact: true }
      const file = await checkFile({ path: 'a.md', config: defaultConfig, decoded }, settings, linter)
      // What is missing and what is undefined are one thing to whoever reads it.
      expect(readAgain(file)).toEqual(file)
    }),
    { numRuns: 30 },
  )
})

test('a file with something in each of its fields is the same after it was stored', async () => {
  const text = `# Late order

We regret that we charged you twice, due to the fact that a job ran twice.

<!-- amends-disable-next-line generic-apology -- agreed -->
We apologize for any inconvenience.

We are sorry if you were upset.
`
  const suppression = { path: '', rule: 'minimizing', text: fingerprint('Never said.'), reason: 'agreed' }
  const config = {
    ...defaultConfig,
    rules: { 'conditional-apology': 'warning' },
    suppressions: [{ ...suppression, offsets: [10, 20] }],
  } as const
  const problems = [{ message: 'Something is odd.', offsets: [0, 1] }] as const
  const decoded = { text, problems, exact: true }
  const checked = await checkFile({ path: 'a.md', config, decoded }, { ...settings, fix: true }, linter)
  const file: Required<CheckedFile> = {
    fixed: { before: '', after: '', count: 0 },
    ...checked,
    changed: [''],
  }
  for (const [field, value] of Object.entries(file))
    expect([field, JSON.stringify(value)]).not.toEqual([field, expect.stringMatching(/^(?:\[\]|""|0)$/)])
  expect(file).toMatchObject({
    fixed: { count: 1 },
    leftOut: [{}],
    unused: [{}],
    levels: config.rules,
    outline: [{}],
    summary: { macros: [{}] },
  })
  expect(readAgain(file)).toEqual(file)
})
