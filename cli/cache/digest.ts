import { createHash } from 'node:crypto'

/** A name for a text or for bytes that no other text has. Each part counts by itself: "a", "bc" is not "ab", "c". */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    if (parts.length > 1) hash.update(`${part.length}:`)
    hash.update(part)
  }
  return hash.digest('base64')
}
