import type { Config } from '../engine/settings/config'
import type { SourceFile } from '../engine/document'
import type { Finding, Offsets } from '../engine/finding'
import { completenessOf, missingParts, type Completeness } from '../engine/macro/completeness'
import { overviewOf } from '../engine/overview'
import type { Rule } from '../engine/rule'
import { LineIndex } from './line-index'

/** A macro, whether something is wrong with it or not. */
export interface OutlinedMacro {
  /** The macro's path inside the file. */
  readonly macro: string
  readonly title: string | undefined
  readonly offsets: Offsets
  /** Where it begins; from 1. */
  readonly line: number
  /** Missing where it answers nothing that went wrong, or where its kind is not known. */
  readonly completeness: Completeness | undefined
}

/** All macros of a file, and what each has and lacks by what was found in it. */
export function outlineOf(
  file: SourceFile,
  config: Config,
  findings: readonly Finding[],
  rules: readonly Rule[],
): OutlinedMacro[] {
  const missing = missingParts(findings)
  const lines = new LineIndex(file.text)
  return (overviewOf(file, config)?.macros ?? []).map(({ macro: { path, title }, offsets, reading }) => ({
    macro: path,
    title,
    offsets,
    line: lines.positionOf(offsets[0]).line + 1,
    completeness: reading && completenessOf(reading, missing.get(path) ?? [], rules, config),
  }))
}
