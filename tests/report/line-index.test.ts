import { describe, expect, it } from 'vitest'
import { LineIndex } from '../../report/line-index'

describe('positions', () => {
  const text = 'one\r\ntwo\rthree\n😀x'
  it.each<[offset: number, line: number, character: number]>([
    [0, 0, 0],
    [3, 0, 3],
    [5, 1, 0],
    [9, 2, 0],
    [14, 2, 5],
    [15, 3, 0],
    [17, 3, 2],
    [18, 3, 3],
  ])('offset %i is %i:%i', (offset, line, character) => {
    expect(new LineIndex(text).positionOf(offset)).toEqual({ line, character })
  })

  it.each<[line: number, content: string]>([
    [0, 'one'],
    [1, 'two'],
    [2, 'three'],
    [3, '😀x'],
    [4, ''],
  ])('line %i is %j', (line, content) => {
    expect(text.slice(...new LineIndex(text).lineRange(line))).toBe(content)
  })
})
