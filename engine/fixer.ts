import type { Config } from './config'
import type { SourceFile } from './document'
import type { Edit, Finding, Fix, Offsets, Safety } from './finding'
import { firstIndex } from './first-index'
import { applyEdits, extent, overlap } from './fix'
import type { Origin } from './judge'
import type { Linter, LintRun, WantedFixes } from './lint'
import type { MacroReading } from './macro/macro-reading'
import { proves, type Candidate } from './proof'
import type { DraftEdit, DraftFix } from './rule'
import { inStyleOf } from './rewrite/contractions'
import { leavesSlip } from './slips'
import type { MappedText } from './text/mapped-text'
import { PLACEHOLDER } from './text/placeholder'
import { withQuotes } from './text/respelling'
import { shownText } from './text/shown-text'
import { alike } from './twins'

/**
 * Turns the drafts of findings into fixes of the file and keeps those that hold, best first. Fixes that do not touch
 * each other are proved in one reading of the changed file, so the cost is a few readings and not one for each finding.
 * Whoever shows one fix only asks for the `best`, and the others are not tried.
 */
export async function proveFixes(
  file: SourceFile,
  findings: readonly Finding[],
  wanted: WantedFixes,
  origins: WeakMap<Finding, Origin>,
  readAsIs: () => LintRun,
  readChanged: (file: SourceFile) => LintRun,
): Promise<ReadonlyMap<Finding, readonly Fix[]>> {
  const proved = new Map<Finding, Fix[]>()
  const offers: { finding: Finding; choices: readonly Offer[] }[] = []
  for (const finding of findings) {
    proved.set(finding, [])
    const origin = origins.get(finding)
    if (origin) offers.push({ finding, choices: await offersOf(finding, origin, origins) })
  }
  for (let choice = 0; offers.some(({ choices }) => choice < choices.length); choice++) {
    const wantedNow = offers.flatMap(({ finding, choices }) => {
      const isDone = wanted === 'best' && proved.get(finding)!.length > 0
      return isDone ? [] : (choices[choice] ?? [])
    })
    for (const group of groupsApart(wantedNow)) {
      const candidates = group.flatMap(({ own, copies }) => [own, ...copies])
      const held = new Set(proves(file, readAsIs(), candidates, readChanged))
      for (const { own, copies } of group) {
        if (!held.has(own)) continue
        const all = copies.length > 0 && copies.every((copy) => held.has(copy))
        proved.get(own.finding)!.push(all ? inBothTexts(own.fix, copies) : own.fix)
      }
    }
  }
  return proved
}

/** A fix on its way, with the same fix of each copy of the text: they are proved together, and offered as one. */
interface Offer {
  readonly own: Candidate
  readonly copies: readonly Candidate[]
}

async function offersOf(
  finding: Finding,
  origin: Origin,
  origins: WeakMap<Finding, Origin>,
): Promise<readonly Offer[]> {
  const inCopies: { readonly copy: Finding; readonly fixes: readonly Fix[] }[] = []
  for (const copy of origin.copies ?? []) {
    const own = origins.get(copy)
    inCopies.push({ copy, fixes: own ? await draftedFixes(own, origin.sentence.macro) : [] })
  }
  return (await draftedFixes(origin)).map((fix) => {
    const copies = inCopies.flatMap(({ copy, fixes }): Candidate[] => {
      const same = fixes.find(
        ({ safety, becomes }) => safety === fix.safety && alike(becomes) === alike(fix.becomes),
      )
      return same ? [{ finding: copy, fix: same }] : []
    })
    // One text of several would be forgotten, so it is all of them or this one.
    return { own: { finding, fix }, copies: copies.length === inCopies.length ? copies : [] }
  })
}

const inBothTexts = (fix: Fix, copies: readonly Candidate[]): Fix => ({
  ...fix,
  title: `${fix.title} (in both texts)`,
  edits: [...fix.edits, ...copies.flatMap((copy) => copy.fix.edits)],
})

/**
 * The fixes that a finding's rule drafts, in the style of a macro: its own, or that of the text which it copies. A rule
 * that fails to write them offers none; its finding stands.
 */
async function draftedFixes(
  origin: Origin,
  style: MacroReading = origin.sentence.macro,
): Promise<readonly Fix[]> {
  try {
    const drafts = await origin.drafts()
    // Who may not admit a fault, or does not know it yet, is offered no sentence that does.
    const mayOwn = origin.sentence.macro.policy.causeKnown
    const honest = drafts.filter(({ safety }) => mayOwn || safety !== 'assertive')
    return honest.flatMap((draft) => fixOf(origin, draft, style) ?? [])
  } catch {
    return []
  }
}

/** Groups offers so that no two of a group touch. */
function groupsApart(offers: readonly Offer[]): Offer[][] {
  const groups: { readonly members: Offer[]; readonly places: Offsets[] }[] = []
  for (const offer of offers) {
    const places = [offer.own, ...offer.copies].map(placeOf)
    let group = groups.find((one) => places.every((place) => isFree(one.places, place)))
    if (!group) groups.push((group = { members: [], places: [] }))
    group.members.push(offer)
    for (const place of places) group.places.splice(indexFor(group.places, place), 0, place)
  }
  return groups.map(({ members }) => members)
}

/** All that a candidate touches. */
const placeOf = ({ finding, fix }: Candidate): Offsets =>
  extent([...fix.edits, { offsets: finding.offsets, newText: '' }])

/** The index of the first of some places, sorted and apart, that does not end before this one. */
const indexFor = (places: readonly Offsets[], [start]: Offsets): number =>
  firstIndex(places, ([, end]) => end >= start)

const isFree = (places: readonly Offsets[], place: Offsets): boolean =>
  (places[indexFor(places, place)]?.[0] ?? Infinity) > place[1]

/**
 * A draft in offsets of the file, or nothing where an edit would touch markup that is not the rule's to change, or what
 * others read who are not told what the finding is about.
 */
function fixOf(
  { sentence: origin, within = [] }: Origin,
  draft: DraftFix,
  style: MacroReading,
): Fix | undefined {
  const isElsewhere = ({ in: other }: DraftEdit): boolean =>
    other !== undefined && other.passage !== origin.passage && other.passage.role === 'cell'
  // What belongs into the text of a table's cell is not what the macro as a whole lacks.
  if (draft.edits.some((edit) => edit.in?.isBorrowed || isElsewhere(edit))) return undefined
  const drafts = draft.edits.map((edit) => {
    const text = (edit.in ?? origin).mapped
    const newText = inStyleOf(style, edit.newText)
    return { ...edit, text, newText: inApostropheStyle(newText, text.text) }
  })
  const textsOf = new Set(drafts.map(({ text }) => text))
  const inText = (text: MappedText): MappedEdit[] => drafts.filter((edit) => edit.text === text)
  if ([...textsOf].some((text) => leavesSlip(text.text, inText(text)))) return undefined
  const isWithin = ({ offsets: [start, end] }: Edit): boolean =>
    within.every(([from, to]) => from <= start && end <= to)
  const edits = editsOf(drafts, isWithin)
  if (!edits || edits.length === 0) return undefined
  // Where nothing changes at the finding itself, people want to see what does.
  const isHere = drafts.some(({ text }) => text === origin.mapped)
  const { mapped, sentence } = isHere ? origin : (draft.edits[0]!.in ?? origin)
  const here = inText(mapped).map((edit) => ({ ...edit, newText: shownInsert(mapped, edit) }))
  const becomes = rewritten(mapped.text, sentence, here, (from, to) => shownText(mapped, from, to))
  return { title: titleOf(draft.safety, becomes), safety: draft.safety, becomes, edits }
}

type MappedEdit = DraftEdit & { readonly text: MappedText }

/** The edits of the file, with quotes around a text that can hold them only so. */
function editsOf(drafts: readonly MappedEdit[], isAllowed: (edit: Edit) => boolean): Edit[] | undefined {
  const spelled = (isQuoted: boolean): Edit[] | undefined => {
    const edits: Edit[] = []
    for (const { text, span, newText } of drafts) {
      const mapped = (isQuoted ? (text.respelled ?? text) : text).edit(span[0], span[1], newText)
      if (!mapped?.every(isAllowed)) return undefined
      edits.push(...mapped)
    }
    return edits
  }
  const asItIs = spelled(false)
  // Drafts of several values would need quotes around each; none is known that do.
  const quotes = drafts[0]?.text.respelling
  if (asItIs || !quotes || drafts.some(({ text }) => text.respelling?.place[0] !== quotes.place[0]))
    return asItIs
  const quoted = spelled(true)
  return quoted && withQuotes(quoted, quotes)
}

/** Typed or typeset apostrophes, as the passage has them. */
const inApostropheStyle = (newText: string, passage: string): string =>
  passage.includes('’') && !passage.includes("'") ? newText.replaceAll("'", '’') : newText

/** New text as it is shown: a placeholder that it keeps stands there as the file has it. */
function shownInsert(text: MappedText, { span: [start, end], newText }: DraftEdit): string {
  let at = start - 1
  return newText.replaceAll(PLACEHOLDER, () => {
    at = text.text.indexOf(PLACEHOLDER, at + 1)
    return at >= 0 && at < end ? shownText(text, at, at + 1) : ''
  })
}

/** The sentence, and whatever else the edits touch, as it reads afterwards. */
function rewritten(
  text: string,
  sentence: { readonly start: number; readonly end: number },
  edits: readonly DraftEdit[],
  show: (from: number, to: number) => string,
): string {
  const start = Math.min(sentence.start, ...edits.map(({ span }) => span[0]))
  const end = Math.max(sentence.end, ...edits.map(({ span }) => span[1]))
  const parts: string[] = []
  let at = start
  for (const { span, newText } of [...edits].sort((a, b) => a.span[0] - b.span[0])) {
    parts.push(spaced(text, at, span[0], show), newText)
    at = span[1]
  }
  parts.push(spaced(text, at, end, show))
  return parts.join('').replace(/\s+/g, ' ').trim()
}

/** Keeps the white space at both ends, which `show` trims. */
const spaced = (text: string, from: number, to: number, show: (from: number, to: number) => string): string =>
  `${/^\s/.test(text.slice(from, to)) ? ' ' : ''}${show(from, to)}${/\s$/.test(text.slice(from, to)) ? ' ' : ''}`

const TITLES: Readonly<Record<Safety, string>> = {
  safe: 'Write: ',
  assertive: 'If true: ',
  template: 'Fill in: ',
}

function titleOf(safety: Safety, becomes: string): string {
  if (becomes === '') return 'Delete this sentence'
  return TITLES[safety] + (becomes.length > 100 ? `${becomes.slice(0, 99).trimEnd()}…` : becomes)
}

/** Applies the safe fixes of a file, pass after pass, until none is left. */
export async function fixAll(
  linter: Linter,
  file: SourceFile,
  config: Config,
): Promise<{ text: string; count: number }> {
  let { text } = file
  let count = 0
  for (let pass = 0; pass < 10; pass++) {
    const current = { ...file, text }
    const { findings } = linter.lint(current, config)
    const fixes = await linter.fixes(current, config, findings)
    const chosen: Edit[] = []
    for (const finding of findings) {
      const safe = fixes.get(finding)!.find((fix) => fix.safety === 'safe')
      if (!safe || overlap(safe.edits, chosen)) continue
      chosen.push(...safe.edits)
      count += 1
    }
    if (chosen.length === 0) break
    text = applyEdits(text, chosen)
  }
  return { text, count }
}
