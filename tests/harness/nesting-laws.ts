import { defaultConfig, type Config } from '../../engine/settings/config'
import type { Passage } from '../../engine/document'
import type { Edit, Finding, Fix } from '../../engine/finding'
import { applyEdits } from '../../engine/fixes/fix'
import { formatOf } from '../../engine/formats/index'
import { createLinter, type Linter } from '../../engine/lint'
import type { Rule } from '../../engine/rule'
import type { Trigger } from '../../engine/trigger'
import { rules } from '../../rules'
import { shapeFaults } from './data-shape'
import { mark } from './marked'
import { reportedRules } from './nesting/message'
import { nest, type Nesting, type Placed } from './nesting'
import { Dice } from './nesting/dice'
import { PROSE_FIELD } from './nesting/front-matter-container'

const wantedRules = rules.filter(({ id }) => reportedRules.includes(id))

const config: Config = { ...defaultConfig, proseFields: [PROSE_FIELD] }

/** Only the rules whose sentences the files hold. */
export const linter = createLinter(wantedRules)

/** Leaves nothing out, so that it shows what a trigger hides. */
const everything = (all: readonly Rule[]): Trigger => ({
  inText: () => true,
  inFile: () => true,
  rulesIn: () => new Set(all),
})
const exhaustive: Linter = createLinter(wantedRules, everything(wantedRules))

/** So many seeds, one after the other. */
export const seedsFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => first + index)

/** What is wrong with the files of some seeds, told so that a failed test says what to mend. */
export async function brokenBy(
  seeds: Iterable<number>,
  faultsOf: (nesting: Nesting) => readonly string[] | Promise<readonly string[]>,
): Promise<string[]> {
  const broken: string[] = []
  for (const seed of seeds) {
    const nesting = nest(seed)
    const faults = await faultsOf(nesting)
    if (faults.length > 0) broken.push(`${titleOf(nesting)}\n  ${faults.join('\n  ')}\n${shownOf(nesting)}\n`)
  }
  return broken
}

const titleOf = ({ seed, container, language }: Nesting): string => `seed ${seed}, ${container}, ${language}`

const shownOf = ({ source, expected }: Nesting): string =>
  mark({ text: source, ranges: [expected] }, ['⟦', '⟧'])

/** Holds the map of the sentence's passage against what is known: the text, and where each word stands. */
export function mapFaults({ seed, source, path, pieces }: Nesting): string[] {
  const paragraph = pieces.find(({ marked }) => marked)!.paragraph
  const own = pieces.filter((piece) => piece.paragraph === paragraph)
  const text = own.map(({ seen }) => seen).join('')
  const { macros } = formatOf({ path, text: source })!.read(source, {
    ...config,
    path,
    wanted: () => true,
  })
  const passages = macros.flatMap((macro): readonly Passage[] => macro.passages)
  const [start, end] = placeOf(own)
  const found = passages.find((passage) => {
    const [from, to] = passage.text.toSource(0, passage.text.text.length)
    return from <= start && end <= to && passage.text.text === text
  })
  if (!found) return [`no passage reads ${JSON.stringify(text)}`]
  const seen = own.flatMap((piece) => Array.from({ length: piece.seen.length }, () => piece))
  const dice = new Dice(seed)
  const faults: string[] = []
  for (let count = 0; count < 4; count++) {
    const [from, to] = wordsOf(dice, text)
    const slice = found.text.toSource(from, to)
    const truth = [seen[from]!.start, seen[to - 1]!.end]
    if (slice[0] !== truth[0] || slice[1] !== truth[1])
      faults.push(`${JSON.stringify(text.slice(from, to))} stands at ${truth.join()}, not at ${slice.join()}`)
  }
  return faults
}

/** From the first to the last unit that a reader sees. */
function placeOf(pieces: readonly Placed[]): readonly [number, number] {
  const seen = pieces.filter((piece) => piece.seen !== '')
  return [seen[0]!.start, seen.at(-1)!.end]
}

/** A random stretch of whole words. */
function wordsOf(dice: Dice, text: string): [number, number] {
  const words = [...text.matchAll(/\S+/g)]
  const first = dice.below(words.length)
  const last = first + dice.below(words.length - first)
  return [words[first]!.index, words[last]!.index + words[last]![0].length]
}

/** Holds what a linter reports, and each fix that it offers, against the laws. */
export async function lintFaults(nesting: Nesting): Promise<string[]> {
  const { source, path, rule, expected } = nesting
  const file = { path, text: source }
  const { findings } = linter.lint(file, config)
  const all = exhaustive.lint(file, config).findings
  const faults: string[] = []
  if (told(findings) !== told(all)) faults.push(`the trigger hides ${told(all)}`)
  const [finding, ...others] = findings
  if (!finding || finding.rule !== rule || others.length > 0) return [...faults, `found ${told(findings)}`]
  if (finding.offsets.join() !== expected.join())
    faults.push(`underlined ${JSON.stringify(source.slice(...finding.offsets))}`)
  const fixes = (await linter.fixes(file, config, [finding])).get(finding)!
  for (const fix of fixes) faults.push(...fixFaults(nesting, finding, fix))
  if (fixes.some(({ safety }) => safety === 'safe')) {
    const { text, count } = await linter.fixAll(file, config)
    if (count === 0) faults.push('all fixes at once forget one')
    if ((await linter.fixAll({ path, text }, config)).count > 0)
      faults.push('all fixes at once leave something to fix')
  }
  return faults
}

const told = (findings: readonly Finding[]): string =>
  findings.map(({ rule, offsets }) => `${rule} at ${offsets.join('–')}`).join(', ') || 'nothing'

function fixFaults(nesting: Nesting, finding: Finding, fix: Fix): string[] {
  const { source, path } = nesting
  const text = applyEdits(source, fix.edits)
  const { findings } = linter.lint({ path, text }, config)
  return [
    ...fix.edits.flatMap((edit) => editFaults(nesting, edit)),
    ...shapeFaults(path, source, text),
    ...(findings.some(({ rule, severity }) => rule === finding.rule && severity === finding.severity)
      ? ['its rule still speaks']
      : []),
  ].map((fault) => `${fault}: ${fix.edits.map(({ newText }) => JSON.stringify(newText)).join(' … ')}`)
}

/** An edit cuts no piece, touches no tag and no placeholder, and brings none; it writes as the file does. */
function editFaults({ source, pieces }: Nesting, { offsets: [start, end], newText }: Edit): string[] {
  const faults: string[] = []
  for (const piece of pieces) {
    if (piece.paragraph === undefined && piece.start < end && start < piece.end)
      faults.push('touches the frame')
    if (isInside(piece, start) || isInside(piece, end)) faults.push(`cuts ${JSON.stringify(piece.raw)}`)
    if (piece.kept && piece.start < end && start < piece.end) faults.push(`deletes ${piece.raw}`)
  }
  if (/[<>{}]|\\u00(?:3c|3e|7b|7d)|&[gl]t;/i.test(newText)) faults.push('brings markup')
  if (isAscii(source) && !isAscii(newText)) faults.push('is the only text beyond ASCII')
  if (/[\r\n]/.test(newText) && !source.includes(/\r?\n/.exec(newText)![0]))
    faults.push('breaks lines in another way')
  const apostrophes = pieces.filter((piece) => piece.seen === '’' || piece.seen === "'")
  if (
    apostrophes.length > 0 &&
    apostrophes.every(({ seen }) => seen === '’') &&
    /'|&#39;|&apos;/.test(newText)
  )
    faults.push('writes another apostrophe')
  return faults
}

const isInside = ({ start, end }: Placed, offset: number): boolean => start < offset && offset < end
const isAscii = (text: string): boolean => !/[^\0-\x7f\uFEFF]/.test(text)
