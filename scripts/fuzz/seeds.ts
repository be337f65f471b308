import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { textOf } from '../../engine/rule'
import { rules } from '../../rules'
import { parseMarked } from '../../tests/harness/marked'
import { wrappings } from '../../tests/harness/wrappings'
import type { Seed, Target } from '../../tests/fuzz/target'

/** Writes what the fuzzer begins with: all that is no longer than it may be. */
export function writeSeeds(target: Target, folder: string, longest: number): void {
  mkdirSync(folder, { recursive: true })
  const seeds = target.seeds([...committed(), ...wrapped()])
  for (const [index, seed] of seeds.entries()) {
    if (seed.length <= longest) writeFileSync(join(folder, `seed-${index}`), seed)
  }
}

/** Files as people and their tools write them. */
const committed = (): Seed[] =>
  ['examples', 'tests/fixtures'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => ({ path, text: readFileSync(path, 'utf8') })),
  )

/** Every layer that prose sits in, each around other examples of the rules. */
function wrapped(): Seed[] {
  const texts = rules.flatMap(({ examples }) => {
    const flagged = examples.flags.slice(0, 2).map(({ text }) => parseMarked(text).text)
    return [...flagged, ...examples.allows.slice(0, 1).map(textOf)]
  })
  return wrappings.flatMap(({ path, wrap, escape }, index) =>
    texts
      .filter((_, at) => at % wrappings.length === index)
      .map((text) => ({ path, text: wrap(escape(text)) })),
  )
}
