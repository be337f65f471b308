import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver'
import type { Offsets } from '../../engine/finding'
import { startsAt, type Start } from '../../engine/completions/starts'
import type { Session } from '../feature'
import { inSnippet } from '../snippets'
import { knownPlaceholders, type ReadDocument } from './placeholders'

/** With which words people begin what the starters are for. Those that begin more often stand first. */
const OPENERS = [
  'sorry',
  'so sorry',
  "we're sorry",
  'we are sorry',
  'we apologize',
  'we apologise',
  'we regret',
  "i'm sorry",
  'i am sorry',
  'i apologize',
  'i apologise',
  'apology',
  'apologies',
  'apologize',
  'apologise',
  'our apologies',
  'please accept our apologies',
  'unfortunately',
]

const LONGEST = Math.max(...OPENERS.map((opener) => opener.length))

/** How much has to be typed before anything is offered: other words begin alike. */
const FEWEST = 3

/** The beginning of an answer. */
export interface Begun {
  readonly offsets: Offsets
  readonly typed: string
  /** The words that are being typed; '' where none are. */
  readonly opener: string
}

/** What was typed of the first words of an answer, from the line alone. `undefined` in the middle of a sentence. */
export function begunAt(text: string, offset: number): Begun | undefined {
  const line = text.slice(Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 200), offset)
  for (let length = Math.min(LONGEST, line.length); length >= 0; length--) {
    const before = line.slice(0, line.length - length)
    const typed = line.slice(line.length - length)
    if (/^\s/.test(typed) || !mayEndThere(before)) continue
    const plain = typed.toLowerCase().replace('’', "'")
    const opener = length === 0 ? '' : OPENERS.find((one) => one.startsWith(plain))
    if (opener !== undefined) return { offsets: [offset - length, offset], typed, opener }
  }
  return undefined
}

/** Whether a sentence may begin behind this: behind no word of it. Line breaks may be escapes. */
const mayEndThere = (before: string): boolean =>
  /\\[nrt]$/.test(before) || !/[\p{L}\p{N}'’;(]\s*$/u.test(before)

/** Whether so little was typed that the client has to ask again. */
export const isTooShort = ({ typed }: Begun): boolean => typed.length > 0 && typed.length < FEWEST

/** Whole answers to begin a macro with. */
export async function starterItems(
  session: Session,
  { file, document, config }: ReadDocument,
  { offsets, typed, opener }: Begun,
): Promise<CompletionItem[]> {
  const { client, convert } = session
  const known = await knownPlaceholders(session, document.uri)
  const range = convert.toRange(document, offsets)
  return startsAt(file, config, offsets, known).map((start, index) => ({
    label: start.label,
    kind: CompletionItemKind.Snippet,
    detail: 'Amends: you fill in the facts',
    documentation: start.reads,
    filterText: `${typed}${(opener || 'sorry').slice(typed.length)} ${start.label}`,
    // Behind what others offer: most words begin no apology.
    sortText: `~${index}`,
    ...(client.completesSnippets && { insertTextFormat: InsertTextFormat.Snippet }),
    textEdit: { range, newText: client.completesSnippets ? snippetOf(start) : plainText(start) },
  }))
}

const plainText = ({ parts }: Start): string => parts.map(({ text }) => text).join('')

/** A slot keeps its brackets: one that is skipped must not read as if somebody had meant it. */
function snippetOf({ parts }: Start): string {
  let stops = 0
  const written = parts.map(({ text, isSlot }) => {
    if (!isSlot) return inSnippet(text)
    stops += 1
    return `\${${stops}:${inSnippet(text)}}`
  })
  return written.join('')
}
