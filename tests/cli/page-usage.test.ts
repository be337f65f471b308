import { describe, expect, it } from 'vitest'
import type { PageMacro } from '../../report/page/library'
import { readUsage } from '../../cli/page/usage'

const macro = (path: string, title?: string, pointer = ''): PageMacro => ({
  id: '',
  path,
  pointer,
  title,
  name: '',
  folder: '',
  line: 1,
  offsets: [0, 0],
  findings: [],
  listed: [],
  known: 0,
  completeness: undefined,
})

const macros = [
  macro('m/billing/late.md', 'Late refund'),
  macro('m/shipping/lost.md', 'Lost parcel'),
  macro('m/shipping/late.md'),
  macro('m/replies.json', 'Hello', '/0'),
  macro('m/replies.json', 'Hello', '/1'),
]

/** How often each of the macros was sent, and the rows that were left over. */
function read(text: string) {
  const { sent, unmatched } = readUsage({ path: 'sent.csv', text }, macros)
  return {
    sent: macros.map((one) => sent.get(one) ?? 0),
    left: unmatched.map(({ line, name, why }) => `${line} ${name} ${why}`),
  }
}

describe('the usage table', () => {
  const [none, several] = ['fits no macro', 'fits several macros']
  it.each<[string, string, number[], string[]]>([
    ['finds macros by title', 'title,count\nLate refund,3\nlost  PARCEL,4', [3, 4, 0, 0, 0], []],
    ['finds them by path', 'path,uses\nm/billing/late.md,3\n./m/shipping/lost.md,4', [3, 4, 0, 0, 0], []],
    ['finds them by the end of a path', 'Macro;Sent\nbilling/late.md;3\nlost;4', [3, 4, 0, 0, 0], []],
    ['finds them by file and pointer', 'macro\tcount\nm/replies.json#/1\t5', [0, 0, 0, 0, 5], []],
    [
      'says which rows fit nothing',
      'title,count\nGone,1\n\nLost parcel,2',
      [0, 2, 0, 0, 0],
      [`2 Gone ${none}`],
    ],
    [
      'says which rows fit too much',
      'title,count\nHello,1\nlate.md,2',
      [0, 0, 0, 0, 0],
      [`2 Hello ${several}`, `3 late.md ${several}`],
    ],
    ['takes the surest name of a row', 'title,path,count\nHello,m/replies.json#/0,1', [0, 0, 0, 1, 0], []],
    [
      'adds up rows of one macro',
      'month,title,count\nMay,Lost parcel,1\nJune,Lost parcel,2',
      [0, 3, 0, 0, 0],
      [],
    ],
    ['reads large figures', 'title,count\nLost parcel,"1,204"\nLate refund,12.0', [12, 1204, 0, 0, 0], []],
    ['counts an empty cell as none', 'title,count\nLost parcel,', [0, 0, 0, 0, 0], []],
    [
      'reads what spreadsheets write',
      '\uFEFF"Macro title";"Times used"\r\n"Lost parcel";7\r\n',
      [0, 7, 0, 0, 0],
      [],
    ],
    ['reads exports with several periods', 'title,usage_7d,usage_30d\nLost parcel,1,9', [0, 9, 0, 0, 0], []],
    [
      'reads titles with line breaks',
      'title,count\n"Lost\nparcel",7\nGone,1',
      [0, 7, 0, 0, 0],
      [`4 Gone ${none}`],
    ],
  ])('%s', (_name, text, sent, left) => {
    expect(read(text)).toEqual({ sent, left })
  })

  it.each([
    ['title,count\nLost parcel,many', /^sent\.csv, line 2: "many" is not how often/],
    ['title,count\nLost parcel,-1', /line 2: "-1"/],
    ['title,count\na,1\nb,2,3', /^sent\.csv, line 3: .*columns/],
    ['title,count\n"Lost parcel,1', /^sent\.csv, line 2: .*quotation mark/],
    ['title,count\nLost "parcel,1', /^sent\.csv, line 2: .*quotation mark/],
    ['', /^sent\.csv, line 1: the table is empty/],
    ['a,count\nb,1', /^sent\.csv, line 1: .*"title"/],
    ['title,b\nb,1', /^sent\.csv, line 1: .*"count"/],
  ])('refuses %j', (text, message) => {
    expect(() => read(text)).toThrow(message)
  })
})
