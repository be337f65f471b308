import type { Host } from '../host/host'
import { decode, type DecodedText } from './decode'

/** Larger files are exports that no person edits, and reading them would hold up everything else. */
const maxBytes = 20 * 1024 * 1024

/** Reads a file. Throws what the host throws, and where a file is too large to be read. */
export function readText(path: string, host: Host): DecodedText {
  const { size } = host.stat(path)
  if (size <= maxBytes) return decode(host.readFile(path))
  const megabytes = Math.round(size / 1024 / 1024)
  throw new Error(`this file has ${megabytes} MB. Files up to ${maxBytes / 1024 / 1024} MB are read`)
}
