import type { Config } from '../../engine/settings/config'
import type { Finding, Fix } from '../../engine/finding'
import { createLinter, type Linter } from '../../engine/lint'
import { heard } from '../../engine/heard'
import { LatestTexts } from './latest-texts'

/** How texts are written, and the name of a file that is read so. */
const fileNames = { text: 'record.txt', markdown: 'record.md', html: 'record.html' } as const

export interface JudgeSettings {
  readonly config: Config
  readonly as: keyof typeof fileNames
  /** Whether the best rewrite of each finding is wanted, which takes longer than finding it. */
  readonly fixes: boolean
}

/** What is said of a text. */
export interface Judgement {
  /** As `schemas/stream.schema.json` describes them. */
  readonly findings: readonly object[]
  /** What kept a part of the text from being judged. */
  readonly problems: readonly string[]
}

/** Judges the texts of records, each for itself. */
export class RecordJudge {
  readonly #linter: Linter
  readonly #latest = new LatestTexts<Judgement>()

  constructor(
    linter: Linter,
    private readonly settings: JudgeSettings,
  ) {
    // A rule that can say nothing of a record would still have its trigger words read.
    const { rules: levels } = settings.config
    const own = linter.rules.filter(({ id, reads }) => reads !== 'workspace' && levels[id] !== 'off')
    this.#linter = createLinter(own)
  }

  async judge(text: string): Promise<Judgement> {
    const known = this.#latest.get(text)
    if (known) return known
    const judgement = await this.#judge(text)
    this.#latest.add(text, judgement)
    return judgement
  }

  async #judge(text: string): Promise<Judgement> {
    const { config, as, fixes: wantsFixes } = this.settings
    const file = { path: fileNames[as], text }
    const { findings, problems } = this.#linter.lint(file, config)
    const fixes =
      wantsFixes && findings.length > 0 ? await this.#linter.fixes(file, config, findings, 'best') : undefined
    return {
      findings: findings.map((finding) => ({
        ...findingOf(finding, text),
        ...(fixes && { fix: fixOf(fixes.get(finding)?.[0]) }),
      })),
      problems: problems.map(({ message }) => message),
    }
  }
}

const findingOf = (
  { rule, severity, confidence, hears, sentence, offsets, related }: Finding,
  text: string,
): object => ({
  rule,
  severity,
  confidence,
  hears: heard(hears),
  sentence,
  text: text.slice(...offsets),
  offsets,
  also: [...new Set(related.map((other) => other.rule))],
})

const fixOf = (fix: Fix | undefined): object | null =>
  fix ? { safety: fix.safety, becomes: fix.becomes } : null
