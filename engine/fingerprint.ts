const PRIME = 0x100000001b3n
const BASIS = 0xcbf29ce484222325n

/**
 * 16 hexadecimal digits that stand for a text: FNV-1a in 64 bits over its UTF-16 units. It tells texts apart that were
 * edited; it keeps no secret. Runs of white space count as one space, because wrapping a line is no edit.
 */
export function fingerprint(text: string): string {
  let hash = BASIS
  const normal = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  for (let at = 0; at < normal.length; at++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(normal.charCodeAt(at))) * PRIME)
  }
  return hash.toString(16).padStart(16, '0')
}
