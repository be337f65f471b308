import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MappedText } from '../../../engine/text/mapped-text'
import { markdownPassages } from '../../../engine/text/markdown'
import { maskTemplate } from '../../../engine/text/template'

const read = (source: string) => markdownPassages(maskTemplate(MappedText.of(source)))

const words =
  'We are·sorry· ·\n·\n\n·> ·- ·1. ·    ·# ·---·```·~~~md·|·|-|·{{x}}·{% if a %}·{% endif %}·😢·\0'
const markup = '*·**·_·`·\\·&amp;·&#39;·[·](x)·![·<b>·</b>·<!--·-->·<First Name>·<div>'
const piece = fc.constantFrom(...words.split('·'), ...markup.split('·'))
const source = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

describe('for any Markdown', () => {
  it('every unit comes from the file, in its order, and copies are copies', () => {
    fc.assert(
      fc.property(source, (text) => {
        for (const { text: passage } of read(text)) {
          let at = 0
          for (const { kind, src, srcEnd, out, outEnd } of passage.segments) {
            expect(src).toBeGreaterThanOrEqual(at)
            if (kind === 'copy') expect(text.slice(src, srcEnd)).toBe(passage.text.slice(out, outEnd))
            at = srcEnd
          }
          expect(at).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  it('line endings make no difference to the reader', () => {
    const seen = (text: string) => read(text).map((draft) => [draft.role, draft.text.text])
    fc.assert(
      fc.property(source, (text) => {
        expect(seen(text.replace(/\n/g, '\r\n'))).toEqual(seen(text))
      }),
    )
  })
})

it('is not exhausted by depth', () => {
  expect(read('>'.repeat(20_000) + ' a')).toHaveLength(1)
  expect(read('- '.repeat(1_000) + 'a').length).toBeGreaterThan(0)
})
