import { areas, figuresPath, type Area, type Fault, type Figures } from '../reliability/figures'
import { fillBetweenMarks, markdownTable, type Generator } from './generator'

const page = 'docs/reliability.md'

/** The tables of the page about reliability, from the figures that were last measured. */
export const reliabilityPage: Generator = ({ read }) => {
  const measured = areas.map((area) => ({ area, figures: JSON.parse(read(figuresPath(area.id))) as Figures }))
  const sections = measured.map(({ area, figures }) => sectionOf(area, figures))
  const sums = measured.map(({ area, figures }) => sumOf(area.title, figures.faults))
  const all = sumOf(
    '**together**',
    measured.flatMap(({ figures }) => figures.faults),
  )
  const summary = markdownTable(['', 'faults', 'tried', 'crashes', 'hangs', 'lost bytes'], [...sums, all])
  const filled = fillBetweenMarks(read(page), 'summary', summary)
  return new Map([[page, fillBetweenMarks(filled, 'faults', sections.join('\n\n'))]])
}

const number = (value: number): string => value.toLocaleString('en')

const counts = ['tried', 'crashes', 'hangs', 'lostBytes'] as const

const sumOf = (title: string, faults: readonly Fault[]): string[] => [
  title,
  number(faults.length),
  ...counts.map((count) => number(faults.reduce((sum, fault) => sum + fault[count], 0))),
]

function sectionOf({ id, title, about }: Area, { measured, machine, faults }: Figures): string {
  const rows = faults.map((fault) => [
    fault.fault,
    fault.injected,
    fault.happened,
    ...counts.map((count) => number(fault[count])),
  ])
  const head = ['fault', 'how it is injected', 'what happened', 'tried', 'crashes', 'hangs', 'lost bytes']
  return `## ${title}\n\n${about} Measured on ${measured} (${machine}) by \`npm run reliability -- ${id}\`.\n\n${markdownTable(head, rows)}`
}
