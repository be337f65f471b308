import { expect, test } from 'vitest'
import { barChart, type Bar } from '../../report/page/chart'

const series = [
  { id: 'error', name: 'errors' },
  { id: 'info', name: 'infos' },
]

/** The wide drawing of some bars: its boxes as "x+width", and its words. */
function drawn(bars: readonly Bar[]) {
  const [svg = ''] =
    barChart({ description: 'It & that', series, bars }).markup.match(/<svg[^]*?<\/svg>/) ?? []
  const boxes = [...svg.matchAll(/<rect\s+x="([\d.]+)"[^]*?width="([\d.]+)"[^]*?var\(--(\w+)\)/g)]
  const words = [...svg.matchAll(/<text[^>]*>([^]*?)<\/text\s*>/g)].map(([, text]) => text)
  return { svg, boxes: boxes.map(([, x, width, id]) => `${id} ${x}+${width}`), words }
}

test.each<[string, Bar[], string[], string[]]>([
  [
    'the longest bar takes the room that there is, the others their share',
    [
      { label: 'A', parts: { error: 3, info: 1 } },
      { label: 'B', parts: { info: 2 } },
    ],
    ['error 190+237', 'info 428.5+78', 'info 190+157.5'],
    ['3', '1', '2', '4', '2', 'A', 'B'],
  ],
  [
    'a part that is too short holds no figure',
    [{ label: 'A', parts: { error: 900, info: 1 } }],
    ['error 190+316.15', 'info 507.65+1'],
    ['900', '901', 'A'],
  ],
  ['nothing has no bar', [{ label: 'A', parts: {} }], [], ['0', 'A']],
  [
    'a bar without a label takes its room',
    [{ label: '', parts: { error: 2 } }],
    ['error 0+506.5'],
    ['2', '2'],
  ],
  [
    'a label is cut where it does not fit, and told in full',
    [{ label: 'Compensation without an apology', parts: { error: 1 } }],
    ['error 190+316.5'],
    ['1', '1', 'Compensation without a…<title>Compensation without an apology</title>'],
  ],
])('%s', (_name, bars, boxes, words) => {
  const chart = drawn(bars)
  expect(chart.boxes).toEqual(boxes)
  expect(chart.words).toEqual(words)
  expect(chart.svg).toContain('aria-label="It &amp; that"')
})
