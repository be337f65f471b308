import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { befallen, callsOf, run, type Call } from './writing-calls'
import { draftsIn, faultsOf, fill, lookAt } from './writing-folder'
import type { Story } from './writing-stories'

/** What came of a story that was ended by force in some of its calls. */
export interface Tally {
  /** Calls that name something in the folder. */
  readonly calls: number
  readonly kills: number
  /** How often a draft was left, which the next run removed. */
  readonly drafts: number
  readonly faults: readonly string[]
}

const changing = /^(?:openat\(.*\bO_(?:RDWR|CREAT)\b|write|rename|unlink|fchmod|fchown|fsync|close\(<.*DRAFT)/

/** Calls that change a file or belong to that. */
export const isChanging = ({ text }: Call): boolean => changing.test(text)

/**
 * Tells a story once to its end, then once for each of its calls that are wanted, where it is killed before that call. Then each
 * file must be the old one or the new one, and the same run once more must finish the work and leave nothing beside it.
 */
export function killed(
  { folder: entries, first, args, diary }: Story,
  wanted: (calls: readonly Call[]) => readonly Call[],
): Tally {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'amends-killed-')))
  const folder = join(top, 'macros')
  const begin = () => {
    fill(folder, entries)
    if (first) run(folder, first)
  }
  try {
    begin()
    const before = lookAt(folder)
    const calls = callsOf(folder, args)
    const after = lookAt(folder)
    const chosen = wanted(calls)
    let drafts = 0
    const faults = chosen.flatMap((call) => {
      const { code } = befallen(begin, folder, args, [[call, 'signal=KILL']])
      const now = lookAt(folder)
      drafts += draftsIn(now).length
      const found = faultsOf(now, before, after)
      run(folder, args)
      // Nothing may be as before now, so that only what is new is left to be right.
      const last = new Map(lookAt(folder))
      if (diary !== undefined && last.has(diary)) last.set(diary, after.get(diary)!)
      const later = [...faultsOf(last, after, after), ...draftsIn(last).map((name) => `${name} is left.`)]
      return [...(code === null || code > 2 ? [] : [`It ended with ${code}.`]), ...found, ...later].map(
        (fault) => `Killed before ${call.text.slice(0, 150)}: ${fault}`,
      )
    })
    return { calls: calls.length, kills: chosen.length, drafts, faults }
  } finally {
    rmSync(top, { recursive: true })
  }
}
