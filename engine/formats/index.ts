import type { Format, SourceFile } from '../document'
import { csv } from './csv'
import { handlebars } from './handlebars'
import { html } from './html'
import { json } from './json'
import { markdown } from './markdown'
import { text } from './text'
import { yaml } from './yaml'

export const formats: readonly Format[] = [markdown, handlebars, html, json, yaml, csv, text]

/** The endings of the names of files that a format reads, for people. */
export const knownExtensions = formats
  .flatMap((format) => format.extensions.map((name) => `.${name}`))
  .join(', ')

/** The format that reads a file, or `undefined` where none does. An editor's language id wins over the file's name. */
export function formatOf({ path, languageId }: SourceFile): Format | undefined {
  const byLanguage = formats.find(
    (format) => languageId !== undefined && format.languageIds.includes(languageId),
  )
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  return byLanguage ?? formats.find((format) => format.extensions.includes(extension))
}
