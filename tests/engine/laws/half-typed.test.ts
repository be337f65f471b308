import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SourceFile } from '../../../engine/document'
import { formatOf } from '../../../engine/formats/index'
import { type } from '../../harness/half-typed'
import { nest } from '../../harness/nesting'
import { linter } from '../../harness/nesting-laws'

const root = path.join(import.meta.dirname, '../../..')

const filesIn = (folder: string): SourceFile[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => formatOf({ path: name, text: '' }) && !name.includes('config'))
    .map((name) => ({ path: name, text: readFileSync(path.join(root, folder, name), 'utf8') }))

const generated = Array.from({ length: 105 }, (_, index): SourceFile => {
  const { path: name, source } = nest(5001 + index)
  return { path: name, text: source }
})

/** Files whose tool is told from what stands at their end, so that they are first read in another way. */
const TOLD_LATE = /i18next\.json|rails-i18n\.yml|aws-ses-stack\.yml/

/** How many characters are typed between two looks. Odd, so that it meets both halves of pairs. */
const stepOf = ({ text }: SourceFile): number => Math.max(19, Math.ceil(text.length / 20) | 1)

describe(
  'while a file is typed, nothing fails, and findings behind the writer stay',
  { timeout: 60_000 },
  () => {
    it.each([
      ['generated files', generated],
      ['the examples', filesIn('examples')],
      [
        'files of helpdesk tools',
        filesIn('tests/fixtures/presets').filter(({ path: name }) => !TOLD_LATE.test(name)),
      ],
    ])('%s', (_, files) => {
      const typings = files.map((file) => type(linter, file, stepOf(file)))
      expect(typings.flatMap(({ faults }) => faults)).toEqual([])
      expect(typings.reduce((sum, { expected }) => sum + expected, 0)).toBeGreaterThan(50)
    })
  },
)
