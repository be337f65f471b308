import type { Config } from '../settings/config'
import type { SourceFile } from '../document'
import type { Offsets } from '../finding'
import { formatOf } from '../formats'
import { overviewOf, type MacroOverview } from '../overview'
import { sameData } from '../fixes/same-data'
import type { Fact } from '../starters/starter'
import type { PlaceholderKind } from '../text/placeholder'

/** A placeholder that is in use. */
export interface KnownPlaceholder {
  readonly name: string
  /** As it is written: `{{ticket.id}}`. */
  readonly raw: string
  readonly kind: PlaceholderKind
}

/** What any text in a file holds as it stands: no quote, no escape, no line break, no beginning of something else. */
const PLAIN = /^(?!.*(?:: | #))[^"'\\&\r\n]{1,120}$/

/** `{{dc.apology}}` prints no value, but another text of the team. */
const OTHER_TEXT = /^\{\{\s*dc\./

/** The placeholders of a file, the most used first. */
export function placeholdersIn({
  macros,
}: {
  readonly macros: readonly Pick<MacroOverview, 'macro'>[]
}): readonly KnownPlaceholder[] {
  const known = new Map<string, KnownPlaceholder & { uses: number }>()
  for (const { placeholder } of macros.flatMap(({ macro }) =>
    macro.passages.flatMap(({ text }) => text.segments),
  )) {
    if (!placeholder || !PLAIN.test(placeholder.raw) || OTHER_TEXT.test(placeholder.raw)) continue
    const { name, raw, kind } = placeholder
    const before = known.get(raw)
    if (before) before.uses += 1
    else known.set(raw, { name, raw, kind, uses: 1 })
  }
  return [...known.values()].sort((one, other) => other.uses - one.uses)
}

/** What placeholders may print a fact: by their kinds, and by their names, because not every date is a deadline. */
const PRINTS: Readonly<Record<Fact, { readonly kind: PlaceholderKind; readonly name: RegExp }>> = {
  reader: { kind: 'person', name: /^(?!.*(?:last|sur)[_ ]?name)/i },
  deadline: { kind: 'time', name: /due|deadline|\beta\b|deliver|arriv|ready|until|refund/i },
  'next update': { kind: 'time', name: /next_?update|update_?(?:at|time|date)/i },
  start: { kind: 'time', name: /start|began|since/i },
  end: { kind: 'time', name: /(?:^|[._])end|resolved|restored/i },
  amount: { kind: 'money', name: /amount|credit|compensation|refund/i },
}

const OUR_SIDE =
  /\b(?:your|my)\b|agent|assignee|operator|staff|employee|manager|teammate|author|sender|signature|host|driver|technician|owner|current_?user/i

/** The placeholder that prints a fact, the most used of several; for the reader the first name where there is one. */
export function printing(fact: Fact, known: readonly KnownPlaceholder[]): KnownPlaceholder | undefined {
  const fitting = known.filter(({ kind, name }) => kind === PRINTS[fact].kind && PRINTS[fact].name.test(name))
  if (fact !== 'reader') return fitting[0]
  const readers = fitting.filter(({ name }) => !OUR_SIDE.test(name))
  return readers.find(({ name }) => /first|given|forename/i.test(name)) ?? readers[0]
}

/** A placeholder that is half typed, and those that it may become. */
export interface HalfTyped {
  readonly choices: readonly Choice[]
  /** The signs that open it, with the space behind them. */
  readonly signs: string
}

interface Choice extends KnownPlaceholder {
  /** What it takes the place of. A bracket that the editor has put behind the cursor is replaced as well. */
  readonly offsets: Offsets
}

/** The signs that open a placeholder, and what may stand behind them of its name. The longest sign counts. */
const TYPED = /(\{\{\{?|\{[%!]|[%#$]\{|<%=|\[\[|\{)[ \t]*([\w.@:-]*)$/

/** What may be meant at an offset. `undefined` where nothing fits, or where no placeholder of this kind is read. */
export function halfTypedAt(
  file: SourceFile,
  config: Config,
  offset: number,
  known: readonly KnownPlaceholder[],
): HalfTyped | undefined {
  const { text } = file
  const line = text.slice(Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 160), offset)
  const [typed, sign = '', name = ''] = TYPED.exec(line) ?? []
  if (typed === undefined) return undefined
  const start = offset - typed.length
  const isCsv = formatOf(file)?.id === 'csv'
  const choices = known
    .filter(({ raw }) => raw.startsWith(sign) && !(isCsv && raw.includes(',')))
    .map((one): Choice => ({ ...one, offsets: [start, endOf(text, offset, one.raw)] }))
    .filter(({ raw, offsets }) => text.slice(...offsets) !== raw)
  const [first] = choices
  // The signs are the same for all, so that what holds for one of them holds for the others.
  if (!first || !printsAt(file, config, first)) return undefined
  return { choices, signs: typed.slice(0, typed.length - name.length) }
}

/** Where a half-typed placeholder ends: behind as much as there is of the signs that close it. */
function endOf(text: string, offset: number, raw: string): number {
  const closing = /[}\]%>]+$/.exec(raw)?.[0] ?? ''
  const rest = /^([\w.-]*)[ \t]*([}\]%>]+)/.exec(text.slice(offset, offset + 160))
  if (!rest) return offset
  const [whole, , signs = ''] = rest
  let same = 0
  while (same < closing.length && signs[same] === closing[same]) same += 1
  return same === 0 ? offset : offset + whole.length - signs.length + same
}

/**
 * Whether a placeholder is read as one where it is put, in the prose of the file and in its dialect, and the file holds the
 * same data as with a word there.
 */
function printsAt(file: SourceFile, config: Config, { raw, offsets: [start, end] }: Choice): boolean {
  const [before, behind] = [file.text.slice(0, start), file.text.slice(end)]
  const text = before + raw + behind
  const word = { offsets: [start, start + 1] as const, newText: raw }
  if (!sameData(formatOf(file)?.id, `${before}x${behind}`, text, [word])) return false
  const macros = overviewOf({ ...file, text }, config)?.macros ?? []
  return macros.some(({ macro }) =>
    macro.passages.some((passage) =>
      passage.text.segments.some(
        ({ kind, src, srcEnd }) => kind === 'placeholder' && src === start && srcEnd === start + raw.length,
      ),
    ),
  )
}
