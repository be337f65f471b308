import { documentSelector, languages } from '../../../client/selector'
import type { Texts } from './texts'

/** What a command works on. Where that is not there, the command would do nothing, and is not offered. */
type Subject = 'a file that Amends reads' | 'a file to edit' | 'an open folder'

interface Command {
  readonly title: string
  readonly needs?: Subject
  /** Its place in the menu of the editor, as `group@order`. */
  readonly inEditor?: string
  /** It stands by itself in the menu of a folder. */
  readonly isInFolders?: true
}

/** What the documents have that the server gets to see, as VS Code's conditions tell it. */
function readable(): string {
  const oneOf = (values: readonly string[]): string => `(?:${[...new Set(values)].join('|')})`
  const files = documentSelector.filter(({ scheme }) => scheme !== 'vscode-notebook-cell')
  const extensions = files.flatMap((filter) =>
    'pattern' in filter ? (/\{(.*)\}$/.exec(filter.pattern)?.[1] ?? '').split(',') : [],
  )
  const scheme = `resourceScheme =~ /^${oneOf(files.map((filter) => filter.scheme))}$/`
  const language = `editorLangId =~ /^${oneOf(languages)}$/`
  return `${scheme} && (${language} || resourceExtname =~ /^\\.${oneOf(extensions)}$/)`
}

const conditions: Readonly<Record<Subject, string>> = {
  'a file that Amends reads': readable(),
  'a file to edit': `!editorReadonly && ${readable()}`,
  'an open folder': 'workspaceFolderCount != 0',
}

/** The commands. The client registers them, in `client/commands.ts`. */
const commands: Readonly<Record<string, Command>> = {
  fixAllInFile: {
    title: 'Fix All Safe Findings in This File',
    needs: 'a file to edit',
    inEditor: '1_fix@2',
  },
  fixAllInFolder: {
    title: 'Fix All Safe Findings in the Folder',
    needs: 'an open folder',
    isInFolders: true,
  },
  completeApology: { title: 'Complete This Apology', needs: 'a file to edit', inEditor: '1_fix@1' },
  explainFile: { title: 'Explain This File', needs: 'a file that Amends reads', inEditor: '2_explain@1' },
  openReport: { title: 'Open Report', needs: 'an open folder' },
  createConfig: { title: 'Create Configuration', needs: 'an open folder' },
  openExample: { title: 'Open an Example' },
  restart: { title: 'Restart Server' },
  showOutput: { title: 'Show Output' },
}

/** The rows of the table for people: the whole name, what it needs, and where it is besides the palette. */
export const commandRows: readonly (readonly string[])[] = Object.values(commands).map(
  ({ title, needs = '', inEditor, isInFolders }) => {
    const menus = [...(inEditor ? ['the editor'] : []), ...(isInFolders ? ['a folder'] : [])]
    return [`**Amends: ${title}**`, needs, menus.length > 0 ? `in the menu of ${menus.join(' and ')}` : '']
  },
)

/**
 * The commands and their menus. No menu shows a category, so one title says by itself whose it is, and several are below one
 * entry.
 */
export function commandContributions(texts: Texts): object {
  const id = (name: string): string => `amends.${name}`
  const entries = Object.entries(commands)
  const label = texts.say('menu', 'Amends')
  return {
    commands: entries.map(([name, { title, isInFolders }]) => ({
      command: id(name),
      title: texts.say(`commands.${name}`, isInFolders ? `Amends: ${title}` : title),
      ...(!isInFolders && { category: 'Amends' }),
    })),
    submenus: [{ id: 'amends.editor', label }],
    menus: {
      commandPalette: entries.flatMap(([name, { needs }]) =>
        needs ? [{ command: id(name), when: conditions[needs] }] : [],
      ),
      'editor/context': [
        { submenu: 'amends.editor', group: 'z_amends', when: conditions['a file that Amends reads'] },
      ],
      'amends.editor': entries.flatMap(([name, { needs, inEditor: group }]) =>
        group
          ? [{ command: id(name), group, ...(needs === 'a file to edit' && { when: '!editorReadonly' }) }]
          : [],
      ),
      'explorer/context': entries.flatMap(([name, { isInFolders }]) =>
        isInFolders ? [{ command: id(name), group: 'z_amends', when: 'explorerResourceIsFolder' }] : [],
      ),
    },
  }
}
