import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { figure } from '../text/plural'
import { html, raw, type Html } from './html'

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

const { document } = parseHTML('<!doctype html><html></html>')

/** In a wide drawing labels stand beside the bars, in a narrow one above them. */
const wide = { width: 560, left: 190, row: 28, above: 0 }
const narrow = { width: 300, left: 0, row: 46, above: 20 }
type Layout = typeof wide

/** Room for the total behind the longest bar. */
const right = 52
/** The width of a digit, and of the least space beside the figures in a bar. */
const digit = 8

/**
 * Draws lying bars of several parts, with a legend. It is drawn for wide and for narrow pages, because letters that shrink
 * with the drawing cannot be read; the stylesheet shows one of the two.
 */
export const barChart = (chart: BarChart): Html =>
  html`${legend(chart.series)} ${raw(drawn(chart, wide, 'wide'))} ${raw(drawn(chart, narrow, 'narrow'))}`

const legend = (series: readonly Series[]): Html =>
  html`<ul class="legend">
    ${series.map(({ id, name }) => html`<li><span class="swatch ${id}"></span>${name}</li>`)}
  </ul>`

interface Part {
  readonly row: number
  readonly series: string
  readonly size: number
}

function drawn({ description, series, bars }: BarChart, layout: Layout, className: string): string {
  // A bar without a label needs no room for one.
  const isBare = bars.every(({ label }) => label === '')
  const { width, left, row, above } = isBare ? { ...layout, left: 0, row: wide.row, above: 0 } : layout
  const totals = bars.map(({ parts }) => series.reduce((sum, { id }) => sum + (parts[id] ?? 0), 0))
  const longest = Math.max(1, ...totals)
  const unit = (width - left - right) / longest
  const parts = series.flatMap(({ id }) =>
    bars.map(({ parts }, index): Part => ({ row: index, series: id, size: parts[id] ?? 0 })),
  )
  const stack = { x: 'size', y: 'row', z: 'series', order: series.map(({ id }) => id) } as const
  const labelOf = (index: number): string => bars[index]!.label
  const rows = bars.map((_, index) => index)
  const labels =
    left > 0
      ? Plot.axisY({
          tickSize: 0,
          tickPadding: 10,
          lineWidth: 13,
          textOverflow: 'ellipsis',
          tickFormat: labelOf,
          label: null,
        })
      : Plot.text(rows, {
          x: () => 0,
          y: (index: number) => index,
          text: labelOf,
          textAnchor: 'start',
          lineAnchor: 'bottom',
          dy: -above / 2 + 5,
          lineWidth: 22,
          textOverflow: 'ellipsis',
        })
  const svg = Plot.plot({
    // Plot only makes elements, which linkedom does as a browser would.
    document: document as never,
    className: 'chart',
    width,
    height: bars.length * row,
    marginLeft: left,
    marginRight: right,
    marginTop: 0,
    marginBottom: 0,
    x: { axis: null, domain: [0, longest] },
    y: { axis: null, domain: rows, padding: 0.22 },
    color: { domain: series.map(({ id }) => id), range: series.map(({ id }) => `var(--${id})`) },
    marks: [
      Plot.barX(
        parts.filter(({ size }) => size > 0),
        Plot.stackX({ ...stack, fill: 'series', insetTop: above, insetRight: 1.5, rx: 2, className: 'bars' }),
      ),
      Plot.text(
        parts,
        Plot.stackX({
          ...stack,
          text: ({ size }: Part) => (size * unit > digit * (figure(size).length + 1) ? figure(size) : ''),
          fill: ({ series }: Part) => `var(--on-${series})`,
          dy: above / 2,
        }),
      ),
      Plot.text(rows, {
        x: (index: number) => totals[index]!,
        y: (index: number) => index,
        text: (index: number) => figure(totals[index]!),
        textAnchor: 'start',
        dx: 6,
        dy: above / 2,
        fontWeight: 600,
      }),
      labels,
    ],
  }) as unknown as DrawnElement
  return finished(svg, `chart ${className}`, description)
}

/** What is used of an element of linkedom. */
interface DrawnElement {
  readonly outerHTML: string
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  querySelectorAll(selector: string): Iterable<DrawnElement & { remove(): void }>
}

/** The drawing as one picture with one description; what it looks like is said in the stylesheet of the page. */
function finished(svg: DrawnElement, className: string, description: string): string {
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const part of svg.querySelectorAll('[aria-label], [aria-hidden]')) {
    part.removeAttribute('aria-label')
    part.removeAttribute('aria-hidden')
  }
  svg.setAttribute('class', className)
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', description)
  return svg.outerHTML
}
