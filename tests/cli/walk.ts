import { expect } from 'vitest'
import type { Safety, Severity } from '../../engine/finding'
import { createLinter } from '../../engine/lint'
import type { SentenceReading } from '../../engine/macro/sentence-reading'
import { defineRule, type Rule } from '../../engine/rule'
import { run, type Case } from './run'
import { scriptedPrompter } from './scripted-prompter'

/** A rule that looks for a word, and the rewrites that it offers: for the word, and what is added behind the sentence. */
function wordRule(
  id: string,
  word: string,
  severity: Severity,
  rewrites: readonly (readonly [safety: Safety, newText: string, behind?: string])[],
): Rule {
  return defineRule({
    id,
    summary: `Looks for "${word}".`,
    hears: `Reads as: somebody wrote ${word}.`,
    why: `Nobody wants to read ${word}.`,
    todo: `Do without ${word}.`,
    sources: [],
    severity,
    reads: 'sentence',
    weight: 0,
    triggers: [word],
    check: ({ mapped: { text }, sentence: { start, end } }: SentenceReading, report) => {
      for (const { index } of text.slice(start, end).matchAll(new RegExp(word, 'g'))) {
        const span = [start + index, start + index + word.length] as const
        const behind = [end, end] as const
        const fixes = () =>
          rewrites.map(([safety, newText, added]) => ({
            safety,
            edits: [{ span, newText }, ...(added === undefined ? [] : [{ span: behind, newText: added }])],
          }))
        report({ span, fixes })
      }
    },
    examples: { flags: [], allows: [] },
  })
}

/** Stands in for all rules, so that no wording of a real one matters. Its fixes are proved as real ones are. */
const linter = createLinter([
  wordRule('no-hiccup', 'hiccup', 'error', [
    ['safe', 'outage'],
    ['assertive', 'outage that we caused'],
    ['template', 'outage [TODO: when] and [TODO: how long]'],
  ]),
  wordRule('no-mishap', 'mishap', 'error', [
    ['template', 'outage [TODO: where]', ' It took [TODO: how long].'],
  ]),
  wordRule('no-tangle', 'tangle', 'warning', []),
  wordRule('no-whoops', 'whoops', 'hint', [['safe', 'sorry']]),
])

/** What a person answers to `amends --interactive .`, and what becomes of the files. */
export interface Walk extends Pick<Case, 'files' | 'exit' | 'stdout' | 'stderr' | 'silent' | 'readOnly'> {
  readonly answers: readonly string[]
  readonly args?: readonly string[]
  /** All that is written. */
  readonly written: Readonly<Record<string, string>>
  /** The last line of the walk. */
  readonly tally?: string
  /** Parts of what the person saw, or not. */
  readonly seen?: readonly string[]
  readonly unseen?: readonly string[]
}

export async function walk({ answers, args = [], written, tally, seen = [], unseen = [], ...rest }: Walk) {
  const prompter = scriptedPrompter(answers)
  const stderr = [...(rest.stderr ?? []), ...(tally === undefined ? [] : [`${tally}\n`])]
  const host = await run({ ...rest, args: ['--interactive', '.', ...args], linter, prompter, stderr })
  const transcript = prompter.transcript()
  expect({ transcript, written: Object.fromEntries(host.written) }).toEqual({ transcript, written })
  for (const part of seen) expect(transcript).toContain(part)
  for (const part of [...unseen, 'not asked:']) expect(transcript).not.toContain(part)
}
