import type { SourceFile } from '../document'
import type { CommentedText } from '../text/directives'

/** What a comment begins and ends with. One that ends with its line has no end. */
export interface CommentMarks {
  readonly open: string
  readonly close: string
}

/** How comments are written in the files of an extension. Strict JSON and plain text have none that nobody would see. */
const marks: Readonly<Record<string, readonly [open: string, close: string]>> = {
  md: ['<!-- ', ' -->'],
  mdx: ['{/* ', ' */}'],
  html: ['<!-- ', ' -->'],
  mjml: ['<!-- ', ' -->'],
  hbs: ['{{! ', ' }}'],
  liquid: ['{% comment %} ', ' {% endcomment %}'],
  jinja: ['{# ', ' #}'],
  ftl: ['<#-- ', ' -->'],
  erb: ['<%# ', ' %>'],
  yaml: ['# ', ''],
  toml: ['# ', ''],
  jsonc: ['// ', ''],
}

/** Other extensions, and the editor's names of languages, by the extension that is written alike. */
const alike: Readonly<Record<string, string>> = {
  markdown: 'md',
  htm: 'html',
  handlebars: 'hbs',
  mustache: 'hbs',
  'html.handlebars': 'hbs',
  j2: 'jinja',
  jinja2: 'jinja',
  'jinja-html': 'jinja',
  njk: 'jinja',
  nunjucks: 'jinja',
  twig: 'jinja',
  freemarker: 'ftl',
  ejs: 'erb',
  yml: 'yaml',
}

/** The line comments of files by their extensions. */
const lineComments: Readonly<Record<string, CommentedText['lineComments']>> = {
  yaml: '#',
  toml: '#',
  csv: '#',
  tsv: '#',
  properties: '#',
  po: '#',
  json: '//',
  jsonc: '//',
  json5: '//',
}

/** What its name tells of the comments of a file, besides those that may stand in any file. */
export const notationOf = (file: SourceFile): Pick<CommentedText, 'lineComments' | 'isMarkdown'> => ({
  lineComments: lookup(lineComments, file),
  isMarkdown: isMarkdown(file),
})

export const isMarkdown = (file: SourceFile): boolean => lookup({ md: true, mdx: true }, file) ?? false

/** How to write a comment into a file, where it can hold one. */
export function commentMarksOf(file: SourceFile): CommentMarks | undefined {
  const found = lookup(marks, file)
  return found && { open: found[0], close: found[1] }
}

/** What a table says of a file. The editor's language id wins over the file's name, where the table knows it. */
function lookup<T>(table: Readonly<Record<string, T>>, { path, languageId = '' }: SourceFile): T | undefined {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  for (const name of [languageId, extension]) {
    const key = Object.hasOwn(alike, name) ? alike[name]! : name
    if (Object.hasOwn(table, key)) return table[key]
  }
  return undefined
}
