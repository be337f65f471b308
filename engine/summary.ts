import type { MacroReading } from './apology/macro-reading'
import type { ApologyReading } from './apology/reading'
import type { SentenceReading } from './apology/sentence-reading'
import type { ApologySummary, FileSummary, SentenceSummary } from './apology/workspace-reading'
import { shownText } from './text/shown-text'

/** What the rules that compare files need to know of the macros of one file. */
export const summaryOf = (file: string, readings: readonly MacroReading[]): FileSummary => ({
  file,
  macros: readings.map((reading) => ({
    macro: reading.macro.path,
    title: reading.macro.title,
    kind: reading.kind,
    incident: reading.macro.labels?.incident,
    apologies: reading.apologies.map(apologySummary),
    first: reading.sentences[0] && sentenceSummary(reading.sentences[0]),
  })),
})

const sentenceSummary = ({ mapped, sentence }: SentenceReading): SentenceSummary => ({
  offsets: mapped.toSource(sentence.start, sentence.end),
  sentence: shownText(mapped, sentence.start, sentence.end),
})

const apologySummary = ({ within }: ApologyReading): ApologySummary => ({
  ...sentenceSummary(within),
  words: within.tokens
    .slice(within.sentence.from, within.sentence.to)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ word }) => word)
    .join(' '),
})
