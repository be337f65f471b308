/**
 * Scores the rules on labelled text: `npm run eval -- DIR`.
 *
 * DIR holds any of `*.jsonl` with sentence rows (`id`, `prev`, `sentence`, `next`, `labels`, `agreed`, `hard`),
 * `files.jsonl` with `files/`, `fixtures.json`, and `rewrites.jsonl` (`label`, `text`, `becomes`, `kind`). Prints
 * figures, misses and false alarms.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { defaultConfig } from '../engine/settings/config'
import { applyEdits } from '../engine/fixes/fix'
import { createLinter } from '../engine/lint'
import type { Policy } from '../engine/settings/policy'
import { rules } from '../rules'
import {
  scoreFiles,
  scoreFixtures,
  scoreRewrites,
  scoreRows,
  type FileRow,
  type FixtureRow,
  type RewriteRow,
  type Row,
} from '../tests/harness/scoring'

const directory = process.argv[2] ?? 'tests/corpus'
const verbose = !process.argv.includes('--brief')
if (!existsSync(directory)) {
  console.error(`eval: there is no directory ${directory}`)
  process.exit(2)
}
const linter = createLinter(rules)
const lint = (text: string, name: string, policy: Partial<Policy> = {}) =>
  linter.lint({ text, path: name }, { ...defaultConfig, ...policy }).findings
const readLines = <T>(file: string): T[] =>
  readFileSync(path.join(directory, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
const list = (title: string, lines: readonly string[]): void => {
  if (verbose && lines.length > 0) console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`)
}

for (const file of readdirSync(directory).filter(
  (name) => name.endsWith('.jsonl') && name !== 'files.jsonl' && name !== 'rewrites.jsonl',
)) {
  const score = scoreRows(readLines<Row>(file), lint)
  console.log(
    `\n${file}: ${score.scored} scored rows, precision ${percent(score.hits, score.hits + score.falseAlarms.length)}, recall ${percent(score.hits, score.positives)}`,
  )
  console.log('label                rows  precision   recall')
  for (const [label, { rows, hits, falseAlarms }] of score.labels) {
    const figures = [String(rows), percent(hits, hits + falseAlarms), percent(hits, rows)]
    console.log(label.padEnd(18) + [6, 11, 9].map((width, i) => figures[i]!.padStart(width)).join(''))
  }
  list('Misses', score.misses)
  list('False alarms', score.falseAlarms)
}
if (existsSync(path.join(directory, 'files.jsonl'))) {
  const score = scoreFiles(
    readLines<FileRow>('files.jsonl'),
    (name) => readFileSync(path.join(directory, 'files', name), 'utf8'),
    lint,
  )
  console.log(
    `\nfiles: ${score.hits} of ${score.expected} expected lines found, ${score.falseAlarms.length} errors or warnings on lines that must stay silent, ${score.unexpected.length} elsewhere`,
  )
  list('Misses', score.misses)
  list('False alarms', score.falseAlarms)
  list('Elsewhere', score.unexpected)
}
if (existsSync(path.join(directory, 'fixtures.json'))) {
  const rows = JSON.parse(readFileSync(path.join(directory, 'fixtures.json'), 'utf8')) as FixtureRow[]
  const known = new Set(rules.map((rule) => rule.id))
  const score = scoreFixtures(
    rows.filter((row) => known.has(row.rule)),
    lint,
  )
  console.log(
    `\nfixtures: ${score.hits} of ${score.positives} positives (${percent(score.hits, score.positives)}), ${score.falseAlarms.length} of ${score.negatives} negatives fire (${percent(score.falseAlarms.length, score.negatives)})`,
  )
  list('Misses', score.misses)
  list('False alarms', score.falseAlarms)
  const cross = scoreFixtures(
    rows.filter((row) => !row.fire),
    lint,
    'any-rule',
  )
  console.log(
    `fixtures of every category: ${cross.falseAlarms.length} of ${cross.negatives} negatives get an error or a warning of any rule`,
  )
  list('False alarms of any rule', cross.falseAlarms)
}

/** The texts after each fix of each finding. */
async function rewrites(text: string, policy: Partial<Policy>): Promise<string[]> {
  const file = { text, path: 'rewrite.md' }
  const config = { ...defaultConfig, ...policy }
  const findings = linter.lint(file, config).findings.flatMap((one) => [one, ...one.related])
  const fixes = [...(await linter.fixes(file, config, findings)).values()].flat()
  return fixes.map(({ edits }) => applyEdits(text, edits))
}

if (existsSync(path.join(directory, 'rewrites.jsonl'))) {
  const score = await scoreRewrites(readLines<RewriteRow>('rewrites.jsonl'), rewrites)
  console.log(
    `\nrewrites: ${score.exact} of ${score.rows} as wanted (${percent(score.exact, score.rows)}), ${score.alike} with other words in slots (${percent(score.alike, score.rows)})`,
  )
  list('Misses', score.misses)
}
