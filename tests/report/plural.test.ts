import { expect, test } from 'vitest'
import { count, figure, inWords } from '../../report/plural'

test.each<[number: number, told: string]>([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [21_204, '21,204'],
  [1_000_000, '1,000,000'],
])('%d is %s', (number, told) => {
  expect(figure(number)).toBe(told)
})

test.each<[number: number, noun: string, told: string]>([
  [1, 'macro', '1 macro'],
  [0, 'macro', '0 macros'],
  [10_000, 'macro', '10,000 macros'],
  [2, 'safe fix', '2 safe fixes'],
])('%d %s: %s', (number, noun, told) => {
  expect(count(number, noun)).toBe(told)
})

test.each<[items: readonly string[], told: string]>([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a, or so', '1,204 b', 'c'], 'a, or so, 1,204 b and c'],
])('%j in words', (items, told) => {
  expect(inWords(items)).toBe(told)
})
