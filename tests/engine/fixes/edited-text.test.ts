import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EditedText } from '../../../engine/fixes/edited-text'
import { applyEdits } from '../../../engine/fixes/fix'

const by = (from: number, to: number, newText: string, ...rules: string[]) => ({
  offsets: [from, to] as const,
  newText,
  rules,
})

test.each([
  ['two places', [[by(0, 1, 'A', 'a'), by(4, 4, '!', 'b')]], [by(0, 1, 'A', 'a'), by(4, 4, '!', 'b')]],
  ['one inside of another', [[by(1, 2, 'xyz', 'a')], [by(2, 3, 'Y', 'b')]], [by(1, 2, 'xYz', 'a', 'b')]],
  [
    'one over several',
    [[by(1, 1, 'x', 'a'), by(3, 4, '', 'b')], [by(0, 4, '?', 'c')]],
    [by(0, 4, '?', 'a', 'b', 'c')],
  ],
  ['neighbours', [[by(1, 2, '', 'a')], [by(1, 2, 'C', 'b')]], [by(1, 3, 'C', 'a', 'b')]],
])('edits of several passes become edits of the first text: %s', (_, passes, expected) => {
  const edited = new EditedText('abcd')
  for (const pass of passes) edited.apply(pass)
  expect(edited.edits()).toEqual(expected)
  expect(applyEdits('abcd', edited.edits())).toBe(edited.text)
})

test('whatever the passes do, the edits lead to the same text and do not touch each other', () => {
  const pass = fc.array(fc.tuple(fc.nat(9), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 4 })
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(pass, { maxLength: 4 }), (text, passes) => {
      const edited = new EditedText(text)
      let plain = text
      for (const steps of passes) {
        let at = 0
        const edits = steps.flatMap(([gap, length, newText]) => {
          const start = at + gap + 1
          at = start + length
          return at > plain.length ? [] : [by(start, at, newText, 'r')]
        })
        edited.apply(edits)
        plain = applyEdits(plain, edits)
      }
      const edits = edited.edits()
      const ends = [-1, ...edits.map(({ offsets }) => offsets[1])]
      return (
        edited.text === plain &&
        applyEdits(text, edits) === plain &&
        edits.every(({ offsets }, index) => offsets[0] > ends[index]!)
      )
    }),
  )
})
