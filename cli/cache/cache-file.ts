import { textOf } from '../files/decode'
import type { Host } from '../host/host'
import { mostOfOurs } from '../host/read-file'
import { digest } from './digest'
import { program } from './program'

/** The first line of a cache file: what follows, in this order. */
interface Header {
  readonly amendsCache: 1
  readonly program: string
  readonly sections: readonly SectionHeader[]
}

/** How the file begins, whichever version wrote it. */
const beginning = '{"amendsCache":'

/** The length is in bytes. */
type SectionHeader = readonly [name: string, length: number, digest: string]

/**
 * What a cache file holds, by name: bytes that this very program wrote. A file that is missing, broken, of another program or
 * edited by hand holds nothing, because a cache may be slow and may never be wrong.
 */
export class CacheFile {
  readonly #sections = new Map<string, { readonly bytes: Uint8Array; readonly digest: string }>()

  /** Whether there is a file that is no cache, not even a part of one: it is somebody's. */
  readonly isForeign: boolean

  constructor(path: string, host: Host) {
    let start = ''
    try {
      const file = host.readFile(path, mostOfOurs)
      start = textOf(file.subarray(0, beginning.length))
      this.#read(file)
    } catch {
      this.#sections.clear()
    }
    this.isForeign = !beginning.startsWith(start)
  }

  get names(): readonly string[] {
    return [...this.#sections.keys()]
  }

  section(name: string): Uint8Array | undefined {
    const found = this.#sections.get(name)
    return found && digest(found.bytes) === found.digest ? found.bytes : undefined
  }

  #read(file: Uint8Array): void {
    let at = file.indexOf(10) + 1
    const header = JSON.parse(textOf(file.subarray(0, at))) as Header
    if (header.amendsCache !== 1 || header.program !== program) return
    for (const [name, length, digest] of header.sections) {
      this.#sections.set(name, { bytes: file.subarray(at, at + length), digest })
      at += length
    }
    if (at !== file.length) throw new Error('This is not all of the file.')
  }
}

/** The text of a cache file with these sections. */
export function cacheText(sections: ReadonlyMap<string, string>): string {
  const headers = [...sections].map(([name, text]): SectionHeader => [
    name,
    Buffer.byteLength(text),
    digest(text),
  ])
  const header: Header = { amendsCache: 1, program, sections: headers }
  return `${JSON.stringify(header)}\n${[...sections.values()].join('')}`
}
