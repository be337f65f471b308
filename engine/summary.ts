import { isAllowed } from './settings/allow'
import type { MacroReading } from './macro/macro-reading'
import type { ApologyReading } from './apology/reading'
import type { SentenceReading } from './macro/sentence-reading'
import type { ApologySummary, FileSummary, MacroSummary, SentenceSummary } from './macro/workspace-reading'
import { ownsDeed } from './apology/fault'
import { APOLOGY_ADVERBS } from './language/words'
import { notationOf } from './suppressions/comments'
import { placeholdersIn } from './completions/placeholders'
import type { SourceFile } from './document'
import { suppressedAt, valuesOf } from './suppressions/suppress'
import type { Suppression } from './suppressions/suppressions'
import { leaveOut } from './suppressions/suppressions-match'
import { shownText } from './text/shown-text'

/** A file that uses more placeholders is an export, and those that it uses most are the ones that people know. */
const mostPlaceholders = 50

/**
 * What the rules that compare files need to know of the macros of one file. `comparing` are the names of those that are not
 * off for it. A macro that cannot be read is left out: the check of the file has told so.
 */
export function summaryOf(
  file: SourceFile,
  readings: readonly MacroReading[],
  comparing: readonly string[],
  suppressions: readonly Suppression[],
): FileSummary {
  const macros = (comparing.length > 0 ? readings : []).flatMap((reading) => {
    try {
      const macro = summaryOfMacro(reading, comparing)
      // No comparison has anything to say of the others, and to tell the language of a text takes as long as all this.
      const isCompared = macro.kind !== 'unknown' || macro.apologies.length > 0
      return isCompared && reading.isEnglish ? [macro] : []
    } catch {
      return []
    }
  })
  // All places at once, because looking for comments means reading the whole file.
  const places = macros.flatMap(({ apologies, first }): SentenceSummary[] =>
    first ? [...apologies, first] : [...apologies],
  )
  const values = valuesOf(readings.map(({ macro }) => macro))
  const left = suppressedAt(
    { text: file.text, ...notationOf(file), values },
    comparing,
    places.map(({ offsets }) => offsets),
  )
  const beside = leftOutBeside(suppressions, places, comparing)
  const finished = <Place extends SentenceSummary>(place: Place): Place => ({
    ...place,
    suppressed: [
      ...place.suppressed,
      ...(left.get(place.offsets) ?? []),
      ...comparing.filter((rule) => beside.has(`${rule} ${place.offsets[0]}`)),
    ],
  })
  const placeholders = placeholdersIn({ macros: readings }).slice(0, mostPlaceholders)
  return {
    file: file.path,
    ...(placeholders.length > 0 && { placeholders }),
    macros: macros.map((macro) => ({
      ...macro,
      apologies: macro.apologies.map(finished),
      first: macro.first && finished(macro.first),
    })),
  }
}

/** The rules and places that the file beside the config leaves out. */
function leftOutBeside(
  suppressions: readonly Suppression[],
  places: readonly SentenceSummary[],
  rules: readonly string[],
): ReadonlySet<string> {
  const entries = suppressions.filter(({ rule }) => rules.includes(rule))
  const asked = places.flatMap((place) => rules.map((rule) => ({ ...place, rule })))
  const kept = new Set(leaveOut(asked, entries).findings)
  return new Set(asked.flatMap((one) => (kept.has(one) ? [] : [`${one.rule} ${one.offsets[0]}`])))
}

/** A macro without what comments in the file leave out. */
function summaryOfMacro(reading: MacroReading, comparing: readonly string[]): MacroSummary {
  const by = reading.macro.passages[0]?.text.segments[0]?.src ?? 0
  const { apologies, first, ...named } = reading.keep('summary', () => draftOf(reading, comparing, by))
  const placed = <Place extends SentenceSummary>(place: Place): Place => ({
    ...place,
    offsets: [place.offsets[0] + by, place.offsets[1] + by],
  })
  return { ...named, apologies: apologies.map(placed), first: first && placed(first) }
}

/** The same, with offsets from `origin` on. */
function draftOf(reading: MacroReading, comparing: readonly string[], origin: number): MacroSummary {
  const { macro, kind, policy } = reading
  const apologies = reading.apologies.filter(({ within }) => !within.isBorrowed)
  const first = reading.sentences.find(({ isBorrowed }) => !isBorrowed)
  return {
    macro: macro.path,
    title: macro.title,
    kind,
    incident: macro.labels?.incident,
    apologies: apologies.map((apology) => apologySummary(apology, policy.allow, comparing, origin)),
    first: first && sentenceSummary(first, origin),
  }
}

function sentenceSummary({ mapped, passage, sentence }: SentenceReading, origin: number): SentenceSummary {
  const [start, end] = mapped.toSource(sentence.start, sentence.end)
  return {
    offsets: [start - origin, end - origin],
    sentence: shownText(mapped, sentence.start, sentence.end),
    path: passage.path,
    suppressed: [],
  }
}

function apologySummary(
  { within, complement }: ApologyReading,
  allow: readonly string[],
  comparing: readonly string[],
  origin: number,
): ApologySummary {
  const { from, to } = within.sentence
  const words = within.tokens.slice(from, to).filter(({ kind }) => kind !== 'mark')
  const summary = sentenceSummary(within, origin)
  return {
    ...summary,
    suppressed: isAllowed(summary, { sentence: within }, 'sentence', allow) ? comparing : [],
    // "We sincerely apologize" and "we apologize" are one boilerplate.
    words: words.flatMap(({ word }) => (APOLOGY_ADVERBS.has(word) ? [] : [word])).join(' '),
    isSpecific:
      (complement.kind === 'clause' && complement.subject.person === 'own') ||
      ownsDeed(within.tokens, within.sentence),
    length: words.length,
  }
}
