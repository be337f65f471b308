import { describe, expect, it } from 'vitest'
import { pretty } from '../../cli/reporters/pretty'
import { markedFile, reportOf } from './marked-report'

/** Underlines what is between `[[` and `]]`, and gives the source line and the underline as they are printed. */
function excerpt(marked: string, width = 100): string[] {
  return pretty(reportOf([markedFile('a.md', marked)]), { color: false, width })
    .split('\n')
    .filter((line) => line.includes('│') && !/Reads as|To do/.test(line))
    .map((line) => line.replace(/ +warning {2}weak-performative/, '').slice(6))
}

describe('the underline', () => {
  const cases: Record<string, [marked: string, ...rows: string[]]> = {
    'is below the words': ['We [[are]] sorry', 'We are sorry', '   ~~~'],
    'is aligned through tabs': ['\tWe\t[[are]]', '    We  are', '        ~~~'],
    'is aligned through wide characters': ['日本 [[are]] 語', '日本 are 語', '     ~~~'],
    'is as wide as wide characters': ['a [[日本]]', 'a 日本', '  ~~~~'],
    'is aligned through emoji': ['👩‍👩‍👧 👍🏽 ❤️ 🇩🇪 [[are]]', '👩‍👩‍👧 👍🏽 ❤️ 🇩🇪 are', '            ~~~'],
    'is aligned through combining marks': ['cafe\u0301 [[are]]', 'cafe\u0301 are', '     ~~~'],
    'is one wide where the range is empty': ['We [[]]are', 'We are', '   ~'],
    'is on each line of a range': ['One [[two\nthree]] four', 'One two', '    ~~~', 'three four', '~~~~~'],
    'keeps to the text of CRLF lines': ['One [[two\r\nthree]]', 'One two', '    ~~~', 'three', '~~~~~'],
  }
  it.each(Object.entries(cases))('%s', (_name, [marked, ...rows]) => expect(excerpt(marked)).toEqual(rows))

  it('stands in a window of a long line', () => {
    const [source = '', underline = ''] = excerpt(
      `${'a '.repeat(5000)}[[here it is]]${' b'.repeat(5000)}`,
      60,
    )
    expect(source).toMatch(/^…(?:a |a|\x20)+here it is(?: b)+…$/)
    expect(source.length).toBeLessThanOrEqual(60 - 6)
    expect(underline.indexOf('~')).toBe(source.indexOf('here'))
    expect(underline.trim()).toBe('~~~~~~~~~~')
  })

  it('is cut where the range is longer than the window', () => {
    const [source = '', underline = ''] = excerpt(`[[${'long '.repeat(100)}]]`, 60)
    expect(source).toMatch(/^long .*…$/)
    expect(underline).toMatch(/^~{40,54}$/)
  })

  it('lets no character of the file steer the terminal', () => {
    expect(excerpt('\x1b[31m[[red]]\u202e')).toEqual(['·[31mred·', '     ~~~'])
  })
})
