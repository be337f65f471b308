import { expect, test } from 'vitest'
import { Kept, Looks, type Watched } from '../../../engine/macro/looks'

const looking = (look: (looks: Looks) => void, result: string): Watched<string> => {
  const looks = new Looks(3)
  look(looks)
  return { looks, result }
}
const near = (result: string) => () => looking(() => {}, result)
const aside = (result: string) => () => looking((looks) => looks.see(4), result)

test('a later reading goes on with what was kept', () => {
  const before = new Kept()
  before.get('part', near('then'))
  expect(before.held(() => true).get('part', near('now')).result).toBe('then')
})

test('what was looked at elsewhere has to hold still', () => {
  const before = new Kept()
  before.get('near', near('then'))
  before.get('aside', aside('then'))
  const held = before.held((looks) => !looks.isFar)
  expect(held.get('near', near('now')).result).toBe('then')
  expect(held.get('aside', aside('now')).result).toBe('now')
  expect(before.get('aside', aside('later')).result).toBe('then')
})

test('what one of two readings adds is unknown to the other', () => {
  const before = new Kept()
  before.get('part', near('then'))
  const [one, other] = [before.held(() => true), before.held(() => true)]
  one.get('more', near('of one'))
  expect(before.get('more', near('of then')).result).toBe('of then')
  expect(other.get('more', near('of the other')).result).toBe('of the other')
  expect(one.get('more', near('again')).result).toBe('of one')
})
