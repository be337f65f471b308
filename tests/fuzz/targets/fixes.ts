import { completionOf } from '../../../engine/complete'
import type { Config } from '../../../engine/settings/config'
import type { SourceFile } from '../../../engine/document'
import type { Edit } from '../../../engine/finding'
import { applyEdits } from '../../../engine/fixes/fix'
import { formatOf } from '../../../engine/formats'
import { answeredKind, missingParts } from '../../../engine/macro/completeness'
import { overviewOf } from '../../../engine/overview'
import { sameData } from '../../../engine/fixes/same-data'
import { Input, inputOf } from '../input'
import { holdEdits, linter } from '../lint-laws'
import { pickConfig } from '../settings'
import { hold, type Target } from '../target'

const names = 'a.md a.hbs a.html a.txt a.json a.yml a.csv a.liquid a.jsonl a.mdx'.split(' ')
const endings = names.map((name) => name.slice(1))

/** A byte for the format, one for the settings, and the file. */
export const fixes: Target = {
  title: 'Files of any bytes with every fix, every comment that silences, and every completion applied',
  async fuzz(bytes) {
    const input = new Input(bytes)
    const path = input.pick(names)
    const config = pickConfig(input)
    const file = { path, text: input.rest() }
    const { findings } = linter.lint(file, config)
    if (findings.length === 0) return
    const offered = await linter.fixes(file, config, findings)
    for (const [{ rule }, all] of offered) {
      for (const { edits, title } of all) holdFix(file, config, edits, `${rule}, ${title}`)
    }
    for (const finding of findings.slice(0, 2)) {
      for (const reach of ['here', 'file'] as const) {
        const comment = linter.disabling(file, config, finding, { reach, reason: 'Agreed.' })
        if (comment) holdFix(file, config, comment.edits, comment.title)
      }
    }
    const fixed = await linter.fixAll(file, config)
    hold(fixed.text === applyEdits(file.text, fixed.edits), 'all fixes are the edits that they tell')
    if (fixed.count > 0) holdFix(file, config, fixed.edits, 'all fixes')
    const again = await linter.fixAll({ path, text: fixed.text }, config)
    hold(again.count === 0, 'all fixes at once leave nothing to fix', () => [
      file.text,
      fixed.text,
      again.text,
    ])
    await holdCompletions(file, config)
  },
  seeds: (files) =>
    files.flatMap(({ path, text }) => {
      const named = path.replace('.yaml', '.yml').replace('.handlebars', '.hbs')
      const format = endings.findIndex((ending) => named.endsWith(ending))
      return format < 0 ? [] : [inputOf([format, 1], text)]
    }),
}

async function holdCompletions(file: SourceFile, config: Config): Promise<void> {
  const missing = missingParts(linter.lint(file, config).findings)
  for (const { macro, reading } of overviewOf(file, config)?.macros ?? []) {
    const kind = reading && answeredKind(reading)
    const parts = missing.get(macro.path)
    if (!kind || !parts) continue
    const edits = await completionOf(linter, file, config, kind, parts)
    if (edits.length > 0) holdFix(file, config, edits, 'a completion')
  }
}

/** Whatever changes a file leaves it what it was: its data, its macros, its markup, its marks at both ends. */
function holdFix(file: SourceFile, config: Config, edits: readonly Edit[], what: string): void {
  const { path, text } = file
  holdEdits(edits, text.length)
  const after = applyEdits(text, edits)
  const shown = () => [what, path, text, after]
  const read = (changed: string) => formatOf(file)!.read(changed, { ...config, path, wanted: () => true })
  const [old, now] = [read(text), read(after)]
  hold(old.macros.length === now.macros.length, 'a fix keeps the macros', shown)
  hold(sameData(old.format, text, after, edits), 'a fix keeps the data', shown)
  const faults = (all: typeof old): number => all.problems.filter(({ fix }) => fix === undefined).length
  hold(faults(now) <= faults(old), 'a fix breaks nothing that could be read', shown)
  const { problems } = linter.lint({ path, text: after }, config)
  hold(!problems.some(({ message }) => message.includes('failed here')), 'no rule fails behind a fix', shown)
  for (const [law, of] of Object.entries(KEPT)) hold(of(text) === of(after), `a fix keeps ${law}`, shown)
  const cutsPair = edits.some(({ offsets }) => offsets.some((at) => isInsidePair(text, at)))
  hold(!cutsPair, 'a fix cuts no character and no line end', shown)
}

/** What no change may touch, whoever asked for it. */
const KEPT: Readonly<Record<string, (text: string) => unknown>> = {
  'the byte order mark': (text) => text.startsWith('\uFEFF'),
  'the line ends': (text) => text.includes('\r\n') && !/(?<!\r)\n/.test(text),
  'the end of the file': (text) => /[\r\n]*$/.exec(text)![0],
}

const isInsidePair = (text: string, at: number): boolean =>
  /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(Math.max(0, at - 1), at + 1))
