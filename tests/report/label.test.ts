import { expect, it } from 'vitest'
import { shortened } from '../../report/page/label'

it.each<[string, number, string]>([
  ['', 5, ''],
  ['Excuse but', 10, 'Excuse but'],
  ['Excuse but', 5, 'Excuse…'],
  ['illicit illicit', 6, 'illicit illicit'],
  ['MWMWMWMW', 5, 'MWMW…'],
  ['macros/返品/遅延', 8.5, 'macros/返品/…'],
  ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2, '👩‍👩‍👧…'],
  ['abc', 0, '…'],
])('cuts a label where it does not fit: %s in %d', (text, room, shown) => {
  expect(shortened(text, room)).toBe(shown)
})
