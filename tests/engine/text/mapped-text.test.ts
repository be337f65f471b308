import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { decodeHTML } from 'entities'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../engine/fixes/fix'
import { compose } from '../../../engine/text/compose'
import { htmlPassages } from '../../../engine/text/html'
import { MappedText, type Segment, type SegmentKind } from '../../../engine/text/mapped-text'
import { PLACEHOLDER } from '../../../engine/text/placeholder'
import { StepBuilder } from '../../../engine/text/step'
import { maskTemplate } from '../../../engine/text/template'
import { unfold } from '../../../engine/text/unfold'

const placeholder = { kind: 'unknown', name: 'x', raw: '{{x}}' } as const

/** Reads a JSON-like string: `\uXXXX` and `\n` are escapes, all else is text. */
function unescape(input: MappedText): MappedText {
  const builder = new StepBuilder(input)
  let at = 0
  for (const { 0: escape, index } of input.text.matchAll(/\\u[\da-f]{4}|\\n/g)) {
    builder.copy(at, index).decode(index, index + escape.length, JSON.parse(`"${escape}"`) as string)
    at = index + escape.length
  }
  return builder
    .copy(at, input.text.length)
    .build((text) =>
      text.replace(/[^ -~]|[\\"]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
    )
}

describe('the worked table of the doc comment', () => {
  const doc = readFileSync(new URL('../../../engine/text/mapped-text.ts', import.meta.url), 'utf8')
  const row = /\| `\[(\d+), (\d+)\)`\s*\| `(.+?)`\s*\| (\w+)\s*\| (?:`(.+?)`)?\s*\| `\[(\d+), (\d+)\)`\s*\|/g
  const rows = [...doc.matchAll(row)].map(([, src, srcEnd, raw, kind, text, out, outEnd]) => ({
    segment: { kind, out: Number(out), outEnd: Number(outEnd), src: Number(src), srcEnd: Number(srcEnd) },
    raw: raw!,
    text: text ?? '',
  }))
  const source = '"We&rsquo;re <b>so</b> sorry"'
  const [passage] = htmlPassages(MappedText.of(source, 1, source.length - 1))
  const mapped = passage!.text

  it('is what the HTML decoder makes', () => {
    expect(mapped.segments).toEqual(rows.map(({ segment }) => segment))
    expect(mapped.text).toBe(rows.map(({ text }) => text).join(''))
    for (const { segment, raw } of rows) expect(source.slice(segment.src, segment.srcEnd)).toBe(raw)
  })

  it('answers as the doc comment says', () => {
    expect(mapped.toSource(0, 5)).toEqual([1, 12])
    expect(mapped.toSource(6, 8)).toEqual([16, 18])
    expect(mapped.toSource(0, 14)).toEqual([1, 28])
    expect(mapped.edit(6, 8, 'very')).toEqual([{ offsets: [16, 18], newText: 'very' }])
    expect(mapped.edit(3, 14, '')).toBeUndefined()
  })
})

describe('edits', () => {
  const decode = (source: string) => htmlPassages(maskTemplate(unescape(MappedText.of(source))))[0]!.text

  it.each([
    [
      'is as small as it can be',
      'I am sorry if you cried',
      'sorry if you cried',
      'sorry you cried',
      'I am sorry you cried',
    ],
    ['keeps an escape in front', 'We\\u2019re sorry', 'We’re sorry', 'We’re glad', 'We\\u2019re glad'],
    ['writes escapes for every layer', 'a\\u2019b sorry', 'sorry', 'R&D’s', 'a\\u2019b R&amp;D\\u2019s'],
    ['writes entities as the file does', 'We&rsquo;re sorry', 'sorry', 'it’s', 'We&rsquo;re it&rsquo;s'],
    ['takes an escape whole', 'a\\u2019\\u2019b', '’b', 'c', 'a\\u2019c'],
    ['refuses to delete a tag', 'so <b>very</b> sorry', 'so very', 'so', undefined],
    ['refuses to delete a comment', 'so {{! note }}sorry', 'so sorry', 'sad', undefined],
    ['takes no line break that is a tag with it', 'We are<br>sorry', 'We are sorry', 'Sorry', undefined],
    ['keeps a line break that is a tag', 'We are<br>so sorry', 'We are so', 'I feel', 'I<br>feel sorry'],
    ['leaves alone what is escaped twice', 'sorry for it&amp;lt;/p&amp;gt;', 'it&lt', 'that', undefined],
    [
      'edits in front of it',
      'sorry for it&amp;lt;/p&amp;gt;',
      'it',
      'that',
      'sorry for that&amp;lt;/p&amp;gt;',
    ],
    ['edits beside a tag', 'so <b>very</b> sorry', 'very', 'quite', 'so <b>quite</b> sorry'],
    ['refuses to delete a placeholder', 'Hi {{x}}, sorry', `${PLACEHOLDER}, sorry`, 'sorry', undefined],
    [
      'keeps a placeholder that stays',
      'If {{x}} hurt',
      `If ${PLACEHOLDER} hurt`,
      `That ${PLACEHOLDER} harmed`,
      'That {{x}} harmed',
    ],
    ['refuses to add a placeholder', 'Hi all', 'all', PLACEHOLDER, undefined],
    ['refuses to add template syntax', '{{x}} Hi all', 'all', '{{y}}', undefined],
    [
      'keeps a line break where it was',
      'We are\n   sorry for it',
      'We are sorry',
      'I am sad',
      'I am\n   sad for it',
    ],
    [
      'joins lines where no space is left',
      'We are\n   sorry for it',
      'are sorry',
      'apologize',
      'We apologize for it',
    ],
  ])('%s', (_name, source, from, to, expected) => {
    const mapped = decode(source)
    const start = mapped.text.indexOf(from)
    expect(start).toBeGreaterThanOrEqual(0)
    const edits = mapped.edit(start, start + from.length, to)
    expect(edits && applyEdits(source, edits)).toBe(expected)
  })

  it('is nothing where nothing changes', () => {
    expect(decode('We&rsquo;re').edit(0, 5, 'We’re')).toEqual([])
  })

  it('has no place in a text that is empty', () => {
    const empty = MappedText.of('{"body":""}', 9, 9)
    expect([empty.edit(0, 0, 'Sorry'), empty.edit(0, 0, '')]).toEqual([undefined, []])
  })
})

describe('parts of a text', () => {
  it('reads a placeholder as its fallback, with the rest of the tag as markup', () => {
    const source = 'for {{x | default: "any harm"}}!'
    const mapped = maskTemplate(MappedText.of(source))
    const unfolded = unfold(mapped, ({ fallback }) => fallback)
    expect(unfolded.text).toBe('for any harm!')
    expect(unfolded.toSource(4, 12)).toEqual([20, 28])
    expect(unfolded.toSource(12, 13)).toEqual([31, 32])
    expect(unfolded.edit(0, 12, 'none')).toBeUndefined()
    expect(unfolded.edit(4, 7, 'a "big"')).toBeUndefined()
  })

  it('gives tags at a cut to the part behind it', () => {
    const mapped = htmlPassages(MappedText.of('a<b>c</b>'))[0]!.text
    expect(mapped.slice(0, 1).segments.map(({ kind }) => kind)).toEqual(['copy'])
    expect(mapped.slice(1, 2).segments.map(({ kind }) => kind)).toEqual(['drop', 'copy', 'drop'])
  })

  it('has a point for an empty range', () => {
    const mapped = MappedText.of('abcd', 1, 3)
    expect([mapped.toSource(0, 0), mapped.toSource(1, 1), mapped.toSource(2, 2)]).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ])
    expect(MappedText.of('').toSource(0, 0)).toEqual([0, 0])
  })
})

/** Random files: words of a few hard characters, spelled in random ways through HTML and string escapes. */
const spelled = fc
  .array(
    fc.record({
      character: fc.constantFrom('a', 'b', 'é', '’', '"', '&', '<', '😢', ' '),
      entity: fc.boolean(),
      escaped: fc.boolean(),
      before: fc.constantFrom('', '', '', '<b>', '</b>', '<i class="x y">', '{{! note }}', '<!-- a -->'),
    }),
    { minLength: 1, maxLength: 24 },
  )
  .map((items) => {
    const escape = (text: string) =>
      text.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    return items
      .filter((item, index) => item.character !== ' ' || items[index - 1]?.character !== ' ')
      .map(({ character, entity, escaped, before }) => {
        const html =
          entity || character === '&' || character === '<' ? `&#${character.codePointAt(0)};` : character
        return before.replaceAll('"', '\\u0022') + (escaped || html === '"' ? escape(html) : html)
      })
      .join('')
  })

const read = (source: string) => htmlPassages(maskTemplate(unescape(MappedText.of(source))))[0]?.text

/** The same decoding by other means. */
const decoded = (raw: string): string =>
  decodeHTML((JSON.parse(`"${raw}"`) as string).replace(/<(?=[a-z!/])[^>]*>|\{\{!.*?\}\}/g, ''))

const shrunk = (text: string): string => text.replace(/\s+/g, ' ').trim()

describe('properties', () => {
  it('decodes as other decoders do', () => {
    fc.assert(
      fc.property(spelled, (source) => {
        expect(read(source)?.text ?? '').toBe(shrunk(decoded(source)))
      }),
    )
  })

  it('maps each unit to a slice that decodes to it', () => {
    fc.assert(
      fc.property(spelled, (source) => {
        const mapped = read(source)
        if (!mapped) return
        for (let unit = 0; unit < mapped.text.length; unit++) {
          const slice = decoded(source.slice(...mapped.toSource(unit, unit + 1)))
          if (mapped.text[unit] === ' ') expect(slice).toMatch(/^\s+$/)
          else expect(slice).toContain(mapped.text[unit])
          expect([...slice.trim()].length).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('never splits an atom', () => {
    fc.assert(
      fc.property(spelled, fc.nat(), fc.nat(), (source, a, b) => {
        const mapped = read(source)
        if (!mapped) return
        const start = a % mapped.text.length
        const [from, to] = mapped.toSource(start, start + 1 + (b % (mapped.text.length - start)))
        for (const { kind, src, srcEnd } of mapped.segments) {
          if (kind === 'copy' || kind === 'drop' || srcEnd <= from || src >= to) continue
          expect(src >= from && srcEnd <= to).toBe(true)
        }
      }),
    )
  })

  it('writes edits that decode to the intended text, or refuses because of markup', () => {
    const added = fc.array(fc.constantFrom('c', '’', '"', '&', '<', '😢', 'é', 'd e'), { maxLength: 4 })
    fc.assert(
      fc.property(spelled, fc.nat(), fc.nat(), added, (source, a, b, pieces) => {
        const mapped = read(source)
        if (!mapped) return
        const points = [...mapped.text]
        const first = a % points.length
        const start = points.slice(0, first).join('').length
        const end = start + points.slice(first, first + 1 + (b % 6)).join('').length
        const insert = pieces.join('')
        const edits = mapped.edit(start, end, insert)
        if (edits === undefined) {
          const inside = mapped.segments.filter(
            ({ kind, out }) => kind === 'drop' && out > start && out < end,
          )
          expect(inside.length).toBeGreaterThan(0)
          return
        }
        const intended = mapped.text.slice(0, start) + insert + mapped.text.slice(end)
        expect(read(applyEdits(source, edits))?.text ?? '').toBe(shrunk(intended))
      }),
    )
  })

  it('composes steps in any order', () => {
    fc.assert(
      fc.property(steps(12), steps(12), steps(12), (makeA, makeB, makeC) => {
        const a = makeA([{ kind: 'copy', out: 0, outEnd: 12, src: 0, srcEnd: 12 }])
        const b = makeB(a)
        const c = makeC(compose(a, b))
        expect(compose(compose(a, b), c)).toEqual(compose(a, compose(b, c)))
      }),
    )
  })
})

/** A random step over a text; its atoms never cut an atom of the map below, nor hold a block tag. */
function steps(length: number): fc.Arbitrary<(below: readonly Segment[]) => Segment[]> {
  const kinds = fc.array(
    fc.record({
      kind: fc.constantFrom<SegmentKind>('copy', 'copy', 'decode', 'placeholder', 'collapse', 'drop'),
      width: fc.integer({ min: 1, max: 4 }),
      tagged: fc.boolean(),
    }),
    { minLength: length, maxLength: length },
  )
  return kinds.map((items) => (below) => {
    const total = below.at(-1)?.outEnd ?? 0
    const atoms = below.filter(({ kind, out, outEnd }) => kind !== 'copy' && outEnd - out > 1)
    const result: Segment[] = []
    let src = 0
    let out = 0
    for (const { kind, width, tagged } of items) {
      if (src >= total) break
      let srcEnd = Math.min(total, src + width)
      const tag = below.find((segment) => segment.tag && segment.out > src && segment.out < srcEnd)
      if (kind !== 'copy' && kind !== 'drop') srcEnd = tag?.out ?? srcEnd
      srcEnd = atoms.find((atom) => atom.out < srcEnd && srcEnd < atom.outEnd)?.outEnd ?? srcEnd
      const outEnd = out + (kind === 'copy' ? srcEnd - src : kind === 'drop' ? 0 : kind === 'decode' ? 2 : 1)
      result.push({
        kind,
        out,
        outEnd,
        src,
        srcEnd,
        ...(kind === 'placeholder' && { placeholder }),
        ...(kind === 'drop' && tagged && { tag: { role: 'open' as const, block: src, keyword: 'if' } }),
      })
      src = srcEnd
      out = outEnd
    }
    return result
  })
}
