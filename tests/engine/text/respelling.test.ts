import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { defaultConfig } from '../../../engine/settings/config'
import { applyEdits } from '../../../engine/fixes/fix'
import { createLinter } from '../../../engine/lint'
import { withQuotes } from '../../../engine/text/respelling'
import genericApology from '../../../rules/generic-apology'

const linter = createLinter([genericApology])

/** The file with the best fix of its only finding. */
async function fixed(path: string, text: string): Promise<string> {
  const file = { path, text }
  const { findings } = linter.lint(file, defaultConfig)
  const fixes = await linter.fixes(file, defaultConfig, findings)
  expect(findings).toHaveLength(1)
  return applyEdits(text, fixes.get(findings[0]!)![0]!.edits)
}

describe('a slot in a value without quotes', () => {
  it.each([
    ['body: Sorry for any inconvenience', 'body: "Sorry [TODO: what we did]"'],
    ['body: Sorry for any inconvenience # late', 'body: "Sorry [TODO: what we did]" # late'],
    ['[{body: Sorry for any inconvenience}, {id: 1}]', '[{body: "Sorry [TODO: what we did]"}, {id: 1}]'],
    [
      'body: Sorry for any inconvenience, Kim of "Blue"\nid: 1',
      `body: 'Sorry [TODO: what we did], Kim of "Blue"'\nid: 1`,
    ],
    [
      `body: It's "Blue". Sorry for any inconvenience, {name}`,
      `body: "It's \\"Blue\\". Sorry [TODO: what we did], {name}"`,
    ],
    [
      'body: The parcel\n  is late. Sorry for any inconvenience, Kim',
      'body: "The parcel\n  is late. Sorry [TODO: what we did], Kim"',
    ],
    ["body: 'Sorry for any inconvenience'", "body: 'Sorry [TODO: what we did]'"],
    ['body: |\n  Sorry for any inconvenience\n', 'body: |\n  Sorry [TODO: what we did]\n'],
  ])('%j', async (before, after) => {
    const result = await fixed('a.yaml', before)
    expect(result).toBe(after)
    expect(() => parse(result) as unknown).not.toThrow()
  })
})

it('joins edits that meet, and escapes nothing that goes', () => {
  const file = `say "yes" to 'me'`
  const respelling = {
    place: [0, 17] as const,
    quote: '"',
    encode: (text: string) => text,
    escapes: () => [4, 8],
  }
  const edits = (...own: [start: number, end: number, newText: string][]) =>
    withQuotes(
      own.map(([start, end, newText]) => ({ offsets: [start, end] as const, newText })),
      respelling,
    )
  expect(applyEdits(file, edits([0, 3, 'Say']))).toBe(`"Say \\"yes\\" to 'me'"`)
  expect(edits([0, 3, 'Say'])[0]).toEqual({ offsets: [0, 3], newText: '"Say' })
  expect(applyEdits(file, edits([4, 9, 'no']))).toBe(`"say no to 'me'"`)
  expect(applyEdits(file, edits([8, 8, '!'], [17, 17, '.']))).toBe(`"say \\"yes!\\" to 'me'."`)
})
