import { languages } from '../../../client/selector'
import { fillBetweenMarks, markdownTable, type Generator } from '../generator'
import { contributedGrammars } from '../grammars'
import { commandContributions, commandRows } from './commands'
import { configuration, settingRows } from './configuration'
import { directiveSnippets, snippetsPath } from './snippets'
import { taskContributions } from './tasks'
import { Texts } from './texts'
import { walkthroughs } from './walkthrough'

interface Manifest {
  readonly homepage: string
  readonly contributes?: object
}

const page = 'docs/vscode.md'

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/**
 * What the extension adds to VS Code: a part of `package.json`, the texts of that in `package.nls.json`, the snippets, and
 * the tables of `docs/vscode.md`. The rest of `package.json` is written by hand.
 */
export const manifest: Generator = (input) => {
  const written = JSON.parse(input.read('package.json')) as Manifest
  const texts = new Texts()
  const contributes = {
    ...written.contributes,
    ...commandContributions(texts),
    configuration: configuration(input, texts, written.homepage),
    walkthroughs: walkthroughs(texts, written.homepage),
    snippets: [{ path: `./${snippetsPath}` }],
    ...taskContributions(texts),
    grammars: contributedGrammars,
  }
  const activationEvents = [
    ...languages.map((language) => `onLanguage:${language}`),
    'workspaceContains:amends.config.json',
  ]
  const commands = markdownTable(['command', 'needs', 'also'], commandRows)
  const settings = markdownTable(['setting', 'default', 'what it does'], settingRows(input, written.homepage))
  return new Map([
    ['package.json', json({ ...written, activationEvents, contributes })],
    ['package.nls.json', json(texts.all())],
    [snippetsPath, json(directiveSnippets(input.rules))],
    [page, fillBetweenMarks(fillBetweenMarks(input.read(page), 'commands', commands), 'settings', settings)],
  ])
}
