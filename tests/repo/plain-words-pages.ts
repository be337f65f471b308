import { filesBelow } from '../../scripts/repository'

/** The pages that people wrote for people. Those of the rules are made from texts that are judged by themselves. */
export const pages: readonly string[] = filesBelow().filter(
  (path) =>
    path.endsWith('.md') &&
    /^(?:docs\/|[A-Z]+\.md$|examples\/README\.md$|\.github\/)/.test(path) &&
    !path.startsWith('docs/rules/'),
)

/** A picture or a link of a page, with the words that stand for it. */
export interface Pointer {
  readonly target: string
  readonly words: string
}

const withoutCode = (page: string): string =>
  page.replace(/^```[\s\S]*?^```$/gm, '').replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, 'code')

/** The paragraphs, list items and cells of a page, each in one line, without code, headings and examples with marks. */
export const paragraphsOf = (page: string): string[] =>
  withoutCode(page)
    .replace(/<!--[\s\S]*?-->|<[^>]*>/g, ' ')
    .replace(/!(?=\[)|\*\*/g, '')
    .replace(/^#.*$/gm, '\n')
    .replace(/^\s*(?:[-*]|\d+\.) /gm, '\n')
    .replace(/ \| /g, '\n\n')
    .replace(/^\|.*$/gm, (row) => `\n${row.replaceAll('|', ' ')}\n`)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => /\p{L}/u.test(paragraph) && !paragraph.includes('~~'))

export const picturesOf = (page: string): Pointer[] => [
  ...Array.from(withoutCode(page).matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g), ([, words, target]) => ({
    words: words!,
    target: target!,
  })),
  ...Array.from(withoutCode(page).matchAll(/<img\b[^>]*>/g), ([tag]) => ({
    words: /\balt="([^"]*)"/.exec(tag)?.[1] ?? '',
    target: /\bsrc="([^"]*)"/.exec(tag)?.[1] ?? '',
  })),
]

export const linksOf = (page: string): Pointer[] =>
  Array.from(
    withoutCode(page).matchAll(/(?<!!)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^)]*)\)/g),
    ([, words, target]) => ({
      words: words!,
      target: target!,
    }),
  )

/** The depths of the headings, in their order. */
export const headingsOf = (page: string): number[] =>
  Array.from(withoutCode(page).matchAll(/^(#{1,6}) /gm), ([, signs]) => signs!.length)
