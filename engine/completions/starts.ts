import type { Config } from '../settings/config'
import type { MacroKind, SourceFile } from '../document'
import type { Offsets } from '../finding'
import { formatOf } from '../formats'
import { toldKind } from '../macro/kind'
import { macroVoice, type Voice } from '../macro/macro-hit'
import { overviewOf } from '../overview'
import { sameData } from '../fixes/same-data'
import { startedKinds, startersFor } from '../starters/texts'
import { voiceOf, type Piece, type Starter } from '../starters/starter'
import { PLACEHOLDER } from '../text/placeholder'
import { openingAt, unitAt, type Opening } from './opening'
import { placeholdersIn, printing, type KnownPlaceholder } from './placeholders'

/** A whole answer to begin a macro with, as the file spells it. */
export interface Start {
  readonly kind: MacroKind
  readonly label: string
  readonly parts: readonly StartPart[]
  /** As people read it. */
  readonly reads: string
}

/** A stretch of it, or a slot for what only the writer knows. */
export interface StartPart {
  readonly text: string
  readonly isSlot: boolean
}

/**
 * The answers that fit in place of a stretch of the file, the likeliest first: those of the macro's kind, or of all kinds
 * where nobody has told it. Placeholders stand for the facts that they print; all other facts are slots. Empty where
 * no answer may begin, or the file cannot hold it.
 */
export function startsAt(
  file: SourceFile,
  config: Config,
  offsets: Offsets,
  known: readonly KnownPlaceholder[],
): readonly Start[] {
  const opening = openingAt(file, config, offsets)
  if (!opening) return []
  const place: Place = { file, config, offsets, opening }
  const starters = fitting(opening, voiceOf(file.text.slice(...offsets)) ?? macroVoice(opening.reading))
  return (
    written(place, starters, known) ?? (known.length > 0 ? written(place, starters, []) : undefined) ?? []
  )
}

/** Where an answer is to stand. */
interface Place {
  readonly file: SourceFile
  readonly config: Config
  readonly offsets: Offsets
  readonly opening: Opening
}

/** The answers as the file spells them; `undefined` where it cannot hold one of them. */
function written(
  place: Place,
  starters: readonly Starter[],
  known: readonly KnownPlaceholder[],
): readonly Start[] | undefined {
  const drafts = starters.map((starter) => draftOf(starter, place.opening, known))
  const starts = starters.flatMap(({ kind, label }, index): Start[] => {
    const draft = drafts[index] ?? []
    const parts = spelled(draft, place.opening)
    return parts ? [{ kind, label, parts, reads: draft.map(shown).join('') }] : []
  })
  return starts.length === starters.length && isHeld(place, starts, drafts) ? starts : undefined
}

/** Words, a slot, or a placeholder that fills one. */
type Drafted = Piece | KnownPlaceholder

const isPlaceholder = (piece: Drafted): piece is KnownPlaceholder =>
  typeof piece !== 'string' && 'raw' in piece

const shown = (piece: Drafted): string =>
  typeof piece === 'string' ? piece : isPlaceholder(piece) ? piece.raw : `[TODO: ${piece.hint}]`

/** What is told is told; a guess only comes first. A macro of a kind without starters gets none. */
function fitting({ reading }: Opening, voice: Voice): readonly Starter[] {
  const { kind, policy } = reading
  const all = startersFor({ policy, voice })
  if (kind === 'unknown') return all
  const own = all.filter((starter) => starter.kind === kind)
  if (toldKind(reading) || !startedKinds.has(kind)) return own
  return [...own, ...all.filter((starter) => starter.kind !== kind)]
}

function draftOf(
  { pieces, isPersonal }: Starter,
  { macro, isFirst }: Opening,
  known: readonly KnownPlaceholder[],
): Drafted[] {
  const isCurly = macro.passages.some(({ text }) => text.text.includes('’'))
  const body = pieces.map((piece): Drafted => {
    if (typeof piece === 'string') return isCurly ? piece.replaceAll("'", '’') : piece
    return (piece.fact && printing(piece.fact, known)) ?? piece
  })
  const reader = isPersonal && isFirst ? printing('reader', known) : undefined
  const isNamed = printing('reader', placeholdersIn({ macros: [{ macro }] })) !== undefined
  const [first] = body
  if (!reader || isNamed || typeof first !== 'string') return body
  // "Sam, we're sorry …": only "I" stays as it is.
  const opening = /^I\b/.test(first) ? first : first.charAt(0).toLowerCase() + first.slice(1)
  return [reader, `, ${opening}`, ...body.slice(1)]
}

/** The same as the file spells it. Placeholders stand in it as they stand elsewhere. */
function spelled(draft: readonly Drafted[], { passage }: Opening): readonly StartPart[] | undefined {
  const parts: StartPart[] = []
  for (const [index, piece] of draft.entries()) {
    const text = isPlaceholder(piece) ? piece.raw : passage.text.encode(shown(piece))
    if (text === undefined) return undefined
    // Which date a placeholder prints is a guess to look at; the reader's name in front is none.
    parts.push({ text, isSlot: typeof piece !== 'string' && index > 0 })
  }
  return parts
}

/** Whether the file with all of the answers in it has the same macros, and each answer reads as it is meant. */
function isHeld(
  { file, config, offsets: [from, to], opening }: Place,
  starts: readonly Start[],
  drafts: readonly (readonly Drafted[])[],
): boolean {
  const added = starts.map(({ parts }) => parts.map(({ text }) => text).join('')).join(' ')
  const meant = drafts
    .map((draft) => draft.map((piece) => (isPlaceholder(piece) ? PLACEHOLDER : shown(piece))).join(''))
    .join(' ')
  const [before, behind] = [file.text.slice(0, from), file.text.slice(to)]
  const text = before + added + behind
  // The letters that were typed may break what an answer mends, so a word stands there before.
  const word = { offsets: [from, from + 1] as const, newText: added }
  if (!sameData(formatOf(file)?.id, `${before}x${behind}`, text, [word])) return false
  const overview = overviewOf({ ...file, text }, config)
  if (overview?.macros.length !== opening.macros) return false
  return overview.macros.some(({ macro }) =>
    macro.passages.some((passage) => {
      const unit = unitAt(passage.text, from)
      return unit !== undefined && passage.text.text.startsWith(meant, unit)
    }),
  )
}
