import { read } from '../repository'

/**
 * The text of a new rule. The templates of this folder are real rules, so that the compiler and the tests keep them
 * right; only their id and the way to the engine differ in `rules/`.
 */
export const fillTemplate = (reads: string, id: string): string =>
  read(`scripts/rule-templates/${reads}.ts`)
    .replaceAll("'the-id'", `'${id}'`)
    .replaceAll("'../../engine/", "'../engine/")
