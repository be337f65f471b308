import { defaultConfig } from '../../engine/settings/config'
import type { Source } from '../checking/check-files'
import type { Target } from '../checking/targets'
import { decode } from '../files/decode'
import { EarlierMacros } from './earlier-macros'
import { macroContents, type MacroContents } from './macro-contents'
import type { ChangedFile, Repository } from './repository'

/** A file to check that Git says has changed, and the name of its earlier text. */
export interface Candidate {
  readonly target: Target
  readonly before: string | undefined
  readonly after: string | undefined
}

/** What changed in a file. */
export interface ChangedMacros {
  /** Their paths. */
  readonly macros: readonly string[]
  /** Whether a part of the file could not be read, so that nobody knows. */
  readonly isBroken: boolean
}

/**
 * The macros that say what none said before: first compared with those of the same file, then with all that files have
 * lost, because macros move and files are renamed. A file that cannot be read is missing.
 */
export async function changedMacros(
  candidates: readonly Candidate[],
  files: readonly ChangedFile[],
  source: Source,
  repository: Repository,
): Promise<ReadonlyMap<Target, ChangedMacros>> {
  const old = repository.contents(candidates.flatMap(({ before }) => before ?? []))
  const lost = new EarlierMacros()
  const changed = new Map<Target, MacroContents>()
  for (const { target, before } of candidates) {
    const now = await contentsNow(target, source)
    if (!now) continue
    const earlier = new EarlierMacros()
    earlier.add(contentsThen(target.name, before, old, target.config))
    changed.set(target, { ...now, macros: now.macros.filter(([, content]) => !earlier.take(content)) })
    lost.add(earlier.rest())
  }
  if ([...changed.values()].some(({ macros }) => macros.length > 0)) {
    const seen = new Set(candidates.map(({ before }) => before))
    const others = files.filter(({ before }) => before !== undefined && !seen.has(before))
    const texts = repository.contents(others.flatMap(({ before }) => before ?? []))
    for (const { path, before } of others) lost.add(contentsThen(path, before, texts, defaultConfig))
  }
  return new Map(
    Array.from(changed, ([target, { macros, isBroken }]) => {
      const left = macros.filter(([, content]) => !lost.take(content))
      return [target, { macros: left.map(([path]) => path), isBroken }]
    }),
  )
}

/** `undefined` where the file cannot be read. Who checks it says why. */
async function contentsNow(target: Target, source: Source): Promise<MacroContents | undefined> {
  try {
    const { text } = await source.read(target)
    return macroContents(target.name, text, target.config)
  } catch {
    return undefined
  }
}

function contentsThen(
  path: string,
  name: string | undefined,
  texts: ReadonlyMap<string, Uint8Array>,
  config: Target['config'],
): readonly string[] {
  const bytes = name === undefined ? undefined : texts.get(name)
  if (!bytes) return []
  try {
    return macroContents(path, decode(bytes).text, config).macros.map(([, content]) => content)
  } catch {
    // Text that could not be read has nothing to compare with.
    return []
  }
}
