import type { SourceFile } from '../document'
import type { Edit, Fix, Offsets, Safety } from '../finding'
import type { Origin } from '../origin'
import type { MacroReading } from '../macro/macro-reading'
import type { DraftEdit, DraftFix } from '../rule'
import { inApostropheStyle } from '../rewrite/apostrophes'
import { inCapitalsOf } from '../rewrite/capitals'
import { inStyleOf } from '../rewrite/contractions'
import { isInOneBranch } from './one-branch'
import { leavesSlip, withWholePairs } from './slips'
import type { MappedText } from '../text/mapped-text'
import { PLACEHOLDER } from '../text/placeholder'
import { withQuotes } from '../text/respelling'
import { shownText } from '../text/shown-text'

/** Why a draft can be no fix, as the end of a sentence: "it would cut through {{name}}". */
export interface Refusal {
  readonly because: string
}

const FOR_OTHERS = 'it would change what other customers read, too'

export const isDrafted = (drafted: Fix | Refusal): drafted is Fix => !('because' in drafted)

const refused = (because: string): Refusal => ({ because })

/**
 * What becomes of the drafts of a finding's rule, best first, in the style of a macro: its own, or that of the text which
 * it copies. A rule that fails to write them offers none; its finding stands. The fixes are not proved yet.
 */
export async function draftedFixes(
  file: SourceFile,
  origin: Origin,
  style: MacroReading = origin.sentence.macro,
): Promise<readonly (Fix | Refusal)[]> {
  try {
    const drafts = await origin.drafts()
    // Who may not admit a fault, or does not know it yet, is offered no sentence that does.
    const mayOwn = origin.sentence.macro.policy.causeKnown
    const fixes: (Fix | Refusal)[] = []
    for (const draft of drafts) {
      // What a table lacks as a whole, no cell of it lacks.
      if (draft.isSpare && (fixes.some(isDrafted) || origin.sentence.passage.role === 'cell')) continue
      fixes.push(
        mayOwn || draft.safety !== 'assertive'
          ? fixOf(file, origin, draft, style)
          : refused('it would name a cause, and your settings say that none is known yet'),
      )
    }
    return fixes
  } catch {
    return []
  }
}

/**
 * A draft in offsets of the file, or why there is none: an edit would touch markup that is not the rule's to change, or
 * what others read who are not told what the finding is about.
 */
function fixOf(
  file: SourceFile,
  { sentence: origin, within = [] }: Origin,
  draft: DraftFix,
  style: MacroReading,
): Fix | Refusal {
  const isElsewhere = ({ in: other }: DraftEdit): boolean =>
    other !== undefined && other.passage !== origin.passage && other.passage.role === 'cell'
  // What belongs into the text of a table's cell is not what the macro as a whole lacks.
  if (draft.edits.some(isElsewhere)) return refused('it would change another cell of the table')
  if (draft.edits.some((edit) => edit.in?.isBorrowed)) return refused('it would change a partial')
  if (draft.edits.some((edit) => edit.in && !isInOneBranch(file, origin, edit.in))) return refused(FOR_OTHERS)
  const written = draft.edits.map((edit) => {
    const { mapped: text, sentence } = edit.in ?? origin
    const newText = inApostropheStyle(inStyleOf(style, edit.newText), text, style)
    return { ...edit, text, newText: inCapitalsOf(text.text.slice(sentence.start, sentence.end), newText) }
  })
  const textsOf = new Set(written.map(({ text }) => text))
  const drafts = [...textsOf].flatMap((text) =>
    withWholePairs(
      text.text,
      written.filter((edit) => edit.text === text),
    ),
  )
  const inText = (text: MappedText): MappedEdit[] => drafts.filter((edit) => edit.text === text)
  if ([...textsOf].some((text) => leavesSlip(text.text, inText(text))))
    return refused('it does not fit the words around it')
  const isWithin = ({ offsets: [start, end] }: Edit): boolean =>
    within.every(([from, to]) => from <= start && end <= to)
  let because = 'this place of the file cannot hold its words'
  const edits = editsOf(
    drafts,
    (edit) => isWithin(edit) || !(because = FOR_OTHERS),
    (markup) => (because = `it would cut through ${shown(file, markup)}`),
  )
  if (!edits) return refused(because)
  if (edits.length === 0) return refused('it would change nothing')
  // Where nothing changes at the finding itself, people want to see what does.
  const { start, end } = origin.sentence
  const isHere = drafts.some(({ text, span }) => text === origin.mapped && span[0] <= end && start <= span[1])
  const { mapped, sentence } = isHere ? origin : (draft.edits[0]!.in ?? origin)
  const here = inText(mapped).map((edit) => ({ ...edit, newText: shownInsert(mapped, edit) }))
  const becomes = rewritten(mapped.text, sentence, here, (from, to) => shownText(mapped, from, to))
  return { title: titleOf(draft.safety, becomes), safety: draft.safety, becomes, edits }
}

type MappedEdit = DraftEdit & { readonly text: MappedText }

/** A tag or a placeholder as it is written, on one line. */
function shown({ text }: SourceFile, [start, end]: Offsets): string {
  const source = text.slice(start, end).replace(/\s+/g, ' ').trim()
  return source.length > 40 ? `${source.slice(0, 39)}…` : source
}

/** The edits of the file, with quotes around a text that can hold them only so. `tell` hears of markup in the way. */
function editsOf(
  drafts: readonly MappedEdit[],
  isAllowed: (edit: Edit) => boolean,
  tell: (markup: Offsets) => void,
): Edit[] | undefined {
  const spelled = (isQuoted: boolean): Edit[] | undefined => {
    const edits: Edit[] = []
    for (const { text, span, newText } of drafts) {
      const mapped = (isQuoted ? (text.respelled ?? text) : text).edit(span[0], span[1], newText, tell)
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

const LONGEST_TITLE = 100

function titleOf(safety: Safety, becomes: string): string {
  if (becomes === '') return 'Delete this sentence'
  const isOpen = becomes.includes('[TODO:')
  const shown = isOpen ? fromSentenceOf('[TODO:', becomes) : becomes
  const title = shown.length > LONGEST_TITLE ? `${shown.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : shown
  return TITLES[safety === 'template' && !isOpen ? 'safe' : safety] + title
}

/** What is too long to be shown whole begins with the sentence that is news. */
function fromSentenceOf(words: string, text: string): string {
  if (text.length <= LONGEST_TITLE) return text
  const ends = [...text.slice(0, text.indexOf(words)).matchAll(/[.!?…]["'”’)\]]*\s+/g)]
  const end = ends.at(-1)
  return end ? `… ${text.slice(end.index + end[0].length)}` : text
}
