/**
 * One escape of a text in double quotes. The halves of a surrogate pair, as JSON writes them, are one escape, because
 * they are one character. A backslash before a line break joins two lines; that is no escape.
 */
export const doubleQuotedEscapes =
  /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\U[\da-fA-F]{8}|\\[0abefnrtvNLP_ "/\\\t]/g

const characters: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
}

/** What an escape stands for. */
export function unescaped(escape: string): string {
  const sign = escape[1]!
  if (!/[xuU]/.test(sign)) return characters[sign] ?? sign
  const codes = escape.split(/\\[xuU]/).slice(1)
  return codes.map((code) => codePoint(parseInt(code, 16))).join('')
}

const codePoint = (code: number): string => (code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code))
