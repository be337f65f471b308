/**
 * How long things take, as ratios to the least that could be done in the same run. Times alone say little on a machine
 * that does other work too. Nothing here is a test: what must hold is held by `tests/`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { defaultConfig } from '../engine/config'
import type { SourceFile } from '../engine/document'
import { createLinter } from '../engine/lint'
import { rules } from '../rules'
import { createCorpus, createExport, createLibrary } from './corpus'
import { measure, printTable, type Case } from './measure'

const { values } = parseArgs({
  options: { macros: { type: 'string', default: '2000' }, json: { type: 'boolean' } },
})
const macros = Number(values.macros)
if (!Number.isInteger(macros) || macros < 1) {
  console.error('bench: --macros takes a whole number from 1')
  process.exit(2)
}
const linter = createLinter(rules)

/** A file as it lies on the disk, and as the engine gets it. */
interface Loaded extends SourceFile {
  readonly bytes: Uint8Array
}

/** Decoded from bytes, the text is one string in memory, as if it had been read, and not a rope of its pieces. */
function load({ path, text }: SourceFile): Loaded {
  const bytes = new TextEncoder().encode(text)
  return { path, bytes, text: new TextDecoder().decode(bytes) }
}

/** The floor: decode the bytes, parse what is JSON, look for the words once. */
function scan(files: readonly Loaded[]): void {
  for (const { path, bytes } of files) {
    const text = new TextDecoder().decode(bytes)
    if (path.endsWith('.json')) JSON.parse(text)
    text.match(/\b(?:sorry|apolog|regret|forgive)/gi)
  }
}

const lint = (file: SourceFile): number => linter.lint(file, defaultConfig).findings.length
const findingsIn = (name: string, files: readonly Loaded[], times = 1): Case => ({
  name,
  times,
  floor: () => scan(files),
  work: () => files.reduce((sum, file) => sum + lint(file), 0),
})

/** The file after each of some keystrokes in the middle of it, at the end of a sentence. The times are for one of them. */
function perKey(name: string, file: SourceFile, keys: number): Case {
  const at = file.text.indexOf('. ', file.text.length / 2)
  const typed = (count: number): string => file.text.slice(0, at) + 'x'.repeat(count) + file.text.slice(at)
  const versions = Array.from({ length: keys }, (_, i) => load({ path: file.path, text: typed(i + 1) }))
  return findingsIn(name, versions, keys)
}

/** Finds, and fixes what was found at once, as the command line does. Counts the findings that have a fix. */
const bestFixesIn = (name: string, files: readonly Loaded[]): Case => ({
  name,
  times: 1,
  floor: () => scan(files),
  async work() {
    let fixable = 0
    for (const file of files) {
      const { findings } = linter.lint(file, defaultConfig)
      const fixes = await linter.fixes(file, defaultConfig, findings, 'best')
      for (const [best] of fixes.values()) if (best) fixable += 1
    }
    return fixable
  },
})

/** Starts the built program on one file, against a Node that does nothing. Counts the exit code. */
function startUp(name: string, text: string): Case {
  const path = `.build/bench/${name.replace(/\W+/g, '-')}.md`
  writeFileSync(path, text)
  return {
    name,
    times: 1,
    floor: () => void spawnSync(process.execPath, ['-e', '0']),
    work: () => spawnSync(process.execPath, ['dist/cli.cjs', 'check', path]).status ?? -1,
  }
}

/** Whether the full `compromise` has been loaded, which takes as long as checking many files. */
const hasCompromise = (): boolean =>
  Object.keys(require.cache).some((path) => /[\\/]compromise[\\/]/.test(path))

const answer = (yes: boolean): string => (yes ? 'yes' : 'no')

async function main(): Promise<void> {
  mkdirSync('.build/bench', { recursive: true })
  const corpus = createCorpus(macros)
  const markdown = corpus.markdown.map(load)
  const handlebars = corpus.handlebars.map(load)
  const json = corpus.json.map(load)
  const all = [...markdown, ...handlebars, ...json]

  const checks = await measure([
    findingsIn('findings, all files', all),
    findingsIn('  Markdown', markdown),
    findingsIn('  Handlebars', handlebars),
    findingsIn('  JSON exports', json),
    perKey('one keystroke, 10 KB Markdown', createLibrary(10_000), 50),
    perKey('one keystroke, 1 MB JSON export', createExport(1_000_000), 2),
  ])
  const loadedByChecks = hasCompromise()
  const fixes = await measure([bestFixesIn('findings and best fixes, all files', all)])
  const loadedByFixes = hasCompromise()
  const starts = await measure([
    startUp('start-up, nothing found', 'Your parcel left today.\n'),
    startUp('start-up, one finding', 'Sorry for any trouble.\n'),
    startUp('start-up, a rewrite with verb forms', 'We apologize for any trouble this may cause.\n'),
  ])

  const bytes = all.reduce((sum, file) => sum + file.bytes.length, 0)
  const figures = [...checks, ...fixes, ...starts]
  if (values.json) {
    console.log(
      JSON.stringify({ macros, files: all.length, bytes, figures, loadedByChecks, loadedByFixes }, null, 2),
    )
  } else {
    console.log(`${macros} macros in ${all.length} files, ${(bytes / 1e6).toFixed(2)} MB; medians\n`)
    printTable(figures)
    console.log(`\ncompromise loaded: by checks ${answer(loadedByChecks)}, by fixes ${answer(loadedByFixes)}`)
  }
  if (loadedByChecks) throw new Error('a check loads compromise, and a check runs on each keystroke')
}

void main()
