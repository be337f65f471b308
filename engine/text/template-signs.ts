import type { Syntax } from './template-scan'

/** Where template syntax may begin in a text. */
export interface Signs {
  /** Finds the next sign. Sticks to nothing: `lastIndex` is set before each use. */
  readonly pattern: RegExp
  /** The syntaxes by the code of a sign that they may begin with; the first that reads it counts. */
  readonly readers: readonly (readonly Syntax[])[]
}

const known = new WeakMap<readonly Syntax[], Signs>()

/** The signs of some syntaxes. Lists of syntaxes are constants, so this is worked out once for each. */
export function signsOf(syntaxes: readonly Syntax[]): Signs {
  const found = known.get(syntaxes)
  if (found) return found
  const readers: Syntax[][] = []
  for (const syntax of syntaxes)
    for (const sign of syntax.signs) (readers[sign.charCodeAt(0)] ??= []).push(syntax)
  const signs = { pattern: patternOf(readers), readers }
  known.set(syntaxes, signs)
  return signs
}

/** The same signs and one more, at which the syntax comes first. */
export function withSign({ readers }: Signs, sign: string, syntax: Syntax): Signs {
  const more = readers.slice()
  const code = sign.charCodeAt(0)
  more[code] = [syntax, ...(readers[code] ?? []).filter((other) => other !== syntax)]
  return { pattern: patternOf(more), readers: more }
}

const patternOf = (readers: readonly unknown[]): RegExp => {
  const signs = Object.keys(readers).map((code) => String.fromCharCode(Number(code)))
  return new RegExp(`[${signs.join('').replace(/[\]\\^-]/g, '\\$&')}]`, 'g')
}
