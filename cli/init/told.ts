import { languageName } from '../../engine/language/languages'
import { groupBy } from '../../report/group-by'
import { count, figure, inWords } from '../../report/plural'
import type { Globs } from './globs-of'
import type { SeenFile, Surroundings } from './look-around'

/** How many folders, and files that are left out, are told by name. */
const mostFolders = 12
const mostNames = 4

const FORMATS = {
  markdown: 'Markdown',
  handlebars: 'templates',
  html: 'HTML',
  json: 'JSON',
  yaml: 'YAML',
  csv: 'CSV',
  text: 'plain text',
} as const

/** What was seen, in a few lines for people: how many macros of which tools are in which folders. */
export function told({ files, configured, read }: Surroundings, { checked, leftOut }: Globs): string[] {
  const folders = [...groupBy(checked, topFolderOf)]
  const others = folders.slice(mostFolders).flatMap(([, inside]) => inside)
  const rows = folders.slice(0, mostFolders).map(([folder, inside]) => [folder, whatIsIn(inside)] as const)
  const all = others.length > 0 ? [...rows, ['elsewhere', whatIsIn(others)] as const] : rows
  const width = Math.max(0, ...all.map(([folder]) => folder.length))
  return [
    read === undefined
      ? `Looked into ${count(files.length, 'file')}.`
      : `Looked at the names of ${count(files.length, 'file')}, and into ${count(read, 'file')} of them.`,
    ...all.map(([folder, what]) => `  ${folder.padEnd(width)}  ${what}`),
    ...(leftOut.length > 0 ? [`Not like macros: ${named(leftOut.map(({ path }) => path))}.`] : []),
    ...languageLines(checked),
    ...configured.map((folder) => `${folder}/ has a config of its own, which stays in force there.`),
  ]
}

const topFolderOf = ({ path }: SeenFile): string =>
  path.includes('/') ? path.slice(0, path.indexOf('/') + 1) : './'

/** "22 files (Markdown), 17 macros in 1 file (Zendesk), 4 more files". */
function whatIsIn(files: readonly SeenFile[]): string {
  const kinds = [
    ...groupBy(files, ({ content }) => content && (content.preset?.name ?? FORMATS[content.format])),
  ]
  const known = kinds
    .filter(([kind]) => kind !== undefined)
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([kind, inside]) => {
      const macros = inside.reduce((sum, { content }) => sum + content!.macros, 0)
      const holders = `${count(inside.length, 'file')} (${kind})`
      return macros === inside.length ? holders : `${count(macros, 'macro')} in ${holders}`
    })
  const unread = files.filter(({ content }) => !content).length
  return [...known, ...(unread > 0 ? [count(unread, 'more file')] : [])].join(', ')
}

function languageLines(files: readonly SeenFile[]): string[] {
  const codes = new Set(files.flatMap(({ content }) => [...(content?.languages ?? [])]))
  if (codes.size === 0) return []
  const names = [...codes].map(languageName).sort()
  return [`Texts in ${inWords(names)} are left alone: the rules know English.`]
}

function named(paths: readonly string[]): string {
  const shown = paths.slice(0, mostNames)
  return paths.length > mostNames
    ? `${shown.join(', ')} and ${figure(paths.length - mostNames)} more`
    : inWords(shown)
}
