import type { Offsets } from '../engine/finding'
import type { Rule } from '../engine/rule'
import { placeholderKind, type Placeholder, type PlaceholderKind } from '../engine/text/placeholder'
import type { Style } from './card'
import { rulePage } from '../report/rule-page'
import { directivesOf } from './directives'
import { findingsAt } from './documents'
import { macrosAt, type Overviewed } from './overviews'
import { placeholdersIn } from './placeholders'

/** What a hover says of something that is no finding, and where that stands. */
interface Note {
  readonly text: string
  readonly offsets: Offsets
}

const standsFor: Readonly<Record<Exclude<PlaceholderKind, 'unknown'>, string>> = {
  person: 'a person',
  issue: 'what went wrong',
  time: 'a time',
  money: 'an amount of money',
  company: 'a company or something of it',
}

/** What the placeholder at an offset stands for, and how that is known. */
export function placeholderAt(overviewed: Overviewed, offset: number, style: Style): Note | undefined {
  const { file } = overviewed.checked
  const near = placeholdersIn(macrosAt(overviewed.overview.macros, [offset, offset]))
  const found = near.find(({ offsets }) => offsets[0] <= offset && offset < offsets[1])
  if (!found) return undefined
  const { placeholder, offsets } = found
  const { fallback, name } = placeholder
  const from = file.partials?.(name)?.path
  const meaning =
    from === undefined ? meaningOf(placeholder, style) : `stands for the text in ${style.text(from)}`
  const paragraphs = [
    `${style.code(file.text.slice(...offsets))} · ${meaning}`,
    ...(fallback ? [`Where it is empty, readers get: ${style.text(fallback.text)}`] : []),
  ]
  return { text: paragraphs.join(style.paragraph), offsets }
}

function meaningOf({ kind, name }: Placeholder, style: Style): string {
  if (kind === 'unknown')
    return `what it stands for is not known; ${style.code('placeholders')} in the config can tell`
  const source = placeholderKind(name) === kind ? 'its name' : 'your settings'
  return `stands for ${standsFor[kind]} (from ${source})`
}

const scopes: Readonly<Record<string, string>> = {
  'disable-next-line': 'Leaves out on the next line with words',
  'disable-line': 'Leaves out on this line',
  disable: 'Leaves out from here to the end, or to the next amends-enable',
  enable: 'Reports again from here on',
}

/** What the comment at an offset leaves out. */
export function directiveAt(
  overviewed: Overviewed,
  offset: number,
  rules: readonly Rule[],
  style: Style,
): Note | undefined {
  const [directive] = findingsAt(directivesOf(overviewed), [offset, offset])
  const scope = directive && scopes[directive.verb]
  if (!scope) return undefined
  const named = directive.rules.map(({ id }) => {
    const rule = rules.find((one) => one.id === id)
    const page = rule && rulePage(id)
    if (!rule || page === undefined) return style.text(id)
    return `${id}: ${style.text(rule.summary)} ${style.page('Rule page', page)}`
  })
  const problems = findingsAt(overviewed.checked.problems, directive.offsets)
  const paragraphs = [
    `${style.strong(`${scope}:`)} ${named.length > 0 ? named.join(style.paragraph) : 'all rules'}`,
    ...problems.map(({ message }) => style.text(message)),
  ]
  return { text: paragraphs.join(style.paragraph), offsets: directive.offsets }
}
