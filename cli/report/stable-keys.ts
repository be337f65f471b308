import { fingerprint } from '../../engine/fingerprint'

/**
 * Makes names for findings that stay when lines move: a hash of what is given, and a number that tells apart those with the
 * same. No two names of one maker are equal.
 */
export function stableKeys(): (...parts: readonly string[]) => string {
  const seen = new Map<string, number>()
  return (...parts) => {
    const hash = fingerprint(parts.join('\n'))
    const number = (seen.get(hash) ?? 0) + 1
    seen.set(hash, number)
    return `${hash}:${number}`
  }
}
