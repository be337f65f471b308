import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import type { Problem } from '../finding'

/** The tree of a settings file: JSON with comments and trailing commas. Never throws; offsets are UTF-16 units of the text. */
export function parseSettingsTree(text: string): {
  readonly root: Node | undefined
  readonly problems: readonly Problem[]
} {
  const errors: ParseError[] = []
  try {
    // A byte order mark is no JSON. A space in its place keeps the offsets.
    const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true })
    const problems = errors.map(({ error, offset, length }): Problem => ({
      message: `This is not valid JSON: ${words(printParseErrorCode(error))}.`,
      offsets: [offset, offset + length],
    }))
    return { root, problems }
  } catch (error) {
    // The parser calls itself for what is nested, and thousands of brackets are more than the stack can hold.
    if (!(error instanceof RangeError)) throw error
    const message = 'These settings are nested too deep to be read.'
    return { root: undefined, problems: [{ message, offsets: [0, Math.min(1, text.length)] }] }
  }
}

/** `CommaExpected` as "comma expected". */
const words = (code: string): string => code.replace(/\B[A-Z]/g, ' $&').toLowerCase()
