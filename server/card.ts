import type { Source } from '../engine/rule'

/** What a hover tells about one finding, before it is laid out. */
export interface Card {
  readonly heading: string
  /** Whether the rule is one of the team's own, which says what the team wants and not what a reader hears. */
  readonly ofHouse: boolean
  readonly hears: string
  readonly why: string
  readonly sources: readonly Source[]
  readonly todo: string
  readonly instead?: Instead
  /** On which branch of the template it depends, and which other text says the same. '' where there is nothing to say. */
  readonly where: string
  /** What else is said of the same sentence or macro. */
  readonly also: readonly Also[]
  /** The address of the page that explains the rule, where there is one. */
  readonly page?: string
}

/** What the best fix makes of a sentence. */
export interface Instead {
  /** The sentence of the finding. */
  readonly before: string
  /** A sentence after the fix. */
  readonly after: string
  /** Whether it is the one of the finding that changes, and not another one of the macro. */
  readonly isHere: boolean
  /** Whether the fix states a fact that only the writer knows. */
  readonly ifTrue: boolean
}

/** Another rule that has something to say of the same words. */
export interface Also {
  readonly rule: string
  readonly hears: string
}

/** How a hover is written for an editor: as Markdown, or as text for those that show no markup. */
export interface Style {
  readonly kind: 'markdown' | 'plaintext'
  /** What parts two paragraphs of one hover, and two things that it speaks of. */
  readonly paragraph: string
  readonly section: string
  /** Somebody's words, which are no markup whatever they hold. */
  text(words: string): string
  strong(words: string): string
  code(source: string): string
  /** A sentence and what could stand in its place. */
  change(before: string, after: string): string
  source(source: Source): string
  /** The page of a rule. */
  page(name: string, address: string): string
}

export const markdown: Style = {
  kind: 'markdown',
  paragraph: '\n\n',
  section: '\n\n---\n\n',
  text: escape,
  strong: (words) => `**${words}**`,
  code: (source) => fenced(onOneLine(source)),
  change: (before, after) => `~~${escape(before)}~~ → ${escape(after)}`,
  source: ({ title, url }) => (url === undefined ? escape(title) : link(title, url)),
  page: link,
}

export const plainText: Style = {
  kind: 'plaintext',
  paragraph: '\n',
  section: '\n\n',
  text: onOneLine,
  strong: (words) => words,
  code: onOneLine,
  change: (before, after) => `${onOneLine(before)} → ${onOneLine(after)}`,
  source: ({ title }) => title,
  page: (_, address) => address,
}

/**
 * What is new comes first, because editors show only the first lines of a hover. The sources come last. Where the editor shows
 * the message of the finding above the card, the card leaves out what that says; the heading stays where there are several.
 */
export function cardText(card: Card, style: Style, { isMessageShown = false, isAlone = true } = {}): string {
  const { heading, ofHouse, hears, why, sources, todo, instead, where, also, page } = card
  const row = (label: string, words: string): string => `${style.strong(`${label}:`)} ${words}`
  const message = [
    row(ofHouse ? 'Our rule' : 'What the reader hears', style.text(hears)),
    row('Why', style.text(why)),
    !instead && row('What to do', style.text(todo)),
    where && row('Where', style.text(where)),
    also.length > 0 &&
      row('Also', also.map(({ rule, hears }) => `${rule}: ${style.text(hears)}`).join(style.paragraph)),
  ]
  const paragraphs = [
    !(isMessageShown && isAlone) && style.strong(heading),
    instead && insteadRow(instead, row, style),
    ...(isMessageShown ? [] : message),
    [
      ...(page === undefined ? [] : [style.page('Rule page', page)]),
      ...sources.map((source) => style.source(source)),
    ].join(' · '),
  ]
  return paragraphs.filter((paragraph) => paragraph).join(style.paragraph)
}

/** A sentence that stays as it is need not be read twice. */
function insteadRow(
  { before, after, isHere, ifTrue }: Instead,
  row: (label: string, words: string) => string,
  style: Style,
): string {
  const condition = ifTrue ? ', if true' : ''
  return after.startsWith(before)
    ? row(`Add behind it${condition}`, style.text(after.slice(before.length).trim()))
    : after.endsWith(before)
      ? row(`Add in front${condition}`, style.text(after.slice(0, -before.length).trim()))
      : isHere
        ? row(`Instead${condition}`, style.change(before, after))
        : row(`Write${condition}`, style.text(after))
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/**
 * Keeps a macro's own text from being read as markup, and on one line. Only what could be markup inside a line is
 * escaped, because not every editor takes the backslashes away.
 */
function escape(text: string): string {
  return onOneLine(text).replace(MARKUP, '\\$&')
}

const MARKUP = /[\\`*~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|&(?=#?\w{1,32};)|\](?=[([])/giu

/** Brackets that do not pair would end the title, and parentheses the address. */
function link(title: string, address: string): string {
  const shown = escape(title).replace(/(?<!\\)[[\]]/g, '\\$&')
  return `[${shown}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`
}

/** Between more backticks than the source holds in a row. */
function fenced(source: string): string {
  const longest = (source.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0)
  const fence = '`'.repeat(longest + 1)
  return longest > 0 ? `${fence} ${source} ${fence}` : `${fence}${source}${fence}`
}
