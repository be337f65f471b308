import { expect, test } from 'vitest'
import { inTime } from '../../server/in-time'

/** A clock that stands still until it is told to move. */
function clock() {
  const waiting = new Set<() => void>()
  return {
    waiting,
    later: (action: () => void) => {
      waiting.add(action)
      return () => void waiting.delete(action)
    },
    pass: () => waiting.forEach((action) => action()),
  }
}

const never = new Promise<string>(() => {})

test('an answer that comes counts, and nothing waits any more', async () => {
  const host = clock()
  expect(await inTime(host, Promise.resolve('an answer'), () => 'none')).toBe('an answer')
  await new Promise(setImmediate)
  expect(host.waiting.size).toBe(0)
})

test('a refusal is one', async () => {
  await expect(inTime(clock(), Promise.reject(new Error('No.')), () => 'none')).rejects.toThrow('No.')
})

test('where none comes, something else counts', async () => {
  const host = clock()
  const answer = inTime(host, never, () => 'none')
  host.pass()
  expect(await answer).toBe('none')
})

test('or it fails', async () => {
  const host = clock()
  const answer = inTime(host, never, () => {
    throw new Error('Nobody answers.')
  })
  host.pass()
  await expect(answer).rejects.toThrow('Nobody answers.')
})
