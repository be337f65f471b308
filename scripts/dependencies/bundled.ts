/** What is built and given away. The server proper is a program of its own, the session, and so is the report. */
export type Program = 'client' | 'server' | 'session' | 'report' | 'command line' | 'library'

/** A package that something of is inside of our programs, and so reaches whoever installs one. */
export interface Bundled {
  /** Its key in `package-lock.json` without the first `node_modules/`. For most it is the name. */
  readonly path: string
  readonly programs: readonly Program[]
  /** What it does for a user. */
  readonly why: string
  /** What it would cost to do without. */
  readonly without: string
}

const judging: readonly Program[] = ['session', 'command line', 'library']
const speaking: readonly Program[] = ['client', 'server']

const row = (path: string, programs: readonly Program[], why: string, without: string): Bundled => ({
  path,
  programs,
  why,
  without,
})

/** All of them, by hand. `tests/consumers/reproducible.test.ts` holds the list against what is built. */
export const bundled: readonly Bundled[] = [
  row(
    '@clack/core',
    ['command line'],
    'The keys and the redrawing below `@clack/prompts`.',
    'Falls with `@clack/prompts`.',
  ),
  row(
    '@clack/prompts',
    ['command line'],
    'Asks the questions of `amends check --interactive`.',
    'Our own code for keys, redrawing and widths in every terminal.',
  ),
  row('@lezer/common', judging, 'The trees that `@lezer/markdown` makes.', 'Falls with `@lezer/markdown`.'),
  row(
    '@lezer/highlight',
    judging,
    'Is imported by `@lezer/markdown`; we use nothing of it.',
    'Falls with `@lezer/markdown`.',
  ),
  row(
    '@lezer/markdown',
    judging,
    'Reads Markdown, and says where each part of it stands.',
    'A parser of CommonMark of our own, and years of its special cases.',
  ),
  row(
    '@modelcontextprotocol/sdk',
    ['command line'],
    'Speaks with agents for `amends mcp`.',
    'Following by hand a protocol that still changes.',
  ),
  row(
    'balanced-match',
    ['client'],
    'Finds the pairs of braces for `brace-expansion`.',
    'Falls with `vscode-languageclient`.',
  ),
  row(
    'brace-expansion',
    ['client'],
    'Expands `{md,html}` for `minimatch`.',
    'Falls with `vscode-languageclient`.',
  ),
  row(
    'compromise',
    judging,
    'Its models of verbs conjugate: "was lost" becomes "we lost". Nothing else of it is taken along.',
    'A table of irregular verbs of our own, or rewrites with wrong ones.',
  ),
  row(
    'csv-parse',
    ['command line'],
    'Reads the table of how often each macro is sent, for the report.',
    'A reader of our own for the quotes and separators of every help desk.',
  ),
  row('d3-array', ['report', 'command line'], 'Counts the steps for `d3-scale`.', 'Falls with `d3-scale`.'),
  row(
    'd3-scale',
    ['report', 'command line'],
    'Places the bars of the charts in the report.',
    'Arithmetic of our own for gaps and edges.',
  ),
  row(
    'd3-shape',
    ['report', 'command line'],
    'Stacks the parts of each bar.',
    'The same in our own code, which few would check.',
  ),
  row(
    'diff',
    ['report', 'command line'],
    'Marks the words that a rewrite changes, and writes patches.',
    'An algorithm of our own where a mistake shows people a wrong text.',
  ),
  row(
    'entities',
    judging,
    'Knows what `&nbsp;` and all other names in HTML stand for.',
    'Copying that table, and reading it by our own code.',
  ),
  row(
    'fast-string-truncated-width',
    ['command line'],
    'Measures how wide a text is in a terminal, for `fast-string-width`.',
    'Falls with `@clack/prompts`.',
  ),
  row(
    'fast-string-width',
    ['command line'],
    'The same for a whole text, for `fast-wrap-ansi`.',
    'Falls with `@clack/prompts`.',
  ),
  row(
    'fast-wrap-ansi',
    ['command line'],
    'Breaks coloured lines for `@clack/prompts`.',
    'Falls with `@clack/prompts`.',
  ),
  row(
    'htmlparser2',
    judging,
    'Reads HTML as it is found in templates, with all its mistakes, and says where each part stands.',
    'A tokenizer of our own for the least orderly of all formats.',
  ),
  row(
    'ignore',
    ['session', 'command line'],
    'Leaves out what `.gitignore` leaves out, by the rules of Git.',
    'Rules of our own that differ from those of Git in the corners.',
  ),
  row(
    'jsonc-parser',
    judging,
    'Reads JSON and configs with comments, and adds an entry to the side file without touching the rest.',
    'A scanner of our own, and quick fixes that write a whole file anew.',
  ),
  row(
    'minimatch',
    ['client'],
    'Is what `vscode-languageclient` compares paths with.',
    'Falls with `vscode-languageclient`.',
  ),
  row(
    'picocolors',
    ['command line'],
    'Colours for terminals that have some.',
    'A list of our own of terminals and of `NO_COLOR`.',
  ),
  row(
    'picomatch',
    judging,
    'Reads the globs of settings as other tools read them.',
    'Globs that mean something else than in the file next to ours.',
  ),
  row(
    'semver',
    ['client'],
    'Asks whether VS Code is new enough, for `vscode-languageclient` on the desktop.',
    'Falls with `vscode-languageclient`.',
  ),
  row(
    'sisteransi',
    ['command line'],
    'Moves the cursor for `@clack/prompts`.',
    'Falls with `@clack/prompts`.',
  ),
  row('suffix-thumb', judging, 'Unpacks the models of `compromise`.', 'Falls with `compromise`.'),
  row(
    'vscode-jsonrpc',
    speaking,
    'Frames and orders the messages of the protocol.',
    'Falls with `vscode-languageclient` and `vscode-languageserver`.',
  ),
  row(
    'vscode-languageclient',
    ['client'],
    'The side of VS Code in the protocol, by the makers of VS Code.',
    'A client of our own for each ability of the protocol, and for each that is added.',
  ),
  row(
    'vscode-languageclient/node_modules/vscode-languageserver-textdocument',
    ['client'],
    'Keeps a document as it was while its changes wait to be sent, for `vscode-languageclient`.',
    'Falls with `vscode-languageclient`.',
  ),
  row(
    'vscode-languageserver',
    ['server'],
    'The side of the server in the protocol, by the makers of the protocol.',
    'Progress, cancelling, partial results and registrations by hand.',
  ),
  row(
    'vscode-languageserver-protocol',
    speaking,
    'The names and types of all messages.',
    'Falls with `vscode-languageclient` and `vscode-languageserver`.',
  ),
  row(
    'vscode-languageserver-textdocument',
    ['session'],
    'Keeps the text of an open document, and turns offsets into lines and back.',
    'Some hundred lines where one mistake moves every underline.',
  ),
  row(
    'vscode-languageserver-types',
    speaking,
    'Makes and tells apart what is in the messages.',
    'Falls with `vscode-languageclient` and `vscode-languageserver`.',
  ),
  row(
    'yaml',
    judging,
    'Reads the tokens of YAML files and front matter, each with its place.',
    'A lexer of our own for a large language.',
  ),
  row(
    'zod',
    ['command line'],
    'Describes and checks what agents ask for; `@modelcontextprotocol/sdk` asks for it.',
    'Falls with `@modelcontextprotocol/sdk`.',
  ),
  row(
    'zod-to-json-schema',
    ['command line'],
    'Tells agents what the tools take, for `@modelcontextprotocol/sdk`.',
    'Falls with `@modelcontextprotocol/sdk`.',
  ),
]
