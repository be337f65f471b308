import { resolve } from 'node:path'
import type { CheckedFile } from '../checking/check-file'
import type { CheckOptions } from '../command-line/check'
import type { Host } from '../host/host'
import type { Entry } from './baseline-file'
import type { Recognizer } from './found'
import type { Standing } from './match'

/** What a run was asked to check. Missing where others have checked it, as in `amends merge`. */
export type Scope = Partial<Pick<CheckOptions, 'paths' | 'changes'>>

/** Tells of each entry what it means that this run does not find it. `checked` are the files by their names in the baseline. */
export function standings(
  entries: readonly Entry[],
  checked: ReadonlyMap<string, CheckedFile>,
  recognizer: Recognizer,
  folder: string,
  scope: Scope,
  host: Host,
): (entry: Entry) => Standing {
  const names = new Set(entries.map(({ file }) => file))
  const unseen = new Set(
    [...names].filter((name) => !checked.has(name) && isThere(resolve(folder, name), host)),
  )
  const isWhole = unseen.size === 0 && isOfLibrary(scope, checked, host)
  return ({ file, rule }) => {
    if (checked.get(file)?.levels[rule] === 'off') return 'unseen'
    if (recognizer.compares(rule)) return isWhole ? 'open' : 'shared'
    return unseen.has(file) ? 'unseen' : 'open'
  }
}

/** Whether a run looked at a library, and not at some files of it that somebody or Git named. */
function isOfLibrary(
  { paths, changes }: Scope,
  checked: ReadonlyMap<string, CheckedFile>,
  { cwd }: Host,
): boolean {
  if (changes || !paths) return !changes
  const named = new Set(paths.map((path) => resolve(cwd, path)))
  return ![...checked.values()].every(({ path }) => named.has(resolve(cwd, path)))
}

/** Only what is surely no more is forgotten: a folder that may not be entered may hold the file. */
function isThere(path: string, host: Host): boolean {
  try {
    host.stat(path)
    return true
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes((error as { readonly code?: string }).code ?? '')
  }
}
