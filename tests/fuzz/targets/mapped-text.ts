import { defaultConfig } from '../../../engine/settings/config'
import { readCsv } from '../../../engine/data/csv-tree'
import { nodesOf, type DataNode, type DataReading } from '../../../engine/data/data-tree'
import { readFrontMatter } from '../../../engine/data/front-matter-tree'
import { readJson } from '../../../engine/data/json-tree'
import { readYaml } from '../../../engine/data/yaml-tree'
import type { Passage } from '../../../engine/document'
import type { Edit } from '../../../engine/finding'
import { applyEdits } from '../../../engine/fixes/fix'
import { formatOf } from '../../../engine/formats'
import { sameTree } from '../../../engine/fixes/same-data'
import { samePassages } from '../../../engine/same-passages'
import type { MappedText } from '../../../engine/text/mapped-text'
import { withQuotes } from '../../../engine/text/respelling'
import { Input, inputOf } from '../input'
import { holdEdits, holdMap } from '../lint-laws'
import { hold, type Target } from '../target'

interface Notation {
  readonly ending: string
  read(source: string): DataReading | undefined
}

const notations: readonly Notation[] = [
  { ending: '.json', read: readJson },
  { ending: '.csv', read: readCsv },
  { ending: '.yml', read: readYaml },
  { ending: '.md', read: (source) => readFrontMatter(source)?.reading },
]
const pages = ['a.html', 'a.md', 'a.hbs', 'a.txt']

/** The part of a text that an edit replaces, each end as a part of its length in 256. */
interface Choice {
  readonly which: number
  readonly from: number
  readonly to: number
  readonly added: string
}

/** A byte for the notation, three for the place of an edit, the file, and what the edit puts there. */
export const mappedText: Target = {
  title: 'Texts with a map to their file, cut and edited anywhere: escapes, entities, quotes, scalars',
  fuzz(bytes) {
    const input = new Input(bytes)
    const kind = input.number(notations.length + pages.length)
    const [which, from, to] = [input.number(256), input.number(256), input.number(256)]
    const source = input.text()
    const choice = { which, from, to, added: input.rest() }
    const notation = notations[kind]
    if (notation) editData(notation, source, choice)
    else editPage(pages[kind - notations.length]!, source, choice)
  },
  seeds: (files) =>
    files.flatMap(({ path, text }, index) => {
      const data = notations.findIndex(({ ending }) => path.replace('.yaml', '.yml').endsWith(ending))
      const page = pages.findIndex((name) => path.endsWith(name.slice(1)))
      const added = ['We’re "sorry": it\'s <b>', 'a & b\\n, {{name}}'][index % 2]!
      return [data, page < 0 ? -1 : notations.length + page]
        .filter((kind) => kind >= 0)
        .map((kind) => inputOf([kind, index % 256, 20, 90], text, added))
    }),
}

function editData({ read }: Notation, source: string, { which, from, to, added }: Choice): void {
  const reading = read(source)
  const nodes = reading?.root ? [...nodesOf(reading.root)] : []
  const strings = nodes.filter(({ kind }) => kind === 'string')
  if (!reading || strings.length === 0) return
  for (const node of strings) {
    const text = reading.textOf(node)
    holdMap(text, source)
    const rest = node.value.slice(text.text.length)
    hold(node.value.startsWith(text.text) && rest.trim() === '', 'a text reads as its value', () => [
      node.value,
      text.text,
    ])
  }
  const node = strings[which % strings.length]!
  const text = reading.textOf(node)
  const [start, end] = placeIn(text.text, from, to)
  holdSlice(text, start, end)
  const wanted = [text.text.slice(0, start), added, text.text.slice(end)] as const
  const holdRead = (edits: readonly Edit[]): void =>
    holdReading({ source, read, reading, node, wanted }, edits)
  const edits = text.edit(start, end, added)
  if (edits && edits.length > 0) {
    holdEdits(edits, source.length)
    if (!reading.problem && isBetweenQuotes(source, node)) {
      const after = applyEdits(source, edits)
      const root = read(after)?.root
      const isAlike = areAlike(nodes, root ? [...nodesOf(root)] : [], nodes.indexOf(node))
      hold(isAlike, 'an edit between quotes changes nothing else', () => [source, after])
    }
    holdRead(edits)
  }
  const quoted = text.respelled?.edit(start, end, added)
  if (quoted && text.respelling) holdRead(withQuotes(quoted, text.respelling))
}

/** A text of a file of data, and what it is to be. */
interface Edited {
  readonly source: string
  readonly read: Notation['read']
  readonly reading: DataReading
  readonly node: DataNode
  /** What stands before the edit, what it puts there, and what stands behind it. */
  readonly wanted: readonly [string, string, string]
}

/** Edits that are proved to keep all around them make of a text what was wanted. */
function holdReading({ source, read, reading, node, wanted }: Edited, edits: readonly Edit[]): void {
  const after = applyEdits(source, edits)
  const now = read(after)
  // What an edit means where the file is broken is anybody's guess.
  if (!reading.root || !now?.root || reading.problem || now.problem) return
  if (!sameTree(reading.root, now.root, source, edits)) return
  const index = [...nodesOf(reading.root)].indexOf(node)
  const is = withoutSpaceAround(now.textOf([...nodesOf(now.root)][index]!).text)
  const [before, , behind] = wanted.map(withoutSpaceAround) as [string, string, string]
  // What `samePassages` would not let through is nobody's fix.
  if (!is.startsWith(before) || !is.endsWith(behind)) return
  hold(is === withoutSpaceAround(wanted.join('')), 'an edit reads as it was meant', () => [
    source,
    after,
    wanted,
    is,
  ])
}

/** A text between quotes holds whatever its encoder lets through. Others do so only where that is proved. */
const isBetweenQuotes = (source: string, { start, end }: DataNode): boolean =>
  /^["']$/.test(source.charAt(start - 1)) && source[start - 1] === source[end]

/**
 * Whether all values but one are the same. That one may be a number now, which quotes do not tell from a text in CSV; and words may
 * be borrowed from it.
 */
const areAlike = (old: readonly DataNode[], now: readonly DataNode[], edited: number): boolean =>
  old.length === now.length &&
  old.every(({ key, kind, value }, index) => {
    const other = now[index]!
    const isSame = kind === other.kind && (value === other.value || kind === 'other')
    return key === other.key && (index === edited || isSame)
  })

function editPage(path: string, source: string, { which, from, to, added }: Choice): void {
  const read = (text: string) =>
    formatOf({ path, text })!.read(text, { ...defaultConfig, path, wanted: () => true })
  const before = read(source)
  const passages = before.macros.flatMap((macro): readonly Passage[] => macro.passages)
  const passage = passages[which % passages.length]
  if (!passage) return
  const { text } = passage
  const [start, end] = placeIn(text.text, from, to)
  holdSlice(text, start, end)
  const edits = text.edit(start, end, added)
  if (!edits) return
  holdEdits(edits, source.length)
  const changed = applyEdits(source, edits)
  const after = read(changed)
  const states = [
    { document: before, problems: [] },
    { document: after, problems: [] },
  ] as const
  if (!samePassages(source, states[0], changed, states[1], edits)) return
  const now = after.macros.flatMap((macro): readonly Passage[] => macro.passages)
  for (const [index, one] of passages.entries()) {
    if (one === passage) continue
    const [is, was] = [now[index]?.text.text, one.text.text]
    hold(is === was, 'an edit leaves other passages alone', () => [source, changed, was, is])
  }
}

/** The place that two bytes choose, never within a character. */
function placeIn(text: string, from: number, to: number): [start: number, end: number] {
  const [first, last] = from <= to ? [from, to] : [to, from]
  const at = (part: number): number => {
    const offset = Math.round((part / 255) * text.length)
    return /^[\uDC00-\uDFFF]$/.test(text.charAt(offset)) ? offset + 1 : offset
  }
  return [at(first), at(last)]
}

/** A part of a text stands where the text says that it does. */
function holdSlice(text: MappedText, start: number, end: number): void {
  const part = text.slice(start, end)
  hold(part.text === text.text.slice(start, end), 'a slice is a part of the text')
  if (start >= end) return
  const [is, should] = [part.toSource(0, end - start), text.toSource(start, end)]
  hold(is.join() === should.join(), 'a slice stands where its units stand', () => [is, should])
}

/** The ends of lines and of texts are for their notation to say. */
const withoutSpaceAround = (text: string): string => text.replace(/\s+/g, ' ').trim()
