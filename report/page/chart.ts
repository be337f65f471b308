import { scaleBand } from 'd3-scale'
import { stack } from 'd3-shape'
import { figure } from '../plural'
import { html, type Html } from './html'
import { shortened } from './label'

/** One of the parts that a bar is made of. The name is also the end of a class and of a colour's variable. */
export interface Series {
  readonly id: string
  readonly name: string
}

export interface Bar {
  readonly label: string
  /** How long each part is, by the id of its series. */
  readonly parts: Readonly<Record<string, number>>
}

export interface BarChart {
  /** What the chart shows, for somebody who cannot see it. */
  readonly description: string
  readonly series: readonly Series[]
  readonly bars: readonly Bar[]
}

/** In a wide drawing labels stand beside the bars, in a narrow one above them. Labels have `label` units of room. */
const wide = { width: 560, left: 190, row: 28, above: 0, label: 180 }
const narrow = { width: 300, left: 0, row: 46, above: 20, label: 290 }
type Layout = typeof wide

/** The size of the letters in the stylesheet, in the units of the drawing. */
const letter = 13
/** Room for the total behind the longest bar. */
const right = 52
/** The width of a digit, and of the least space beside the figures in a bar. */
const digit = 8
/** What is left free between two parts of a bar. */
const gap = 1.5

/**
 * Draws lying bars of several parts, with a legend. It is drawn for wide and for narrow pages, because letters that shrink
 * with the drawing cannot be read; the stylesheet shows one of the two.
 */
export const barChart = (chart: BarChart): Html =>
  html`${legend(chart.series)} ${drawn(chart, wide, 'wide')} ${drawn(chart, narrow, 'narrow')}`

const legend = (series: readonly Series[]): Html =>
  html`<ul class="legend">
    ${series.map(({ id, name }) => html`<li><span class="swatch ${id}"></span>${name}</li>`)}
  </ul>`

/** The drawing as one picture with one description; what it looks like is said in the stylesheet of the page. */
function drawn({ description, series, bars }: BarChart, layout: Layout, className: string): Html {
  // A bar without a label needs no room for one.
  const isBare = bars.every(({ label }) => label === '')
  const { width, left, row, above, label } = isBare ? { ...layout, left: 0, row: wide.row, above: 0 } : layout
  const height = bars.length * row
  const stacked = stack<Bar, string>()
    .keys(series.map(({ id }) => id))
    .value(({ parts }, id) => parts[id] ?? 0)([...bars])
  const totals = bars.map((_, index) => stacked.at(-1)?.[index]?.[1] ?? 0)
  // A scale of the library would bring along all that it knows of colours and of dates.
  const unit = (width - left - right) / Math.max(1, ...totals)
  const x = (length: number): number => left + length * unit
  const y = scaleBand<number>(bars.keys(), [0, height]).padding(0.22).round(true)
  const thickness = y.bandwidth() - above
  const topOf = (index: number): number => (y(index) ?? 0) + above
  const middleOf = (index: number): number => topOf(index) + thickness / 2

  const parts = stacked.flatMap((spans, at) =>
    spans.flatMap(([start, end], index) =>
      end > start ? [{ id: series[at]!.id, size: end - start, from: x(start), to: x(end), index }] : [],
    ),
  )
  const boxes = parts.map(
    ({ id, from, to, index }) =>
      html`<rect
        x="${round(from)}"
        y="${topOf(index)}"
        width="${round(Math.max(1, to - from - gap))}"
        height="${thickness}"
        rx="2"
        fill="var(--${id})"
      />`,
  )
  const figures = parts
    .filter(({ size, from, to }) => to - from > digit * (figure(size).length + 1))
    .map(
      ({ id, size, from, to, index }) =>
        html`<text x="${round((from + to) / 2)}" y="${middleOf(index)}" fill="var(--on-${id})"
          >${figure(size)}</text
        >`,
    )
  const sums = totals.map(
    (total, index) => html`<text x="${round(x(total) + 6)}" y="${middleOf(index)}">${figure(total)}</text>`,
  )
  const labels = bars.map((bar, index) =>
    left > 0
      ? labelAt(bar, left - 10, middleOf(index), label)
      : labelAt(bar, 0, topOf(index) - above / 2, label),
  )
  return html`<svg
    class="chart ${className}"
    role="img"
    aria-label="${description}"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    fill="currentColor"
  >
    <g>${boxes}</g>
    <g text-anchor="middle">${figures}</g>
    <g class="total">${sums}</g>
    ${!isBare && html`<g text-anchor="${left > 0 ? 'end' : 'start'}">${labels}</g>`}
  </svg>`
}

/** A label that fits. One that was cut is told in full to whoever points at it. */
function labelAt({ label }: Bar, x: number, y: number, room: number): Html {
  const shown = shortened(label, room / letter)
  return html`<text x="${x}" y="${y}">${shown}${shown !== label && html`<title>${label}</title>`}</text>`
}

/** Nobody sees less than a hundredth of a unit. */
const round = (length: number): number => Math.round(length * 100) / 100
