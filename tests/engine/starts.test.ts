import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settingChoicesAt } from '../../engine/completions/setting-names'
import { startsAt } from '../../engine/completions/starts'
import { defaultConfig } from '../../engine/settings/config'
import { applyEdits } from '../../engine/fixes/fix'
import { formatOf } from '../../engine/formats'
import { overviewOf } from '../../engine/overview'
import { sameData } from '../../engine/fixes/same-data'
import { settingsFor } from '../../engine/settings/settings'

const folder = 'tests/fixtures/presets'

/** Where a paragraph ends, as far as the text tells. */
const ENDS = /(?<=[.!?])(?=["'<\\\n])/g

/** Where each file is asked, spread over it. */
const MOST = 8

test('an answer leaves the data of a file as it is, wherever it begins', () => {
  const begun = readdirSync(folder).filter((name) => {
    const original = readFileSync(join(folder, name), 'utf8')
    const ends = Array.from(original.matchAll(ENDS), ({ index }) => index)
    const asked = ends.filter((_, index) => index % Math.ceil(ends.length / MOST) === 0)
    return (
      asked.filter((end) => isHeld(name, `${original.slice(0, end)} ${original.slice(end)}`, end + 1))
        .length > 0
    )
  })
  // Few files of tools have nothing that a starter fits: other languages, labels, what customers write.
  expect(begun.length).toBeGreaterThan(35)
})

/** Checks what is offered there; `false` where nothing is. */
function isHeld(name: string, text: string, at: number): boolean {
  const file = { path: name, text }
  const known = [{ name: 'first', raw: '{{first}}', kind: 'person' as const }]
  const starts = startsAt(file, defaultConfig, [at, at], known)
  for (const { parts } of starts.slice(0, 2)) {
    const edit = { offsets: [at, at] as const, newText: parts.map((part) => part.text).join('') }
    const after = applyEdits(text, [edit])
    expect(sameData(formatOf(file)?.id, text, after, [edit]), `${name} at ${at}`).toBe(true)
    expect(macrosIn(name, after)).toBe(macrosIn(name, text))
  }
  return starts.length > 0
}

const macrosIn = (path: string, text: string): number | undefined =>
  overviewOf({ path, text }, defaultConfig)?.macros.length

test('settings in brackets that are nested very deep are left alone', () => {
  const text = '{ "overrides": ['.repeat(5000)
  expect(settingChoicesAt(text, text.length, settingsFor([]))).toEqual([])
})
