import { commandLines } from '../../cli/command-line/index'
import type { CommandLine } from '../../cli/command-line/command-line'
import { commonFlags } from '../../cli/command-line/flags'
import { help } from '../../cli/commands/help'
import { kindWords, partWords, severityWords } from '../../report/page/words'
import { rules } from '../../rules/index'
import { filesBelow, read } from '../../scripts/repository'

/** A text that people read, and where it comes from. */
export interface Told {
  readonly where: string
  readonly text: string
}

const lines: readonly CommandLine<unknown>[] = Object.values(commandLines)

const entriesOf = (path: string): Told[] =>
  Object.entries(JSON.parse(read(path)) as Record<string, string>).map(([key, text]) => ({
    where: `${path}: ${key}`,
    text,
  }))

const manifest = entriesOf('package.nls.json')

/** Texts that are made of whole sentences. */
export const sentences: readonly Told[] = [
  ...rules.flatMap(({ id, summary, hears, why, todo }) =>
    [summary, hears, why, todo].map((text) => ({ where: `rules/${id}.ts`, text })),
  ),
  ...[...commonFlags, ...lines.flatMap(({ flags }) => flags)].map((flag) => ({
    where: `--${flag.name}`,
    text: flag.help,
  })),
  ...lines.flatMap(({ notes = '' }) => (notes ? [{ where: 'the help', text: notes.trimEnd() }] : [])),
  ...manifest.filter(({ where }) => isSentence(where)),
  ...Object.entries(severityWords).map(([severity, { meaning }]) => ({ where: severity, text: meaning })),
]

function isSentence(where: string): boolean {
  return /\.description$|\.picture$|: level\.|: settings\.(?!section)|: tasks\.(?!matcher)/.test(where)
}

/** Names of commands, headings and other texts that are no sentences. */
export const labels: readonly Told[] = [
  ...manifest.filter(({ where }) => !isSentence(where)),
  ...lines.flatMap(({ usage }) => usage.map(([call, text]) => ({ where: call, text }))),
  ...Object.entries({ ...kindWords, ...partWords }).map(([name, text]) => ({ where: name, text })),
]

/** What each help prints as a whole. */
export const helps: readonly Told[] = [
  undefined,
  ...(Object.keys(commandLines) as (keyof typeof commandLines)[]),
].map((topic) => ({ where: `amends ${topic ?? ''} --help`, text: help(topic) }))

/** Comments, strings and regular expressions, so that a quotation mark in one of them is none of another. */
const tokens =
  /\/\/.*|\/\*[\s\S]*?\*\/|(?<=[=(,:[!&|?{;]\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/|(['"])((?:\\.|(?!\1)[^\\\n])*)\1|`((?:\\.|\$\{(?:[^{}`]|`[^`]*`|\{[^{}]*\})*\}|[^`\\])*)`/g

/** The strings of a piece of code that hold several words. What varies in them is `{}`. */
export const stringsIn = (code: string): string[] =>
  [...code.matchAll(tokens)]
    .map(([, , quoted, template]) => quoted ?? template ?? '')
    .map((text) =>
      text.replace(/\$\{(?:[^{}`]|`[^`]*`|\{[^{}]*\})*\}/g, '{}').replace(/\\(?:u\w{4}|(.))/g, '$1'),
    )
    .filter((text) => /\p{L}{2,} (?:\p{L}|\{)/u.test(text))

/** What Amends does not say itself: words of macros, what people type, a text to try it on, scripts and styles. */
const notTold =
  /^engine\/(?:apology|language|macro|rewrite|sentence|starters|text)\/|-(?:script|theme)\.ts$|^client\/example\.ts$|^report\/page\/(?:filter|style)\.ts$|^server\/(?:warm-up|completions\/starters)\.ts$/

/** What the code of the programs can say. */
export const messages: readonly Told[] = ['cli', 'client', 'engine', 'library', 'report', 'server']
  .flatMap((folder) => filesBelow(folder))
  .filter((path) => path.endsWith('.ts') && !notTold.test(path))
  .flatMap((path) => stringsIn(read(path)).map((text) => ({ where: path, text })))
