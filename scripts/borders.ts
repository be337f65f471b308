/**
 * Who may import whom: the one table. The lint rules and the table of docs/ARCHITECTURE.md are generated from it,
 * and `tests/repo/architecture.test.ts` holds every import line against it.
 */
export interface Border {
  /** A folder or a file. The entry with the longest name that fits a file is in force for it. */
  readonly from: string
  /** Our own folders, and files at the root, that may be imported. */
  readonly ours: readonly string[]
  /** A folder of ours that may not be imported all the same. */
  readonly without?: string
  /** Packages by the name they are imported by. A trailing `/*` takes in everything below. */
  readonly packages: readonly string[]
  /** Whether Node's built-in modules may be imported. */
  readonly node: boolean
}

const parsers = ['@lezer/common', '@lezer/markdown', 'entities', 'htmlparser2', 'jsonc-parser', 'yaml']
const protocol = ['vscode-languageserver', 'vscode-languageserver-textdocument']

export const borders: readonly Border[] = [
  { from: 'engine', ours: ['engine'], packages: parsers, node: false },
  { from: 'engine/settings/git-ignore.ts', ours: ['engine'], packages: ['ignore'], node: false },
  { from: 'engine/settings/globs.ts', ours: ['engine'], packages: ['picomatch'], node: false },
  { from: 'engine/language', ours: ['engine'], packages: ['compromise', 'compromise/*'], node: false },
  // What reads a sentence must not depend on how it is said better.
  { from: 'engine/sentence', ours: ['engine'], without: 'engine/rewrite', packages: [], node: false },
  { from: 'rules', ours: ['engine'], packages: [], node: false },
  { from: 'rules/index.ts', ours: ['engine', 'rules'], packages: [], node: false },
  {
    from: 'report',
    ours: ['engine', 'report', 'package.json'],
    packages: ['d3-scale', 'd3-shape', 'diff'],
    node: false,
  },
  {
    from: 'server',
    ours: ['engine', 'report', 'rules', 'server', 'package.json'],
    packages: protocol,
    node: false,
  },
  { from: 'server/node.ts', ours: ['server'], packages: ['vscode-languageserver/node'], node: true },
  { from: 'server/browser.ts', ours: ['server'], packages: ['vscode-languageserver/browser'], node: false },
  {
    from: 'cli',
    ours: ['cli', 'engine', 'report', 'rules', 'package.json'],
    packages: ['diff', 'entities', 'picocolors', 'picomatch'],
    node: true,
  },
  {
    from: 'cli/interactive',
    ours: ['cli', 'engine', 'report'],
    packages: ['@clack/prompts', 'picocolors'],
    node: true,
  },
  { from: 'cli/page', ours: ['cli', 'report'], packages: ['csv-parse/*'], node: true },
  {
    from: 'cli/mcp',
    ours: ['cli', 'engine', 'report', 'package.json'],
    packages: ['@modelcontextprotocol/sdk/*', 'zod'],
    node: true,
  },
  { from: 'library', ours: ['engine', 'rules', 'package.json'], packages: [], node: false },
  { from: 'client', ours: ['client'], packages: ['vscode', 'vscode-languageclient'], node: false },
  {
    from: 'client/start-node.ts',
    ours: ['client'],
    packages: ['vscode', 'vscode-languageclient', 'vscode-languageclient/node'],
    node: true,
  },
  {
    from: 'client/start-browser.ts',
    ours: ['client'],
    packages: ['vscode', 'vscode-languageclient', 'vscode-languageclient/browser'],
    node: false,
  },
]

/** The folders that the table speaks of. */
export const borderedFolders = [...new Set(borders.map((border) => border.from.split('/')[0]!))]

/** The entry in force for a file, given by its path from the root of the repository. */
export function borderOf(path: string): Border | undefined {
  return borders
    .filter((border) => path === border.from || path.startsWith(`${border.from}/`))
    .sort((a, b) => b.from.length - a.from.length)[0]
}

/** The border in words, for the lint message and for the reader of the architecture page. */
export function describeBorder({ ours, without, packages, node }: Border): string {
  const own = ours.map((name) =>
    without?.startsWith(name) ? `\`${name}\` without \`${without}\`` : `\`${name}\``,
  )
  const names = [...own, ...packages.map((name) => `\`${name}\``)]
  return [...names, ...(node ? ['Node'] : [])].join(', ')
}
