/** Puts an adverse text into a file of each format, between apologies that are to be found in it. */
export interface Form {
  readonly name: string
  /** The name of the file, by which its format is known. */
  readonly path: string
  file(text: string): string
}

const apology = 'We apologize for any inconvenience.'

const indented = (text: string): string => text.replace(/^/gm, '  ')

const all = {
  markdown: { path: 'a.md', file: (text) => `${apology}\n\n${text}\n\n${apology}` },
  html: { path: 'a.html', file: (text) => `<p>${apology} ${text}</p>${apology}` },
  template: { path: 'a.hbs', file: (text) => `${apology}\n\n${text}\n\n${apology}` },
  text: { path: 'a.txt', file: (text) => `${apology} ${text} ${apology}` },
  json: { path: 'a.json', file: (text) => `{"body":"${apology}",${text}"text":"${apology}"}` },
  'json string': { path: 'a.json', file: (text) => JSON.stringify({ body: `${apology} ${text}` }) },
  yaml: { path: 'a.yaml', file: (text) => `body: ${apology}\n${text}\ntext: ${apology}\n` },
  'yaml block': { path: 'a.yaml', file: (text) => `body: |\n  ${apology}\n${indented(text)}\n` },
  'yaml string': { path: 'a.yaml', file: (text) => `body: ${JSON.stringify(`${apology} ${text}`)}\n` },
  csv: { path: 'a.csv', file: (text) => `title,body\nlate,${apology}\n${text}\nlater,${apology}` },
  'csv field': {
    path: 'a.csv',
    file: (text) => `title,body\nlate,"${apology} ${text.replaceAll('"', '""')}"\n`,
  },
  'front matter': { path: 'a.md', file: (text) => `---\nsubject: ${apology}\n${text}\n---\n\n${apology}` },
} satisfies Record<string, Omit<Form, 'name'>>

export type FormName = keyof typeof all

export const forms = Object.entries(all).map(([name, form]): Form => ({ name, ...form }))

/** The texts of a string in memory as if it had been read from a file, and not a rope of its pieces. */
export const flat = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le')
