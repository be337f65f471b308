/**
 * How the time to check a file grows with it, on texts that are made to be slow: each is doubled three times. Prints the
 * times, the exponent that fits them best, and the worst doubling: 1 and 2 are linear, 2 and 4 quadratic.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { defaultConfig } from '../engine/settings/config'
import { createLinter } from '../engine/lint'
import { rules } from '../rules'
import type { GrowthRow } from './figures'
import { flat, forms, type Form } from './growth-forms'
import type { GrowingText } from './growth-shapes'
import { growingTexts } from './growth-texts'
import { fittedExponent, worstDoubling } from './growth-fit'
import { machine, today } from './machine'

const { values } = parseArgs({
  options: {
    // The smallest size, in KB.
    from: { type: 'string', default: '1024' },
    // Only texts whose name, or the name of whose format, holds these words.
    only: { type: 'string', default: '' },
    fix: { type: 'boolean' },
    rounds: { type: 'string', default: '2' },
    json: { type: 'string' },
  },
})

const lengths = [1, 2, 4, 8].map((times) => times * Number(values.from) * 1024)
const linter = createLinter(rules)

// What the last text left behind would otherwise be cleared away in the time of the next one.
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

async function timeOf(path: string, text: string): Promise<number> {
  collectGarbage()
  const before = process.cpuUsage()
  linter.lint({ path, text }, defaultConfig)
  if (values.fix) await linter.fixAll({ path, text }, defaultConfig)
  const { user, system } = process.cpuUsage(before)
  // So that the next round does not find what this one has read.
  linter.lint({ path, text: '' }, defaultConfig)
  return (user + system) / 1000
}

async function measured(growing: GrowingText, form: Form): Promise<GrowthRow> {
  const bytes: number[] = []
  const ms: number[] = []
  for (const length of lengths) {
    const text = flat(form.file(growing.text(length)))
    bytes.push(Buffer.byteLength(text))
    let least = Infinity
    for (let round = 0; round < Number(values.rounds); round++)
      least = Math.min(least, await timeOf(form.path, text))
    ms.push(Math.round(least))
  }
  const { name: text } = growing
  const exponent = fittedExponent(bytes, ms)
  return { text, format: form.name, bytes, ms, exponent, worstDoubling: worstDoubling(ms) }
}

async function main(): Promise<void> {
  const rows: GrowthRow[] = []
  console.log(
    lineOf(
      'text',
      'format',
      lengths.map((length) => `${length / 1024} KB`),
      'exponent',
      'worst',
    ),
  )
  for (const growing of Object.values(growingTexts).flat()) {
    for (const form of forms.filter(({ name }) => growing.forms.some((wanted) => wanted === name))) {
      if (!`${growing.name} ${form.name}`.includes(values.only)) continue
      const row = await measured(growing, form)
      rows.push(row)
      print(row)
    }
  }
  rows.sort((one, other) => other.exponent - one.exponent)
  if (values.json === undefined) return
  const figures = { measured: today(), machine, rows }
  writeFileSync(values.json, `${JSON.stringify(figures, undefined, 2)}\n`)
}

/** Each is printed at once, so that it is known which text a program that breaks off was at. */
const print = ({ text, format, ms, exponent, worstDoubling }: GrowthRow): void =>
  console.log(
    lineOf(
      text,
      format,
      ms.map((time) => `${time} ms`),
      exponent.toFixed(2),
      worstDoubling.toFixed(2),
    ),
  )

const lineOf = (
  text: string,
  format: string,
  times: readonly string[],
  ...figures: readonly string[]
): string =>
  [
    text.slice(0, 40).padEnd(40),
    format.padEnd(12),
    ...[...times, ...figures].map((one) => one.padStart(9)),
  ].join(' ')

void main()
