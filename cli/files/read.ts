import type { Host } from '../host'
import { decode, type DecodedText } from './decode'

/** Larger files are exports that no person edits, and reading them would hold up everything else. */
const maxBytes = 20 * 1024 * 1024

/** Reads a file, or says in a problem why its text was not read. Throws what the host throws. */
export function readText(path: string, host: Host): DecodedText {
  const { size } = host.stat(path)
  if (size <= maxBytes) return decode(host.readFile(path))
  const megabytes = Math.round(size / 1024 / 1024)
  const message = `This file has ${megabytes} MB and was not read. Files up to ${maxBytes / 1024 / 1024} MB are.`
  return { text: '', problems: [{ message, offsets: [0, 0] }], exact: false }
}
