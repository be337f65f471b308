import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { compare } from './parity'

interface Sample {
  readonly prev: string
  readonly sentence: string
  readonly next: string
}

/** How many sentences of the corpus stand in one file. */
const perFile = 10

/** The examples, files of all presets, and every third sentence of the corpus: what all of them hold is the rules' own test. */
function everyText(): string {
  const folder = mkdtempSync(join(tmpdir(), 'amends-parity-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync('examples', join(folder, 'examples'), { recursive: true })
  cpSync('tests/fixtures/presets', join(folder, 'presets'), { recursive: true })
  mkdirSync(join(folder, 'corpus'))
  const lines = readFileSync('tests/corpus/sentences.jsonl', 'utf8').trim().split('\n')
  const paragraphs = lines
    .filter((_, index) => index % 3 === 0)
    .map((line) => {
      const { prev, sentence, next } = JSON.parse(line) as Sample
      return [prev, sentence, next].join(' ').trim()
    })
  for (let at = 0; at < paragraphs.length; at += perFile) {
    const text = paragraphs.slice(at, at + perFile).join('\n\n')
    writeFileSync(join(folder, 'corpus', `${at}.md`), `${text}\n`)
  }
  return folder
}

test('the command line, the program and the worker, each in another encoding, find the same', async () => {
  // The worker counts in UTF-16.
  const { files, differences } = await compare(everyText(), ['utf-8', 'utf-32'])
  expect(differences).toEqual([])
  const found = [...files].filter(([, findings]) => findings > 0).map(([path]) => path.replace(/.*\./, ''))
  const kinds = ['csv', 'hbs', 'html', 'json', 'md', 'txt', 'yml']
  expect([...new Set(found)]).toEqual(expect.arrayContaining(kinds))
}, 60_000)
