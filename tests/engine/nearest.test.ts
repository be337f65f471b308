import { expect, it } from 'vitest'
import { didYouMean, nearest } from '../../engine/nearest'

const words = ['check', 'explain', 'rules', 'generic-apology', 'warning', 'error']

it.each<[word: string, meant: string | undefined]>([
  ['chek', 'check'],
  ['chekc', 'check'],
  ['Check', 'check'],
  ['rule', 'rules'],
  ['warn', 'warning'],
  ['generic', 'generic-apology'],
  ['genericapologie', 'generic-apology'],
  ['lint', undefined],
  ['', undefined],
  ['xyz', undefined],
])('%j means %j', (word, meant) => expect(nearest(word, words)).toBe(meant))

it('is asked only where something is near', () => {
  expect(didYouMean('chek', words)).toBe(' Did you mean "check"?')
  expect(didYouMean('lint', words)).toBe('')
})
