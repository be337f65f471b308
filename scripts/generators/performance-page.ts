import { figuresPath, type Figures, type GrowthRow } from '../../bench/figures'
import { short, tableOf } from '../../bench/tables'
import { measuredOf, targets, verdictOf, type Target } from '../../bench/targets'
import { fillBetweenMarks, markdownTable, type Generator } from './generator'

const page = 'docs/performance.md'
const figuresPage = 'docs/performance/figures.md'

/** The groups that the page shows, in its order. What the guard measures is for the guard alone. */
export const recordedGroups = ['cli', 'peers', 'server', 'worker', 'memory', 'workspace', 'engine', 'profile']

/** What bench/growth.ts writes: the time for texts of growing length. */
interface Growth extends Pick<Figures, 'measured' | 'machine'> {
  readonly rows: readonly GrowthRow[]
}

/** What is said of the targets on the page about performance, and a page of all figures, as they were last measured. */
export const performancePage: Generator = ({ read }) => {
  const figures = recordedGroups.map((id) => ({ id, ...(JSON.parse(read(figuresPath(id))) as Figures) }))
  const growth = JSON.parse(read(figuresPath('growth'))) as Growth
  const sections = [...figures.map(sectionsOf), growthSection(growth)]
  return new Map([
    [page, fillBetweenMarks(read(page), 'targets', targetTable(figures, growth))],
    [figuresPage, [about, ...sections].join('\n\n')],
  ])
}

const about = `# Figures

Made by \`npm run generate\` of what \`npm run bench -- full --record\` measured. [Performance](../performance.md) tells how, and what is wanted.
A figure with brackets is a median, with the least and the most behind it; \`found\` is what the program told in each of its runs.`

/** The longest that doubling may take, as a ratio. */
const worstDoubling = 2.2

function targetTable(figures: readonly Figures[], { rows }: Growth): string {
  const sections = figures.flatMap((one) => one.sections)
  const growths: Target = {
    says: 'twice the text, the worst of all formats and texts',
    section: 'growth',
    row: '',
    figure: 'ratio',
    unit: '×',
    atMost: worstDoubling,
  }
  const measured = targets.map((target) => rowOf(target, measuredOf(target, sections)))
  const worst = rows.length > 0 ? Math.max(...rows.map((row) => row.worstDoubling)) : undefined
  return markdownTable(['', 'target', 'measured', 'met'], [...measured, rowOf(growths, worst)])
}

const amount = (figure: number, unit: Target['unit']): string =>
  `${short(figure)}${unit === '×' ? '' : ' '}${unit}`

function rowOf(target: Target, measured: number | undefined): string[] {
  const { says, unit, atMost, atLeast } = target
  const bound = atMost === undefined ? `≥ ${amount(atLeast ?? 0, unit)}` : `≤ ${amount(atMost, unit)}`
  if (measured === undefined) return [says, bound, 'not measured', '']
  return [says, bound, amount(measured, unit), verdictOf(target, measured)]
}

const whenAndWhere = (
  { measured, machine }: Pick<Figures, 'measured' | 'machine'>,
  command: string,
): string => `Measured on ${measured} (${machine}) by \`npm run bench -- ${command}\`.`

function sectionsOf(figures: Figures & { readonly id: string }): string {
  const tables = figures.sections.map((section) => {
    const { head, rows } = tableOf(section)
    return `### ${section.title}\n\n${section.about}\n\n${markdownTable(head, rows)}`
  })
  const { load } = figures
  const head = `## ${titles[figures.id] ?? figures.id}\n\n${whenAndWhere(figures, figures.id)} Load of the machine before: ${short(load)}.`
  return [head, ...tables].join('\n\n')
}

const titles: Readonly<Record<string, string>> = {
  cli: 'The command line',
  peers: 'Other checkers of prose',
  server: 'The language server',
  worker: 'The language server in a browser',
  memory: 'Memory',
  workspace: 'Large workspaces',
  engine: 'The engine alone',
  profile: 'Where the time goes',
}

/** A span of code may hold backticks, behind a fence of two. */
const asCode = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)

/** How many of the texts are shown. */
const mostTexts = 15

function growthSection(growth: Growth): string {
  const worst = [...growth.rows].sort((one, other) => other.worstDoubling - one.worstDoubling)
  const rows = worst
    .slice(0, mostTexts)
    .map(({ text, format, bytes, ms, exponent, worstDoubling: ratio }) => [
      asCode(text),
      format,
      bytes.map((count) => short(count / 1e6)).join(', '),
      ms.map(short).join(', '),
      short(exponent),
      short(ratio),
    ])
  const table = markdownTable(['text', 'format', 'MB', 'CPU ms', 'exponent', 'worst doubling'], rows)
  const how =
    'Texts that are made to be slow, each in several lengths. Shown are those that grow worst; growth.json beside this page has all. The exponent is that of the curve through the times: 1 is a time that grows with the text, 2 with its square.'
  return `## Growth\n\n${whenAndWhere(growth, 'growth')}\n\n${how}\n\n${table}`
}
