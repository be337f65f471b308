import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../engine/fixes/fix'
import { decodeJsonString } from '../../../engine/text/json-string'

const decode = (source: string) => {
  const start = source.indexOf('"') + 1
  return decodeJsonString(source, start, source.lastIndexOf('"'))
}

/** Which slice of the literal a stretch of the decoded text comes from. */
function sliceOf(source: string, words: string): string {
  const mapped = decode(source)
  const at = mapped.text.indexOf(words)
  return source.slice(...mapped.toSource(at, at + words.length))
}

describe('decodes an escape and knows where it stands', () => {
  const cases: [source: string, words: string, slice: string][] = [
    [String.raw`"We\u2019re sorry"`, 'We’re', String.raw`We\u2019re`],
    [String.raw`"We apolo\u0067ize twice"`, 'apologize', String.raw`apolo\u0067ize`],
    [String.raw`"one\ntwo"`, 'one\ntwo', String.raw`one\ntwo`],
    [String.raw`"He said \"sorry\" \/ bye"`, '"sorry"', String.raw`\"sorry\"`],
    [String.raw`"\ud83d\ude22 sorry"`, '😢', String.raw`\ud83d\ude22`],
    ['"😢 sorry"', 'sorry', 'sorry'],
    [String.raw`"a\\u0041"`, String.raw`\u0041`, String.raw`\\u0041`],
    [String.raw`"lone \ud83d half"`, '\ud83d', String.raw`\ud83d`],
    [String.raw`"not an \escape"`, String.raw`\escape`, String.raw`\escape`],
    [`"no escapes at all"`, 'escapes', 'escapes'],
  ]
  it.each(cases)('%s', (source, words, slice) => expect(sliceOf(source, words)).toBe(slice))
})

describe('writes an edit as the literal, or the file, spells it', () => {
  const cases: [source: string, words: string, newText: string, after: string][] = [
    [String.raw`"We\u2019re here"`, 'here', 'not’s', String.raw`"We\u2019re not\u2019s"`],
    [String.raw`"We\u2019RE here"`, 'here', 'é😢', String.raw`"We\u2019RE \u00e9\ud83d\ude22"`],
    [String.raw`"caf\u00E9 one"`, 'one', 'é', String.raw`"caf\u00E9 \u00E9"`],
    ['"We’re here"', 'here', '’é', '"We’re ’é"'],
    [String.raw`"raw ’ and \u2019 one"`, 'one', '’é', String.raw`"raw ’ and \u2019 \u2019é"`],
    [String.raw`["here", "\u2019"]`, 'here', '’', String.raw`["\u2019", "\u2019"]`],
    ['["here", "’"]', 'here', '’', '["’", "’"]'],
    ['"here"', 'here', '’', '"’"'],
    [String.raw`"apolo\u0067y here"`, 'here', 'going', String.raw`"apolo\u0067y going"`],
    [String.raw`"\u003cp\u003ehere"`, 'here', '<b>', String.raw`"\u003cp\u003e\u003cb\u003e"`],
    [String.raw`"a\/b here"`, 'here', 'c/d', String.raw`"a\/b c\/d"`],
    ['"here"', 'here', 'a "b"\\\n\tc\u0001', String.raw`"a \"b\"\\\n\tc\u0001"`],
    [String.raw`"C:\\u2019 here"`, 'here', '’', String.raw`"C:\\u2019 ’"`],
  ]
  it.each(cases)('%s', (source, words, newText, after) => {
    const start = source.indexOf('"') + 1
    const mapped = decodeJsonString(
      source,
      start,
      source.startsWith('[') ? source.indexOf('"', start) : source.length - 1,
    )
    const at = mapped.text.indexOf(words)
    expect(applyEdits(source, mapped.edit(at, at + words.length, newText)!)).toBe(after)
    expect(() => JSON.parse(after)).not.toThrow()
  })
})

/** Random texts, spelled with a random mix of raw characters and escapes. */
const literal = fc
  .array(
    fc.tuple(
      fc.constantFrom('a', 'Z', ' ', '"', '\\', '/', '\n', '’', 'é', '\u2028', '😢', '\u0000'),
      fc.boolean(),
    ),
    { minLength: 1 },
  )
  .map((units) =>
    units.map(([text, escaped]) => (escaped ? escapeAll(text) : JSON.stringify(text).slice(1, -1))).join(''),
  )

const escapeAll = (text: string): string =>
  Array.from(
    { length: text.length },
    (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('')

describe('for any literal', () => {
  const parse = (inside: string) => JSON.parse(`"${inside}"`) as string

  it('reads what JSON.parse reads, and every unit lies in the slice that decodes to it', () => {
    fc.assert(
      fc.property(literal, (inside) => {
        const mapped = decode(`"${inside}"`)
        expect(mapped.text).toBe(parse(inside))
        for (const segment of mapped.segments) {
          const slice = `"${inside}"`.slice(segment.src, segment.srcEnd)
          expect(parse(slice)).toBe(mapped.text.slice(segment.out, segment.outEnd))
        }
      }),
    )
  })

  it('edits so that JSON.parse reads the intended text', () => {
    // U+FFFC stands for a placeholder, and no edit may write one.
    const insert = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\uFFFC'))
    fc.assert(
      fc.property(literal, insert, fc.nat(), fc.nat(), (inside, newText, some, other) => {
        const source = `"${inside}"`
        const mapped = decode(source)
        const characters = Array.from(mapped.text)
        const cuts = [some, other].map((n) => n % (characters.length + 1)).sort((a, b) => a - b)
        const [start, end] = cuts.map((n) => characters.slice(0, n).join('').length) as [number, number]
        const after = applyEdits(source, mapped.edit(start, end, newText)!)
        expect(JSON.parse(after)).toBe(mapped.text.slice(0, start) + newText + mapped.text.slice(end))
      }),
    )
  })
})
