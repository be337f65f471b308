import { baselineText, parseBaseline } from '../../../cli/baseline/baseline-file'
import { Refusal } from '../../../cli/errors'
import type { Host } from '../../../cli/host/host'
import { defaultConfig } from '../../../engine/settings/config'
import { applyEdits } from '../../../engine/fixes/fix'
import { parseSuppressions } from '../../../engine/suppressions/suppressions'
import { addSuppression } from '../../../engine/suppressions/suppressions-edit'
import { rules } from '../../../rules'
import { Input, inputOf } from '../input'
import { holdEdits, holdInside, holdProblems, linter } from '../lint-laws'
import { hold, type Target } from '../target'

const names = ['a.md', 'a.yml', 'a.hbs', 'a.html', 'a.csv', 'a.json', 'a.jsonc', 'a.liquid', 'a.txt']
const endings = names.map((name) => name.slice(1))

/** A byte for the format, the file with its comments, the side file, and the baseline. */
export const suppressions: Target = {
  title: 'Comments, side files and baselines of any bytes',
  fuzz(bytes) {
    const input = new Input(bytes)
    const path = input.pick(names)
    const [text, side, baseline] = [input.text(), input.text(), input.rest()]
    const read = parseSuppressions(side, rules)
    for (const { message, offsets, fix } of read.problems) {
      holdInside(offsets, side.length + 1, message)
      holdEdits(fix?.edits ?? [], side.length)
    }
    const entries = read.files.get(path)?.entries ?? []
    const config = { ...defaultConfig, suppressions: entries }
    const { findings, leftOut, problems, unused } = linter.lint({ path, text }, config)
    holdProblems(problems, text.length)
    for (const { finding } of leftOut) holdInside(finding.offsets, text.length, finding.rule)
    for (const { fix } of read.unused(unused)) holdEdits(fix?.edits ?? [], side.length)
    const [first] = findings
    if (first) holdAdding(path, text, side, first)
    holdBaseline(baseline)
  },
  seeds: (files) => {
    const side = files.find(({ path }) => path.endsWith('amends.suppressions.json'))?.text ?? ''
    return files.flatMap(({ path, text }, index) => {
      const format = endings.findIndex((ending) => path.replace('.yaml', '.yml').endsWith(ending))
      if (format < 0) return []
      const isShort = text.length < 400
      const commented = isShort ? `${COMMENTS[index % COMMENTS.length]}\n${text}` : text
      return [inputOf([format], commented, isShort ? SIDE : side.slice(0, 400), BASELINE)]
    })
  },
}

const COMMENTS = [
  '<!-- amends-disable-next-line generic-apology -- agreed -->',
  '{{!-- amends-disable --}} Sorry. {{!-- amends-enable --}}',
  '{% comment %} amends-disable-line {% endcomment %}',
  '# amends-disable-next-line excuse-but',
]
const SIDE =
  '{ "version": 1, "files": { "a.json": [{ "path": "/body", "rule": "generic-apology", "text": "0123456789abcdef" }] } }'
const BASELINE = '{ "version": 1, "files": { "a.md": { "generic-apology": { "0123456789abcdef": 2 } } } }'

/** An entry that is added to a side file leaves its finding out, and breaks nothing. */
function holdAdding(
  path: string,
  text: string,
  side: string,
  { rule, sentence, path: at }: { readonly rule: string; readonly sentence: string; readonly path: string },
): void {
  const edits = addSuppression(side, path, { path: at, rule, sentence, reason: 'Agreed.' })
  if (!edits) return
  holdEdits(edits, side.length)
  const after = parseSuppressions(applyEdits(side, edits), rules)
  hold(!after.isBroken, 'a side file stays JSON', () => [side, applyEdits(side, edits)])
  const entries = after.files.get(path)?.entries ?? []
  const isThere = entries.some((entry) => entry.rule === rule && entry.path === at)
  hold(isThere, 'an entry that is added is there', () => [side, applyEdits(side, edits)])
  const { findings } = linter.lint({ path, text }, { ...defaultConfig, suppressions: entries })
  const left = findings.some((one) => one.rule === rule && one.path === at && one.sentence === sentence)
  hold(!left, 'an entry that is added leaves its sentence out', () => [path, text, rule])
}

/** A refusal names the file relative to this. */
const host = { cwd: '/shop' } as Host

/** A baseline is refused, or it reads the same once it was written again. */
function holdBaseline(text: string): void {
  try {
    const { schema, entries } = parseBaseline('/shop/amends.baseline.json', text, host)
    const written = baselineText({ schema, entries, source: null })
    const again = parseBaseline('/shop/amends.baseline.json', written, host)
    const isSame = baselineText({ schema, entries: again.entries, source: null }) === written
    hold(isSame, 'a baseline reads as it was written', () => [text, written])
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}
