import { expect, test } from 'vitest'
import routineApology from '../../../rules/routine-apology'
import { runRule } from '../../harness/examples'

const BODY = "Hi {{first_name}},\n\nSorry about that! Here's the reset link for your password.\n"
const NEED = "Hi {{first_name}},\n\nI'm sorry you need a new badge; please fill in the form.\n"

test.each([
  ['the title says what the macro is for', `---\ntitle: Password reset\n---\n${BODY}`, 'a.md', 'safe'],
  ['only the name of the file does', BODY, 'macros/password-reset.md', 'assertive'],
  ['the apology says more', `---\nkind: routine\n---\n${NEED}`, 'a.md', 'assertive'],
])('where %s, its deletion is so sure', async (_, text, path, safety) => {
  const { fixes } = await runRule(routineApology, text, path)
  expect(fixes[0]?.safety).toBe(safety)
})
