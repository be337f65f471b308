import { parse } from 'yaml'
import type { Config } from '../../engine/settings/config'

/** A way to put a text into a file: how it is escaped there, and how the file reads back as plain text. */
export interface Wrapping {
  readonly name: string
  readonly path: string
  /** Whether a text of several paragraphs stays what it is in there. */
  readonly holdsParagraphs: boolean
  /** Whether one example of each rule is enough, because no escapes of its own can go wrong there. */
  readonly isSimple?: boolean
  /** What the file needs to be read at all. */
  readonly settings?: Partial<Config>
  /** The text as the file spells it. */
  escape(text: string): string
  /** The file around an escaped text. */
  wrap(escaped: string): string
  /** The plain text inside a file, however it is escaped there. */
  unwrap(file: string): string
}

const identity = (text: string): string => text

const between = (prefix: string, suffix: string, read: (inside: string) => string = identity) => ({
  wrap: (escaped: string) => `${prefix}${escaped}${suffix}`,
  unwrap: (file: string) => read(file.slice(prefix.length, file.length - suffix.length)),
})

/** Characters that HTML editors write as entities. Placeholders are left alone, as those editors do. */
const htmlEscapes: Readonly<Record<string, string>> = {
  "'": '&#39;',
  '’': '&rsquo;',
  '—': '&mdash;',
  '"': '&quot;',
}
const escapeHtml = (text: string): string => text.replace(/['’—"]/g, (char) => htmlEscapes[char]!)
const unescapeHtml = (text: string): string =>
  Object.entries(htmlEscapes).reduce((result, [char, entity]) => result.replaceAll(entity, char), text)

/** Escapes as exporters write them: everything outside ASCII, and apostrophes. */
const escapeJson = (text: string): string =>
  JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^\x20-\x7e]|'/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
const unescapeJson = (inside: string): string => JSON.parse(`"${inside}"`) as string

/** The same in YAML: shorter escapes where there are any. */
const escapeYaml = (text: string): string =>
  JSON.stringify(text)
    .slice(1, -1)
    .replace(/[\x80-\xff]/g, (char) => `\\x${char.charCodeAt(0).toString(16)}`)
    .replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

const macro = (field: string): [string, string] => [
  `\uFEFF{\r\n\t"macros": [{ "title": "Delivery::Late 🚚", "actions": [{ "field": "${field}", "value": "`,
  '" }] }]\r\n}\r\n',
]

/** The layers that prose sits in. Every example of every rule runs in all of them. */
export const wrappings: readonly Wrapping[] = [
  { name: 'Markdown', holdsParagraphs: true, path: 'a.md', escape: identity, ...between('', '\n') },
  {
    name: 'Markdown emphasis',
    holdsParagraphs: false,
    path: 'a.md',
    escape: identity,
    ...between('# 😢 Late\n\nDear all,\n\n**', '**\n'),
  },
  {
    name: 'a Markdown quote',
    holdsParagraphs: false,
    path: 'a.md',
    escape: identity,
    ...between('---\ntitle: Late\n---\n> ', '\r\n'),
  },
  {
    name: 'a Markdown table',
    holdsParagraphs: false,
    path: 'a.md',
    escape: identity,
    ...between('| Stage | Text |\n| --- | --- |\n| Late | ', ' |\n'),
  },
  {
    name: 'plain text',
    holdsParagraphs: true,
    path: 'a.txt',
    escape: identity,
    ...between('Hello {{name}},\n\n', '\n\nSam'),
  },
  {
    name: 'Handlebars',
    holdsParagraphs: false,
    path: 'a.hbs',
    escape: identity,
    ...between('<p>Hi {{first_name}},</p>\n{{#if late}}<p>', '</p>{{else}}<p>All is well.</p>{{/if}}'),
  },
  {
    name: 'HTML entities',
    holdsParagraphs: false,
    path: 'a.html',
    escape: escapeHtml,
    ...between('<div><p>Dear {{name}},</p><p><b>', '</b></p></div>', unescapeHtml),
  },
  {
    name: 'a JSON string',
    holdsParagraphs: true,
    path: 'a.json',
    escape: escapeJson,
    ...between(...macro('comment_value'), unescapeJson),
  },
  {
    name: 'HTML in JSON',
    holdsParagraphs: false,
    path: 'a.json',
    escape: (text) => escapeJson(escapeHtml(text)),
    ...between(`${macro('comment_value_html')[0]}<p>`, `<\\/p>${macro('comment_value_html')[1]}`, (inside) =>
      unescapeHtml(unescapeJson(inside)),
    ),
  },
  {
    name: 'a YAML block',
    isSimple: true,
    holdsParagraphs: true,
    path: 'a.yml',
    escape: (text) => text.replace(/\n(?=.)/g, '\n      '),
    ...between('macros:\n  - title: Late\n    body: |-\n      ', '\n    tags: [late]\n', (inside) =>
      inside.replace(/\n {6}/g, '\n'),
    ),
  },
  {
    name: 'double quotes in YAML',
    holdsParagraphs: true,
    path: 'a.yaml',
    escape: escapeYaml,
    ...between('\uFEFF- title: Late\r\n  body: "', '"\r\n', (inside) => parse(`"${inside}"`) as string),
  },
  {
    name: 'a CSV cell',
    isSimple: true,
    holdsParagraphs: true,
    path: 'a.csv',
    escape: (text) => text.replaceAll('"', '""'),
    ...between('id;title;response\r\n1;Late;"', '"\r\n2;Fine;All is well.\r\n', (inside) =>
      inside.replaceAll('""', '"'),
    ),
  },
  {
    name: 'a field of front matter',
    isSimple: true,
    holdsParagraphs: false,
    path: 'a.md',
    settings: { proseFields: ['message'] },
    escape: (text) => text.replaceAll("'", "''"),
    ...between("---\nmessage: '", "'\n---\nAll is well.\n", (inside) => inside.replaceAll("''", "'")),
  },
]
