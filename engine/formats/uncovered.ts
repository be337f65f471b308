import type { Passage, Unread } from '../document'
import { isProse } from '../presets/prose'
import { frontMatterOf } from '../text/front-matter'

/**
 * The words of a page, a template or a text that stand in no passage, each with the reason. What no passage's map
 * covers was left out by its format; what stands there tells why.
 */
export function uncoveredProse(source: string, passages: readonly Passage[]): Unread[] {
  const read = passages
    .flatMap(({ text }) => text.segments)
    .filter(({ kind }) => kind !== 'drop')
    .sort((a, b) => a.src - b.src)
  const unread: Unread[] = []
  const add = (from: number, to: number, isFrontMatter: boolean): void => {
    const text = source.slice(from, to)
    if (!isProse(text)) return
    for (const [group, start, end] of partsOf(text, isFrontMatter)) {
      const words = text.slice(start, end).trim()
      if (!isProse(words) || (SETTINGS.has(group) && !QUOTED_PROSE.test(words))) continue
      const first = from + text.indexOf(words, start)
      unread.push({ path: '', offsets: [first, first + words.length], reason: REASONS[group] })
    }
  }
  const matter = frontMatterOf(source)?.end ?? 0
  let at = 0
  for (const { src, srcEnd } of [...read, { src: source.length, srcEnd: source.length }]) {
    if (at < Math.min(src, matter)) add(at, Math.min(src, matter), true)
    if (Math.max(at, matter) < src) add(Math.max(at, matter), src, false)
    at = Math.max(at, srcEnd)
  }
  return unread
}

/** What can stand between the words that customers read, by the name of its group. */
const REASONS = {
  fence: 'a block of code',
  comment: 'a comment',
  element: 'an element that no reader sees as text',
  code: 'code',
  target: 'the target of a link',
  tag: 'inside a tag',
  template: 'inside an expression of the template',
  title: 'the title of the macro',
  field: 'a field of the front matter that no setting names: see `proseFields`',
  indented: 'an indented block of code',
  rest: 'no paragraph, heading, list or table',
} as const

type Group = keyof typeof REASONS

/** The end of the stretch: what was never closed goes on to there. */
const END = String.raw`(?![^])`

const GROUPS: Readonly<Record<Exclude<Group, 'title' | 'field' | 'indented' | 'rest'>, string>> = {
  fence: String.raw`(?<![^\n>\t ])(?<mark>\x60{3,}|~{3,})[^]*?(?:\n[>\t ]*\k<mark>[\x60~]*|${END})`,
  comment: [
    `<#?!?--[^]*?(?:-->|${END})`,
    String.raw`\{\{[~-]?!--[^]*?(?:--[~-]?\}\}|${END})`,
    String.raw`\{\{[~-]?(?:!|\/\*)[^]*?(?:\}\}|${END})`,
    String.raw`\{#[^]*?(?:#\}|${END})`,
    String.raw`\{%-?\s*comment[^]*?(?:\{%-?\s*endcomment[^{}]*\}|${END})`,
    String.raw`\{%-?\s*#[^]*?(?:%\}|${END})`,
  ].join('|'),
  element: String.raw`<(?<name>script|style|pre|code|head|title|textarea|svg|noscript)\b[^]*?(?:<\/\k<name>\s*>|${END})`,
  code: String.raw`(?<ticks>\x60+)(?!\x60)[^]*?(?:\k<ticks>|${END})`,
  target: String.raw`\]\([^()]*\)|^[\t ]*\[[^\]\n]+\]:.*`,
  tag: String.raw`<[/!?]?[a-z][^<>]*>?`,
  template: String.raw`\{\{[^{}]*\}*|\{%[^]*?(?:%\}|${END})|<\/?[#@][^<>]*>?|<%[^]*?(?:%>|${END})`,
}

const groups = Object.keys(GROUPS) as (keyof typeof GROUPS)[]

const PARTS = new RegExp(
  Object.entries(GROUPS)
    .map(([name, pattern]) => `(?<${name}>${pattern})`)
    .join('|'),
  'gim',
)

/** What is made of names and settings, and only worth a line for a sentence in quotes. */
const SETTINGS: ReadonlySet<Group> = new Set(['tag', 'template'])
const QUOTED_PROSE = /"\s*[^"\s]+\s+[^"\s]+\s+[^"\s]+[^"]*"|'\s*[^'\s]+\s+[^'\s]+\s+[^'\s]+[^']*'/

/** A field of front matter and its value, from wherever a stretch begins. */
const FIELD = /^[ \t-]*["']?([\w-]+)["']?[ \t]*[:=][ \t]*["']?(.*?)["']?[ \t]*\r?$/gm

/** Cuts a stretch into what stands there, front to back. */
function* partsOf(text: string, isFrontMatter: boolean): Generator<[group: Group, from: number, to: number]> {
  if (isFrontMatter) {
    for (const { 0: line, 1: name, 2: value = '', index } of text.matchAll(FIELD)) {
      const from = index + line.lastIndexOf(value)
      yield [name === 'title' ? 'title' : 'field', from, from + value.length]
    }
    return
  }
  let at = 0
  for (const part of text.matchAll(PARTS)) {
    yield* blocksOf(text, at, part.index)
    const group = groups.find((name) => part.groups![name] !== undefined)!
    yield [group, part.index, part.index + part[0].length]
    at = part.index + part[0].length
  }
  yield* blocksOf(text, at, text.length)
}

/** Blank lines part what no sign tells apart. */
function* blocksOf(
  text: string,
  start: number,
  end: number,
): Generator<[group: Group, from: number, to: number]> {
  let from = start
  for (const { index } of [...text.slice(start, end).matchAll(/\n[ \t\r]*(?=\n)/g), { index: end - start }]) {
    const to = start + index
    const block = text.slice(from, to)
    const indent = block
      .slice(0, Math.max(0, block.search(/\S/)))
      .split('\n')
      .at(-1)!
    yield [/^(?: {4}|\t)/.test(indent) ? 'indented' : 'rest', from, to]
    from = to
  }
}
