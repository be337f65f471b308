import { expect, test } from 'vitest'
import { readMacros } from '../apology/read'

const bad = 'We apologize if our form annoyed anyone.'

test.each([
  ['a heading that goes on', `### Bad: it says nothing\n\n> ${bad}`, 0],
  ['a bold label', `**Bad:**\n\n> ${bad}`, 0],
  ['a label without a colon', `**Don’t write**\n\n${bad}`, 0],
  ['a label with its colon outside', `**Don't**:\n\n- ${bad}\n- ${bad}`, 0],
  ['a plain label', `Bad example:\n\n> ${bad}\n>\n> ${bad}`, 0],
  ['a label over a fence', `❌ Avoid:\n\n\`\`\`\n${bad}\n\`\`\``, 0],
  ['what stands behind the quotation', `Bad:\n\n> ${bad}\n\n${bad}`, 1],
  ['the second paragraph', `Avoid:\n\n${bad}\n\n${bad}`, 1],
  ['the good example behind it', `**Bad:**\n> ${bad}\n\n**Good:**\n> ${bad}`, 1],
  ['a sentence that is no label', `A bad day:\n\n${bad}`, 1],
  ['a heading about something bad', `### Bad reception\n\n${bad}`, 1],
  ['a heading with a cross', `### ❌ Payment failed\n\n${bad}`, 1],
])('%s', (_, text, apologies) => {
  expect(readMacros(text, 'a.md')[0]!.apologies).toHaveLength(apologies)
})
