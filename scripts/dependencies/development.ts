/**
 * What each package of `devDependencies` is for that is not inside of a program. It runs on the machines of those who work on
 * Amends, and nowhere else.
 */
export const development: Readonly<Record<string, string>> = {
  '@formatjs/icu-messageformat-parser': 'Tests hold our reading of ICU messages against it.',
  '@handlebars/parser': 'Tests hold our reading of Handlebars against it.',
  '@types/d3-scale': 'Types of `d3-scale`.',
  '@types/d3-shape': 'Types of `d3-shape`.',
  '@types/node': 'Types of Node.',
  '@types/picomatch': 'Types of `picomatch`.',
  '@types/vscode': 'Types of VS Code.',
  '@vscode/vsce': 'Packs the extension.',
  ajv: 'Tests hold our schemas, and files that should follow them, against it.',
  'axe-core': 'Tests look for what keeps people from using the report.',
  esbuild: 'Builds the programs.',
  'fast-check': 'Makes the inputs of tests that hold a law.',
  liquidjs: 'Tests hold our reading of Liquid against it.',
  'mdast-util-from-markdown': 'Tests hold our reading of Markdown against it.',
  'mdast-util-gfm': 'The same for the Markdown of GitHub.',
  'micromark-extension-gfm': 'The same for the Markdown of GitHub.',
  oxlint: 'Looks for mistakes in the code, and guards who may import whom.',
  parse5: 'Tests hold our reading of HTML against it.',
  'playwright-core': 'Drives the browser of tests and screenshots. It brings no browser of its own.',
  prettier: 'Formats the code and the docs.',
  tsx: 'Runs the scripts of this repository.',
  typescript: 'Checks the types, and writes those of the library.',
  vitest: 'Runs the tests.',
  'vscode-oniguruma': 'Reads the patterns of grammars in tests, as VS Code does.',
  'vscode-textmate': 'Runs our grammars in tests, as VS Code does.',
  'vscode-tmgrammar-test': 'Holds our grammars against marked texts.',
}
