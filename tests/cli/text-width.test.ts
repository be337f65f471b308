import { describe, expect, it } from 'vitest'
import { textWidth, wrap } from '../../cli/text/text-width'

describe('the width of a text', () => {
  it.each<[text: string, width: number]>([
    ['', 0],
    ['sorry', 5],
    ['\tx', 5],
    ['ab\tx', 5],
    ['日本', 4],
    ['한국', 4],
    ['ｆｕｌｌ', 8],
    ['é', 1],
    ['e\u0301', 1],
    ['😀', 2],
    ['👩‍👩‍👧', 2],
    ['👍🏽', 2],
    ['❤️', 2],
    ['🇩🇪', 2],
    ['©', 1],
    ['\u200b', 0],
    ['…│·', 3],
  ])('%j is %j', (text, width) => expect(textWidth(text)).toBe(width))
})

describe('wrapping', () => {
  it.each<[text: string, width: number, lines: string[]]>([
    ['one two three', 7, ['one two', 'three']],
    ['one two', 20, ['one two']],
    ['incomprehensible word', 5, ['incomprehensible', 'word']],
    ['  one\n\n two ', 20, ['one two']],
    ['日本 日本', 5, ['日本', '日本']],
    ['', 5, ['']],
    ['a\x1b[31mb', 20, ['a·[31mb']],
  ])('%j to %j columns', (text, width, lines) => expect(wrap(text, width)).toEqual(lines))
})
