import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  type Stats,
} from 'node:fs'

/** Larger files are exports that no person edits, and reading them would hold up everything else. */
const mostMegabytes = 20

/** For files that Amends writes itself: they grow with the library, and the longest text that Node can hold is not much longer. */
export const mostOfOurs = 500

const megabyte = 1024 * 1024

/**
 * The bytes of a file. Throws where it has more megabytes than these, and where it is a pipe or a device, because reading
 * that could take for ever. A file that grows meanwhile is read as far as it went in the beginning.
 */
export function readBytes(path: string, megabytes = mostMegabytes): Buffer {
  // Without a look at it before: it could be replaced by a pipe in between, and opening that would wait for a writer.
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stats = fstatSync(descriptor)
    expectReadable(stats, megabytes)
    return readUpTo(stats.size, descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function readUpTo(size: number, descriptor: number): Buffer {
  const bytes = Buffer.allocUnsafe(size)
  let at = 0
  // At the end of a file that shrank meanwhile, nothing comes.
  for (let got = -1; at < size && got !== 0; at += got) got = readSync(descriptor, bytes, at, size - at, null)
  return bytes.subarray(0, at)
}

/** The same as a text, in half the time. For paths at which there was a file a moment ago. */
export function readText(path: string): string {
  expectReadable(statSync(path), mostMegabytes)
  return readFileSync(path, 'utf8')
}

/** All of a stream, such as the standard input. Throws as soon as that is too much, because it may never end. */
export async function readAll(stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > mostMegabytes * megabyte)
      throw new Error(
        `there are more than ${mostMegabytes} MB on the standard input, which is the most that is read`,
      )
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function expectReadable(stats: Stats, most: number): void {
  if (stats.isDirectory()) throw new Error('it is a directory')
  if (!stats.isFile()) throw new Error('it is neither a file nor a folder')
  expectSize(stats.size, most)
}

/** Throws where a file of so many bytes has more megabytes than these. */
export function expectSize(bytes: number, most = mostMegabytes): void {
  if (bytes <= most * megabyte) return
  const megabytes = Math.round(bytes / megabyte)
  throw new Error(`this file has ${megabytes} MB. Files up to ${most} MB are read`)
}
