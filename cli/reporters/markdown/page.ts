import { groupBy } from '../../../report/group-by'
import { count } from '../../../report/plural'
import type { FileReport, Report } from '../../../report/report'
import type { ReportContext } from '../../report/context'
import { Places } from '../../report/places'
import { remarksOf, type Remark } from '../../report/remarks'
import { checkedIn, baselineIn, fixableIn, foundIn } from '../../report/totals'
import { blockOf, headingOf, ruleTable } from './parts'

/** How much a page may hold where it is going. */
export interface Room {
  readonly limit: number
  /** In characters or in bytes, whichever is limited. */
  sizeOf(text: string): number
}

/** By this a bot finds the comment that it wrote before, and puts the new one in its place. */
const marker = '<!-- amends-report -->'
/** What is kept free for the note on what had no room. */
const noteSize = 200

/** The report as a page of Markdown: totals, a table of the rules, and the findings. Where room is short, the worst ones. */
export function markdownPage(report: Report, context: ReportContext, room: Room): string {
  const head = [marker, '## Amends', totals(report), ...ruleTable(report, context.rules)].join('\n\n')
  const remarks = remarksOf(report, context.rules)
  const blocks = fitting(remarks, context, room, room.limit - room.sizeOf(head) - noteSize)
  const left = remarks.length - blocks.size
  const note = `*There was no room for ${count(left, 'more finding')}. \`amends check\` prints them all.*`
  const parts = [head, ...sections(blocks, report), ...(left > 0 ? [note] : [])]
  return `${parts.join('\n\n')}\n`
}

/** What was checked and found, and how that compares to the baseline. */
const totals = (report: Report): string =>
  [
    `${checkedIn(report)}: **${foundIn(report) ?? 'nothing to amend'}**.`,
    baselineIn(report),
    fixableIn(report.files.flatMap(({ findings }) => findings))?.replace('--fix', '`--fix`'),
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ')

/** The worst remarks, as many as there is room for, with what is told of them. */
function fitting(
  remarks: readonly Remark[],
  context: ReportContext,
  { sizeOf }: Room,
  limit: number,
): ReadonlyMap<Remark, string> {
  const blocks = new Map<Remark, string>()
  const headings = new Set<string>()
  const places = new Map<FileReport, Places>()
  let left = limit
  for (const remark of remarks) {
    const { file } = remark
    const inFile = places.get(file) ?? new Places(file.text, 'codePoint')
    places.set(file, inFile)
    const heading = headingOf(remark)
    const block = blockOf(remark, inFile, context)
    left -= sizeOf(`\n\n${block}`) + (headings.has(heading) ? 0 : sizeOf(`\n\n${heading}`))
    if (left < 0) break
    headings.add(heading)
    blocks.set(remark, block)
  }
  return blocks
}

/** The remarks below the headings of their macros, in the order of the files. */
function sections(blocks: ReadonlyMap<Remark, string>, { files, sideFiles }: Report): string[] {
  const order = new Map([...files, ...sideFiles].map((file, index) => [file, index]))
  const inOrder = [...blocks].sort(
    ([a], [b]) => order.get(a.file)! - order.get(b.file)! || a.offsets[0] - b.offsets[0],
  )
  const byHeading = groupBy(inOrder, ([remark]) => headingOf(remark))
  return [...byHeading].map(([heading, below]) => [heading, ...below.map(([, block]) => block)].join('\n\n'))
}
