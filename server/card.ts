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
  /** The sentence now and after the best fix, and whether that fix states a fact that only the writer knows. */
  readonly instead?: { readonly before: string; readonly after: string; readonly ifTrue: boolean }
  /** On which branch of the template it depends, and which other text says the same. '' where there is nothing to say. */
  readonly where: string
  /** The address of the page that explains the rule, where there is one. */
  readonly page?: string
}

/** Short, because editors show only the first lines of a hover: the sources come last. */
export function toMarkdown(card: Card): string {
  const { heading, ofHouse, hears, why, sources, todo, instead, where, page } = card
  const links = sources.map(({ title, url }) => (url ? `[${escape(title)}](${url})` : escape(title)))
  const paragraphs = [
    `**${heading}**`,
    `**${says(ofHouse)}:** ${escape(hears)}`,
    `**Why:** ${escape(why)}`,
    instead
      ? `**${insteadOf(instead)}:** ~~${escape(instead.before)}~~ → ${escape(instead.after)}`
      : `**What to do:** ${escape(todo)}`,
    where && `**Where:** ${escape(where)}`,
    [...(page === undefined ? [] : [`[Rule page](${page})`]), ...links].join(' · '),
  ]
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')
}

export function toPlainText(card: Card): string {
  const { heading, ofHouse, hears, why, sources, todo, instead, where, page } = card
  const lines = [
    heading,
    `${says(ofHouse)}: ${hears}`,
    `Why: ${why}`,
    instead ? `${insteadOf(instead)}: ${instead.before} → ${instead.after}` : `What to do: ${todo}`,
    where && `Where: ${where}`,
    [...(page === undefined ? [] : [page]), ...sources.map(({ title }) => title)].join(' · '),
  ]
  return lines.filter((line) => line !== '').join('\n')
}

const says = (ofHouse: boolean): string => (ofHouse ? 'Our rule' : 'What the reader hears')

const insteadOf = ({ ifTrue }: { readonly ifTrue: boolean }): string =>
  ifTrue ? 'Instead, if true' : 'Instead'

/** Keeps a macro's own text from being read as markup, and on one line. */
const escape = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_~[\]<>#|{}!&]/g, '\\$&')
