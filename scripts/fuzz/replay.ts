import { readFileSync, writeFileSync } from 'node:fs'
import { BrokenLaw, type Target } from '../../tests/fuzz/target'

/** Gives a target one input, and prints what becomes of it. 1 where it fails. */
export async function replay(target: Target, path: string): Promise<0 | 1> {
  const error = await errorOf(target, readFileSync(path))
  console.log(error === undefined ? 'No law is broken.' : error)
  return error === undefined ? 0 : 1
}

/** Writes beside a file that fails the least of it that fails in the same way. */
export async function reduce(target: Target, path: string): Promise<void> {
  let least: Uint8Array = readFileSync(path)
  const wanted = nameOf(await errorOf(target, least))
  if (wanted === undefined) return console.log('No law is broken.')
  for (let size = least.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < least.length;) {
      const shorter = Buffer.concat([least.subarray(0, at), least.subarray(at + size)])
      if (nameOf(await errorOf(target, shorter)) === wanted) least = shorter
      else at += size
    }
  }
  writeFileSync(`${path}.least`, least)
  console.log(`${path}.least: ${JSON.stringify(Buffer.from(least).toString('latin1'))}`)
  console.log(await errorOf(target, least))
}

async function errorOf(target: Target, input: Uint8Array): Promise<unknown> {
  try {
    await target.fuzz(input)
    return undefined
  } catch (error) {
    return error
  }
}

/** What tells failures apart: the law, or the place that threw. */
function nameOf(error: unknown): string | undefined {
  if (error === undefined) return undefined
  if (error instanceof BrokenLaw) return error.message.replace(/: .*/s, '')
  return error instanceof Error ? `${error.name} ${error.stack?.split('\n')[1] ?? ''}` : String(error)
}
