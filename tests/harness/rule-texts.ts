import { textOf, type Rule } from '../../engine/rule'

/** All texts of a rule that people read. */
export const textsOf = ({ summary, hears, why, todo, sources, examples }: Rule): string[] => [
  summary,
  hears,
  why,
  todo,
  ...sources.flatMap(({ title, url }) => [title, ...(url === undefined ? [] : [url])]),
  ...examples.flags.flatMap(({ text, becomes }) => [text, ...(becomes === undefined ? [] : [becomes])]),
  ...examples.allows.map(textOf),
]

/** Whether `npm run new-rule` wrote the text, and nobody has filled it in. */
export const isOpen = (text: string): boolean => /^TODO: |\/TODO$/.test(text)
