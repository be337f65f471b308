import { check, isThere, nothing, readEverything } from './commands'
import type { Section } from './figures'
import type { Group, Scale } from './groups'
import { measurePrograms, type Pair, type Program } from './programs'
import { configOfOnly, repositoryOf, scratchFile, type Repository } from './repositories'

const beside = (floor: Program, works: readonly Program[]): Pair[] => works.map((work) => ({ floor, work }))

const inWords = ({ macros, files, bytes }: Repository): string =>
  `${macros.toLocaleString('en')} macros in ${files.length.toLocaleString('en')} files, ${(bytes / 1e6).toFixed(1)} MB`

async function floors({ folder, ...repository }: Repository, rounds: number): Promise<Section> {
  const ripgrep: Program = {
    name: 'ripgrep',
    args: [
      'rg',
      '-uu',
      '--count-matches',
      '--no-filename',
      '-i',
      String.raw`\b(?:sorry|apolog|regret|forgive)`,
      folder,
    ],
    count: (output) => output.split('\n').reduce((all, line) => all + Number(line), 0),
  }
  const programs = [nothing, readEverything(folder), ...(isThere('rg') ? [ripgrep] : [])]
  return {
    id: 'floors',
    title: 'The least that can be done',
    about: `Beside \`node -e 0\`, a Node that does nothing. The files are those of the next table: ${inWords({ folder, ...repository })}.`,
    kind: 'processes',
    rows: await measurePrograms(beside(nothing, programs), rounds),
  }
}

async function scan(plain: Repository, rich: Repository, rounds: number): Promise<Section> {
  const { folder } = plain
  const errorRules = ['--config', configOfOnly('error')]
  const cache = ['--cache', '--cache-file', scratchFile('cache', '')]
  const works = [
    check('the five error rules, concise', { folder, format: 'concise', args: errorRules }),
    check('the five error rules, pretty', { folder, args: errorRules }),
    check('the five error rules, json', { folder, format: 'json', args: errorRules }),
    check('all rules, concise', { folder, format: 'concise' }),
    check('all rules, pretty', { folder }),
    check('all rules, json', { folder, format: 'json' }),
    check('all rules, pretty, again with `--cache`', { folder, args: cache }),
  ]
  const richly = check('all rules, concise, not ASCII', { folder: rich.folder, format: 'concise' })
  return {
    id: 'scan',
    title: 'A scan',
    about: `\`amends check\` of ${inWords(plain)}, of which six in ten apologize and four in ten do so badly. Beside a Node that reads all of them and looks for one expression. \`concise\` proves no rewrite, \`pretty\` and \`json\` show one for each finding.`,
    kind: 'processes',
    rows: await measurePrograms(
      [...beside(readEverything(folder), works), ...beside(readEverything(rich.folder), [richly])],
      rounds,
    ),
  }
}

async function oneFile(rounds: number): Promise<Section> {
  const finding = scratchFile('finding.md', 'Hello,\n\nSorry for any trouble.\n')
  const clean = scratchFile('clean.md', 'Hello,\n\nyour parcel left today.\n')
  const verbs = scratchFile('verbs.md', 'Hello,\n\nWe apologize for any trouble this may cause.\n')
  const works = [
    check('one finding', { args: [finding] }),
    check('one finding, concise', { format: 'concise', args: [finding] }),
    check('one finding, its rewrite has a verb in another form', { args: [verbs] }),
    check('nothing found', { args: [clean] }),
    check('standard input, one finding', { args: ['--stdin', '--stdin-filename', 'a.md'], input: finding }),
  ]
  return {
    id: 'one-file',
    title: 'One file',
    about: '`amends check` of a file of two lines, beside `node -e 0`.',
    kind: 'processes',
    rows: await measurePrograms(beside(nothing, works), 3 * rounds),
  }
}

export const cli: Group = {
  id: 'cli',
  about: 'the command line: a repository, one file, the standard input',
  isQuick: true,
  run: async ({ macros, rounds }: Scale) => {
    const plain = repositoryOf(macros)
    const rich = repositoryOf(macros, 'rich')
    return [
      await floors(plain, rounds),
      await scan(plain, rich, Math.ceil(rounds / 2)),
      await oneFile(rounds),
    ]
  },
}
