import { isAllowed } from './allow'
import type { MacroReading } from './macro/macro-reading'
import type { ApologyReading } from './apology/reading'
import type { SentenceReading } from './macro/sentence-reading'
import type { ApologySummary, FileSummary, MacroSummary, SentenceSummary } from './macro/workspace-reading'
import { ownsDeed } from './apology/fault'
import { APOLOGY_ADVERBS } from './language/words'
import { suppressedAt } from './suppress'
import { shownText } from './text/shown-text'

/**
 * What the rules that compare files need to know of the macros of one file. `comparing` are the names of those rules.
 * A macro that cannot be read is left out: the check of the file has told so.
 */
export function summaryOf(
  { path, text }: { readonly path: string; readonly text: string },
  readings: readonly MacroReading[],
  comparing: readonly string[],
): FileSummary {
  const macros = readings.flatMap((reading) => {
    try {
      return [draftOf(reading, comparing)]
    } catch {
      return []
    }
  })
  // All places at once, because looking for comments means reading the whole file.
  const places = macros.flatMap(({ apologies, first }): SentenceSummary[] =>
    first ? [...apologies, first] : [...apologies],
  )
  const left = suppressedAt(
    text,
    comparing,
    places.map(({ offsets }) => offsets),
  )
  const finished = <Place extends SentenceSummary>(place: Place): Place => ({
    ...place,
    suppressed: [...place.suppressed, ...(left.get(place.offsets) ?? [])],
  })
  return {
    file: path,
    macros: macros.map((macro) => ({
      ...macro,
      apologies: macro.apologies.map(finished),
      first: macro.first && finished(macro.first),
    })),
  }
}

/** A macro without what comments in the file leave out. */
function draftOf(reading: MacroReading, comparing: readonly string[]): MacroSummary {
  const { macro, kind, apologies, sentences, policy } = reading
  return {
    macro: macro.path,
    title: macro.title,
    kind,
    incident: macro.labels?.incident,
    apologies: apologies.map((apology) => apologySummary(apology, policy.allow, comparing)),
    first: sentences[0] && sentenceSummary(sentences[0]),
  }
}

const sentenceSummary = ({ mapped, sentence }: SentenceReading): SentenceSummary => ({
  offsets: mapped.toSource(sentence.start, sentence.end),
  sentence: shownText(mapped, sentence.start, sentence.end),
  suppressed: [],
})

function apologySummary(
  { within, complement }: ApologyReading,
  allow: readonly string[],
  comparing: readonly string[],
): ApologySummary {
  const { from, to } = within.sentence
  const words = within.tokens.slice(from, to).filter(({ kind }) => kind !== 'mark')
  const summary = sentenceSummary(within)
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
