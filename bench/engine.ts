/** How long the engine takes, without a disk and without starting anything. */
import type { SourceFile } from '../engine/document'
import { defaultConfig } from '../engine/settings/config'
import { createLinter } from '../engine/lint'
import { rules } from '../rules'
import { createCorpus, createExport, createLibrary } from './corpus'
import type { Group } from './groups'
import { measure, type Case } from './measure'

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

/** Whether the full `compromise` has been loaded, which takes as long as checking many files. */
const hasCompromise = (): boolean =>
  Object.keys(require.cache).some((path) => /[\\/]compromise[\\/]/.test(path))

export const engine: Group = {
  id: 'engine',
  about: 'the engine in one process, by format',
  isQuick: true,
  async run({ macros, rounds }) {
    const corpus = createCorpus(Math.min(macros, 2000), 'rich')
    const markdown = corpus.markdown.map(load)
    const handlebars = corpus.handlebars.map(load)
    const json = corpus.json.map(load)
    const all = [...markdown, ...handlebars, ...json]
    const checks = await measure(
      [
        findingsIn('findings, Markdown', markdown),
        findingsIn('findings, Handlebars', handlebars),
        findingsIn('findings, JSON exports', json),
        perKey('a key, 10 KB of Markdown', createLibrary(10_000), 50),
        perKey('a key, 1 MB of JSON', createExport(1_000_000), 2),
      ],
      rounds,
    )
    if (hasCompromise()) throw new Error('a check loads compromise, and a check runs on each keystroke')
    const fixes = await measure(
      [bestFixesIn('findings and their best fixes, all files', all)],
      Math.ceil(rounds / 2),
    )
    return [
      {
        id: 'engine',
        title: 'The engine',
        about: `All rules over ${Math.min(macros, 2000).toLocaleString('en')} macros that are in memory already, in a process that is warm. Beside decoding them and looking for one expression.`,
        kind: 'latencies',
        rows: [...checks, ...fixes],
      },
    ]
  },
}
