import { expect, it } from 'vitest'
import { jsonText } from '../../cli/text/json-text'
import { linter } from '../../cli/linter'
import { reportFormats } from '../../cli/reporters/index'
import { run } from './run'

it.each<[what: string, value: unknown, text: string]>([
  ['the first half of a character', 'late \ud83d', '"late \\ufffd"'],
  ['the second half of one', '\udc00 late', '"\\ufffd late"'],
  ['halves that do not belong together', '\udc00\ud83d', '"\\ufffd\\ufffd"'],
  ['a whole character', 'late 😀', '"late 😀"'],
  ['the escape of a half, as a text', '\\ud83d', '"\\\\ud83d"'],
  ['a backslash before a half', '\\\ud83d', '"\\\\\\ufffd"'],
  ['other escapes', '\u001b\n"\\ \ud83d', '"\\u001b\\n\\"\\\\ \\ufffd"'],
  ['a half in a key', { '\ud83d': 1 }, '{"\\ufffd":1}'],
])('writes %s as all programs read it', (_what, value, text) => {
  expect(jsonText(value)).toBe(text)
})

const files = {
  'macros.json': String.raw`{"macros":[{"title":"Late \ud83d","body":"We are sorry if \ud83d the lamp was late."}]}`,
}
const halves = /(?<!\\)(?:\\\\)*\\ud[89a-f]/

it.each(reportFormats.filter((format) => !['pretty', 'github', 'markdown'].includes(format)))(
  'no half of a character is in a report as %s',
  async (format) => {
    const { output } = await run({ args: ['check', '--format', format], files, linter, exit: 1 })
    expect(output.stdout).not.toMatch(halves)
  },
)

it('no half of a character is in what stream and explain-file print', async () => {
  const stdin = String.raw`{"id":"\ud83d","body":"We are sorry if \ud83d the lamp was late."}`
  const streamed = await run({ args: ['stream', '--id', 'id'], stdin, linter, exit: 0, stdout: ['\\ufffd'] })
  expect(streamed.output.stdout).not.toMatch(halves)
  const args = ['explain-file', 'macros.json', '--format', 'json']
  const explained = await run({ args, files, linter, exit: 0, stdout: ['\\ufffd'] })
  expect(explained.output.stdout).not.toMatch(halves)
})
