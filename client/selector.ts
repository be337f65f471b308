import type { Uri } from 'vscode'

// Files on disk, new ones, those of a repository on the web, and those of another machine seen from the browser.
// `git` is left out, or a diff would show every squiggle twice; so are the editor's own output, settings and chats.
const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote']

/** The languages whose files may hold macros. The manifest activates the extension for the same ones. */
export const languages = [
  'markdown',
  'handlebars',
  'html',
  'json',
  'jsonc',
  'jsonl',
  'yaml',
  'plaintext',
  'liquid',
  'mustache',
  'mjml',
  'csv',
  'tsv',
]

// VS Code has no language of its own for these, so they may be open as anything.
const pattern = '**/*.{liquid,mustache,mjml,csv,tsv,j2,jinja,jinja2,njk,twig,erb,ejs,ftl}'

/** The documents that the server gets to see. */
export const documentSelector = [
  ...schemes.flatMap((scheme) => [
    ...languages.map((language) => ({ scheme, language })),
    { scheme, pattern },
  ]),
  // The cells of a notebook that are prose; the others hold code.
  { scheme: 'vscode-notebook-cell', language: 'markdown' },
]

/** Whether a file sets up Amends: no customer reads it. */
export const isOwn = ({ path }: Uri): boolean => /\/amends\.(?:config|suppressions)\.json$/.test(path)
