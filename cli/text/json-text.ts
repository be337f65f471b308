/**
 * A value as JSON that any program reads. A text that was cut off within a character, such as an emoji, may end with half
 * of it. `JSON.stringify` writes that as `\ud83d`, at which DuckDB and others refuse the whole file, so it becomes U+FFFD,
 * which has the same length.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value)
  // Nearly no report holds one, and none is to be slower for that.
  return text.includes('\\ud') ? text.replace(escapes, (escape, half) => (half ? '\\ufffd' : escape)) : text
}

/** Whole characters are never escaped, so that an escaped half of one stands alone. A backslash may be escaped itself. */
const escapes = /\\(?:u(d[89a-f])..|.)/g
