import { expect, test } from 'vitest'
import { changesTo, SourceChange } from '../../../engine/fixes/source-change'

test.each([
  ['', ''],
  ['We are late.', 'We are very late.'],
  ['We are very late.', 'We are late.'],
  ['late late late', 'late late'],
  ['a😀b', 'a😁b'],
  [`${'so '.repeat(3000)}x${'we '.repeat(3000)}`, `${'so '.repeat(3000)}${'we '.repeat(3000)}`],
])('from %j to %j', (before, after) => {
  const change = new SourceChange(before, after)
  const places = [0, 1, 2, 5, 9, before.length >> 1, before.length - 1, before.length]
  for (const start of places)
    for (const end of places.filter((place) => place >= start))
      for (const by of [-5, -1, 0, 1, 5, after.length - before.length])
        if (start + by >= 0)
          expect(change.isSame(start, end, by)).toBe(
            before.slice(start, end) === after.slice(start + by, end + by),
          )
})

test('all that is asked since one state is answered by one comparison', () => {
  const changeSince = changesTo('now')
  expect(changeSince('then')).toBe(changeSince('then'))
  expect(changeSince('before').before).toBe('before')
})
